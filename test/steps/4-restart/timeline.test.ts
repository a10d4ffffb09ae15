// The watch as a value: down time, return, events, sleep, bounds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GreetingFacts, ProbeOutcome } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import {
  addGreeting,
  addTick,
  downSince,
  downTimes,
  eventsOf,
  isBack,
  isDownNow,
  mostSegments,
  newWatch,
} from '../../../src-main/steps/4-restart/timeline.ts';

type Look = readonly [second: number, port: number, outcome: ProbeOutcome];

function watched(looks: readonly Look[], ports: readonly number[] = [22, 443, 25]) {
  return looks.reduce(
    (watch, [second, port, outcome]) => addTick(watch, { second, port, outcome }, true),
    newWatch('203.0.113.24', '2026-11-24T01:00:00.000Z', ports),
  );
}

const greeting = (name: string): GreetingFacts => ({
  host: '203.0.113.24',
  port: 25,
  outcome: 'answering',
  name,
  lines: [`220 ${name}`],
  extensions: [],
  sizeLimit: null,
  startTls: false,
  certificate: null,
  milliseconds: 5,
});

const restart: readonly Look[] = [
  [1, 22, 'answering'],
  [2, 443, 'answering'],
  [3, 25, 'answering'],
  [10, 22, 'refused'],
  [11, 443, 'timed-out'],
  [12, 25, 'timed-out'],
  [60, 22, 'answering'],
  [65, 443, 'refused'],
  [66, 25, 'timed-out'],
  [70, 443, 'answering'],
  [71, 25, 'answering'],
];

test('a restart: down from the last port lost to the first port back', () => {
  const watch = watched(restart);
  expect(downTimes(watch)).toEqual([{ from: 12, to: 60 }]);
  expect(watch.downSeconds).toBe(48);
  expect(isBack(watch)).toBe(true);
  expect(isDownNow(watch)).toBe(false);
  expect(eventsOf(watch).map(({ kind, second }) => [kind, second])).toEqual([
    ['port-lost', 10],
    ['port-lost', 11],
    ['went-down', 12],
    ['port-lost', 12],
    ['port-back', 60],
    ['port-back', 70],
    ['port-back', 71],
  ]);
});

test('while it is away: how long, and nothing is called back', () => {
  const watch = watched(restart.slice(0, 6));
  expect(isDownNow(watch)).toBe(true);
  expect(downSince(watch)).toBe(12);
  expect(isBack(watch)).toBe(false);
});

test('a port that never answered says nothing about the server', () => {
  const watch = watched([
    [1, 22, 'answering'],
    [2, 443, 'answering'],
    [3, 25, 'timed-out'],
    [9, 25, 'timed-out'],
    [10, 22, 'answering'],
  ]);
  expect(watch.downSeconds).toBeNull();
  expect(isDownNow(watch)).toBe(false);
  expect(eventsOf(watch)).toEqual([]);
});

test('a lost line of one’s own is not the server’s down time', () => {
  const lost: readonly Look[] = [
    ...restart.slice(0, 3),
    [10, 22, 'unreachable'],
    [11, 443, 'unreachable'],
    [12, 25, 'unreachable'],
    [30, 22, 'answering'],
  ];
  const watch = watched(lost);
  expect(watch.downSeconds).toBeNull();
  expect(eventsOf(watch).some(({ kind }) => kind === 'line-lost')).toBe(true);
});

test('sleep leaves a gap: nothing is guessed about the time in between', () => {
  const before = watched(restart.slice(0, 3));
  const after = addTick(before, { second: 3600, port: 25, outcome: 'answering' }, false);
  const lane = after.lanes.find(({ port }) => port === 25);
  expect(lane?.segments).toEqual([
    { from: 3, to: 3, outcome: 'answering' },
    { from: 3600, to: 3600, outcome: 'answering' },
  ]);
  expect(after.downSeconds).toBeNull();
});

test('names: the first is the one before; a new one, or any one after a stop, is the one after', () => {
  const start = watched(restart.slice(0, 3));
  const named = addGreeting(start, greeting('localhost.localdomain'));
  expect(addGreeting(named, greeting('localhost.localdomain')).after).toBeNull();
  expect(addGreeting(named, greeting('mail.shop.example')).after?.name).toBe('mail.shop.example');
  const stopped = restart
    .slice(3)
    .reduce((watch, [second, port, outcome]) => addTick(watch, { second, port, outcome }, true), named);
  expect(addGreeting(stopped, greeting('localhost.localdomain')).after?.name).toBe('localhost.localdomain');
});

const outcomes: readonly ProbeOutcome[] = ['answering', 'refused', 'timed-out', 'reset', 'unreachable'];

test('hours of anything stay within bounds and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(22, 443, 25), fc.constantFrom(...outcomes), fc.boolean()), {
        maxLength: 1500,
      }),
      (looks) => {
        const watch = looks.reduce(
          (seen, [port, outcome, continues], second) => addTick(seen, { second, port, outcome }, continues),
          newWatch('203.0.113.24', '2026-11-24T01:00:00.000Z', [22, 443, 25]),
        );
        for (const { segments } of watch.lanes) {
          expect(segments.length).toBeLessThanOrEqual(mostSegments);
          for (const [index, segment] of segments.entries()) {
            expect(segment.to).toBeGreaterThanOrEqual(segment.from);
            expect(segment.from).toBeGreaterThanOrEqual(segments[index - 1]?.to ?? 0);
          }
        }
        const down = watch.downSeconds ?? 0;
        expect(down).toBeLessThanOrEqual(watch.elapsedSeconds);
        eventsOf(watch);
      },
    ),
    { numRuns: 20 },
  );
});
