// What a terminal shows after the see-it-now commands, and what is read from it: names, settings, states, never a password.
import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestServerReport,
  readServerReport,
  withEarlier,
} from '../../../src-main/servers/server-report/read-server-report.ts';
import { bounceCommand, namesCommand } from '../../../src-main/servers/server-report/commands-to-run.ts';
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
    expect(read('$ nc -vz mfsmax.docomo.ne.jp 25\nConnection refused')).toBeNull();
  });
});

describe('port 25 of others', () => {
  const own =
    "$ timeout 10 bash -c 'exec 3<>/dev/tcp/mfsmax.docomo.ne.jp/25 && head -n 1 <&3' || echo 'port 25: no answer'\n";
  test.each([
    [`${own}220 mfsmax.docomo.ne.jp ESMTP\n`, 'open'],
    [`${own}port 25: no answer`, 'closed'],
    [`${own}bash: connect: Connection timed out\nport 25: no answer`, 'closed'],
    [`${own}bash: connect: Connection refused\nport 25: no answer`, null],
    ['port 25: no answer', 'closed'],
    ['220 mfsmax.docomo.ne.jp ESMTP', 'open'],
    ['$ nc -vz mx.au.com 25\nConnection to mx.au.com (192.0.2.9) 25 port [tcp/smtp] succeeded!', 'open'],
    [
      '$ nc -w 5 -vz mx.au.com 25\nnc: connect to mx.au.com port 25 (tcp) failed: Connection timed out',
      'closed',
    ],
    [
      '# telnet mx.au.com 25\nTrying 192.0.2.9...\ntelnet: connect to address 192.0.2.9: Connection timed out',
      'closed',
    ],
    ['# telnet mx.au.com 25\nTrying 192.0.2.9...\nConnected to mx.au.com.\n220 mx.au.com ESMTP', 'open'],
    ['# telnet mail.shop.example 25\ntelnet: connect to address 192.0.2.1: Connection timed out', null],
    ['$ nc -vz 127.0.0.1 25\nConnection timed out', null],
  ])('%j', (text, road) => expect(read(text)?.outboundPort25 ?? null).toBe(road));

  test('what another server says of itself is not the shop’s name', () => {
    expect(read(`${own}220 mfsmax.docomo.ne.jp ESMTP`)).toMatchObject({
      mtaName: null,
      ehloName: null,
      mta: null,
    });
    expect(read('# telnet mx.au.com 25\n220 mx.au.com ESMTP Postfix')).toMatchObject({ mtaName: null });
  });
});

describe('what the mail server says and how it sends', () => {
  test('one command’s whole reply', () => {
    const text = `[root@vps ~]# ${namesCommand.code}
vps
vps.shop.example
myhostname = mail.shop.example
smtp_helo_name = helo.shop.example
relayhost =
mydestination = $myhostname, localhost
inet_protocols = ipv4
smtp_tls_security_level =
default_destination_concurrency_limit = 20
default_destination_rate_delay = 0s
# comment of the file
127.0.0.1\tlocalhost localhost.localdomain
127.0.1.1 vps.shop.example vps   # put here by the panel
::1     ip6-localhost
Mail queue is empty`;
    expect(read(text)).toMatchObject({
      hostName: 'vps.shop.example', mtaName: 'mail.shop.example', ehloName: 'helo.shop.example', relay: '',
      protocols: 'ipv4', tlsLevel: '', parallel: 20, pauseSeconds: 0, hostsName: 'vps.shop.example', queued: 0,
    }); // prettier-ignore
  });
  test.each([
    ['myhostname = mail.shop.example\nsmtp_helo_name = $myhostname', 'mail.shop.example'],
    ['primary_hostname = exim.shop.example', 'exim.shop.example'],
    ['Djmail.shop.example', 'mail.shop.example'],
    ['220 greet.shop.example ESMTP Postfix', null],
    ['# hostname -f\nvps.shop.example', null],
  ])('in EHLO: %j', (text, name) => expect(read(text)?.ehloName).toBe(name));
  test.each([
    ['# hostname\nvps\n# cat /etc/hosts\n127.0.0.1 localhost localhost.localdomain vps', 'localhost'],
    ['127.0.1.1 mail.shop.example mail', 'mail.shop.example'],
    ['# hostname\nvps\n/etc/hosts:3:192.0.2.1 vps.shop.example vps', 'vps.shop.example'],
    ['# hostname\nvps\n127.0.0.1 localhost', null],
    ['# 127.0.1.1 old.shop.example', null],
  ])('/etc/hosts: %j', (text, name) => expect(read(text)?.hostsName ?? null).toBe(name));
  test.each([
    [
      'smtp_destination_concurrency_limit = $default_destination_concurrency_limit\ndefault_destination_concurrency_limit = 2',
      2,
      null,
    ],
    ['smtp_destination_concurrency_limit = 4\ndefault_destination_concurrency_limit = 20', 4, null],
    ['default_destination_rate_delay = 2m', null, 120],
    ['smtp_destination_rate_delay = lots', null, null],
  ])('limits: %j', (text, parallel, pause) =>
    expect(read(text) ?? { parallel: null, pauseSeconds: null }).toMatchObject({
      parallel,
      pauseSeconds: pause,
    }),
  );
});

describe('a bounce tried by hand', () => {
  const tried = (text: string) => readServerReport(text, shop)?.bounceTest ?? null;
  const talk = (answer: string, sender = '<>') =>
    `220-mx.shop.example hello\n220 ready\n> HELO mail.shop.example\n250 mx.shop.example\n> MAIL FROM:${sender}\n250 2.1.0 Ok\n> RCPT TO:<order@shop.example>\n${answer}\n> QUIT\n221 Bye\n\nreal\t0m1.250s\nuser 0m0.0s`;
  test('taken, refused, later; with its time, without addresses', () => {
    expect(tried(talk('250 2.1.5 Ok'))).toEqual({
      host: 'mx.shop.example', accepted: true, reply: '250 2.1.5 Ok', milliseconds: 1250,
    }); // prettier-ignore
    const refused = tried(talk('550 5.1.1 <order@shop.example>: User unknown'));
    expect(refused).toMatchObject({ accepted: false, milliseconds: 1250 });
    expect(refused?.reply).not.toContain('order@');
    expect(tried(talk('450 4.2.0 Greylisted'))?.reply).toMatch(/^450/);
  });
  test('swaks and telnet show it too, without a time', () => {
    expect(
      tried(
        '<-  220 mx.shop.example ESMTP\n -> EHLO a\n<-  250-mx\n<-  250 SIZE\n -> MAIL FROM:<>\n<** 550 no bounces here\n -> QUIT',
      ),
    ).toEqual({ host: 'mx.shop.example', accepted: false, reply: '550 no bounces here', milliseconds: null });
    expect(
      tried('220 mx.shop.example\nmail from:<>\n250 ok\nrcpt to:<a@shop.example>\n250 ok')?.accepted,
    ).toBe(true);
  });
  test('another sender, or a conversation that broke off, proves nothing', () => {
    expect(tried(talk('250 Ok', '<order@shop.example>'))).toBeNull();
    expect(tried('220 mx.shop.example\n> MAIL FROM:<>\n250 ok\n> RCPT TO:<a@shop.example>')).toBeNull();
  });
  test('the command that is shown, run against a real conversation', async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      socket.write('220-mx.shop.example hello\r\n220 ready\r\n');
      socket.on('data', (data) => {
        for (const line of data.toString().split('\r\n').filter(Boolean)) {
          heard.push(line);
          socket.write(line.startsWith('RCPT') ? '550 5.1.1 no such user\r\n' : '250 Ok\r\n');
          if (line === 'QUIT') socket.end();
        }
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo; // a TCP server has a port
    const { code } = bounceCommand({
      mailExchange: '127.0.0.1',
      hostName: 'mail.shop.example',
      address: "o'brien@shop.example",
    });
    const shown = await new Promise<string>((done) =>
      execFile('bash', ['-c', code.replace('/$0/25', `/$0/${String(port)}`)], (_, out, err) =>
        done(`${out}\n${err}`),
      ),
    );
    server.close();
    expect(heard).toEqual([
      'HELO mail.shop.example',
      'MAIL FROM:<>',
      "RCPT TO:<o'brien@shop.example>",
      'QUIT',
    ]);
    expect(tried(`$ ${code}\n${shown}`)).toMatchObject({
      host: 'mx.shop.example',
      accepted: false,
      reply: '550 5.1.1 no such user',
    });
    expect(tried(`$ ${code}\n${shown}`)?.milliseconds).toBeGreaterThanOrEqual(0);
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
