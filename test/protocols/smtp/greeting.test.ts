// Every way in which a server can answer a look at its greeting, made by scripted servers.
import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createCertificateAuthority } from '../../../src-main/lab/certificate.node.ts';
import type { DnsAnswer } from '../../../src-main/protocols/dns/answer.ts';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import { readGreeting, type GreetingRequest } from '../../../src-main/protocols/smtp/greeting.node.ts';
import { longestReplyLine } from '../../../src-main/protocols/smtp/replies.ts';
import { scriptedServer, type Act, type Script, type ScriptedServer } from './scripted-server.ts';

let server: ScriptedServer | null = null;
let child: ChildProcess | null = null;
const fillers: Socket[] = [];
afterEach(async () => {
  for (const socket of fillers.splice(0)) socket.destroy();
  child?.kill('SIGKILL');
  child = null;
  await server?.stop();
  server = null;
});

const clock = { now: () => new Date('2026-11-24T01:00:00Z') };
/** mail.shop.example is this machine; every other name does not exist. */
const resolver = {
  ask: ({ name, type }: { name: string; type: string }): Promise<DnsAnswer> => {
    const trace = {
      question: { name, type: 'A' as const },
      server: '',
      transport: 'udp' as const,
      milliseconds: 0,
      at: '',
      authoritative: true,
    };
    const found = name === 'mail.shop.example' && type === 'A';
    return Promise.resolve(
      found
        ? { outcome: 'found', records: [{ name, ttl: 60, data: { type: 'A', address: '127.0.0.1' } }], trace }
        : { outcome: name === 'mail.shop.example' ? 'no-such-record' : 'no-such-name', trace },
    );
  },
};
const read = (request: Partial<GreetingRequest> & { port: number }) =>
  readGreeting(
    { resolver, dialer: createDialer(), clock },
    { host: 'mail.shop.example', timeoutMilliseconds: 5000, ...request },
  );

async function look(script: Script, request: Partial<GreetingRequest> = {}) {
  server = await scriptedServer(script);
  return read({ port: server.port, ...request });
}

const authority = createCertificateAuthority('test', {
  from: new Date('2026-01-01'),
  to: new Date('2028-01-01'),
});
const validity = { from: new Date('2026-11-01'), to: new Date('2027-11-01') };
const quit: readonly Act[] = [{ say: '221 2.0.0 Bye\r\n' }, { end: true }];
const ehlo = (...extensions: readonly string[]): readonly Act[] => [
  {
    say: ['mail.shop.example', ...extensions]
      .map((text, index, all) => `250${index === all.length - 1 ? ' ' : '-'}${text}\r\n`)
      .join(''),
  },
];
const usual: Script = {
  hello: [{ say: '220 mail.shop.example ESMTP Postfix\r\n' }],
  on: { EHLO: ehlo('SIZE 10240000', '8BITMIME'), QUIT: quit },
};

test('a usual server: name, extensions, size; and QUIT is said', async () => {
  const { facts, dialogue } = await look(usual);
  expect(facts).toMatchObject({
    outcome: 'answering',
    name: 'mail.shop.example',
    sizeLimit: 10_240_000,
    startTls: false,
    certificate: null,
  });
  expect(facts.trouble).toBeUndefined();
  expect(dialogue.at(-1)?.text).toBe('221 2.0.0 Bye');
  expect(server?.heard).toEqual(['EHLO [127.0.0.1]', 'QUIT']);
});

test('a greeting in two packets, and one in single characters', async () => {
  const two = await look({
    ...usual,
    hello: [{ say: '220 mail.shop' }, { say: '.example ESMTP\r\n', after: 30 }],
  });
  expect(two.facts.name).toBe('mail.shop.example');
  await server?.stop();
  const single = '220 mail.shop.example x\r\n'.split('').map((say) => ({ say, after: 1 }));
  expect((await look({ ...usual, hello: single })).facts.name).toBe('mail.shop.example');
});

test('a greeting of several lines', async () => {
  const hello = [
    { say: '220-mail.shop.example hello\r\n' },
    { say: '220-no spam\r\n', after: 20 },
    { say: '220 go on\r\n', after: 20 },
  ];
  expect((await look({ ...usual, hello })).facts).toMatchObject({
    name: 'mail.shop.example',
    lines: ['220-mail.shop.example hello', '220-no spam', '220 go on'],
  });
});

test('a slow greeting is waited for; one that never comes is silence, not a fault of the name', async () => {
  const slow = await look({ ...usual, hello: [{ say: '220 mail.shop.example\r\n', after: 400 }] });
  expect(slow.facts).toMatchObject({ outcome: 'answering', name: 'mail.shop.example' });
  expect(slow.facts.milliseconds).toBeGreaterThanOrEqual(390);
  await server?.stop();
  const silent = await look({ hello: [] }, { timeoutMilliseconds: 300 });
  expect(silent.facts).toMatchObject({ outcome: 'answering', name: null, trouble: 'silent' });
});

test('an endless line, an endless reply and a flood are cut off', async () => {
  const line = await look({ hello: [{ say: '220 ' }], flood: 'x'.repeat(1000) });
  expect(line.facts.trouble).toBe('endless-line');
  expect(line.evidence.lines.join('').length).toBeLessThan(longestReplyLine);
  await server?.stop();
  const reply = await look({ hello: [], flood: '220-more and more\r\n' });
  expect(reply.facts.trouble).toBe('too-much');
});

test('refused: nobody listens there', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  expect((await read({ port })).facts).toMatchObject({ outcome: 'refused', name: null });
});

test('reset right after the connection', async () => {
  const { facts } = await look({ hello: [{ reset: true, after: 20 }] });
  expect(facts).toMatchObject({ outcome: 'reset', name: null });
});

test('hung up before and after the greeting', async () => {
  expect((await look({ hello: [{ end: true, after: 20 }] })).facts).toMatchObject({
    outcome: 'answering',
    name: null,
    trouble: 'closed',
  });
  await server?.stop();
  const after = await look({ hello: [{ say: '220 mail.shop.example\r\n' }, { end: true, after: 30 }] });
  expect(after.facts).toMatchObject({ name: 'mail.shop.example', trouble: 'closed' });
});

test(
  'silent drop: the queue of connections is full, so nothing answers at all',
  { timeout: 60_000 },
  async () => {
    // A process that listens with the shortest queue and never accepts; the kernel then drops what comes.
    const program =
      "const s=require('net').createServer();s.listen({host:'127.0.0.1',port:0,backlog:1},()=>{process.stdout.write(String(s.address().port)+'\\n',()=>Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0))})";
    const running = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    child = running;
    const port = await new Promise<number>((resolve) => {
      running.stdout.once('data', (text: Buffer) => {
        resolve(Number(text.toString()));
      });
    });
    for (let count = 0; count < 8; count++) {
      const filler = connect({ host: '127.0.0.1', port });
      filler.on('error', () => undefined);
      fillers.push(filler);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await read({ port, timeoutMilliseconds: 700 })).facts).toMatchObject({
      outcome: 'timed-out',
      name: null,
    });
  },
);

test('another protocol answers', async () => {
  expect((await look({ hello: [{ say: 'SSH-2.0-OpenSSH_5.3\r\n' }] })).facts).toMatchObject({
    trouble: 'not-smtp',
    name: null,
  });
});

test('a refusal instead of a greeting still gives the name', async () => {
  const { facts } = await look({
    hello: [{ say: '554 mail.shop.example ESMTP not accepting messages\r\n' }],
    on: { QUIT: quit },
  });
  expect(facts).toMatchObject({ outcome: 'answering', name: 'mail.shop.example' });
});

test('an old server that only knows HELO', async () => {
  const { facts } = await look({
    ...usual,
    on: { EHLO: [{ say: '502 not implemented\r\n' }], HELO: [{ say: '250 hello\r\n' }], QUIT: quit },
  });
  expect(facts).toMatchObject({ name: 'mail.shop.example', extensions: [] });
  expect(facts.trouble).toBeUndefined();
});

const tlsScript = (certificate = authority.issue(['mail.shop.example'], validity)): Script => ({
  hello: [{ say: '220 mail.shop.example\r\n' }],
  on: {
    EHLO: ehlo('STARTTLS'),
    STARTTLS: [{ say: '220 go\r\n' }, { tls: certificate }],
    'EHLO+': ehlo('AUTH PLAIN'),
    QUIT: quit,
  },
});

test.each([
  ['good', ['mail.shop.example'], validity, { trusted: true }],
  ['of another name', ['other.example'], validity, { trusted: false, problem: 'wrong-name' }],
  [
    'expired',
    ['mail.shop.example'],
    { from: new Date('2026-01-01'), to: new Date('2026-10-01') },
    { trusted: false, problem: 'expired' },
  ],
  [
    'not valid yet',
    ['mail.shop.example'],
    { from: new Date('2027-01-01'), to: new Date('2027-02-01') },
    { trusted: false, problem: 'not-yet-valid' },
  ],
])('STARTTLS with a certificate that is %s', async (_what, names, valid, expected) => {
  const { facts } = await look(tlsScript(authority.issue(names, valid)), { trust: authority.certificate });
  expect(facts).toMatchObject({
    startTls: true,
    extensions: ['AUTH PLAIN'],
    certificate: { names, validTo: valid.to.toISOString(), ...expected },
  });
});

test('STARTTLS with a certificate that nobody vouches for is a fact, not a failure', async () => {
  const { facts } = await look(tlsScript());
  expect(facts.certificate).toMatchObject({ trusted: false });
  expect(facts.name).toBe('mail.shop.example');
});

test('a TLS handshake that breaks', async () => {
  const { facts } = await look({
    ...tlsScript(),
    on: {
      EHLO: ehlo('STARTTLS'),
      STARTTLS: [{ say: '220 go\r\n' }, { say: 'this is no TLS\r\n', after: 10 }],
    },
  });
  expect(facts).toMatchObject({ name: 'mail.shop.example', trouble: 'tls-failed', certificate: null });
});

test('what is said before the handshake does not count after it', async () => {
  const injected = [
    { say: '220 go\r\n250-evil.example\r\n250 SIZE 1\r\n' },
    { tls: authority.issue(['mail.shop.example'], validity) },
  ];
  const { facts } = await look(
    { ...tlsScript(), on: { ...tlsScript().on, STARTTLS: injected } },
    { trust: authority.certificate },
  );
  expect(facts.extensions).not.toContain('SIZE 1');
});

test('TLS from the first byte', async () => {
  const { facts } = await look(
    { ...usual, secure: authority.issue(['mail.shop.example'], validity) },
    { security: 'tls', trust: authority.certificate },
  );
  expect(facts).toMatchObject({ name: 'mail.shop.example', certificate: { trusted: true } });
});

test('a name that DNS does not know is asked nowhere else', async () => {
  const { facts } = await read({ host: 'nowhere.example', port: 25 });
  expect(facts).toMatchObject({ outcome: 'unreachable', trouble: 'no-such-name' });
});

test('stopping in the middle', async () => {
  const stop = new AbortController();
  server = await scriptedServer({ hello: [] });
  const reading = read({ port: server.port, signal: stop.signal });
  setTimeout(() => {
    stop.abort();
  }, 50);
  expect((await reading).facts.outcome).toBe('cancelled');
});
