// Postfix lines of every shape (server-facts 7.1, 7.2), and what they come to.
import { describe, expect, test } from 'vitest';
import { carrierOf, readLines } from './read-lines.ts';

const stamp = 'Nov 24 06:23:11 vps01';

function attempt(id: string, to: string, status: string, more = ''): string {
  return `${stamp} postfix/smtp[7]: ${id}: to=<${to}>, relay=mx.example[192.0.2.1]:25, delay=1.5, delays=0.1/0/0.4/1, dsn=2.0.0, status=${status}${more}\n`;
}

describe('one delivery line', () => {
  test.each([
    ['plain', `${stamp} postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=127.0.0.1[127.0.0.1]:2601, delay=0.02, delays=0.01/0/0.01/0, dsn=2.0.0, status=sent (250 2.0.0 Ok)`],
    ['orig_to and conn_use', `${stamp} postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, orig_to=<b@shop.example.jp>, relay=mx[192.0.2.1]:25, conn_use=3, delay=0.02, delays=0.01/0/0.01/0, dsn=2.0.0, status=sent (250 Ok)`],
    ['tls field with commas', `${stamp} postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=0.02, delays=0.01/0/0.01/0, tls=dane, x25519, dsn=2.0.0, status=sent (250 Ok)`],
    ['old, without delays and dsn', `${stamp} postfix/smtp[1]: CCAE27A4: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1], delay=9, status=sent (250 Queued!)`],
    ['long queue id', `${stamp} postfix/smtp[1]: 4bKq3r2Vn2z9rxs: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['renamed syslog_name', `${stamp} mta/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['second instance', `${stamp} postfix-out/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['named relay service', `${stamp} postfix/relay/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['RFC 3339', `2026-11-24T06:23:11.123456+09:00 vps01 postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['journalctl -o short-iso', `2026-11-24T06:23:11+0900 vps01 postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['journalctl -o short-precise', `Nov 24 06:23:11.123456 vps01 postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['journalctl -o short-full', `Tue 2026-11-24 06:23:11 JST vps01 postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['Solaris tag', `${stamp} postfix/smtp[1]: [ID 197553 mail.info] 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)`],
    ['CR before LF', `${stamp} postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, dsn=2.0.0, status=sent (250 ok)\r`],
  ])('%s', (_what, line) => {
    const facts = readLines(`${line}\n`);
    expect(facts.totals).toMatchObject({ sent: 1, deferred: 0, bounced: 0 });
    expect(carrierOf(facts, 'docomo')).toMatchObject({ attempts: 1, recipients: 1, firstTryShare: 1 });
    expect(new Date(facts.from ?? 0).toISOString()).toBe('2026-11-24T06:23:11.000Z');
  });
}); // prettier-ignore

test('the seed’s fault is seen in the log alone', () => {
  const facts = readLines(
    [
      `${stamp} postfix/pickup[1]: 85F3D24490A: uid=48 from=<apache>`,
      `${stamp} postfix/cleanup[1]: 85F3D24490A: message-id=<20261124.85F3D24490A@localhost.localdomain>`,
      `${stamp} postfix/qmgr[1]: 85F3D24490A: from=<apache@localhost.localdomain>, size=429, nrcpt=1 (queue active)`,
      `${stamp} postfix/qmgr[1]: 85F3D24490A: from=<apache@localhost.localdomain>, size=429, nrcpt=1 (queue active)`,
    ].join('\n'),
  );
  expect(facts.envelopeDomains).toEqual([{ domain: 'localhost.localdomain', count: 1 }]);
  expect(facts.messageIdDomains).toEqual([{ domain: 'localhost.localdomain', count: 1 }]);
  expect(facts.webUsers).toEqual([{ user: 'apache (uid 48)', count: 1 }]);
});

test('tries, put off, delivered later, given up', () => {
  const reason = ' (host mx[192.0.2.1] said: 421 4.7.1 Too many connections (in reply to RCPT TO command))';
  const facts = readLines(
    attempt('A1A1A1', 'one@au.com', 'deferred', reason) +
      attempt('A1A1A1', 'one@au.com', 'deferred', reason) +
      attempt('A1A1A1', 'one@au.com', 'sent', ' (250 ok)') +
      attempt('B2B2B2', 'two@au.com', 'sent', ' (250 ok)') +
      attempt(
        'C3C3C3',
        'three@au.com',
        'deferred',
        ' (delivery temporarily suspended: connect to mx: Connection timed out)',
      ) +
      `${stamp} postfix/qmgr[1]: C3C3C3: from=<apache@shop.example.jp>, status=expired, returned to sender\n`,
  );
  expect(facts.totals).toEqual({ sent: 2, deferred: 2, deferrals: 3, bounced: 0, expired: 1, rejected: 0 });
  const au = carrierOf(facts, 'au');
  // A suspended delivery is no attempt of its own.
  expect(au).toMatchObject({ attempts: 4, recipients: 3, totals: { expired: 1 } });
  expect(au.firstTryShare).toBeCloseTo(1 / 3);
  expect(au.reasons[0]).toMatchObject({ count: 2, phase: 'rcpt', reason: 'toomanyconn' });
});

test('unknown users, told by carrier', () => {
  const facts = readLines(
    attempt('A1', 'x', 'sent') +
      `${stamp} postfix/smtp[7]: A1A1A1: to=<one@au.com>, relay=msmx.au.com[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.0.0, status=bounced (host msmx.au.com[192.0.2.1] said: 550 <one@au.com>: User unknown (in reply to RCPT TO command))\n` +
      `${stamp} postfix/smtp[7]: A2A2A2: to=<two@au.com>, relay=msmx.au.com[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.0.0, status=bounced (host msmx.au.com[192.0.2.1] said: 550 : User unknown (in reply to end of DATA command))\n` +
      `${stamp} postfix/smtp[7]: A3A3A3: to=<three@docomo.ne.jp>, relay=mfsmax.docomo.ne.jp[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.0.0, status=bounced (host mfsmax.docomo.ne.jp[192.0.2.1] said: 550 Unknown user three@docomo.ne.jp (in reply to RCPT TO command))\n`,
  );
  expect(carrierOf(facts, 'au')).toMatchObject({ unknownUsers: 1, totals: { bounced: 2 } });
  expect(carrierOf(facts, 'au').reasons.map(({ reason, phase }) => [reason, phase])).toEqual(expect.arrayContaining([['userunknown', 'rcpt'], ['filtered', 'end-of-data']]));
  expect(carrierOf(facts, 'docomo')).toMatchObject({ unknownUsers: 1 });
  expect(JSON.stringify(facts.carriers)).not.toMatch(/(?:one|two|three)@/);
}); // prettier-ignore

test('refused at the door counts as pflogsumm counts it', () => {
  const facts = readLines(
    [
      `${stamp} postfix/smtpd[9]: NOQUEUE: reject: RCPT from unknown[192.0.2.9]: 554 5.7.1 <a@b.example>: Relay access denied; from=<> to=<a@b.example>`,
      `${stamp} postfix/submission/smtpd[9]: 4F2AB12: reject: RCPT from unknown[192.0.2.9]: 450 4.1.8 <x>: Sender address rejected`,
      `${stamp} postfix/postscreen[9]: NOQUEUE: reject: RCPT from [192.0.2.9]:4711: 550 5.7.1 Service unavailable`,
      `${stamp} postfix/cleanup[9]: 4F2AB12: reject: header Subject: buy from unknown[192.0.2.9]; from=<x> to=<y>: 5.7.1 no`,
      `${stamp} postfix/cleanup[9]: 4F2AB12: milter-reject: END-OF-MESSAGE from x[192.0.2.9]: 5.7.1 spam`,
      `${stamp} postfix/smtpd[9]: NOQUEUE: reject_warning: RCPT from unknown[192.0.2.9]: 554`,
      `${stamp} postfix/cleanup[9]: 4F2AB12: warning: header Subject: x`,
      `${stamp} postfix/local[9]: 4F2AB13: to=<root@shop.example.jp>, relay=local, delay=0, dsn=2.0.0, status=sent (forwarded as 4F2AB14)`,
    ].join('\n'),
  );
  expect(facts.totals).toMatchObject({ rejected: 5, sent: 0 });
});

describe('signs', () => {
  const timedOut = (host: string): string => `${stamp} postfix/smtp[7]: connect to ${host}[192.0.2.1]:25: Connection timed out\n`;
  const codes = (text: string): readonly string[] => readLines(text).signs.map(({ code }) => code);

  test('port 25 is closed only when nobody answers', () => {
    const silence = timedOut('mfsmax.docomo.ne.jp') + timedOut('msmx.au.com') + timedOut('mx.softbank.ne.jp');
    expect(codes(silence)).toEqual(['port-25-closed']);
    expect(codes(silence + attempt('A1A1A1', 'a@gmail.com', 'sent', ' (250 ok)'))).toEqual(['connect-timed-out']);
    expect(codes(timedOut('msmx.au.com').repeat(5))).toEqual(['connect-timed-out']);
  });

  test('refused greeting, long lines, bounces that bounce', () => {
    expect(codes(attempt('A1A1A1', 'a@au.com', 'deferred', ' (host msmx.au.com[192.0.2.1] refused to talk to me: 554 go away)'))).toEqual(['greeting-refused']);
    expect(codes(`${stamp} postfix/smtp[1]: B28A8244859: breaking line > 998 bytes with <CR><LF>SPACE\n`)).toEqual(['breaking-line']);
    expect(codes(`${stamp} postfix/qmgr[1]: B1B1B1: from=<>, size=900, nrcpt=1 (queue active)\n${attempt('B1B1B1', 'apache@localhost.localdomain', 'bounced', ' (unknown user: "apache")')}`)).toEqual(['bounce-of-bounce']);
  });
}); // prettier-ignore

test('bursts, sessions at once, many recipients', () => {
  let text = `${stamp} postfix/qmgr[1]: A0A0A0: from=<a@shop.example.jp>, size=900, nrcpt=150 (queue active)\n`;
  for (let n = 0; n < 30; n++) {
    text += `Nov 24 06:23:${String(10 + Math.floor(n / 10)).padStart(2, '0')} vps01 postfix/smtp[${100 + (n % 5)}]: A0A0A0: to=<c${n}@softbank.ne.jp>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/1/1, dsn=2.0.0, status=sent (250 ok)\n`;
  }
  text += `Nov 24 06:25:30 vps01 postfix/smtp[100]: A0A0A1: to=<late@softbank.ne.jp>, relay=mx[192.0.2.1]:25, delay=9, delays=0/0/1/1, dsn=2.0.0, status=sent (250 ok)\n`;
  const softbank = carrierOf(readLines(text), 'softbank');
  expect(softbank).toMatchObject({ peakPerSecond: 10, peakPerMinute: 30, peakPerTenMinutes: 31, parallelSessions: 5, over100Recipients: 1 });
  expect(softbank.slots.reduce((sum, { sent }) => sum + sent, 0)).toBe(31);
}); // prettier-ignore

test('the year over New Year, and a log of last December read in February', () => {
  const line = (when: string): string => `${when} vps01 postfix/smtp[1]: 85F3D2: to=<a@au.com>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n`;
  const over = readLines(line('Dec 31 23:59:58') + line('Jan  1 00:00:03'), { year: 2027, month: 1, day: 2 });
  expect([over.from, over.to].map((time) => new Date(time ?? 0).toISOString())).toEqual(['2026-12-31T23:59:58.000Z', '2027-01-01T00:00:03.000Z']);
  expect(carrierOf(over, 'au').peakPerMinute).toBe(2);
  const old = readLines(line('Dec  5 10:00:00'), { year: 2027, month: 2, day: 3 });
  expect(new Date(old.from ?? 0).getUTCFullYear()).toBe(2026);
}); // prettier-ignore

test('pieces may end anywhere', () => {
  const text = Array.from({ length: 40 }, (_, n) =>
    attempt(`A${n}B${n}C`, `c${n}@au.com`, n % 4 === 0 ? 'bounced' : 'sent', ' (250 ok)'),
  ).join('');
  const whole = readLines(text);
  for (const size of [1, 7, 64, 333]) expect(readLines(text, undefined, size)).toEqual(whole);
});
