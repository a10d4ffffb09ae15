// The computer's clock is set back or jumps: times stay sensible, nothing waits for the clock to come round again, and
// what was saved comes back whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import { startElapsed } from '../../src-main/steps/4-restart/elapsed.node.ts';
import { watchServer } from '../../src-main/steps/4-restart/watch.node.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-clock-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('elapsed time follows a jump forward (sleep) and never goes back', () => {
  let wall = Date.parse('2026-11-24T01:00:00Z');
  const elapsed = startElapsed({ now: () => new Date(wall) });
  wall += 5000;
  expect(elapsed()).toBe(5);
  wall -= 3_600_000;
  const after = elapsed();
  expect(after).toBeGreaterThanOrEqual(5);
  expect(after).toBeLessThan(15);
  wall += 7_200_000;
  expect(elapsed()).toBeCloseTo(after + 7200, 0);
});

test(
  'the clock is set back an hour while a server is watched: the looks go on',
  { timeout: 20_000 },
  async () => {
    let setBack = 0;
    const stop = new AbortController();
    const seconds: number[] = [];
    await watchServer({
      resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
      dialer: {
        dial: () => {
          if (seconds.length === 2) setBack = 3_600_000;
          return Promise.resolve({
            outcome: 'answering',
            milliseconds: 1,
            connection: { socket: { end: () => undefined }, close: () => undefined },
          });
        },
      },
      clock: { now: () => new Date(Date.now() - setBack) },
      host: '203.0.113.24',
      ports: [22],
      signal: stop.signal,
      intervalMilliseconds: 200,
      timeoutMilliseconds: 1000,
      onLook: (watch) => {
        seconds.push(watch.elapsedSeconds);
        if (seconds.length === 6) stop.abort();
      },
    });
    expect(seconds).toHaveLength(6); // with the clock alone it would wait an hour for the third
    for (const [index, second] of seconds.entries())
      if (index > 0) expect(second).toBeGreaterThan(seconds[index - 1] ?? 0);
  },
);

test('a question to DNS during which the clock is set back took no negative time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T01:00:00Z') });
  const asked = createResolver({ nameServers: ['127.0.0.1:9'], timeoutMilliseconds: 100 }).ask({
    name: 'shop.example.jp',
    type: 'A',
  });
  vi.setSystemTime(new Date('2026-11-23T01:00:00Z'));
  const { trace } = await asked;
  expect(trace.milliseconds).toBeGreaterThanOrEqual(0);
  expect(trace.at).toBe('2026-11-24T01:00:00.000Z');
});

test('a case changed with the clock set back, twice at the same time, is listed as it is and comes back whole', async () => {
  let now = '2026-11-24T01:00:00.000Z';
  const start = (): Todoku => createTodoku({ ...plainPorts(folder), clock: { now: () => new Date(now) } });
  const titles = (todoku: Todoku) => todoku.session.view().cases.map(({ title }) => title);
  const first = start();
  await first.call('cases.create', {});
  await first.call('intake.answer', { answers: { shopName: 'いち' } });
  now = '2025-01-01T00:00:00.000Z';
  await first.call('intake.answer', { answers: { shopName: 'に' } });
  expect(titles(first)).toEqual([expect.stringContaining('に')]);
  await first.call('intake.answer', { answers: { shopName: 'さん' } });
  expect(titles(first)).toEqual([expect.stringContaining('さん')]);
  await first.close();
  const again = start();
  expect(titles(again)).toEqual([expect.stringContaining('さん')]);
  expect(again.session.view().notices).toEqual([]);
  await again.close();
});
