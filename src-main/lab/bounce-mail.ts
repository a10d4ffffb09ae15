// The bounce that the practice shop's own Postfix writes when a carrier refuses: RFC 3462 and 3464, in Postfix's words
// (bounce(8), bounce.cf). It goes to the envelope sender, wherever that is: to nobody, where the name does not exist.
import { dateLine, mailHostName, type ShopState } from './shop-server.ts';

export interface Refused {
  readonly shop: ShopState;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly id: string;
  readonly envelopeSender: string;
  readonly recipient: string;
  /** the mail that came back, one character a byte */
  readonly mail: string;
  readonly delivered: { readonly reply: string; readonly inReplyTo: string; readonly relay: string };
}

export const bounceSubject = 'Undelivered Mail Returned to Sender';

/** @returns the bounce as the envelope sender's mail box holds it, latin-1 text with CRLF */
export function bounceMail(refused: Refused): string {
  const { shop, at, id, envelopeSender, mail } = refused;
  const host = mailHostName(shop);
  const bounceId = `${id}B`;
  const date = `${dateLine(at)} (JST)`;
  const boundary = `${id}.${Math.floor(Date.parse(at) / 1000)}/${host}`;
  return [
    'Return-Path: <>',
    `Received: by ${host} (Postfix)`,
    `\tid ${bounceId}; ${date}`,
    `Date: ${date}`,
    `From: MAILER-DAEMON@${host} (Mail Delivery System)`,
    `Subject: ${bounceSubject}`,
    `To: ${envelopeSender}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    `\tboundary="${boundary}"`,
    `Message-Id: <${at.slice(0, 19).replace(/[-:T]/g, '')}.${bounceId}@${host}>`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    `--${boundary}`,
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    ...notification(refused, host),
    '',
    `--${boundary}`,
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    ...report(refused, host),
    '',
    `--${boundary}`,
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    `Return-Path: <${envelopeSender}>`,
    mail.replace(/\r\n$/, ''),
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function notification({ recipient, delivered }: Refused, name: string): readonly string[] {
  const relay = delivered.relay.replace(/:25$/, '');
  const said =
    delivered.inReplyTo === ''
      ? delivered.reply
      : `host ${relay} said: ${delivered.reply} (in reply to ${delivered.inReplyTo} command)`;
  return [
    `This is the mail system at host ${name}.`,
    '',
    "I'm sorry to have to inform you that your message could not",
    "be delivered to one or more recipients. It's attached below.",
    '',
    'For further assistance, please send mail to postmaster.',
    '',
    'If you do so, please include this problem report. You can',
    'delete your own text from the attached returned message.',
    '',
    '                   The mail system',
    '',
    `<${recipient}>: ${said}`,
  ];
}

function report({ at, id, envelopeSender, recipient, delivered }: Refused, host: string): readonly string[] {
  const { reply, relay } = delivered;
  const status = /^\d{3}[ -]([245]\.\d+\.\d+)/.exec(reply)?.[1] ?? (relay === 'none' ? '5.4.4' : '5.0.0');
  const remote = relay.replace(/\[.*$/, '');
  const isSaid = /^\d{3}[ -]/.test(reply);
  return [
    `Reporting-MTA: dns; ${host}`,
    `X-Postfix-Queue-ID: ${id}`,
    `X-Postfix-Sender: rfc822; ${envelopeSender}`,
    `Arrival-Date: ${dateLine(at)} (JST)`,
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    'Action: failed',
    `Status: ${status}`,
    ...(relay === 'none' ? [] : [`Remote-MTA: dns; ${remote}`]),
    `Diagnostic-Code: ${isSaid ? 'smtp' : 'X-Postfix'}; ${reply}`,
  ];
}
