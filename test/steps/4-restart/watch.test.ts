// The watcher's manners: one look at a time, never more than one a second, sleep, a lost line, giving up, stopping.
import { expect, test } from 'vitest';
import type { Dialled } from '../../../src-main/ports.ts';
import type { WatchFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { createPace } from '../../../src-main/steps/4-restart/pace.node.ts';
import { probeOutboundPort25 } from '../../../src-main/steps/4-restart/outbound-port-25.node.ts';
import { plainWords } from '../../../src-main/contract/text.ts';
import { hostings } from '../../../src-main/hosting/index.ts';
import { eventsOf } from '../../../src-main/steps/4-restart/timeline.ts';
import { watchView } from '../../../src-main/steps/4-restart/watch-view.ts';
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
  lineAnswers?: () => Promise<boolean>,
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
    ports: [22, 80],
    signal: stop.signal,
    intervalMilliseconds: 1000,
    timeoutMilliseconds: 3000,
    lineAnswers,
    onLook: (watch) => {
      watches.push(watch);
      if (second >= until) stop.abort();
    },
  });
  return done.then((ended) => ({ ended, starts, watches }));
}

test('looks come one after the other, at least a second apart, and each port in turn', async () => {
  const { starts } = await watchScripted(() => answering, 20);
  expect(starts.map(({ port }) => port).slice(0, 4)).toEqual([22, 80, 22, 80]);
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

test('after two hours of sleep the watch goes on for as long as somebody is there', async () => {
  const { ended, watches } = await watchScripted(() => answering, 9000, { at: 6, by: 7200 });
  expect(ended.elapsedSeconds).toBeGreaterThanOrEqual(9000);
  expect(watches.at(-1)?.running).toBe(true);
});

test('asleep while the server was away: waking up is not giving up', async () => {
  const { ended, watches } = await watchScripted(
    (second) => (second < 5 ? answering : second < 4000 ? not('timed-out') : answering),
    4100,
    { at: 60, by: 3600 },
  );
  expect(ended.gaveUp).toBe(false);
  const afterSleep = watches.find(({ elapsedSeconds }) => elapsedSeconds > 3600);
  expect(afterSleep?.running).toBe(true);
  // Only what was seen is counted: a minute before the sleep, some minutes after it.
  expect(ended.downSeconds).toBeLessThan(500);
});

test('the whole server silent, and nothing else answers either: it is our own line', async () => {
  const gone = (second: number) => (second > 10 && second < 400 ? not('timed-out') : answering);
  const lost = await watchScripted(gone, 500, undefined, () => Promise.resolve(false));
  expect(lost.ended).toMatchObject({ downSeconds: null, gaveUp: false });
  expect(eventsOf(lost.ended).some(({ kind }) => kind === 'line-lost')).toBe(true);
  let asked = 0;
  const down = await watchScripted(gone, 500, undefined, () => {
    asked += 1;
    return Promise.resolve(true);
  });
  expect(down.ended.downSeconds).toBeGreaterThan(300);
  expect(asked).toBeLessThan(40);
  const refused = await watchScripted(
    (second) => (second > 10 && second < 400 ? not('refused') : answering),
    500,
    undefined,
    () => Promise.reject(new Error('a refusal proves the line')),
  );
  expect(refused.ended.downSeconds).toBeGreaterThan(300);
});

test('giving up says what to do: the console first, the forced restart last', async () => {
  const { ended } = await watchScripted((second) => (second < 5 ? answering : not('timed-out')), Infinity);
  for (const hosting of hostings) {
    for (const language of ['ja', 'en'] as const) {
      const words = plainWords(watchView(ended, hosting, language).gaveUp ?? []);
      const at = (word: RegExp): number => words.search(word);
      const look = at(/コンソール|console|画面|screen/i);
      const forced = at(/強制|force|最後|last/i);
      expect(look, hosting.id).toBeGreaterThan(0);
      expect(forced, hosting.id).toBeGreaterThan(look);
    }
  }
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
    {
      resolver,
      pace: createPace(
        { dial: ({ port, host }) => Promise.resolve(behaviour(port, host)) },
        { now: () => new Date() },
        0,
      ),
    },
    { hosts: ['192.0.2.1', '192.0.2.2'] },
  );
  expect(found.blocked).toBe(blocked);
  expect(found.probes).toHaveLength(6);
});
