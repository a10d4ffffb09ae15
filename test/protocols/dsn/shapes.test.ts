// The reader on its own: parts, character sets, mbox, status codes, several recipients, damage and chance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carrierOfDomain } from '../../../src-main/carriers/index.ts';
import { readDeliveryStatus } from '../../../src-main/protocols/dsn/delivery-status.ts';
import { readBounceBytes } from '../../../src-main/protocols/dsn/read-bounce.node.ts';
import {
  phaseIn,
  preferredStatus,
  replyCodeIn,
  statusCodeIn,
} from '../../../src-main/protocols/dsn/smtp-codes.ts';
import { bounceShares } from '../../../src-main/protocols/dsn/summary.ts';
import { rulesTouched } from '../../../src-main/protocols/dsn/reasons.ts';
import { auNotice, eximBounce, postfixBounce, qmailBounce, sendmailBounce } from './bounce-mails.ts';

const read = (source: string | Buffer) =>
  readBounceBytes(Buffer.from(source), { name: 'mail.eml', carrierOfDomain });
const unknown = {
  recipient: 'a@au.com',
  host: 'msmx.au.com',
  reply: '550 <a@au.com>: User unknown',
  command: 'RCPT TO',
};

describe('codes in words', () => {
  test.each([
    ['550 5.1.1 <a@x.example>... User unknown', '550', '5.1.1'],
    ['host mx[192.0.2.1] said: 452 4.2.2 Mailbox full', '452', '4.2.2'],
    ['connect to mx[192.0.2.25]:25: Connection timed out', '', ''],
    ['#5.1.1 smtp;550 no such user', '550', '5.1.1'],
    ['550-5.7.26 first 550 5.7.26 second', '550', '5.7.26'],
    ['250 2.0.0 Ok: queued as 4F2', '250', '2.0.0'],
    ['version 4.5.6.7 of 999 things', '', ''],
  ])('%s', (text, reply, status) => {
    expect([replyCodeIn(text), statusCodeIn(text)]).toEqual([reply, status]);
  });

  test('a vague status gives way to a telling one', () => {
    expect(preferredStatus('5.0.0', '5.1.1', '550')).toBe('5.1.1');
    expect(preferredStatus('4.4.7', '5.2.2', '552')).toBe('5.2.2');
    expect(preferredStatus('5.1.1', '', '550')).toBe('5.1.1');
  });

  test('the phase is the command that was answered', () => {
    expect(phaseIn('550 x (in reply to end of\n    DATA command)')).toBe('end-of-data');
    expect(phaseIn('SMTP error from remote mail server after MAIL FROM:<a@b.example>:')).toBe('mail');
    expect(phaseIn('host mx refused to talk to me: 554')).toBe('connect');
    expect(phaseIn('nothing about it')).toBe('');
  });
});

describe('how a mail is put together', () => {
  test('base64 and quoted-printable notices in ISO-2022-JP and UTF-8', () => {
    const words =
      'メールサーバーとの通信中、下記の理由によりこのメールは送信できませんでした。\n\na@docomo.ne.jp\n\n-------server message\n550 Unknown user a@docomo.ne.jp\n\n-------SMTP command\nRCPT\n\n-------original message\n';
    const head = [
      'From: POSTMASTER <postmaster@shop.example.jp>',
      'To: order@shop.example.jp',
      'Subject: failure notice',
      'X-Mailer: m-FILTER',
      'MIME-Version: 1.0',
    ];
    const base64 = [
      ...head,
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(words).toString('base64'),
      '',
    ].join('\n');
    expect(read(base64)[0]?.recipients).toMatchObject([
      { recipient: 'a@docomo.ne.jp', reason: 'userunknown', phase: 'rcpt', agent: 'mfilter' },
    ]);
  });

  test('an mbox holds several', () => {
    const from = 'From MAILER-DAEMON  Tue Nov 24 15:00:00 2026\n';
    const box = `${from}${qmailBounce(unknown)}\n${from}${qmailBounce({ ...unknown, recipient: 'b@au.com', reply: '550 : User unknown', command: 'DATA' })}`;
    expect(
      read(box).map(({ recipients }) => recipients.map(({ recipient, reason }) => `${recipient} ${reason}`)),
    ).toEqual([['a@au.com userunknown'], ['b@au.com filtered']]);
  });

  test('a report cut off in the middle still tells whom and why', () => {
    const whole = postfixBounce(unknown);
    const cut = whole.slice(0, whole.indexOf('Undelivered Message'));
    expect(read(cut)[0]?.recipients).toMatchObject([{ recipient: 'a@au.com', reason: 'userunknown' }]);
  });

  test('report fields without blank lines between recipients', () => {
    const report = readDeliveryStatus(
      'Reporting-MTA: dns; x.example\nFinal-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.2.2\n',
    );
    expect(report.recipients.map(({ recipient, status }) => `${recipient} ${status}`)).toEqual([
      'a@x.example 5.1.1',
      'b@x.example 5.2.2',
    ]);
  });

  test('Amazon SES through SNS', () => {
    const json = JSON.stringify({
      notificationType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        timestamp: '2026-11-24T06:00:00.000Z',
        bouncedRecipients: [
          {
            emailAddress: 'a@docomo.ne.jp',
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: 'smtp; 550 5.1.1 user unknown',
          },
        ],
      },
      mail: {},
    });
    const source = [
      'From: AWS Notifications <no-reply@sns.amazonaws.com>',
      'x-amz-sns-message-id: 1',
      'Content-Type: text/plain',
      '',
      json,
      '',
      '--',
      'If you wish to stop receiving notifications',
    ].join('\n');
    expect(read(source)[0]).toMatchObject({
      kind: 'bounce',
      recipients: [{ recipient: 'a@docomo.ne.jp', reason: 'userunknown', carrier: 'docomo' }],
    });
  });
});

test('a heap of bounces in a few lines, and the rule behind it', () => {
  const bounces = [
    ...Array.from({ length: 9 }, (_, n) =>
      postfixBounce({ ...unknown, recipient: `a${n}@au.com`, reply: `550 <a${n}@au.com>: User unknown` }),
    ),
    eximBounce({ ...unknown, reply: '550 : User unknown', command: 'end of data' }),
  ].flatMap((source) => read(source));
  expect(
    bounceShares(bounces).map(({ carrier, reason, count, share }) => [carrier, reason, count, share]),
  ).toEqual([
    ['au', 'userunknown', 9, 0.9],
    ['au', 'filtered', 1, 0.1],
  ]);
  expect(rulesTouched('userunknown', 'au')).toContain('au-01');
  expect(rulesTouched('__proto__', 'au')).toEqual([]);
});

test('whatever is changed in a bounce, reading ends well', () => {
  const sources = [
    postfixBounce(unknown),
    sendmailBounce(unknown),
    qmailBounce(unknown),
    eximBounce(unknown),
    auNotice(['The user(s) account is disabled.', '', '<a@ezweb.ne.jp>']),
  ].map((source) => Buffer.from(source));
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(fc.tuple(fc.nat(4000), fc.integer({ min: 0, max: 255 }), fc.nat(40)), { maxLength: 30 }),
      (source, changes) => {
        let bytes = Buffer.from(source);
        for (const [at, byte, cut] of changes) {
          const place = at % bytes.length;
          bytes =
            byte < 200
              ? Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + 1)])
              : Buffer.concat([
                  bytes.subarray(0, place),
                  bytes.subarray(Math.min(bytes.length, place + cut)),
                  Buffer.from('\n'),
                ]);
        }
        for (const { recipients } of read(bytes))
          for (const { diagnostic } of recipients) expect(diagnostic.length).toBeLessThanOrEqual(1000);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['a million addresses', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${'<a@b.example>:\nno such user\n'.repeat(50_000)}`],
  ['one endless line', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<a@b.example>: ${'x'.repeat(3_000_000)}`],
  ['a thousand parts inside each other', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n${Array.from({ length: 1000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}`).join('\n')}\n\nuser unknown <a@b.example>`],
  ['ten thousand header fields', `${Array.from({ length: 10_000 }, (_, n) => `X-${n}: y`).join('\n')}\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<a@b.example>: user unknown`],
  ['NUL bytes', `From: MAILER-DAEMON@x.example\u0000\nSubject: failure notice\n\n<a@b.example>:\u0000 user unknown`],
  ['many at signs', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${'@'.repeat(200_000)}\n${'a@'.repeat(100_000)}`],
  ['brackets without an end', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${'<'.repeat(100_000)}${'(reason: '.repeat(20_000)}`],
])('hostile: %s', (_what, source) => {
  expect(read(source)[0]?.recipients.length ?? 0).toBeLessThanOrEqual(501);
}, 20_000); // prettier-ignore
