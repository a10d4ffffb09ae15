// The watcher against scripted servers: every way in which a port can answer ends up in its lane as what it is, and the
// certificates of the site and of the mail ports are read, kept and compared.
import { afterEach, expect, test } from 'vitest';
import { createCertificateAuthority } from '../../../src-main/lab/certificate.node.ts';
import type { Dialled } from '../../../src-main/ports.ts';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import type { WatchFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { watchServer } from '../../../src-main/steps/4-restart/watch.node.ts';
import { watchView } from '../../../src-main/steps/4-restart/watch-view.ts';
import { plainWords } from '../../../src-main/contract/text.ts';
import { generic } from '../../../src-main/hosting/generic.ts';
import {
  scriptedServer,
  type Act,
  type Script,
  type ScriptedServer,
} from '../../protocols/smtp/scripted-server.ts';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

const host = 'mail.shop.example';
const now = new Date('2026-11-24T01:00:00Z');
const authority = createCertificateAuthority('test', {
  from: new Date('2026-01-01'),
  to: new Date('2036-01-01'),
});
const valid = { from: new Date('2026-11-01'), to: new Date('2027-01-31') };
const expired = { from: new Date('2026-01-01'), to: new Date('2026-10-01') };
const quit: readonly Act[] = [{ say: '221 bye\r\n' }, { end: true }];
const mail = (secure?: ReturnType<typeof authority.issue>): Script => ({
  hello: [{ say: `220 ${host} ESMTP\r\n` }],
  on: { EHLO: [{ say: `250 ${host}\r\n` }], QUIT: quit },
  ...(secure === undefined ? {} : { secure }),
});

type Behaviour = Script | Exclude<Dialled['outcome'], 'answering'>;

/** Watches the ports, each of which a scripted server plays, for some rounds. */
async function watch(
  ports: Readonly<Record<number, Behaviour>>,
  options: { rounds?: number; timeout?: number; onRound?: (round: number) => Promise<void> } = {},
): Promise<WatchFacts> {
  const { rounds = 1, timeout = 1500 } = options;
  const base = createDialer();
  const real = new Map<number, number>();
  const play = async (port: number, behaviour: Behaviour): Promise<void> => {
    if (typeof behaviour === 'string') return;
    const server = await scriptedServer(behaviour);
    servers.push(server);
    real.set(port, server.port);
  };
  const watched = Object.keys(ports).map(Number);
  for (const port of watched) await play(port, ports[port] ?? 'refused');
  const stop = new AbortController();
  let last: WatchFacts | null = null;
  let looks = 0;
  await watchServer({
    resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
    dialer: {
      dial: (target) => {
        const behaviour = ports[target.port];
        return typeof behaviour === 'string'
          ? Promise.resolve({ outcome: behaviour, milliseconds: 1, detail: '' })
          : base.dial({ ...target, host: '127.0.0.1', port: real.get(target.port) ?? 1 });
      },
    },
    clock: { now: () => now },
    host: '203.0.113.24',
    ports: watched,
    signal: stop.signal,
    intervalMilliseconds: 5,
    timeoutMilliseconds: timeout,
    trust: authority.certificate,
    certificateNames: { web: ['shop.example', 'www.shop.example'], mail: [host] },
    onLook: (seen) => {
      last = seen;
      looks += 1;
      if (looks >= rounds * watched.length) stop.abort();
      if (looks % watched.length === 0) options.onRound?.(looks / watched.length).catch(() => undefined);
    },
  });
  if (last === null) throw new Error('nothing was looked at');
  return last;
}

const outcomeOf = (seen: WatchFacts, port: number) =>
  seen.lanes.find((lane) => lane.port === port)?.segments.at(-1)?.outcome;

test.each<[string, Behaviour, string, string | null]>([
  ['a usual server', mail(), 'answering', host],
  ['refused', 'refused', 'refused', null],
  ['no answer (full backlog, dropped packets)', 'timed-out', 'timed-out', null],
  ['no route', 'unreachable', 'unreachable', null],
  ['reset', { hello: [{ reset: true, after: 10 }] }, 'reset', null],
  [
    'a slow greeting',
    { ...mail(), hello: [{ say: `220 ${host} ESMTP\r\n`, after: 600 }] },
    'answering',
    host,
  ],
  [
    'a greeting in two packets',
    { ...mail(), hello: [{ say: '220 mail.sh' }, { say: 'op.example ESMTP\r\n', after: 60 }] },
    'answering',
    host,
  ],
  ['an endless greeting line', { hello: [{ say: '220 ' }], flood: 'x'.repeat(1000) }, 'answering', null],
  ['hung up at once', { hello: [{ end: true, after: 10 }] }, 'answering', null],
])('port 25: %s', async (_what, behaviour, outcome, name) => {
  const seen = await watch({ 25: behaviour });
  expect(outcomeOf(seen, 25)).toBe(outcome);
  expect(seen.before?.name ?? null).toBe(name);
});

const issue = (names: readonly string[], validity: { from: Date; to: Date }) =>
  authority.issue(names, validity);
const starttls = (certificate: ReturnType<typeof issue>): Script => ({
  hello: [{ say: `220 ${host}\r\n` }],
  on: {
    EHLO: [{ say: `250-${host}\r\n250 STARTTLS\r\n` }],
    STARTTLS: [{ say: '220 go\r\n' }, { tls: certificate }],
    'EHLO+': [{ say: `250 ${host}\r\n` }],
    QUIT: quit,
  },
});
const site = (certificate: ReturnType<typeof issue>): Script => ({ hello: [], secure: certificate });

test('certificates of 443, 465 and 587: names, expiry, and what is wrong, each in words', async () => {
  const seen = await watch({
    443: site(issue(['www.shop.example'], valid)),
    465: mail(issue(['other.example'], valid)),
    587: starttls(issue([host], expired)),
  });
  const of = (port: number) => seen.certificates?.find((row) => row.port === port)?.before;
  expect(of(443)).toEqual({
    names: ['www.shop.example'],
    validTo: '2027-01-31T00:00:00.000Z',
    trusted: true,
  });
  expect(of(465)).toMatchObject({ names: ['other.example'], trusted: false, problem: 'wrong-name' });
  expect(of(587)).toMatchObject({ names: [host], trusted: false, problem: 'expired' });
  expect(seen.lanes.every(({ segments }) => segments.at(-1)?.outcome === 'answering')).toBe(true);
  const rows = watchView(seen, generic, 'ja').certificates?.map(({ ports, mark, words }) => [
    ports,
    mark.kind,
    plainWords(words),
  ]);
  expect(rows).toEqual([
    [[443], 'ok', '証明書は www.shop.example のもので、2027年1月31日 まで使えます。'],
    [[465], 'warn', expect.stringContaining('other.example')],
    [[587], 'warn', expect.stringContaining('2026年10月1日 に切れています')],
  ]);
});

test('the greeting of 465 is read behind TLS', async () => {
  const seen = await watch({ 465: mail(issue([host], valid)) });
  expect(seen.before).toMatchObject({ name: host, port: 465, certificate: { trusted: true } });
});

test('443 without TLS is up all the same, and 465 that talks plainly is no mail service', async () => {
  const seen = await watch(
    { 443: { hello: [{ say: 'HTTP/1.0 400\r\n\r\n' }] }, 465: mail() },
    { timeout: 400 },
  );
  expect(outcomeOf(seen, 443)).toBe('answering');
  expect(outcomeOf(seen, 465)).toBe('answering');
  expect(seen.certificates ?? []).toEqual([]);
  expect(seen.before).toBeNull();
});

test('a certificate that is replaced while watching: both are kept', async () => {
  const script: { -readonly [Key in keyof Script]: Script[Key] } = mail(issue([host], expired));
  const seen = await watch(
    { 465: script },
    {
      rounds: 4,
      onRound: (round) => {
        if (round === 2) script.secure = issue([host], valid);
        return Promise.resolve();
      },
    },
  );
  expect(seen.certificates).toMatchObject([
    { port: 465, before: { problem: 'expired' }, after: { trusted: true, validTo: valid.to.toISOString() } },
  ]);
  const [row] = watchView(seen, generic, 'ja').certificates ?? [];
  expect(row?.mark.kind).toBe('ok');
  expect(plainWords(row?.words ?? [])).toContain('入れかわりました');
});

test('another port with a name of its own is no new name', async () => {
  const own: Script = { ...mail(), hello: [{ say: '220 imap.shop.example ESMTP\r\n' }] };
  const seen = await watch({ 25: mail(), 587: own }, { rounds: 3 });
  expect(seen).toMatchObject({ before: { name: host, port: 25 }, after: null });
});
