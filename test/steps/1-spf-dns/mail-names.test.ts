// The names that only a mail tells: their records, their zones at every name server (IPv6 too), and the second look that
// follows the reading of a mail.
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mail } from '../../../src-main/carriers/example-facts.ts';
import type { View } from '../../../src-main/contract/view.ts';
import { compareNameServers } from '../../../src-main/protocols/dns/each-name-server.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { createTodoku } from '../../../src-main/todoku.node.ts';
import { startScriptedServer, type Asked, type Reply } from '../../protocols/dns/scripted-server.ts';
import { plainPorts } from '../../whole/plain-ports.ts';
import { healthyShop, startWorld, type Fault } from './loopback-world.ts';
import { lookAt } from './look.ts';

const shopMail = mail({
  helo: 'out.sender.example',
  envelopeSender: 'bounces@sender.example',
  sentFrom: '203.0.113.24',
});
const types = ['A', 'AAAA', 'MX', 'TXT', 'NS', 'SOA'];

test('From domain, envelope domain and EHLO name: each with all its records and the addresses behind its MX', async () => {
  const { facts } = await lookAt({}, { shopMail });
  for (const [name, domain] of [
    ['fromDomainRecords', 'shop.example'],
    ['envelopeDomainRecords', 'sender.example'],
    ['ehloNameRecords', 'out.sender.example'],
  ] as const) {
    const records = facts[name];
    if (records?.state !== 'known') throw new Error(`${name} is not known`);
    expect(records.value.domain).toBe(domain);
    expect(Object.keys(records.value.answers)).toEqual(types);
    const asked = records.evidence.map(({ source }) => source);
    for (const type of types)
      expect(asked.some((source) => source.startsWith(`${type} ${domain}`))).toBe(true);
  }
  const envelope = facts.envelopeDomainRecords;
  if (envelope?.state !== 'known') throw new Error('not known');
  expect(
    envelope.value.exchanges?.map(({ name, answers }) => [name, answers.map(({ outcome }) => outcome)]),
  ).toEqual([['mx.sender.example', ['found', 'no-such-record']]]);
  const compared = facts.mailServerComparison;
  if (compared?.state !== 'known') throw new Error('not known');
  expect(compared.value.map(({ zone, servers }) => [zone, servers.map(({ state }) => state)])).toEqual([
    ['sender.example', ['answers', 'answers']],
    ['sender.example', ['answers', 'answers']],
  ]);
});

test('a name that no name server can know is not asked about', async () => {
  const { facts, findings } = await lookAt(
    {},
    { shopMail: mail({ helo: 'localhost.localdomain', envelopeSender: 'apache@localhost.localdomain' }) },
  );
  expect(facts.mailServerComparison).toMatchObject({ state: 'known', value: [] });
  expect(findings.get('mail-servers-agree')?.verdict).toBe('none');
  const before = await lookAt({});
  expect(before.facts.mailServerComparison).toMatchObject({ state: 'missing', why: 'no-sample' });
});

describe('name servers at IPv6 addresses', () => {
  const six = Object.values(networkInterfaces())
    .flat()
    .some((each) => each?.address === '::1');
  if (!six) process.stdout.write('name servers over IPv6: skipped, this machine has no ::1\n');
  const records = {
    ...healthyShop,
    'ns1.dns.example': { A: ['127.0.0.2'], AAAA: ['::1'] },
  };
  const compare = (nameServer: string) =>
    compareNameServers('shop.example', [{ name: 'shop.example', type: 'TXT' }], {
      resolver: createResolver({ nameServers: [nameServer], timeoutMilliseconds: 300 }),
    });

  test.skipIf(!six)('are asked as well, and differ where they do', async () => {
    const world = await startWorld(records);
    const answers = ({ name, type }: Asked): Reply => ({
      authoritative: true,
      answers: type === 'TXT' ? [{ name, type: 'TXT', ttl: 60, data: [Buffer.from('v=spf1 -all')] }] : [],
    });
    const port = Number(world.nameServer.split(':')[1]);
    const sixth = await startScriptedServer(answers, { host: '::1', port });
    try {
      const compared = await compare(world.nameServer);
      expect(compared?.comparison.servers.map(({ address, state }) => [address, state])).toEqual([
        ['127.0.0.2', 'answers'],
        ['::1', 'answers'],
        ['127.0.0.3', 'answers'],
      ]);
      expect(compared?.comparison.differences.map(({ type }) => type)).toEqual(['TXT']);
    } finally {
      await sixth.stop();
      await world.stop();
    }
  });

  test('are left out where the line has no IPv6, which says nothing of the servers', async () => {
    const world = await startWorld(records);
    try {
      const compared = await compare(world.nameServer);
      expect(compared?.comparison.servers.map(({ address }) => address)).toEqual(['127.0.0.2', '127.0.0.3']);
    } finally {
      await world.stop();
    }
  });
});

describe('a mail handed over after STEP 1', () => {
  const source = (() => {
    const text = [
      'Return-Path: <bounces@sender.example>',
      'Received: from out.sender.example (out.sender.example [203.0.113.24])',
      '\tby mfsmax.docomo.ne.jp (DOCOMO Mail Server) with ESMTP id 0A1B2C3D;',
      '\tTue, 24 Nov 2026 09:00:01 +0900 (JST)',
      'From: order@shop.example',
      'To: customer@docomo.ne.jp',
      'Subject: order',
      'Date: Tue, 24 Nov 2026 09:00:00 +0900',
      'Message-ID: <20261124000000.4ABCDE1234@shop.example>',
      '',
      'thank you',
      '',
    ].join('\r\n');
    const bytes = new TextEncoder().encode(text);
    return { name: 'order.eml', bytes, wholeSize: bytes.length };
  })();

  async function withProgram(
    run: (program: ReturnType<typeof createTodoku>, setFault: (fault: Fault) => void) => Promise<void>,
  ): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'todoku-names-'));
    const world = await startWorld();
    const ports = plainPorts(folder);
    const todoku = createTodoku({
      ...ports,
      nameServers: [world.nameServer],
      resolverFor: () => createResolver({ nameServers: [world.nameServer], timeoutMilliseconds: 200 }),
    });
    try {
      await todoku.call('cases.create', {});
      await todoku.call('intake.answer', {
        answers: { shopDomain: 'shop.example', sendingAddress: '203.0.113.24' },
      });
      await run(todoku, (fault) => world.setFault(fault));
    } finally {
      await todoku.close();
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const read = { role: 'shop', sources: [source] };
  const spfOf = (view: View) =>
    view.open?.spfDns.findings
      .filter(({ id }) => id === 'spf-envelope' || id === 'spf-helo')
      .map(({ id, verdict }) => [id, verdict]);
  const viewOf = async (call: Promise<unknown>): Promise<View> => {
    const reply = (await call) as { readonly ok: boolean; readonly value: View };
    expect(reply).toMatchObject({ ok: true });
    return reply.value;
  };

  test('STEP 1 looks again by itself: SPF of envelope and EHLO are judged, nothing is stale', async () => {
    await withProgram(async (todoku) => {
      const before = await viewOf(todoku.call('spfDns.inspect', {}));
      expect(spfOf(before)).toEqual([
        ['spf-envelope', 'unknown'],
        ['spf-helo', 'unknown'],
      ]);
      const words: string[] = [];
      todoku.onProgress((message) => {
        if (message.kind === 'work') words.push(message.call);
      });
      const after = await viewOf(todoku.call('message.read', read));
      expect(spfOf(after)).toEqual([
        ['spf-envelope', 'pass'],
        ['spf-helo', 'pass'],
      ]);
      expect(after.open?.pages.find(({ id }) => id === '1-spf-dns')?.stale).toBeNull();
      expect(words).toContain('message.read');
    });
  });

  test('before STEP 1 was done, only STEP 3 asks: STEP 1 still says first what it will ask', async () => {
    await withProgram(async (todoku) => {
      const view = await viewOf(todoku.call('message.read', read));
      expect(view.open?.spfDns.gathered).toBe(false);
    });
  });

  test('name servers that fall silent leave unknown what is new and keep what was known', async () => {
    await withProgram(async (todoku, setFault) => {
      const before = await viewOf(todoku.call('spfDns.inspect', {}));
      setFault(() => null);
      const after = await viewOf(todoku.call('message.read', read));
      expect(spfOf(after)).toEqual([
        ['spf-envelope', 'unknown'],
        ['spf-helo', 'unknown'],
      ]);
      const record = (view: View) => view.open?.spfDns.record?.text;
      expect(record(after)).toBe(record(before));
      expect(after.open?.message.mails.map(({ name }) => name)).toEqual(['order.eml']);
    });
  });

  test('a cancel stops the questions and keeps the mail', async () => {
    await withProgram(async (todoku, setFault) => {
      await viewOf(todoku.call('spfDns.inspect', {}));
      setFault(() => null);
      const reading = todoku.call('message.read', read);
      setTimeout(() => todoku.cancel('message.read'), 100);
      const after = await viewOf(reading);
      expect(after.open?.message.mails).toHaveLength(1);
    });
  });
});
