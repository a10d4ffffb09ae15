// sendmail and Exim, mixed logs, foreign lines, rubbish.
import { expect, test } from 'vitest';
import { longestLine, LogAnalysis } from '../../../src-main/protocols/maillog/analyse.ts';
import { latin1 } from '../../../src-main/protocols/maillog/read-log.node.ts';
import { carrierOfDomain } from '../../../src-main/carriers/index.ts';
import { carrierOf, readLines } from './read-lines.ts';

test('sendmail', () => {
  const at = 'Nov 24 06:23:11 vps01 sendmail[123]:';
  const facts = readLines(
    [
      `${at} 1AO6NB01: from=apache, size=512, class=0, nrcpts=1, msgid=<202611240623.1AO6NB01@vps01>, relay=apache@localhost`,
      `${at} 1AO6NB01: to=a@docomo.ne.jp, ctladdr=apache (48/48), delay=00:00:01, xdelay=00:00:01, mailer=relay, pri=30512, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (1AO6NC02 Message accepted for delivery)`,
      `${at} 1AO6NC02: to=<a@docomo.ne.jp>, delay=1+00:00:05, xdelay=00:00:03, mailer=esmtp, pri=120512, relay=mfsmax.docomo.ne.jp. [192.0.2.1], dsn=2.0.0, stat=Sent (Requested mail action okay, completed)`,
      `${at} 1AO6NC03: to=<b@au.com>,<c@au.com>, delay=00:00:02, xdelay=00:00:02, mailer=esmtp, pri=120512, relay=msmx.au.com. [192.0.2.1], dsn=5.1.1, stat=User unknown`,
      `${at} 1AO6NC04: to=<d@softbank.ne.jp>, delay=00:05:00, xdelay=00:05:00, mailer=esmtp, pri=210512, relay=mx.softbank.ne.jp. [192.0.2.1], dsn=4.0.0, stat=Deferred: Connection timed out with mx.softbank.ne.jp.`,
      `${at} 1AO6NC05: to=<e@gmail.com>, delay=00:00:00, mailer=esmtp, pri=30512, dsn=4.4.3, stat=queued`,
      `Nov 24 06:23:11 vps01 sm-mta[9]: 1AO6ND06: ruleset=check_rcpt, arg1=<x@y.example>, relay=[192.0.2.9], reject=550 5.7.1 <x@y.example>... Relaying denied`,
      'Nov 24 06:23:11 vps01 sendmail[9]: My unqualified host name (vps01) unknown; sleeping for retry',
    ].join('\n'),
  );
  expect(facts.format).toBe('sendmail');
  expect(facts.totals).toEqual({ sent: 2, deferred: 1, deferrals: 1, bounced: 2, expired: 0, rejected: 1 });
  expect(carrierOf(facts, 'docomo')).toMatchObject({ attempts: 1, totals: { sent: 1 }, delay: { median: expect.closeTo(86_405, -4) as number } });
  expect(carrierOf(facts, 'au')).toMatchObject({ recipients: 2, unknownUsers: 2 });
  expect(facts.signs.map(({ code }) => code).sort()).toEqual(['connect-timed-out', 'unqualified-host-name']);
  expect(facts.webUsers).toEqual([{ user: 'apache', count: 1 }]);
  expect(facts.messageIdDomains).toEqual([{ domain: 'vps01', count: 1 }]);
}); // prettier-ignore

test('Exim, short and long ids, its own file and syslog', () => {
  const facts = readLines(
    [
      '2026-11-24 06:23:11 1abcde-0005MB-00 <= apache@vps01 U=apache P=local S=812 id=E1abcde@vps01',
      '2026-11-24 06:23:12 1abcde-0005MB-00 => a@docomo.ne.jp R=dnslookup T=remote_smtp H=mfsmax.docomo.ne.jp [192.0.2.1] C="250 ok" QT=1m2s DT=1s',
      '2026-11-24 06:23:12 1abcde-0005MB-00 Completed',
      '2026-11-24 06:23:13 1abcdf-000000001Xy-2abc ** b@au.com R=dnslookup T=remote_smtp H=msmx.au.com [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<b@au.com>: 550 <b@au.com>: User unknown',
      '2026-11-24 06:23:14 1abcdg-0005MB-01 == c@softbank.ne.jp R=dnslookup T=remote_smtp defer (110): Connection timed out',
      '2026-11-24 06:23:15 1abcdg-0005MB-02 -> info <info@shop.example.jp> R=local_user T=mail_spool',
      '2026-11-24 06:23:16 1abcdg-0005MB-03 ** d@softbank.ne.jp: retry timeout exceeded',
      '2026-11-24 06:23:17 H=unknown [192.0.2.9] F=<x@y.example> rejected RCPT <z@shop.example.jp>: relay not permitted',
      'Nov 24 06:23:18 vps01 exim[77]: 2026-11-24 06:23:18 1abcdh-0005MB-04 => e@docomo.ne.jp R=dnslookup T=remote_smtp H=mfsmax.docomo.ne.jp [192.0.2.1]',
    ].join('\n'),
  );
  expect(facts.format).toBe('exim');
  expect(facts.totals).toEqual({ sent: 3, deferred: 1, deferrals: 1, bounced: 1, expired: 1, rejected: 1 });
  expect(carrierOf(facts, 'docomo')).toMatchObject({ totals: { sent: 2 }, delay: { median: expect.closeTo(62, -1) as number } });
  expect(carrierOf(facts, 'au')).toMatchObject({ unknownUsers: 1 });
  expect(facts.webUsers).toEqual([{ user: 'apache', count: 1 }]);
}); // prettier-ignore

test('foreign lines between, broken UTF-8, binary rubbish, empty lines', () => {
  const good = 'Nov 24 06:23:11 vps01 postfix/smtp[1]: 85F3D2: to=<a@au.com>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n';
  const rubbish = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256));
  const facts = readLines(Buffer.concat([Buffer.from(`-- Logs begin at Tue --\n\nNov 24 06:23:10 vps01 sshd[1]: Accepted password\n${good}`), rubbish, Buffer.from('\n\xff\xfe broken\n', 'latin1'), Buffer.from(good)]));
  expect(facts.totals.sent).toBe(2);
  expect(facts.notes.map(({ code }) => code)).toContain('foreign-lines');
  expect(facts.notes.map(({ code }) => code)).toContain('binary');
  expect(readLines('').understood).toBe(0);
}); // prettier-ignore

test('a line of four gigabytes is cut, the next one is read', () => {
  const analysis = new LogAnalysis({ carrierOfDomain, textOf: latin1 });
  analysis.startFile('maillog', { year: 2026, month: 11, day: 24 });
  const chunk = Buffer.alloc(1 << 20, 0x78);
  for (let n = 0; n < 4096; n++) analysis.feed(chunk, 0, chunk.length);
  const good = Buffer.from('\nNov 24 06:23:11 vps01 postfix/smtp[1]: 85F3D2: to=<a@au.com>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n');
  analysis.feed(good, 0, good.length);
  analysis.endFile();
  const facts = analysis.facts();
  expect(facts.lines).toBe(2);
  expect(facts.totals.sent).toBe(1);
  expect(facts.notes).toContainEqual({ code: 'line-too-long', count: 1 });
  expect(longestLine).toBeLessThan(100_000);
}, 60_000); // prettier-ignore
