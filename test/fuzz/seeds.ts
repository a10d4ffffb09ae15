// What the fuzzers start from: good and odd inputs of each kind, as latin-1 text with one character a byte.
import { gzipSync } from 'node:zlib';
import { encode, type Answer } from 'dns-packet';
import { fact, mail } from '../../src-main/carriers/example-facts.ts';
import { applyAnswers, applyFacts, newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile } from '../../src-main/case-file/disk-format.ts';
import type { Query } from '../../src-main/protocols/dns/message.node.ts';
import { cleanMails } from '../fixtures/mail/clean-mails.ts';
import { faultMails } from '../fixtures/mail/fault-mails.ts';
import { pasteForms } from '../fixtures/mail/paste-forms.ts';
import { receivedStyles } from '../fixtures/mail/received-styles.ts';
import { jis, jisWord, seedMail, utf8Word } from '../fixtures/mail/shop-mails.ts';
import { fileNameCases } from '../hostile/file-names.ts';
import { linkCases } from '../hostile/links.ts';
import { dmarcCases, keyCases, spfCases } from '../hostile/records.ts';
import { rulebookCases } from '../hostile/rulebooks.ts';
import { typedCases } from '../hostile/typed-text.ts';
import {
  auNotice,
  eximBounce,
  postfixBounce,
  qmailBounce,
  sendmailBounce,
} from '../protocols/dsn/bounce-mails.ts';
import { fiveLines, packed } from '../protocols/maillog/packed-logs.ts';

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const short = (texts: readonly string[]): readonly string[] => texts.filter(({ length }) => length < 20_000);
const everyNth = <T>(list: readonly T[], n: number): readonly T[] =>
  list.filter((_, index) => index % n === 0);

export const mails = short([
  seedMail(),
  ...everyNth(cleanMails, 3).map(({ source }) => source()),
  ...everyNth(faultMails, 4).map(({ source }) => source()),
]);
export const mboxes = [
  `From x@shop.example Tue Nov 24 10:00:00 2026\n${seedMail()}\n\nFrom y@shop.example Tue Nov 24 10:00:01 2026\n${seedMail()}`,
  `${String(seedMail().length)}\n${seedMail()}`,
  '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'.padEnd(1600, '\u0003\u0000\u00fe\u00ff'),
];
export const pages = pasteForms.map(({ paste }) => paste(seedMail()));
export const received = receivedStyles.map(({ line }) =>
  line('localhost.localdomain').replace(/^Received: /, ''),
);
export const dates = [
  ...['Tue, 24 Nov 2026 10:32:12 +0900', '24 Nov 26 10:32 JST', 'Tue Nov 24 10:32:12 2026'],
  ...['2026-11-24T01:32:12Z', 'Tue, 24 Nov 2026 10:32:12 (x (y)) +0900 (JST)', '1 Jan 70 00:00 Z'],
];
export const addresses = [
  ...['order@shop.example', '"Shop, Ltd." <order@shop.example>, (c) taro@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ...['Group: a@b.example, <c@d.example>;', '<@r.example:x@y.example>', '"a b"@[192.0.2.1]', '<>'],
  ...[
    `${jisWord('店')} <order@shop.example>`,
    utf8('注文@ショップ.example'),
    'a@b@c',
    `${'x'.repeat(70)}@y.example`,
  ],
];
export const messageIds = [
  ...[
    '<1@localhost.localdomain>',
    '<a.b-c@mail.shop.example>',
    '<@>',
    '<a@[192.0.2.1]>',
    '<a@_>',
    '(x) <a@b>',
  ],
  ...['<0100018f@email.amazonses.com>', '<E1rABCd-000123-2C@3f2a9c81b7de>', 'a@b', '<a@b> <c@d>'],
];
export const japanese = [
  jis('ご注文ありがとう\nございます'),
  jis('店名\u301c'),
  utf8('ご注文'),
  'plain',
  '\u001b(I123\u001b(B',
];
export const encodedWords = [
  ...[jisWord('注文'), utf8Word('ご注文'), `${jisWord('あ')}\r\n ${jisWord('い')}`, '=?utf-8?Q?=E3=81_=82?='],
  ...['=?iso-2022-jp?B?GyRC?= =?x?B?====?=', '"=?utf-8?B?44GC?="', '=?utf-8*ja?q?a?='],
];
const signature = (tags: string): string =>
  `DKIM-Signature: ${tags}\r\nFrom: order@shop.example\r\nTo: a@b.example\r\nSubject: x\r\n\r\nbody\r\n`;
export const signed = [
  signature(
    'v=1; a=rsa-sha256; c=relaxed/simple; d=shop.example; s=s1; h=from:to:subject;\r\n bh=g3zLYH4xKxcPrHOD18z9YfpQcnk/GaJedfustWU5uGs=; b=AAAA',
  ),
  signature('v=1; a=ed25519-sha256; d=shop.example; s=s1; h=from; l=3; t=1; x=2; bh=; b='),
  `${signature('v=1')}${signature('d=; s=')}`,
];
const refusal = {
  recipient: 'taro@ezweb.ne.jp',
  host: 'lsean.ezweb.ne.jp',
  reply: '550 5.7.1 <localhost.localdomain>: Helo command rejected',
  command: 'MAIL FROM',
};
export const bounces = [
  ...[postfixBounce(refusal), sendmailBounce(refusal), qmailBounce(refusal), eximBounce(refusal)],
  ...[auNotice(['User unknown']), postfixBounce({ ...refusal, command: '' })],
];
const bodyOf = (source: string): string => source.replace(/\r\n/g, '\n').split('\n\n').slice(1).join('\n\n');
export const notices = bounces.map(bodyOf);
export const statuses = [
  'Reporting-MTA: dns; vps.shop.example\nArrival-Date: Tue, 24 Nov 2026 15:00:00 +0900\n\nFinal-Recipient: rfc822; taro@ezweb.ne.jp\nOriginal-Recipient: rfc822;taro@ezweb.ne.jp\nAction: failed\nStatus: 5.7.1\nRemote-MTA: dns; lsean.ezweb.ne.jp\nDiagnostic-Code: smtp; 550 5.7.1 no',
  'Reporting-MTA: x\n\nFinal-Recipient: a@b\n\nFinal-Recipient: rfc822; <c@d>\nAction: delayed\nStatus: 4.4.1 (x)\nWill-Retry-Until: x',
];
export const forwarded = [
  `From: boss@shop.example\nSubject: Fwd: Undelivered\n\nBegin forwarded message:\n\n${bounces[0] ?? ''}`,
  `From: boss@shop.example\nSubject: Fw: x\n\n${(bounces[1] ?? '').replace(/^/gm, '> ')}`,
];
const notification = (message: unknown): string =>
  `From: no-reply@sns.amazonaws.com\nSubject: AWS Notification Message\nContent-Type: text/plain\n\n${JSON.stringify(message)}\n`;
export const notifications = [
  notification({
    notificationType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bouncedRecipients: [
        { emailAddress: 'a@docomo.ne.jp', status: '5.1.1', action: 'failed', diagnosticCode: 'smtp; 550 no' },
      ],
      timestamp: '2026-11-24T01:00:00.000Z',
    },
    mail: { source: 'order@shop.example', commonHeaders: { subject: 'x' }, messageId: '1' },
  }),
  notification({ notificationType: 'Bounce', bounce: { bouncedRecipients: [null, 7, {}, []] }, mail: 7 }),
];
const at = 'Nov 24 06:23:11 vps01';
export const logs = {
  postfix: [
    fiveLines,
    `2026-11-24T06:23:11.123456+09:00 vps01 postfix/smtpd[1]: NOQUEUE: reject: RCPT from x[192.0.2.1]: 554 5.7.1 <a@b>: Relay access denied; from=<x@y> to=<a@b> proto=ESMTP helo=<z>\n${at} postfix/smtp[1]: 1A: to=<b@au.com>, relay=none, delay=1, delays=1/0/0/0, dsn=4.4.1, status=deferred (connect to mx[192.0.2.1]:25: Connection timed out)\n${at} postfix/qmgr[1]: 1A: from=<x>, status=expired, returned to sender\n`,
  ],
  sendmail: [
    `${at} sendmail[1]: 1AO6NB01: from=apache, size=512, class=0, nrcpts=1, msgid=<1@vps01>, relay=apache@localhost\n${at} sendmail[1]: 1AO6NC03: to=<b@au.com>,<c@au.com>, delay=1+00:00:02, xdelay=00:00:02, mailer=esmtp, relay=msmx.au.com. [192.0.2.1], dsn=5.1.1, stat=User unknown\n${at} sm-mta[9]: 1AO6ND06: ruleset=check_rcpt, arg1=<x@y.example>, reject=550 5.7.1 no\n`,
  ],
  exim: [
    '2026-11-24 06:23:11 1abcde-0005MB-00 <= apache@vps01 U=apache P=local S=812 id=E1abcde@vps01\n2026-11-24 06:23:12 1abcde-0005MB-00 => a@docomo.ne.jp R=dnslookup T=remote_smtp H=mfsmax.docomo.ne.jp [192.0.2.1] QT=1m2s\n2026-11-24 06:23:13 1abcdf-000000001Xy-2abc ** b@au.com: 550 User unknown\n2026-11-24 06:23:14 1abcdg-0005MB-01 == c@softbank.ne.jp defer (110): Connection timed out\n',
  ],
} as const;
export const packedLogs = [
  gzipSync(fiveLines).toString('latin1'),
  ...Object.values(packed).map((text) => Buffer.from(text, 'base64').toString('latin1')),
  `\u001f\u008b${'\u0000'.repeat(40)}`,
];
export const queues = [
  '-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n4AF1C2D3E4*    1463 Tue Nov 24 10:02:11  apache@localhost.localdomain\n(host x[192.0.2.12] said: 451 4.7.1 try again)\n                                         taro@ezweb.ne.jp\n\n-- 1 Kbytes in 1 Request.\n',
  '{"queue_name": "deferred", "queue_id": "3Zk9q", "arrival_time": 1795484531, "message_size": 900, "sender": "a@b", "recipients": [{"address": "c@d", "delay_reason": "x"}]}\n',
  '\t\t/var/spool/mqueue (1 request)\n-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------\n1AO6NC04*      512 Tue Nov 24 10:02 <apache@localhost>\n                 (Deferred: Connection timed out)\n\t\t\t\t\t <d@softbank.ne.jp>\n\t\tTotal requests: 1\n',
  '25m  2.9K 1abcde-0005MB-00 <apache@vps01>\n          d@softbank.ne.jp\n        D e@au.com\n\n 3d   1K 1abcdf-0005MB-01 <> *** frozen ***\n          x@y\n',
];
export const spfRecords = [
  ...spfCases.map(([record]) => record).filter(({ length }) => length < 500),
  'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a:%{d}/24//64 mx ptr:x.example exists:%{ir}.%{v}._spf.%{d2} ?include:_spf.x.example redirect=y.example exp=z.example x=y',
];
export const macros = [
  '%{s}%{l}%{o}%{d4r-}%{i}%{p}%{v}%{h}%{c}%{r}%{t}%%%_%-',
  '%{ir}.%{v}.arpa',
  '%{D99R.,/_=+-}',
  'a.%{x}',
];
export const dmarcRecords = [
  ...dmarcCases.map(([record]) => record).filter(({ length }) => length < 500),
  'v=DMARC1; p=quarantine; sp=reject; np=none; adkim=s; aspf=r; pct=50; t=y; psd=n; rua=mailto:a@b.example!10m,mailto:c@d.example; fo=1:d:s',
];
export const keyRecords = [
  ...keyCases.map(([record]) => record).filter(({ length }) => length < 500),
  'v=DKIM1; k=rsa; h=sha256; s=email; t=s:y; n=note=3D; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ',
];

export const dnsQuery: Query = { id: 0x1234, name: 'shop.example', type: 'TXT', recursion: true, edns: true };
const answer = (answers: readonly Answer[], flags = 0x8180): string =>
  encode({
    ...{ type: 'response', id: dnsQuery.id, flags },
    questions: [{ type: 'TXT', class: 'IN', name: dnsQuery.name }],
    answers: [...answers],
    authorities: [
      {
        ...{ type: 'SOA', name: 'example', ttl: 60 },
        data: {
          mname: 'a.example',
          rname: 'b.example',
          serial: 1,
          refresh: 2,
          retry: 3,
          expire: 4,
          minimum: 5,
        },
      },
    ],
    additionals: [
      {
        ...{ type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0 },
        ...{ flag_do: false, options: [] },
      },
    ],
  }).toString('latin1');
export const dnsAnswers = [
  answer([{ type: 'TXT', name: 'shop.example', ttl: 60, data: ['v=spf1 ', 'mx -all'] }]),
  answer([
    { type: 'CNAME', name: 'shop.example', ttl: 60, data: 'b.example' },
    { type: 'CNAME', name: 'b.example', ttl: 60, data: 'shop.example' },
  ]),
  answer([
    { type: 'A', name: 'shop.example', ttl: 60, data: '192.0.2.1' },
    { type: 'AAAA', name: 'shop.example', ttl: 60, data: '2001:db8::1' },
    { type: 'MX', name: 'shop.example', ttl: 60, data: { preference: 10, exchange: 'mx.shop.example' } },
    { type: 'NS', name: 'shop.example', ttl: 60, data: 'ns.shop.example' },
    { type: 'PTR', name: 'shop.example', ttl: 60, data: 'x.example' },
  ]),
  answer([], 0x8183),
];
export const smtpSessions = [
  '220 mail.shop.example ESMTP Postfix\r\n250-mail.shop.example\r\n250-SIZE 10240000\r\n250-STARTTLS\r\n250 8BITMIME\r\n220 2.0.0 Ready\r\n221 bye\r\n',
  '554-mail.shop.example ESMTP\n554 5.7.1 no\n502 x\n250 HELO\n',
  '421 4.3.2 [192.0.2.1] shutting down\r\n',
];
const noon = '2026-11-24T03:00:00.000Z';
export const caseFiles = [
  formatCaseFile(
    applyFacts(
      applyAnswers(
        newCaseFile('case-1', noon, null),
        { shopDomain: 'shop.example', arrivals: { au: 'nothing', docomo: 'inbox' } } as Parameters<
          typeof applyAnswers
        >[1],
        noon,
      ),
      { ...fact('shopMail', mail({ messageIds: ['<1@localhost.localdomain>'] })) },
      noon,
    ),
  ),
].map(utf8);
export const rulebooks = rulebookCases
  .map(({ text }) => text)
  .filter(({ length }) => length < 20_000)
  .map(utf8);
export const serverReports = [
  '[root@localhost ~]# hostname\nlocalhost.localdomain\n[root@localhost ~]# postconf -n\nmyhostname = mail.shop.example\nmydestination = $myhostname, localhost\n',
  '● postfix.service - Postfix\n   Active: active (exited) since Mon\nLISTEN 0 100 127.0.0.1:25 0.0.0.0:*\n',
  "MAILER_URL=smtp://user:pass@h.example:587?encryption=tls\n31:define('MAIL_BACKEND', 'smtp');\n/usr/sbin/sendmail: No such file or directory\n220 mail.shop.example ESMTP\n",
].map(utf8);
export const triageRequests = [
  '{"messageId":"<1@localhost.localdomain>","ehlo":"localhost","spf":"fail","ptr":null,"arrivals":{"au":"nothing"}}',
  '{"mail":{"messageIds":[],"from":"a@b"},"maillog":{"bounced":3,"reasons":["550 x"]},"dkim":[{"result":"fail"}],"x":[[[[]]]]}',
  '{"server":{"os":"centos6"},"bounce":"550 5.1.8 sender rejected","dmarc":{"policy":"reject"},"volume":1e9,"since":"2026-11-01"}',
];
export const typed = typedCases
  .map(({ typed: text }) => (typeof text === 'string' ? text : ''))
  .filter(({ length }) => length < 1000)
  .map(utf8);
export const links = linkCases.map(([url]) => utf8(url)).filter(({ length }) => length < 1000);
export const fileNames = fileNameCases.map(([from]) => utf8(from));
export const commandLines = [
  '--data-folder /x --name-server 192.0.2.53:5353 a.todoku',
  '--inspect mail x.eml',
  '--name-server https://d.example/q x.TODOKU',
  '--inspect=9229 --name-server --data-folder',
  '--name-server [2001:db8::1]:53 -x.todoku',
];
