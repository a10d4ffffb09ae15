// What a terminal shows after the see-it-now commands, and what is read from it: names, settings, states, never a password.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestServerReport,
  readServerReport,
  withEarlier,
} from '../../../src-main/servers/server-report/read-server-report.ts';
import { mailerWithoutSecrets } from '../../../src-main/servers/server-report/strip-secrets.ts';

const shop = { domain: 'shop.example', mailboxesElsewhere: true };
const read = (text: string, about: Parameters<typeof readServerReport>[1] = shop) =>
  readServerReport(text, about)?.report ?? null;

describe('names', () => {
  test.each([
    ['[root@localhost ~]# hostname\nlocalhost.localdomain\n', 'localhost.localdomain'],
    ['root@vps:/etc# hostname\nvps\nroot@vps:/etc# hostname -f\nmail.shop.example', 'mail.shop.example'],
    ['$ hostname -f\nmail.shop.example\n$ hostname\nvps\n', 'mail.shop.example'],
    ['hostname -f\r\nlocalhost\r\n', 'localhost'],
    ['localhost.localdomain', 'localhost.localdomain'],
    [' Static hostname: web01.shop.example\n       Icon name: computer-vm', 'web01.shop.example'],
    ['NETWORKING=yes\nHOSTNAME=localhost.localdomain', 'localhost.localdomain'],
    ['# cat /etc/hostname\nvps-1\n', 'vps-1'],
  ])('%j', (text, hostName) => expect(read(text)?.hostName).toBe(hostName));

  test.each([
    ['myhostname = mail.shop.example\nmydomain = shop.example', 'mail.shop.example'],
    ['# postconf -h myhostname\nlocalhost.localdomain', 'localhost.localdomain'],
    ['# postconf -h mydestination myhostname\nlocalhost\nmx.shop.example', 'mx.shop.example'],
    ['Djmail.shop.example', 'mail.shop.example'],
    ['primary_hostname = exim.shop.example', 'exim.shop.example'],
    ['220 greet.shop.example ESMTP Postfix (Debian/GNU)', 'greet.shop.example'],
  ])('of the mail server: %j', (text, mtaName) => expect(read(text)?.mtaName).toBe(mtaName));

  test('an error of the shell is no name', () => {
    expect(read('# hostname -f\nhostname: Name or service not known')).toBeNull();
    expect(read('# postconf -h myhostname\n-bash: postconf: command not found')).toBeNull();
  });
});

describe('the mailer without its secrets', () => {
  test.each([
    ['null://null', 'null://null'],
    ['"smtp://localhost:25"', 'smtp://localhost:25'],
    ['smtp://localhost:25?encryption=&username=a@b.example&password=geheim@x', 'smtp://localhost:25'],
    ['smtp://user:geheim@mail.shop.example:587', 'smtp://mail.shop.example:587'],
    ['smtp://user:ge@heim@mail.shop.example', 'smtp://mail.shop.example'],
    ['gmail+smtp://me:geheim@default', 'gmail+smtp://default'],
    ['smtp://user:1?geheim@host', 'smtp://host'],
    ['smtp://user:25?geheim', 'smtp://'],
    ['smtp://[2001:db8::1]:25', 'smtp://[2001:db8::1]:25'],
    ['sendmail://default', 'sendmail://default'],
    ['not a setting', null],
  ])('%s', (setting, kept) => expect(mailerWithoutSecrets(setting)).toBe(kept));

  test('grep, comments and EC-CUBE 2', () => {
    expect(read('12:MAILER_URL=null://localhost')?.mailer).toBe('null://localhost');
    expect(read('# MAILER_DSN=null://null\nMAILER_DSN=smtp://u:geheim@h.example:587')?.mailer).toBe(
      'smtp://h.example:587',
    );
    expect(read("31:define('MAIL_BACKEND', 'smtp');")?.mailer).toBe('smtp');
  });

  test('a password is in nothing that is kept', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9!$%&*+,;=~^@:?#/-]{4,20}$/);
    fc.assert(
      fc.property(word, (inner) => {
        const password = `Q9${inner}z7`;
        for (const text of [
          `MAILER_DSN=smtp://user:${password}@mail.shop.example:587`,
          `MAILER_URL=smtp://localhost:25?encryption=tls&username=u&password=${password}`,
        ])
          expect(JSON.stringify(readServerReport(text, shop))).not.toContain('Q9');
      }),
      { numRuns: 500 },
    );
  });
});

describe('whether the mail server runs', () => {
  test.each([
    ['● postfix.service - Postfix\n   Active: active (exited) since Mon', 'running'],
    ['○ postfix.service - Postfix\n     Active: inactive (dead)', 'stopped'],
    ['× exim4.service - Exim\n     Active: failed (Result: exit-code)', 'stopped'],
    ['● nginx.service - nginx\n   Active: inactive (dead)\n# hostname\nvps', null],
    ['master (pid  1234) is running...', 'running'],
    ['master is stopped', 'stopped'],
    ['postfix/postfix-script: the Postfix mail system is not running', 'stopped'],
    ['LISTEN 0      100          127.0.0.1:25        0.0.0.0:*', 'running'],
    ['tcp        0      0 0.0.0.0:25      0.0.0.0:*       LISTEN      1234/master', 'running'],
    ['bash: connect: Connection refused\nbash: /dev/tcp/127.0.0.1/25: Connection refused', 'stopped'],
    ['220 mail.shop.example ESMTP Postfix', 'running'],
    ["ls: cannot access '/usr/sbin/sendmail': No such file or directory", 'absent'],
  ])('%j', (text, mta) => expect(read(text)?.mta).toBe(mta));

  test('a closed port 25 of somebody else says nothing about it', () => {
    expect(read('bash: /dev/tcp/mfsmax.docomo.ne.jp/25: Connection refused')).toBeNull();
    expect(read('port 25: no answer')).toBeNull();
  });
});

describe('mail to the shop itself', () => {
  const conf = 'myhostname = mail.shop.example\nmydestination = $myhostname, localhost.$mydomain, ';
  test('kept only where the mailboxes are known to be elsewhere', () => {
    expect(read(`${conf}shop.example`)?.keepsOwnDomain).toBe(true);
    expect(read(`${conf}$mydomain`)?.keepsOwnDomain).toBe(true);
    expect(read(`${conf}localhost`)?.keepsOwnDomain).toBe(false);
    expect(read(`${conf}hash:/etc/postfix/mine`)?.keepsOwnDomain).toBeNull();
    expect(read(`${conf}shop.example`, { ...shop, mailboxesElsewhere: null })?.keepsOwnDomain).toBeNull();
    expect(read(`${conf}shop.example`, { ...shop, mailboxesElsewhere: false })?.keepsOwnDomain).toBeNull();
  });
});

describe('the queue and the log of the shop', () => {
  test('counts', () => {
    expect(read('-- 12 Kbytes in 3 Requests.')?.queued).toBe(3);
    expect(read('# mailq\nMail queue is empty')?.queued).toBe(0);
  });
  test('errors are kept without customers, a mail log’s lines are not taken for them', () => {
    const report = read(
      '[2026-11-24] app.ERROR: Address in mailbox given [hanako..t@docomo.ne.jp] does not comply with RFC 2822',
    );
    expect(report?.mailerErrors).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('hanako');
    expect(
      read(
        'Nov 24 01:00:00 v postfix/smtp[9]: 4A1: to=<a@au.com>, status=deferred (certificate verify failed)',
      ),
    ).toBeNull();
  });
});

test('a later paste adds to the earlier one and replaces what it says again', () => {
  const first = read('# hostname -f\nlocalhost.localdomain\nMAILER_DSN=null://null');
  const second = read('# hostname -f\nmail.shop.example');
  if (first === null || second === null) throw new Error('not read');
  expect(withEarlier(first, second)).toMatchObject({ hostName: 'mail.shop.example', mailer: 'null://null' });
});

test('nothing that is no reply gives a report', () => {
  for (const text of [
    '',
    '\n\n',
    'こんにちは',
    'お世話になっております。\n山田です。',
    'x'.repeat(300_000),
    'rm -rf /',
  ])
    expect(readServerReport(text, shop)).toBeNull();
});

test('whatever is pasted: no crash, bounded, and only names and states come out', { timeout: 30_000 }, () => {
  const pieces = fc.constantFrom(
    '# hostname -f\n', '$ postconf -h myhostname mydestination\n', 'myhostname = ', 'mydestination = ',
    'MAILER_DSN=', 'smtp://', '● postfix.service\n', 'Active: ', '220 ', ' ESMTP', '\u001b[31m', '\u202e', '\0',
    '`rm -rf /`', '$(id)', '<script>', '\r\n', 'localhost.localdomain', '-- 1 Kbytes in 9 Requests.',
  ); // prettier-ignore
  const pasted = fc.array(fc.oneof(pieces, fc.string(), fc.string({ unit: 'binary' })), { maxLength: 40 });
  fc.assert(
    fc.property(pasted, (parts) => {
      const reading = readServerReport(parts.join(''), shop);
      if (reading === null) return;
      const { hostName, mtaName, mailer } = reading.report;
      for (const name of [hostName, mtaName]) expect(name ?? 'x').toMatch(/^[\w.[\]:-]{1,255}$/);
      expect(mailer ?? 'smtp').toMatch(/^[a-z][a-z0-9+.-]*(:\/\/[\w.:[\]-]*)?$/i);
    }),
    { numRuns: 2000 },
  );
  const long = `${'# hostname -f\n'.repeat(20_000)}${'a'.repeat(longestServerReport)}`;
  expect(() => readServerReport(long, shop)).not.toThrow();
});
