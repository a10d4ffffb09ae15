// Mails, bounces and logs as somebody could hand them over, each with what must come of it.
import type { FailureCode } from '../../src-main/contract/failure.ts';

const crlf = (...lines: readonly string[]): Uint8Array =>
  new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
const good = [
  'Return-Path: <apache@localhost.localdomain>',
  'Received: from localhost.localdomain (unknown [192.0.2.1]) by mx.example; Tue, 24 Nov 2026 10:00:01 +0900',
  'From: order@shop.example.jp',
  'To: taro@example.jp',
  'Date: Tue, 24 Nov 2026 10:00:00 +0900',
  'Subject: order',
];
const withLine = (...lines: readonly string[]): Uint8Array => crlf(...good, ...lines, '', 'body');
const id = (text: string): Uint8Array => withLine(`Message-ID: ${text}`);

/** `form`: what is judged of the Message-ID. */
export const mailCases: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  outcome: { refused: FailureCode } | { form: string },
])[] = [
  ['empty', new Uint8Array(), { refused: 'empty-file' }],
  ['only white space', crlf('', '  ', ''), { refused: 'empty-file' }],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    { refused: 'not-a-mail' },
  ],
  ['zeros', new Uint8Array(10_000), { refused: 'not-a-mail' }],
  ['prose', crlf('Dear customer,', 'thank you for your order.'), { refused: 'not-a-mail' }],
  ['a PDF', crlf('%PDF-1.7', '1 0 obj', '<< /Type /Catalog >>'), { refused: 'not-a-mail' }],
  [
    'a program',
    crlf('MZ\u0090\u0000\u0003', 'This program cannot be run in DOS mode.'),
    { refused: 'not-a-mail' },
  ],
  ['a web page', crlf('<!doctype html>', '<title>x</title>', '<p>body</p>'), { refused: 'not-a-mail' }],
  ['a script', crlf('#!/bin/sh', 'rm -rf ~'), { refused: 'not-a-mail' }],
  ['no Message-ID', withLine(), { form: 'absent' }],
  ['blank', id(''), { form: 'blank' }],
  ['blank in brackets', id('<>'), { form: 'blank' }],
  ['a comment only', id('(none)'), { form: 'blank' }],
  ['the seed', id('<1@localhost.localdomain>'), { form: 'good' }],
  ['no brackets', id('1@shop.example.jp'), { form: 'no-brackets' }],
  ['no at sign', id('<abc>'), { form: 'no-at' }],
  ['two', id('<a@b.example> <c@d.example>'), { form: 'several' }],
  ['spaces', id('<a b@shop.example.jp>'), { form: 'spaces' }],
  ['nothing left', id('<@shop.example.jp>'), { form: 'empty-side' }],
  ['nothing right', id('<a@>'), { form: 'empty-side' }],
  ['markup', id('<"><script>alert(1)</script>@x>'), { form: 'several' }],
  ['a bell', id('<a\u0007@shop.example.jp>'), { form: 'illegal-characters' }],
  ['raw bytes', id('<a\u00ff@shop.example.jp>'), { form: 'illegal-characters' }],
  ['a command', id('<$(id)@shop.example.jp>'), { form: 'illegal-characters' }],
  ['a hundred kilobytes', id(`<${'a'.repeat(100_000)}@shop.example.jp>`), { form: 'good' }],
  ['ten thousand header fields', withLine(...Array<string>(10_000).fill('X-A: b')), { form: 'absent' }],
  ['a header line of a megabyte', withLine(`X-A: ${'b'.repeat(1_000_000)}`), { form: 'absent' }],
  ['a field folded ten thousand times', withLine(`X-A: b${'\r\n c'.repeat(10_000)}`), { form: 'absent' }],
  [
    'fields of the prototype',
    withLine('__proto__: x', 'constructor: y', 'Message-ID: <1@shop.example.jp>'),
    { form: 'good' },
  ],
  ['parts within parts, two hundred deep', nested(200), { form: 'absent' }],
  [
    'a boundary that never comes',
    withLine('Content-Type: multipart/mixed; boundary="x"'),
    { form: 'absent' },
  ],
  ['an empty boundary', withLine('Content-Type: multipart/mixed; boundary=""'), { form: 'absent' }],
  [
    'base64 that is none',
    withLine('Content-Transfer-Encoding: base64', 'Content-Type: text/plain'),
    { form: 'absent' },
  ],
  ['a charset of its own', withLine('Content-Type: text/plain; charset="../../x"'), { form: 'absent' }],
  ['an encoded word of its own charset', withLine('Subject: =?__proto__?B?AAAA?='), { form: 'absent' }],
  ['a thousand encoded words', withLine(`X-S: ${'=?utf-8?B?44GC?= '.repeat(1000)}`), { form: 'absent' }],
  [
    'bare line feeds',
    new Uint8Array(Buffer.from(`${good.join('\n')}\nMessage-ID: <1@shop.example.jp>\n\nbody\n`)),
    { form: 'good' },
  ],
  [
    'bare carriage returns',
    new Uint8Array(Buffer.from(`${good.join('\r')}\rMessage-ID: <1@shop.example.jp>\r\rbody\r`)),
    { form: 'good' },
  ],
  ['cut in the middle of a field', crlf(...good).slice(0, 200), { form: 'absent' }],
  [
    'a thousand Received lines',
    withLine(...Array<string>(1000).fill('Received: from a by b; Tue, 24 Nov 2026 10:00:00 +0900')),
    { form: 'absent' },
  ],
  ['a Date ten thousand years on', withLine('Date: Tue, 24 Nov 12026 10:00:00 +0900'), { form: 'absent' }],
  ['a thousand addresses', withLine(`Cc: ${'a@b.example,'.repeat(1000)}`), { form: 'absent' }],
  ['comments within comments', withLine(`Reply-To: ${'('.repeat(20_000)}`), { form: 'absent' }],
];

function nested(levels: number): Uint8Array {
  const lines: string[] = [];
  for (let level = 0; level < levels; level += 1)
    lines.push(`Content-Type: multipart/mixed; boundary="b${level}"`, '', `--b${level}`);
  return crlf(...good, ...lines, 'Content-Type: text/plain', '', 'x');
}

const bounceHead = (...lines: readonly string[]): readonly string[] => [
  'From: MAILER-DAEMON@mx.example',
  'To: order@shop.example.jp',
  'Subject: Undelivered Mail Returned to Sender',
  'Date: Tue, 24 Nov 2026 10:00:00 +0900',
  ...lines,
];
const report = (recipient: string, diagnostic: string, status = '5.1.1'): Uint8Array =>
  crlf(
    ...bounceHead(
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    ),
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It did not arrive.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--b--',
  );

/** `recipients`: how many were found; `null`: refused as an empty file. */
export const bounceCases: readonly (readonly [name: string, bytes: Uint8Array, recipients: number | null])[] =
  [
    ['empty', new Uint8Array(), null],
    ['zeros', new Uint8Array(5000), 0],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 0],
    ['an ordinary mail', crlf(...good, '', 'user unknown 550 5.1.1'), 0],
    ['a good one', report('taro@docomo.ne.jp', '550 5.1.1 Unknown user'), 1],
    ['markup as the diagnosis', report('taro@docomo.ne.jp', '550 <script>alert(1)</script>'), 1],
    ['a command as the recipient', report('$(id)@docomo.ne.jp', '550 5.1.1 x'), 1],
    ['a formula as the diagnosis', report('taro@docomo.ne.jp', '=HYPERLINK("http://x.example")'), 1],
    ['control and direction signs', report('taro@docomo.ne.jp', '550 \u001b[31mred\u0007'), 1],
    ['a status that is none', report('taro@docomo.ne.jp', '550 x', '9.9.9.9.9'), 1],
    ['a diagnosis of a megabyte', report('taro@docomo.ne.jp', `550 ${'x'.repeat(1_000_000)}`), 1],
    ['no recipient', report('', '550 x'), 0],
    ['cut in the report', report('taro@docomo.ne.jp', '550 5.1.1 x').slice(0, 420), 1],
    ['a report without parts', crlf(...bounceHead('Content-Type: multipart/report'), '', 'x'), 0],
    [
      'a vacation notice',
      crlf(
        ...bounceHead('Auto-Submitted: auto-replied', 'X-Autoreply: yes').slice(1),
        'From: taro@docomo.ne.jp',
        '',
        'I am away.',
      ),
      1, // told as a vacation, not as a fault
    ],
    ['brackets without end', crlf(...bounceHead(), '', '<'.repeat(100_000)), 0],
    ['a letter without end', crlf(...bounceHead(), '', `550 ${'a@b.example '.repeat(20_000)}`), -1],
  ];

const logLine = (text: string): string => `Nov 24 10:00:00 mail postfix/smtp[1]: 4F1A2B3C4D: ${text}`;
const sent = logLine(
  'to=<taro@docomo.ne.jp>, relay=mfsmax.docomo.ne.jp[192.0.2.9]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 OK)',
);
const text = (...lines: readonly string[]): Uint8Array =>
  new Uint8Array(Buffer.from(`${lines.join('\n')}\n`, 'utf8'));

/** `sent`: how many were counted. */
export const logCases: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  outcome: { refused: FailureCode } | { sent: number },
])[] = [
  ['empty', new Uint8Array(), { refused: 'empty-file' }],
  ['zeros', new Uint8Array(100_000), { refused: 'not-a-log' }],
  [
    'noise',
    Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    { refused: 'not-a-log' },
  ],
  ['prose', text('This is not a log.', 'Not at all.'), { refused: 'not-a-log' }],
  [
    'another program’s log',
    text('Nov 24 10:00:00 web sshd[1]: Accepted publickey for root'),
    { refused: 'not-a-log' },
  ],
  ['a mail', crlf(...good, '', 'body'), { refused: 'not-a-log' }],
  ['a good line', text(sent), { sent: 1 }],
  ['carriage returns', text(`${sent}\r`), { sent: 1 }],
  ['no line end', new Uint8Array(Buffer.from(sent)), { sent: 1 }],
  [
    'broken UTF-8 around it',
    new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe, 0x80, 10]), Buffer.from(sent), Buffer.from([10, 0xc3])]),
    ),
    { sent: 1 },
  ],
  ['markup as the answer', text(sent.replace('250 OK', '<script>alert(1)</script>')), { sent: 1 }],
  ['escape sequences', text(sent.replace('250 OK', '\u001b]0;owned\u0007')), { sent: 1 }],
  [
    'a line of ten megabytes before it',
    text(`Nov 24 10:00:00 mail postfix/smtp[1]: ${'x'.repeat(10_000_000)}`, sent),
    { sent: 1 },
  ],
  ['a recipient without end', text(sent, sent.replace('taro@', `${'t'.repeat(50_000)}@`)), { sent: -1 }],
  [
    'ids of the prototype',
    text(sent, sent.replace('4F1A2B3C4D', '__proto__'), sent.replace('4F1A2B3C4D', 'constructor')),
    { sent: -1 },
  ],
  [
    'dates that do not exist',
    text(sent, sent.replace('Nov 24', 'Feb 31'), sent.replace('Nov 24', 'Foo 99')),
    { sent: -1 },
  ],
  ['a gzip that is none', Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4]), { refused: 'not-a-log' }],
  ['an xz that is none', Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2]), { refused: 'not-a-log' }],
  ['a bzip2 that is none', new Uint8Array(Buffer.from('BZh91AY&SYxxxx')), { refused: 'not-a-log' }],
  ['a zstd that is none', Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 9, 9, 9]), { refused: 'not-a-log' }],
];
