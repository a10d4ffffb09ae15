// STEP 1 against zones served by a real name server: NSD of Debian, started on high loopback ports. Skipped where NSD is not installed.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { noAnswers } from '../../../src-main/contract/answers.ts';
import type { DomainName, IpAddress } from '../../../src-main/contract/inputs.ts';
import type { Resolver } from '../../../src-main/ports.ts';
import { compareNameServers } from '../../../src-main/protocols/dns/each-name-server.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { gatherSpfDns } from '../../../src-main/steps/1-spf-dns/gather.node.ts';
import { step } from '../../../src-main/steps/1-spf-dns/step.ts';

const nsd = installed();

function installed(): string | null {
  for (const path of ['/usr/sbin/nsd', '/usr/local/sbin/nsd']) {
    try {
      execFileSync(path, ['-v'], { stdio: 'ignore' });
      return path;
    } catch {
      // not there; the next place is tried
    }
  }
  return null;
}

const shopZone = (serial: number, spf: string): string => `$ORIGIN shop.example.
$TTL 3600
@ IN SOA ns1.dns.example. hostmaster.shop.example. ${serial} 3600 600 86400 900
@ IN NS ns1.dns.example.
@ IN NS ns2.dns.example.
@ IN A 203.0.113.24
@ IN MX 10 mail
@ IN TXT "${spf}"
@ IN TXT ""
mail IN A 203.0.113.24
_dmarc IN TXT "v=DMARC1; p=none; rua=mailto:postmaster@shop.example"
www IN CNAME mail
odd\\032name IN A 203.0.113.9
long IN TXT ${Array.from({ length: 30 }, (_, index) => `"${String(index).padStart(2, '0')}${'x'.repeat(200)}"`).join(' ')}
`;
const reverseZone = (serial: number): string => `$ORIGIN 113.0.203.in-addr.arpa.
$TTL 3600
@ IN SOA ns1.dns.example. hostmaster.shop.example. ${serial} 3600 600 86400 900
@ IN NS ns1.dns.example.
@ IN NS ns2.dns.example.
24 IN PTR mail.shop.example.
`;
const dnsZone = `$ORIGIN dns.example.
$TTL 3600
@ IN SOA ns1.dns.example. hostmaster.dns.example. 1 3600 600 86400 900
@ IN NS ns1.dns.example.
ns1 IN A 127.0.0.2
ns2 IN A 127.0.0.3
`;

describe.skipIf(nsd === null)(
  `a real name server${nsd === null ? ' (skipped: NSD is not installed)' : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'todoku-nsd-'));
    const running: ChildProcess[] = [];
    let port = 0;
    let resolver: Resolver;

    beforeAll(async () => {
      port = await freePort();
      const zones = {
        'shop.example': shopZone(2026112401, 'v=spf1 ip4:203.0.113.24 ~all'),
        '113.0.203.in-addr.arpa': reverseZone(1),
        'dns.example': dnsZone,
      };
      // NSD does not resolve for others, so one instance plays the resolver by holding every zone itself.
      start('resolver', '127.0.0.1', zones);
      start('primary', '127.0.0.2', zones);
      start('secondary', '127.0.0.3', {
        ...zones,
        'shop.example': shopZone(2026112300, 'v=spf1 ip4:198.51.100.7 ~all'),
      });
      resolver = createResolver({ nameServers: [`127.0.0.1:${port}`] });
      await vi.waitFor(
        async () => {
          for (const address of ['127.0.0.1', '127.0.0.2', '127.0.0.3']) {
            const server = `${address}:${port}`;
            const answer = await resolver.ask({ name: 'shop.example', type: 'SOA', server });
            expect(answer.outcome).toBe('found');
          }
        },
        { timeout: 25_000, interval: 200 },
      );
    });

    afterAll(async () => {
      await Promise.all(
        running.map(
          (child) =>
            new Promise<void>((done) => {
              child.once('exit', () => done());
              child.kill();
            }),
        ),
      );
      rmSync(folder, { recursive: true, force: true });
    });

    function start(name: string, address: string, zones: Readonly<Record<string, string>>): void {
      const here = join(folder, name);
      execFileSync('mkdir', ['-p', here]);
      for (const [zone, text] of Object.entries(zones)) writeFileSync(join(here, `${zone}.zone`), text);
      const settings = [
        'server:',
        `  ip-address: ${address}@${port}`,
        `  username: "${userInfo().username}"`,
        `  zonesdir: "${here}"`,
        `  database: ""`,
        `  pidfile: "${here}/nsd.pid"`,
        `  xfrdfile: "${here}/xfrd.state"`,
        `  zonelistfile: "${here}/zone.list"`,
        `  xfrdir: "${here}"`,
        '  server-count: 1',
        'remote-control:',
        '  control-enable: no',
        ...Object.keys(zones).flatMap((zone) => ['zone:', `  name: "${zone}"`, `  zonefile: "${zone}.zone"`]),
      ];
      const file = join(here, 'nsd.conf');
      writeFileSync(file, `${settings.join('\n')}\n`);
      running.push(spawn(nsd ?? '', ['-d', '-c', file], { stdio: 'ignore' }));
    }

    test('records of every kind, odd names and long answers over TCP', async () => {
      const ask = (name: string, type: 'A' | 'TXT' | 'MX' | 'AAAA') => resolver.ask({ name, type });
      expect(await ask('odd name.shop.example', 'A')).toMatchObject({
        outcome: 'found',
        records: [{ data: { address: '203.0.113.9' } }],
      });
      expect(await ask('shop.example', 'AAAA')).toMatchObject({ outcome: 'no-such-record' });
      expect(await ask('gone.shop.example', 'A')).toMatchObject({ outcome: 'no-such-name' });
      expect(await ask('www.shop.example', 'A')).toMatchObject({
        outcome: 'found',
        records: [{ data: { type: 'CNAME' } }, { data: { type: 'A' } }],
      });
      const long = await ask('long.shop.example', 'TXT');
      expect(long).toMatchObject({ outcome: 'found', trace: { transport: 'tcp' } });
      const text = await ask('shop.example', 'TXT');
      expect(
        text.outcome === 'found' &&
          text.records.map(({ data }) => data.type === 'TXT' && data.strings.join('')),
      ).toEqual(expect.arrayContaining(['', 'v=spf1 ip4:203.0.113.24 ~all']));
      expect(await ask('elsewhere.test', 'A')).toMatchObject({ outcome: 'no-answer', why: 'refused' });
    });

    test('both name servers are asked, and what differs is named', async () => {
      const compared = await compareNameServers(
        'shop.example',
        [
          { name: 'shop.example', type: 'TXT' },
          { name: 'shop.example', type: 'MX' },
        ],
        { resolver },
      );
      expect(compared?.comparison).toMatchObject({
        zone: 'shop.example',
        servers: [
          { name: 'ns1.dns.example', address: '127.0.0.2', state: 'answers', serial: 2026112401 },
          { name: 'ns2.dns.example', address: '127.0.0.3', state: 'answers', serial: 2026112300 },
        ],
        differences: [{ name: 'shop.example', type: 'TXT' }],
      });
    });

    test('STEP 1 as a whole: one fault, the secondary that is behind', async () => {
      const facts = await gatherSpfDns(
        {
          answers: {
            ...noAnswers,
            shopDomain: 'shop.example' as DomainName,
            sendingAddress: '203.0.113.24' as IpAddress,
          },
          shopMail: null,
          signedBy: [],
          selector: null,
        },
        { resolver, clock: { now: () => new Date() } },
      );
      const findings = runChecks(step.checks, facts);
      expect(findings.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check.id)).toEqual([
        'name-servers-agree',
      ]);
      expect(findings.filter(({ verdict }) => verdict === 'pass').map(({ check }) => check.id)).toEqual(
        expect.arrayContaining([
          'spf-record',
          'spf-header-from',
          'reverse-name',
          'reverse-servers-agree',
          'dmarc-record',
        ]),
      );
      // NSD refuses what is not its own: the lists could not be checked, and that is all that is said.
      expect(findings.find(({ check }) => check.id === 'blocklist')?.verdict).toBe('unknown');
    });
  },
);

/** A port that is free for UDP on loopback now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
