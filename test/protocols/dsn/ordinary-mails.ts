// Mails that are no bounces and look a little like one: orders, parcels that "could not be delivered", replies that quote
// a bounce, newsletters about bounces, receipts, vacation replies, success reports. Written by us.

export interface OrdinaryMail {
  readonly what: string;
  readonly source: string;
}

const subjects = [
  'ご注文ありがとうございます（注文番号 10023）',
  'Thank you for your order #10023',
  '【重要】お荷物をお届けできませんでした',
  '配達完了のお知らせ',
  'Delivery status of your parcel 4711',
  'Your parcel could not be delivered',
  '不在連絡票のお知らせ',
  'メール送信エラーについての質問',
  'Question about an undeliverable address',
  'お問い合わせを受け付けました',
  'メールマガジン 11 月号：届かないメールを減らす方法',
  'How to read a failure notice (newsletter)',
  'Re: Undelivered Mail Returned to Sender',
  'Re: failure notice',
  'RE: Returned mail: see transcript for details',
  'サーバー障害のご報告',
  'Mail server maintenance tonight',
  'Invoice 2026-11',
  'ご入金を確認しました',
  '配送日時の変更のお願い',
] as const;

const bodies = [
  'このたびはご注文いただき、誠にありがとうございます。\nお届け先：東京都\n合計：3,980 円\n',
  'Thank you for your order. Total: 39.80.\nWe ship within two days.\n',
  'ご不在のため、お荷物をお届けできませんでした。再配達をお申し込みください。\nお問い合わせ番号 1234-5678-9012\n',
  'We tried to deliver your parcel but nobody was at home. It was returned to sender.\nThe delivery failed twice.\n',
  '先日のメールが戻ってきました。<customer@docomo.ne.jp>: host mfsmax.docomo.ne.jp said: 550 Unknown user と出ています。どうすればよいでしょうか。\n',
  "> This is the mail system at host vps.shop.example.jp.\n> I'm sorry to have to inform you that your message could not be delivered.\n> <customer@au.com>: host msmx.au.com said: 550 <customer@au.com>: User unknown\n\nThat address is wrong, please use the new one.\n",
  'A bounce says "550 5.1.1 user unknown" when the mailbox does not exist, and "552 mailbox full" when there is no room.\n',
  'メールが届かない理由で多いのは「宛先不明」「受信箱がいっぱい」「受信設定で拒否」です。\n',
] as const;

const senders = [
  'Shop <order@shop.example.jp>',
  'Parcel Service <notice@parcel.example>',
  'Yamada <yamada@customer.example>',
] as const;

function plain(
  what: string,
  from: string,
  subject: string,
  body: string,
  extra: readonly string[] = [],
): OrdinaryMail {
  const source = [
    'Return-Path: <sender@mail.example>',
    'Received: from mail.example (mail.example [192.0.2.7]) by mx.shop.example.jp (Postfix) with ESMTPS id 5A1; Tue, 24 Nov 2026 10:00:00 +0900',
    `From: ${from}`,
    'To: order@shop.example.jp',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0900',
    'Message-ID: <20261124010000.1@mail.example>',
    ...extra,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body,
  ].join('\r\n');
  return { what, source };
}

function report(what: string, type: string, part: string, fields: readonly string[]): OrdinaryMail {
  const source = [
    'Return-Path: <>',
    'From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example>',
    'To: order@shop.example.jp',
    `Subject: ${what}`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0900',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is a report about a mail that you sent to <customer@docomo.ne.jp>.',
    '',
    '--b',
    `Content-Type: ${part}`,
    '',
    ...fields,
    '',
    '--b--',
    '',
  ].join('\n');
  return { what, source };
}

/** Twenty subjects, each with five bodies and changing senders, and the machine-made ones. */
export const ordinaryMails: readonly OrdinaryMail[] = [
  ...subjects.flatMap((subject, row) =>
    Array.from({ length: 5 }, (_, column) => {
      const body = bodies[(row + column * 3) % bodies.length] ?? '';
      const from = senders[(row + column) % senders.length] ?? '';
      const answered = /^re:/i.test(subject) ? ['In-Reply-To: <20261124005958.4F2AB12@vps.shop.example.jp>'] : [];
      return plain(`${subject} / ${column}`, from, subject, body, answered);
    }),
  ),
  plain('newsletter by a list', 'List <owner@list.example>', 'Delivery failures explained', bodies[6], ['List-Id: <news.list.example>', 'Precedence: bulk']),
  plain('a person answers from the postmaster box', 'Postmaster <postmaster@mail.example>', 'Re: your question', 'The mailbox works again, sorry for the trouble.\n', ['In-Reply-To: <1@shop.example.jp>']),
  plain('notice of the postmaster that is no failure', 'Postmaster <postmaster@mail.example>', 'Maintenance on Sunday', 'The servers will be down from 2 to 4.\n'),
  plain('log watch', 'root <root@vps.shop.example.jp>', 'Logwatch for vps01', 'Postfix: 12 bounced, 3 deferred. 550 5.1.1 User unknown: 4 times\n'),
  plain('cron', 'Cron Daemon <root@vps.shop.example.jp>', 'Cron <root@vps01> /usr/local/bin/backup', 'rsync: connection timed out\n'),
  plain('subject alone quotes a bounce', 'Yamada <yamada@customer.example>', 'Undelivered Mail Returned to Sender ???', 'What does this subject mean?\n'),
  report('Read: Your order', 'disposition-notification', 'message/disposition-notification', ['Final-Recipient: rfc822; customer@docomo.ne.jp', 'Disposition: manual-action/MDN-sent-manually; displayed']),
  report('Not read: Your order', 'disposition-notification', 'message/disposition-notification', ['Final-Recipient: rfc822; customer@docomo.ne.jp', 'Disposition: automatic-action/MDN-sent-automatically; deleted']),
  { what: 'empty', source: '' },
  { what: 'no mail at all', source: 'hello\nworld\n' },
  { what: 'picture', source: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR' },
]; // prettier-ignore

/** Machine-made answers that are recognised for what they are. */
export const automaticReplies: readonly OrdinaryMail[] = [
  plain('vacation', 'Yamada <yamada@customer.example>', '自動返信：不在のお知らせ', '11 月 30 日まで不在です。\n', ['Auto-Submitted: auto-replied']),
  plain('out of office', 'Smith <smith@customer.example>', 'Out of Office: Thank you for your order', 'I am out of the office until Monday.\n', ['Auto-Submitted: auto-replied']),
  plain('vacation of sendmail', 'Yamada <yamada@customer.example>', 'away from my mail', 'I am away on vacation.\n', ['Precedence: junk', 'Auto-Submitted: auto-replied (vacation)']),
]; // prettier-ignore

/** Complaints of mailbox providers. */
export const complaints: readonly OrdinaryMail[] = [
  report('complaint about message', 'feedback-report', 'message/feedback-report', [
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    'Original-Rcpt-To: <customer@docomo.ne.jp>',
  ]),
];
