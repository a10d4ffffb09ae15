// What a watch saw, as sentences: what happened together is one, and nothing that matters is swallowed.
import { expect, test } from 'vitest';
import { plainWords } from '../../../src-main/contract/text.ts';
import type { ProbeOutcome } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { addTick, newWatch } from '../../../src-main/steps/4-restart/timeline.ts';
import { announcement, watchEvents } from '../../../src-main/steps/4-restart/watch-events.ts';

type Look = readonly [second: number, port: number, outcome: ProbeOutcome];
const up: readonly Look[] = [
  [1, 22, 'answering'],
  [2, 443, 'answering'],
  [3, 25, 'answering'],
];
const watched = (looks: readonly Look[]) =>
  looks.reduce(
    (watch, [second, port, outcome]) => addTick(watch, { second, port, outcome }, true),
    newWatch('192.0.2.10', '2026-11-24T01:00:00.000Z', [22, 25, 443]),
  );
const said = (looks: readonly Look[]): readonly string[] =>
  watchEvents(watched(looks), 'ja').map(({ at, words }) => `${at} ${plainWords(words)}`);

const down: readonly Look[] = [...up, [10, 22, 'refused'], [11, 443, 'timed-out'], [12, 25, 'timed-out']];

test('a stop and a return are two sentences, whatever the number of ports', () => {
  expect(said([...down, [60, 22, 'answering'], [62, 443, 'answering'], [64, 25, 'answering']])).toEqual([
    '10:00:12 サーバーが止まりました',
    '10:01:00 すべての番（22・25・443）が戻りました',
  ]);
});

test('ports that come back far apart are told apart', () => {
  expect(said([...down, [60, 22, 'answering'], [70, 443, 'answering'], [71, 25, 'answering']])).toEqual([
    '10:00:12 サーバーが止まりました',
    '10:01:00 遠隔操作（22 番）が戻りました',
    '10:01:10 お店のサイト（443 番）、メールの受け渡し（25 番）が戻りました',
  ]);
});

test('a port that falls silent alone is no stop of the server', () => {
  expect(said([...up, [10, 25, 'refused'], [11, 22, 'answering'], [12, 443, 'answering']])).toEqual([
    '10:00:10 メールの受け渡し（25 番）が答えなくなりました',
  ]);
});

test('a port lost and back before the stop stays a sentence of its own', () => {
  const flicker: readonly Look[] = [...up, [5, 25, 'refused'], [8, 25, 'answering']];
  expect(said([...flicker, ...down.slice(3), [14, 22, 'refused']])).toEqual([
    '10:00:05 メールの受け渡し（25 番）が答えなくなりました',
    '10:00:08 メールの受け渡し（25 番）が戻りました',
    '10:00:12 サーバーが止まりました',
  ]);
});

test('the live region speaks the newest change alone', () => {
  const looks: readonly Look[] = [...down, [60, 22, 'answering'], [62, 443, 'answering']];
  expect(announcement(watched(looks), 'ja')).toBe('お店のサイト（443 番）が戻りました');
  expect(announcement(watched(up), 'en')).toBe('');
});
