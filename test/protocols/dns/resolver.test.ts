// The resolver against servers that do everything wrong: only real answers count, and it always ends in time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode, type Answer } from 'dns-packet';
import { afterEach, describe, expect, test } from 'vitest';
import { dnsEvidence } from '../../../src-main/protocols/dns/evidence.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { startScriptedServer, type Script, type ScriptedServer } from './scripted-server.ts';

const running: ScriptedServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
async function serve(script: Script, host?: string): Promise<ScriptedServer> {
  const server = await startScriptedServer(script, host === undefined ? {} : { host });
  running.push(server);
  return server;
}
const a = (name: string, data = '192.0.2.1', ttl = 300): Answer => ({ name, type: 'A', ttl, data });
const fast = { timeoutMilliseconds: 200 };

describe('answers', () => {
  test('records, TTL, authority and server are kept', async () => {
    const server = await serve(({ name }) => ({ answers: [a(name), a(name, '192.0.2.2', 60)] }));
    const answer = await createResolver({ nameServers: [server.address] }).ask({
      name: 'Shop.Example.',
      type: 'A',
    });
    expect(answer).toMatchObject({
      outcome: 'found',
      records: [
        { name: 'shop.example', ttl: 300, data: { type: 'A', address: '192.0.2.1' } },
        { name: 'shop.example', ttl: 60, data: { type: 'A', address: '192.0.2.2' } },
      ],
      trace: {
        question: { name: 'shop.example', type: 'A' },
        server: server.address,
        transport: 'udp',
        authoritative: true,
      },
    });
    expect(dnsEvidence(answer)).toMatchObject({
      source: `A shop.example @ ${server.address}`,
      lines: ['shop.example. 300 IN A 192.0.2.1', 'shop.example. 60 IN A 192.0.2.2'],
    });
    expect(server.asked[0]).toMatchObject({ recursionDesired: true, edns: true });
  });

  test('no such name and no such record are told apart', async () => {
    const server = await serve(({ name }) => (name.startsWith('gone') ? { rcode: 3 } : {}));
    const resolver = createResolver({ nameServers: [server.address] });
    expect((await resolver.ask({ name: 'gone.example', type: 'A' })).outcome).toBe('no-such-name');
    expect((await resolver.ask({ name: 'here.example', type: 'A' })).outcome).toBe('no-such-record');
  });

  test.each([
    'a b.example',
    'foo:bar/baz.example',
    `${'x'.repeat(63)}.example`,
    '"quoted".example',
    '_dmarc.example',
    'ünï.example',
    '<script>.example',
  ])('the odd name %s is asked as it is', async (name) => {
    const server = await serve((question) => ({ answers: [a(question.name)] }));
    const answer = await createResolver({ nameServers: [server.address] }).ask({ name, type: 'A' });
    expect(answer.outcome).toBe('found');
    expect(server.asked[0]?.name).toBe(name.toLowerCase());
  });

  test.each([
    '',
    'a..example',
    `${'x'.repeat(64)}.example`,
    `${'ü'.repeat(40)}.example`,
    `${'long.'.repeat(52)}example`,
  ])('the impossible name %s is not asked', async (name) => {
    const server = await serve(() => ({}));
    const answer = await createResolver({ nameServers: [server.address] }).ask({ name, type: 'A' });
    expect(answer).toMatchObject({ outcome: 'no-answer', why: 'name-too-long' });
    expect(server.asked).toEqual([]);
  });

  test('TXT: empty, several strings, bytes beyond ASCII', async () => {
    const texts: Record<string, Buffer[]> = {
      'empty.example': [Buffer.alloc(0)],
      'two.example': [Buffer.from('v=spf1 ip4:'), Buffer.from('192.0.2.5 -all')],
      'bytes.example': [Buffer.from([0x96, 0x00, 0xff])],
    };
    const server = await serve(({ name }) => ({
      answers: [{ name, type: 'TXT', ttl: 1, data: texts[name] ?? [] }],
    }));
    const resolver = createResolver({ nameServers: [server.address] });
    const strings = async (name: string) => {
      const answer = await resolver.ask({ name, type: 'TXT' });
      return answer.outcome === 'found' && answer.records[0]?.data.type === 'TXT'
        ? answer.records[0].data.strings
        : null;
    };
    expect(await strings('empty.example')).toEqual(['']);
    expect(await strings('two.example')).toEqual(['v=spf1 ip4:', '192.0.2.5 -all']);
    expect(await strings('bytes.example')).toEqual(['\u0096\u0000\u00ff']);
  });
});

describe('aliases', () => {
  test('are followed inside an answer and across answers', async () => {
    const server = await serve(({ name }) => {
      if (name === 'one.example') return { answers: [{ name, type: 'CNAME', ttl: 9, data: 'two.example' }] };
      if (name === 'two.example')
        return { answers: [{ name, type: 'CNAME', ttl: 9, data: 'three.example' }, a('three.example')] };
      return { rcode: 3 };
    });
    const answer = await createResolver({ nameServers: [server.address] }).ask({
      name: 'one.example',
      type: 'A',
    });
    expect(
      answer.outcome === 'found' && answer.records.map(({ name, data }) => `${name} ${data.type}`),
    ).toEqual(['one.example CNAME', 'two.example CNAME', 'three.example A']);
  });

  test('a circle and an endless chain are no answer', async () => {
    const server = await serve(({ name }) => {
      const number = Number(/^c(\d+)\./.exec(name)?.[1] ?? Number.NaN);
      const data = name === 'loop.example' ? 'LOOP.example' : `c${number + 1}.example`;
      return { answers: [{ name, type: 'CNAME', ttl: 9, data }] };
    });
    const resolver = createResolver({ nameServers: [server.address] });
    expect(await resolver.ask({ name: 'loop.example', type: 'A' })).toMatchObject({ outcome: 'no-answer' });
    expect(await resolver.ask({ name: 'c0.example', type: 'A' })).toMatchObject({ outcome: 'no-answer' });
    expect(server.asked.length).toBeLessThan(20);
  });

  test('a server asked directly answers for its own zone only', async () => {
    const server = await serve(({ name }) => ({
      answers: [{ name, type: 'CNAME', ttl: 9, data: 'elsewhere.example' }],
    }));
    const answer = await createResolver({ nameServers: ['127.0.0.1:9'] }).ask({
      name: 'one.example',
      type: 'A',
      server: server.address,
    });
    expect(answer).toMatchObject({
      outcome: 'found',
      records: [{ data: { type: 'CNAME', name: 'elsewhere.example' } }],
    });
    expect(server.asked).toMatchObject([{ recursionDesired: false }]);
  });
});

describe('what is no answer', () => {
  test.each([
    ['SERVFAIL', { rcode: 2 }, 'server-failure'],
    ['REFUSED', { rcode: 5 }, 'refused'],
    ['NOTIMP', { rcode: 4 }, 'not-implemented'],
    ['another id', { idOffset: 1 }, 'garbled'],
    ['another question', { questionName: 'other.example' }, 'garbled'],
    ['garbage', { bytes: Buffer.from([1, 2, 3, 4, 5, 6, 7]) }, 'garbled'],
    ['nothing', null, 'timeout'],
    [
      'a referral',
      {
        authoritative: false,
        authorities: [{ name: 'example', type: 'NS', ttl: 9, data: 'ns.example' }],
      },
      'server-failure',
    ],
  ] as const)('%s', async (_name, reply, why) => {
    const server = await serve(() => reply);
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer).toMatchObject({ outcome: 'no-answer', why });
    expect(server.asked.length).toBeGreaterThan(1); // each question has its retry
  });

  test('nobody there', async () => {
    const answer = await createResolver({ nameServers: ['127.0.0.1:9'], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer).toMatchObject({ outcome: 'no-answer', why: 'unreachable' });
  });

  test('a name server that is none asks nobody else', async () => {
    const answer = await createResolver({ nameServers: ['no address'], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer).toMatchObject({ outcome: 'no-answer', why: 'unreachable' });
  });
});

describe('retries', () => {
  test('a lost packet is sent again', async () => {
    const server = await serve(({ name, times }) => (times === 0 ? null : { answers: [a(name)] }));
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer.outcome).toBe('found');
  });

  test('a slow answer to the first try still counts', async () => {
    const server = await serve(({ name, times }) =>
      times === 0 ? { answers: [a(name)], delayMilliseconds: 150 } : null,
    );
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer.outcome).toBe('found');
  });

  test('a server that fails is passed over for the next', async () => {
    const bad = await serve(() => ({ rcode: 2 }));
    const good = await serve(({ name }) => ({ answers: [a(name)] }));
    const answer = await createResolver({ nameServers: [bad.address, good.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer).toMatchObject({ outcome: 'found', trace: { server: good.address } });
  });

  test('forged datagrams before the real one change nothing', async () => {
    const server = await serve(({ name, times }) =>
      times === 0 ? { idOffset: 7, answers: [a(name, '203.0.113.66')] } : { answers: [a(name)] },
    );
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer.outcome === 'found' && answer.records[0]?.data).toEqual({
      type: 'A',
      address: '192.0.2.1',
    });
  });

  test('a server that knows no EDNS is asked without', async () => {
    const server = await serve(({ name, edns }) => (edns ? { rcode: 1 } : { answers: [a(name)] }));
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer.outcome).toBe('found');
    expect(server.asked.map(({ edns }) => edns)).toEqual([true, false]);
  });

  test('a cancelled question ends at once', async () => {
    const server = await serve(() => null);
    const stop = new AbortController();
    const asking = createResolver({ nameServers: [server.address], timeoutMilliseconds: 20_000 }).ask({
      name: 'shop.example',
      type: 'A',
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 20);
    expect(await asking).toMatchObject({ outcome: 'no-answer', why: 'cancelled' });
  });
});

describe('TCP', () => {
  test('a truncated answer is asked again, and only the whole counts', async () => {
    const server = await serve(({ name }) => ({
      truncated: true,
      answers: Array.from({ length: 50 }, (_, index) => a(name, `192.0.2.${index}`)),
    }));
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer).toMatchObject({ outcome: 'found', trace: { transport: 'tcp' } });
    expect(answer.outcome === 'found' && answer.records.length).toBe(50);
    expect(server.asked.map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
  });

  test('a server that truncates and is silent on TCP gave no answer', async () => {
    const server = await serve(({ transport }) => (transport === 'udp' ? { truncated: true } : null));
    const answer = await createResolver({ nameServers: [server.address], ...fast }).ask({
      name: 'shop.example',
      type: 'A',
    });
    expect(answer).toMatchObject({ outcome: 'no-answer', why: 'timeout' });
  });
});

test('DNS over HTTPS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-doh-'));
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=IP:127.0.0.1,DNS:dns.shop.example',
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  const [key, cert] = [readFileSync(join(folder, 'key.pem')), readFileSync(join(folder, 'cert.pem'), 'utf8')];
  const ids: number[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = decode(Buffer.concat(chunks));
      ids.push(query.id ?? -1);
      const questions = query.questions ?? [];
      if (request.url === '/broken') response.writeHead(500).end('no');
      else if (request.url === '/endless') response.end(Buffer.alloc(1_000_000));
      else
        response.end(
          encode({ type: 'response', id: query.id ?? 0, questions, answers: [a(questions[0]?.name ?? '')] }),
        );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = (path: string, trusted: boolean) =>
    createResolver({
      nameServers: [`https://127.0.0.1:${port}${path}`],
      timeoutMilliseconds: 3000,
      ...(trusted ? { certificateAuthority: cert } : {}),
    }).ask({ name: 'shop.example', type: 'A' });
  try {
    expect(await ask('/dns-query', true)).toMatchObject({ outcome: 'found', trace: { transport: 'https' } });
    expect(ids).toEqual([0]);
    expect(await ask('/broken', true)).toMatchObject({ outcome: 'no-answer', why: 'garbled' });
    expect(await ask('/endless', true)).toMatchObject({ outcome: 'no-answer', why: 'garbled' });
    expect(await ask('/dns-query', false)).toMatchObject({ outcome: 'no-answer', why: 'unreachable' });

    // The server's own name is not looked up with the system's DNS: beside it stands where it is, or another server says.
    const named = `https://dns.shop.example:${port}/dns-query`;
    const plain = await startScriptedServer(({ name, type }) =>
      name === 'dns.shop.example' && type === 'A'
        ? { answers: [{ name, type: 'A', ttl: 60, data: '127.0.0.1' }] }
        : { rcode: 2 },
    );
    const askNamed = (...nameServers: readonly string[]) =>
      createResolver({ nameServers, timeoutMilliseconds: 3000, certificateAuthority: cert }).ask({
        name: 'shop.example',
        type: 'A',
      });
    try {
      const overHttps = { outcome: 'found', trace: { transport: 'https', server: named } };
      expect(await askNamed(`${named} 127.0.0.1`)).toMatchObject(overHttps);
      expect(await askNamed(named, plain.address)).toMatchObject(overHttps);
      expect(plain.asked.map(({ name }) => name)).toContain('dns.shop.example');
      // The certificate must be of that name, wherever the name leads.
      expect(await askNamed(`https://other.example:${port}/dns-query 127.0.0.1`)).toMatchObject({
        outcome: 'no-answer',
        why: 'unreachable',
      });
    } finally {
      await plain.stop();
    }
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
