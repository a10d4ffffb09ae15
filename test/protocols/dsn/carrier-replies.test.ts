// What Japan's carriers answer today and answered before, in the bounces that shops get (carrier-rules 3). Written from the
// published shapes, not from the phrase table.
import { describe, expect, test } from 'vitest';
import { carrierOfDomain } from '../../../src-main/carriers/index.ts';
import { readBounceBytes } from '../../../src-main/protocols/dsn/read-bounce.node.ts';
import {
  auNotice,
  eximBounce,
  postfixBounce,
  qmailBounce,
  sendmailBounce,
  type Refusal,
} from './bounce-mails.ts';

function read(source: string) {
  const [facts] = readBounceBytes(Buffer.from(source), { name: 'bounce.eml', carrierOfDomain });
  if (facts === undefined) throw new Error('nothing read');
  return facts;
}

const old = 'Mon, 02 Sep 2024 10:00:00 +0900 (JST)';
const docomo = 'mfsmax.docomo.ne.jp';
const au = 'msmx.au.com';
const ezweb = 'lsean.ezweb.ne.jp';
const softbank = 'mx.softbank.ne.jp';

type Make = (refusal: Refusal) => string;
type Row = readonly [
  what: string,
  make: Make,
  refusal: Refusal,
  reason: string,
  phase: string,
  retry: boolean,
];

const rows: readonly Row[] = [
  // docomo
  ['docomo: no such address, Postfix', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '550 Unknown user a@docomo.ne.jp', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['docomo: no such address, sendmail', sendmailBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '550 Unknown user a@docomo.ne.jp', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['docomo: no such address, qmail', qmailBounce, { recipient: 'a@docomo.ne.jp', host: '192.0.2.25', reply: '550 Unknown user a@docomo.ne.jp', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['docomo: no such address, Exim', eximBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '550 Unknown user a@docomo.ne.jp', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['docomo today: the same words after DATA mean the same', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '550 Unknown user a@docomo.ne.jp', command: 'end of DATA' }, 'userunknown', 'end-of-data', false],
  ['docomo before March 2025: after DATA it was a refusal', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '550 Unknown user a@docomo.ne.jp', command: 'end of DATA', date: old }, 'rejected', 'end-of-data', false],
  ['docomo before March 2025: status 5.2.0 was the filter', sendmailBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '550 Unknown user a@docomo.ne.jp', command: 'DATA', status: '5.2.0', date: old }, 'filtered', 'data', false],
  ['docomo: mailbox full', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '552 Too much mail data a@docomo.ne.jp', command: 'end of DATA' }, 'mailboxfull', 'end-of-data', true],
  ['docomo: mailbox full, qmail', qmailBounce, { recipient: 'a@docomo.ne.jp', host: '192.0.2.25', reply: '552 Too much mail data a@docomo.ne.jp', command: 'DATA' }, 'mailboxfull', 'end-of-data', true],
  ['docomo: too many recipients', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '552 Too many recipients', command: 'RCPT TO' }, 'toomanyconn', 'rcpt', true],
  ['docomo: too large', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '552 Message size exceeds maximum value', command: 'MAIL FROM', status: '5.3.4' }, 'mesgtoobig', 'mail', false],
  ['docomo: line too long', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '500 Line Too Long', command: 'end of DATA' }, 'notcompliantrfc', 'end-of-data', false],
  ['docomo: parameter', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '504 Command parameter not implemented', command: 'end of DATA' }, 'syntaxerror', 'end-of-data', false],
  ['docomo: bad sequence', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: '503 Bad sequence of commands', command: 'DATA' }, 'syntaxerror', 'data', false],
  ['docomo: busy or blocked', postfixBounce, { recipient: 'a@docomo.ne.jp', host: docomo, reply: `host ${docomo}[192.0.2.25] refused to talk to me: 421 Service not available, closing transmission channel`, command: '', status: '4.0.0' }, 'blocked', 'connect', true],
  ['docomo: odd old address', postfixBounce, { recipient: 'a..b.@docomo.ne.jp', host: docomo, reply: '550 Unknown user a..b.@docomo.ne.jp', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],

  // au
  ['au: no such address', postfixBounce, { recipient: 'a@au.com', host: au, reply: '550 <a@au.com>: User unknown', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['au: no such address, ezweb', sendmailBounce, { recipient: 'a@ezweb.ne.jp', host: ezweb, reply: '550 <a@ezweb.ne.jp>: User unknown', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['au: refused by the customer’s filter', postfixBounce, { recipient: 'a@au.com', host: au, reply: '550 : User unknown', command: 'end of DATA' }, 'filtered', 'end-of-data', false],
  ['au: refused, ezweb through qmail', qmailBounce, { recipient: 'a@ezweb.ne.jp', host: '192.0.2.25', reply: '550 : User unknown', command: 'DATA' }, 'filtered', 'end-of-data', false],
  ['au: refused, Exim', eximBounce, { recipient: 'a@ezweb.ne.jp', host: ezweb, reply: '550 : User unknown', command: 'end of data' }, 'filtered', 'end-of-data', false],
  ['au: not an au domain', postfixBounce, { recipient: 'a@au.com', host: au, reply: '554 <a@au.com>: Relay access denied', command: 'RCPT TO' }, 'norelaying', 'rcpt', false],
  ['au: too large', postfixBounce, { recipient: 'a@au.com', host: au, reply: '552 Message size exceeds fixed limit', command: 'MAIL FROM', status: '5.3.4' }, 'mesgtoobig', 'mail', false],
  ['au: connection reset', postfixBounce, { recipient: 'a@au.com', host: au, reply: `connect to ${au}[192.0.2.25]:25: Connection reset by peer`, command: '', status: '4.4.2' }, 'blocked', 'connect', true],
  ['au: lost connection', postfixBounce, { recipient: 'a@au.com', host: au, reply: `lost connection with ${au}[192.0.2.25] while receiving the initial server greeting`, command: '', status: '4.4.2' }, 'blocked', 'connect', true],
  ['UQ answers as au does', postfixBounce, { recipient: 'a@uqmobile.jp', host: 'mx.uqmobile.jp', reply: '550 5.1.1 <a@uqmobile.jp>: User unknown', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],

  // SoftBank and Y!mobile
  ['SoftBank: no such address', postfixBounce, { recipient: 'a@softbank.ne.jp', host: softbank, reply: '550 Invalid recipient: <a@softbank.ne.jp>', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['SoftBank: no such address, i.softbank.jp', sendmailBounce, { recipient: 'a@i.softbank.jp', host: 'mx.mailsv.softbank.jp', reply: '550 Invalid recipient: <a@i.softbank.jp>', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['SoftBank: no such address, old Vodafone name', qmailBounce, { recipient: 'a@k.vodafone.ne.jp', host: '192.0.2.25', reply: '550 Invalid recipient: <a@k.vodafone.ne.jp>', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['SoftBank: the sender’s domain does not exist', postfixBounce, { recipient: 'a@softbank.ne.jp', host: softbank, reply: '553 localhost.localdomain does not exist', command: 'MAIL FROM' }, 'rejected', 'mail', false],
  ['SoftBank: too large, 1 MB', postfixBounce, { recipient: 'a@i.softbank.jp', host: softbank, reply: '552 Message size exceeds fixed maximum message size: 1048576 bytes', command: 'MAIL FROM', status: '5.3.4' }, 'mesgtoobig', 'mail', false],
  ['SoftBank: too large, 20 MB', postfixBounce, { recipient: 'a@t.vodafone.ne.jp', host: softbank, reply: '552 Message size exceeds fixed maximum message size: 20971520 bytes', command: 'MAIL FROM', status: '5.3.4' }, 'mesgtoobig', 'mail', false],
  ['SoftBank: no recipient left', postfixBounce, { recipient: 'a@softbank.ne.jp', host: softbank, reply: '503 Need RCPT command', command: 'DATA' }, 'syntaxerror', 'data', false],
  ['SoftBank: no recipients specified', postfixBounce, { recipient: 'a@softbank.ne.jp', host: softbank, reply: '503 No recipients specified', command: 'DATA' }, 'syntaxerror', 'data', false],
  ['SoftBank: mailbox full', postfixBounce, { recipient: 'a@softbank.ne.jp', host: softbank, reply: '452 4.2.2 Mailbox full', command: 'RCPT TO', status: '4.2.2' }, 'mailboxfull', 'rcpt', true],
  ['Y!mobile (EMOBILE): no such address', postfixBounce, { recipient: 'a@emnet.ne.jp', host: 'mailmlb.emnet.ne.jp', reply: '550 Requested action not taken: mailbox unavailable', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['Y!mobile (Willcom): no such address', postfixBounce, { recipient: 'a@pdx.ne.jp', host: 'mail2.pdx.ne.jp', reply: '550 <a@pdx.ne.jp>: Recipient address rejected: User unknown', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],

  // Rakuten, Yahoo! JAPAN, Gmail
  ['Rakuten: no such address', postfixBounce, { recipient: 'a@rakumail.jp', host: 'mail-rakumail-jp.gslb.rmb-ss.jp', reply: '550 User not found', command: 'RCPT TO' }, 'userunknown', 'rcpt', false],
  ['Rakuten: mailbox full', postfixBounce, { recipient: 'a@rakumail.jp', host: 'mail-rakumail-jp.gslb.rmb-ss.jp', reply: '552 Mail rejected by the processing module: policy #0002', command: 'end of DATA' }, 'mailboxfull', 'end-of-data', true],
  ['Rakuten: trouble on their side', postfixBounce, { recipient: 'a@rakumail.jp', host: 'mail-rakumail-jp.gslb.rmb-ss.jp', reply: '450 Error sending header package', command: 'end of DATA', status: '4.0.0' }, 'systemerror', 'end-of-data', true],
  ['Yahoo! JAPAN: DMARC', postfixBounce, { recipient: 'a@yahoo.co.jp', host: 'mx2.mail.yahoo.co.jp', reply: '554 Message not allowed - DM Email not accepted for policy reasons.  Please visit https://support.yahoo-net.jp/ [895]', command: 'end of DATA' }, 'policyviolation', 'end-of-data', false],
  ['Gmail: Message-ID', postfixBounce, { recipient: 'a@gmail.com', host: 'gmail-smtp-in.l.google.com', reply: '550-5.7.1 [192.0.2.1] Messages missing a valid Message-ID: header are not 550-5.7.1 accepted. 550 5.7.1 https://support.google.com/mail/?p=RfcMessageNonCompliant - gsmtp', command: 'end of DATA', status: '5.7.1' }, 'notcompliantrfc', 'end-of-data', false],
  ['Gmail: no PTR', postfixBounce, { recipient: 'a@gmail.com', host: 'gmail-smtp-in.l.google.com', reply: '550-5.7.25 [192.0.2.1] The IP address sending this message does not have a 550-5.7.25 PTR record setup, or the corresponding forward DNS entry does not 550 5.7.25 match the sending IP. - gsmtp', command: 'end of DATA', status: '5.7.25' }, 'requireptr', 'end-of-data', false],
  ['Gmail: not authenticated', postfixBounce, { recipient: 'a@gmail.com', host: 'gmail-smtp-in.l.google.com', reply: '550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550 5.7.26 - gsmtp', command: 'end of DATA', status: '5.7.26' }, 'authfailure', 'end-of-data', false],
  ['Outlook.com: large senders', postfixBounce, { recipient: 'a@outlook.com', host: 'outlook-com.olc.protection.outlook.com', reply: "550 5.7.515 Access denied, sending domain shop.example.jp doesn't meet the required authentication level.", command: 'end of DATA', status: '5.7.515' }, 'authfailure', 'end-of-data', false],
]; // prettier-ignore

describe('carriers’ replies', () => {
  test('there are at least forty of them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });

  test.each(rows)('%s', (_what, make, refusal, reason, phase, retry) => {
    const facts = read(make(refusal));
    expect(facts.kind).toBe('bounce');
    expect(facts.recipients.map((row) => [row.recipient, row.reason, row.phase, row.retryUseful])).toEqual([
      [refusal.recipient, reason, phase, retry],
    ]);
    expect(facts.recipients[0]?.carrier).toBe(carrierOfDomain(refusal.recipient.split('@')[1] ?? ''));
    expect(facts.originalMessageId).toBe('<20261124055958.4F2AB12@vps.shop.example.jp>');
  });
});

describe('au’s own notices', () => {
  const refused = ['Each of the following recipients was rejected by a remote', 'mail server.', ''];
  test.each([
    ['account disabled', ['The user(s) account is disabled.', '', '<a@ezweb.ne.jp>'], [], 'suspend'],
    ['limited', ['The user(s) account is temporarily limited.', '', '<a@ezweb.ne.jp>'], [], 'suspend'],
    ['full', ['The user(s) account is temporarily over quota.', '', '<a@ezweb.ne.jp>'], [], 'mailboxfull'],
    ['late', ['Your message was not delivered within 0 days and 1 hours.', 'Remote host is not responding.', '', '<a@ezweb.ne.jp>'], [], 'expired'],
    ['filter on the customer’s side', [...refused, '<a@ezweb.ne.jp>'], ['X-SPASIGN: NG'], 'filtered'],
    ['no such address', [...refused, '    Recipient: <a@ezweb.ne.jp>', '    >>> RCPT TO:<a@ezweb.ne.jp>', '    <<< 550 <a@ezweb.ne.jp>: User unknown'], [], 'userunknown'],
  ])('%s', (_what, lines, extra, reason) => {
    const facts = read(auNotice(lines, extra));
    expect(facts.kind).toBe('bounce');
    expect(facts.recipients.map((row) => [row.recipient, row.reason, row.agent, row.carrier])).toEqual([['a@ezweb.ne.jp', reason, 'au', 'au']]);
  });
}); // prettier-ignore

test('both shapes of au stand in one bounce with two recipients', () => {
  const two = [
    'From: MAILER-DAEMON@vps.shop.example.jp',
    'Subject: failure notice',
    'To: order@shop.example.jp',
    '',
    'Hi. This is the qmail-send program at vps.shop.example.jp.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    '',
    '<one@au.com>:',
    '192.0.2.25 does not like recipient.',
    'Remote host said: 550 <one@au.com>: User unknown',
    'Giving up on 192.0.2.25.',
    '',
    '<two@au.com>:',
    '192.0.2.25 failed after I sent the message.',
    'Remote host said: 550 : User unknown',
    '',
    '--- Below this line is a copy of the message.',
    '',
    'To: one@au.com, two@au.com',
    '',
  ].join('\n');
  expect(read(two).recipients.map((row) => [row.recipient, row.reason])).toEqual([
    ['one@au.com', 'userunknown'],
    ['two@au.com', 'filtered'],
  ]);
});
