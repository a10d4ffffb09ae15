// Bounces written by us in the shapes that mail software uses: a Postfix report, sendmail's transcript, qmail, Exim, au's
// own notice. Only documentation names, and carrier domains where the carrier matters.

export interface Refusal {
  readonly recipient: string;
  /** server that refused */
  readonly host: string;
  readonly reply: string;
  /** as Postfix puts it: `RCPT TO`, `end of DATA`, `MAIL FROM`, `EHLO`, '' for a failed connection */
  readonly command: string;
  /** Status field of the report; default 5.0.0 */
  readonly status?: string;
  readonly date?: string;
}

const usualDate = 'Tue, 24 Nov 2026 15:00:00 +0900 (JST)';

/** Postfix' multipart/report (bounce_notify_util.c). */
export function postfixBounce({
  recipient,
  host,
  reply,
  command,
  status = '5.0.0',
  date = usualDate,
}: Refusal): string {
  const said =
    command === '' ? reply : `host ${host}[192.0.2.25] said: ${reply} (in reply to ${command} command)`;
  const type = command === '' ? 'X-Postfix' : 'smtp';
  return [
    'Return-Path: <>',
    'Received: by vps.shop.example.jp (Postfix) id 4F2AB12; Tue, 24 Nov 2026 15:00:00 +0900 (JST)',
    `Date: ${date}`,
    'From: MAILER-DAEMON@vps.shop.example.jp (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: order@shop.example.jp',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="4F2AB12.1/vps.shop.example.jp"',
    'Message-Id: <20261124060000.5A2AB13@vps.shop.example.jp>',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F2AB12.1/vps.shop.example.jp',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host vps.shop.example.jp.',
    '',
    "I'm sorry to have to inform you that your message could not",
    "be delivered to one or more recipients. It's attached below.",
    '',
    '                   The mail system',
    '',
    ...folded(`<${recipient}>: ${said}`),
    '',
    '--4F2AB12.1/vps.shop.example.jp',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; vps.shop.example.jp',
    'X-Postfix-Queue-ID: 4F2AB12',
    'Arrival-Date: Tue, 24 Nov 2026 14:59:58 +0900 (JST)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    'Action: failed',
    `Status: ${status}`,
    ...(command === '' ? [] : [`Remote-MTA: dns; ${host}`]),
    ...folded(`Diagnostic-Code: ${type}; ${reply}`),
    '',
    '--4F2AB12.1/vps.shop.example.jp',
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    ...order(recipient),
    '',
    '--4F2AB12.1/vps.shop.example.jp--',
    '',
  ].join('\r\n');
}

/** sendmail 8 (savemail.c): the conversation is quoted. */
export function sendmailBounce({
  recipient,
  host,
  reply,
  command,
  status = '5.1.1',
  date = usualDate,
}: Refusal): string {
  return [
    'Return-Path: <MAILER-DAEMON>',
    `Date: ${date}`,
    'From: Mail Delivery Subsystem <MAILER-DAEMON@vps.shop.example.jp>',
    'Message-Id: <202611240600.1AO600xx@vps.shop.example.jp>',
    'To: <order@shop.example.jp>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    'Subject: Returned mail: see transcript for details',
    'Auto-Submitted: auto-generated (failure)',
    '',
    '--b1',
    '',
    'The original message was received at Tue, 24 Nov 2026 14:59:58 +0900',
    'from localhost [127.0.0.1]',
    '',
    '   ----- The following addresses had permanent fatal errors -----',
    `<${recipient}>`,
    `    (reason: ${reply})`,
    '',
    '   ----- Transcript of session follows -----',
    `... while talking to ${host}.:`,
    `>>> ${command === 'RCPT TO' ? `RCPT To:<${recipient}>` : command}`,
    `<<< ${reply}`,
    `550 ${status} <${recipient}>... User unknown`,
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; vps.shop.example.jp',
    '',
    `Final-Recipient: RFC822; ${recipient}`,
    'Action: failed',
    `Status: ${status}`,
    `Remote-MTA: DNS; ${host}`,
    `Diagnostic-Code: SMTP; ${reply}`,
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    ...order(recipient),
    '--b1--',
    '',
  ].join('\n');
}

/** qmail-send: no report, one block an address. */
export function qmailBounce({ recipient, host, reply, command, date = usualDate }: Refusal): string {
  const what =
    command === 'RCPT TO'
      ? `${host} does not like recipient.`
      : command === 'MAIL FROM'
        ? `Connected to ${host} but sender was rejected.`
        : `${host} failed after I sent the message.`;
  return [
    'Return-Path: <>',
    'Received: (qmail 4711 invoked for bounce); 24 Nov 2026 15:00:00 +0900',
    `Date: ${date}`,
    'From: MAILER-DAEMON@vps.shop.example.jp',
    'To: order@shop.example.jp',
    'Subject: failure notice',
    '',
    'Hi. This is the qmail-send program at vps.shop.example.jp.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    '',
    `<${recipient}>:`,
    what,
    `Remote host said: ${reply}`,
    `Giving up on ${host}.`,
    '',
    '--- Below this line is a copy of the message.',
    '',
    ...order(recipient),
    '',
  ].join('\n');
}

/** Exim (deliver.c): the address alone on its line, the reason below it. */
export function eximBounce({ recipient, host, reply, command, date = usualDate }: Refusal): string {
  const after = command === 'RCPT TO' ? `RCPT TO:<${recipient}>` : command;
  return [
    'Return-path: <>',
    `Date: ${date}`,
    `X-Failed-Recipients: ${recipient}`,
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@vps.shop.example.jp>',
    'To: order@shop.example.jp',
    'Subject: Mail delivery failed: returning message to sender',
    'Message-Id: <E1abcde-0005MB-00@vps.shop.example.jp>',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    'A message that you sent could not be delivered to one or more of its',
    'recipients. This is a permanent error. The following address(es) failed:',
    '',
    `  ${recipient}`,
    `    host ${host} [192.0.2.25]`,
    `    SMTP error from remote mail server after ${after}:`,
    `    ${reply}`,
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    ...order(recipient),
    '',
  ].join('\n');
}

/** au's own notice: no report, Japanese first, English after it. */
export function auNotice(lines: readonly string[], extra: readonly string[] = [], date = usualDate): string {
  return [
    'Return-Path: <>',
    'Received: from ezweb.ne.jp (nx3oBP05-09.ezweb.ne.jp [192.0.2.33]) by mx.shop.example.jp; Tue, 24 Nov 2026 15:00:00 +0900',
    'To: <order@shop.example.jp>',
    'From: Postmaster@ezweb.ne.jp',
    'Message-ID: <20261124060000.0001@nm09lds023.ezweb.ne.jp>',
    `Date: ${date}`,
    'MIME-Version: 1.0',
    'Subject: Mail System Error - Returned Mail',
    'Reply-To: Mail Administrator <Postmaster@ezweb.ne.jp>',
    ...extra,
    'Content-Type: multipart/mixed; boundary="==_au/1"',
    '',
    '--==_au/1',
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: 8bit',
    '',
    '次のあて先へのメッセージはエラーのため送信できませんでした。',
    '',
    ...lines,
    '',
    '--==_au/1--',
    '',
  ].join('\n');
}

function order(recipient: string): readonly string[] {
  return [
    'Received: by vps.shop.example.jp (Postfix, from userid 48) id 4F2AB12; Tue, 24 Nov 2026 14:59:58 +0900 (JST)',
    `To: ${recipient}`,
    'Subject: Thank you for your order',
    'From: order@shop.example.jp',
    'Message-Id: <20261124055958.4F2AB12@vps.shop.example.jp>',
    'Date: Tue, 24 Nov 2026 14:59:58 +0900 (JST)',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'Thank you for your order.',
  ];
}

function folded(line: string): readonly string[] {
  const words = line.split(' ');
  const lines: string[] = [];
  let current = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (current.length + word.length > 76) {
      lines.push(current);
      current = `    ${word}`;
    } else current += ` ${word}`;
  }
  return [...lines, current];
}
