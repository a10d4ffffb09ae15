// A log that reaches over the change of the server: its two sides are counted apart, the later one is judged as of now, the
// earlier one stands for before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { View } from '../../../src-main/contract/view.ts';
import { readLogs } from '../../../src-main/protocols/maillog/read-log.node.ts';
import { createTodoku, type Todoku } from '../../../src-main/todoku.node.ts';
import { plainPorts } from '../../whole/plain-ports.ts';

const change = Date.parse('2026-11-24T05:00:00Z'); // 14:00 in Japan
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function mailLines(stamp: string, id: string, domain: string): string {
  return [
    `${stamp} vps01 postfix/cleanup[1]: ${id}: message-id=<${id}@${domain}>`,
    `${stamp} vps01 postfix/qmgr[1]: ${id}: from=<apache@${domain}>, size=900, nrcpt=1 (queue active)`,
    `${stamp} vps01 postfix/smtp[1]: ${id}: to=<a@au.com>, relay=mx.au.com[192.0.2.9]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 ok)`,
    `${stamp} vps01 postfix/qmgr[1]: ${id}: removed`,
    '',
  ].join('\n');
}
const read = (text: string) =>
  readLogs([{ name: 'maillog', bytes: bytes(text) }], {
    signal: new AbortController().signal,
    now: new Date('2026-11-24T12:00:00Z'),
    splitAt: change,
  });
const old = 'localhost.localdomain';
const named = 'mail.shop.example';

test.each<[string, string, string, number]>([
  ['stamps without a zone are Japan’s time', 'Nov 24 13:59:59', 'Nov 24 14:00:00', 540],
  ['UTC stamps', '2026-11-24T04:59:59.123456+00:00', '2026-11-24T05:00:00.000001+00:00', 0],
  ['stamps with Japan’s zone', '2026-11-24T13:59:59+09:00', '2026-11-24T14:00:00+09:00', 540],
  ['a Z at the end', '2026-11-24T04:59:59Z', '2026-11-24T05:00:00Z', 0],
])('cut at the change: %s', async (_what, before, after, zone) => {
  const { facts, earlier } = await read(mailLines(before, 'AAA111', old) + mailLines(after, 'BBB222', named));
  expect(earlier?.messageIdDomains).toEqual([{ domain: old, count: 1 }]);
  expect(facts.messageIdDomains).toEqual([{ domain: named, count: 1 }]);
  expect([earlier?.lines, facts.lines]).toEqual([4, 4]);
  expect([earlier?.totals.sent, facts.totals.sent]).toEqual([1, 1]);
  expect(facts.half).toEqual({ side: 'after', at: '2026-11-24T05:00:00.000Z' });
  expect(earlier?.half?.side).toBe('before');
  expect(facts.zoneMinutes ?? 540).toBe(zone);
});

test('a log of one side only is taken whole', async () => {
  const onlyAfter = await read(mailLines('Nov 24 15:00:00', 'BBB222', named));
  expect(onlyAfter.earlier).toBeUndefined();
  expect(onlyAfter.facts).toMatchObject({ lines: 4 });
  expect(onlyAfter.facts.half).toBeUndefined();
  const onlyBefore = await read(mailLines('Nov 24 13:00:00', 'AAA111', old));
  expect(onlyBefore.facts.half).toBeUndefined();
  expect(onlyBefore.earlier).toEqual(onlyBefore.facts);
});

let folder: string;
let todoku: Todoku;
let now = change;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-halves-'));
  now = change;
  todoku = createTodoku({ ...plainPorts(folder), clock: { now: () => new Date(now) } });
});
afterEach(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});

test('after a restart: the screen says which side is judged, and before and after differ', async () => {
  await todoku.call('cases.create', {});
  await todoku.call('restart.done', {});
  now = change + 3 * 3_600_000;
  const log = mailLines('Nov 24 13:00:00', 'AAA111', old) + mailLines('Nov 24 14:30:00', 'BBB222', named);
  const reply = await todoku.call('maillog.read', {
    sources: [{ name: 'maillog', bytes: bytes(log), wholeSize: log.length }],
  });
  if (!reply.ok) throw new Error(reply.failure.code);
  const { open } = reply.value as View;
  expect(open?.message.maillog?.messageIdDomains).toMatchObject([{ domain: named, mark: { kind: 'ok' } }]);
  expect(open?.message.maillog?.period).toMatch(/2026\/11\/24 14:00 の修正のあとの分だけを判定/);
  const changed = open?.send.beforeAfter.filter((row) => row.changed) ?? [];
  expect(changed.map(({ before, after }) => [before.kind, after.kind])).toContainEqual(['bad', 'ok']);
});
