// The watcher's manners: one look at a time, never more than one a second, sleep, a lost line, giving up, stopping.
import { expect, test } from 'vitest';
import type { Dialled } from '../../../src-main/ports.ts';
import type { WatchFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { probeOutboundPort25 } from '../../../src-main/steps/4-restart/outbound-port-25.node.ts';
import { givesUpAfterSeconds, watchServer } from '../../../src-main/steps/4-restart/watch.node.ts';

type Outcome = Exclude<Dialled['outcome'], 'answering'>;
const answering: Dialled = {
  outcome: 'answering',
  milliseconds: 1,
  connection: { socket: { end: () => undefined }, close: () => undefined },
};
const not = (outcome: Outcome, detail = ''): Dialled => ({ outcome, milliseconds: 1, detail });
const resolver = { ask: () => Promise.reject(new Error('an address is not looked up')) };

/** A world with its own clock: each look takes a second of it. Only ports without a conversation are watched. */
function watchScripted(
  behaviour: (second: number, port: number) => Dialled,
  until: number,
  jump?: { at: number; by: number },
) {
  let second = 0;
  let open = 0;
  const starts: { at: number; port: number }[] = [];
  const watches: WatchFacts[] = [];
  const stop = new AbortController();
  const start = Date.parse('2026-11-24T01:00:00Z');
  const done = watchServer({
    resolver,
    dialer: {
      dial: async ({ port }) => {
        open += 1;
        expect(open).toBe(1);
        starts.push({ at: second, port });
        await Promise.resolve();
        second += 1;
        if (jump !== undefined && starts.length === jump.at) second += jump.by;
        open -= 1;
        return behaviour(second, port);
      },
    },
    clock: { now: () => new Date(start + second * 1000) },
    host: '203.0.113.24',
    ports: [22, 443],
    signal: stop.signal,
    intervalMilliseconds: 1000,
    timeoutMilliseconds: 3000,
    onLook: (watch) => {
      watches.push(watch);
      if (second >= until) stop.abort();
    },
  });
  return done.then((ended) => ({ ended, starts, watches }));
}

test('looks come one after the other, at least a second apart, and each port in turn', async () => {
  const { starts } = await watchScripted(() => answering, 20);
  expect(starts.map(({ port }) => port).slice(0, 4)).toEqual([22, 443, 22, 443]);
  for (const [index, { at }] of starts.entries())
    if (index > 0) expect(at - (starts[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1);
});

test('real time: never more than one look a second', { timeout: 20_000 }, async () => {
  const stop = new AbortController();
  const starts: number[] = [];
  await watchServer({
    resolver,
    dialer: {
      dial: () => {
        starts.push(performance.now());
        if (starts.length === 4) stop.abort();
        return Promise.resolve(answering);
      },
    },
    clock: { now: () => new Date() },
    host: '203.0.113.24',
    ports: [22],
    signal: stop.signal,
    intervalMilliseconds: 1000,
    timeoutMilliseconds: 3000,
    onLook: () => undefined,
  });
  for (const [index, at] of starts.entries())
    if (index > 0) expect(at - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(990);
});

test('it gives up after twenty minutes without an answer, and says so', async () => {
  const { ended } = await watchScripted((second) => (second < 5 ? answering : not('timed-out')), Infinity);
  expect(ended).toMatchObject({ gaveUp: true, running: false });
  expect(ended.elapsedSeconds).toBeGreaterThanOrEqual(givesUpAfterSeconds);
  expect(ended.elapsedSeconds).toBeLessThan(givesUpAfterSeconds + 60);
});

test('the computer slept for two hours: a gap, no down time, and it goes on', async () => {
  const { ended } = await watchScripted(() => answering, 7300, { at: 6, by: 7200 });
  expect(ended).toMatchObject({ gaveUp: false, downSeconds: null });
  expect(ended.lanes.some(({ segments }) => segments.length === 2)).toBe(true);
});

test('its own line lost for minutes is not the server’s fault, and the watch goes on', async () => {
  const { ended } = await watchScripted(
    (second) => (second > 10 && second < 1500 ? not('unreachable', 'ENETUNREACH') : answering),
    1600,
  );
  expect(ended).toMatchObject({ gaveUp: false, downSeconds: null });
});

test('a router that says "no such host" speaks of the server', async () => {
  const { ended } = await watchScripted(
    (second) => (second > 10 && second < 40 ? not('unreachable', 'EHOSTUNREACH') : answering),
    60,
  );
  expect(ended.downSeconds).toBeGreaterThan(20);
});

test.each<[string, (port: number, host: string) => Dialled, boolean | null]>([
  ['only 25 is dead', (port) => (port === 25 ? not('timed-out') : answering), true],
  ['25 is reset by the line', (port) => (port === 25 ? not('reset') : answering), true],
  [
    'one host answers on 25',
    (port, host) => (port === 25 && host.endsWith('.1') ? not('timed-out') : answering),
    false,
  ],
  ['nothing answers at all', () => not('unreachable'), null],
  ['587 is closed as well, 443 answers', (port) => (port === 443 ? answering : not('timed-out')), true],
])('outbound port 25: %s', async (_what, behaviour, blocked) => {
  const found = await probeOutboundPort25(
    { resolver, dialer: { dial: ({ port, host }) => Promise.resolve(behaviour(port, host)) } },
    { hosts: ['192.0.2.1', '192.0.2.2'] },
  );
  expect(found.blocked).toBe(blocked);
  expect(found.probes).toHaveLength(6);
});
