// `inspect maillog --jsonl`: totals and, where asked for, every delivery of the log, however many there are; answers of
// several requests never run into one another.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInspect } from '../../src-main/inspect.node.ts';
import { generateLog, noTotals } from '../protocols/maillog/generate-log.ts';

interface Answer {
  readonly id: unknown;
  readonly error?: string;
  readonly totals?: Record<string, number>;
  readonly deliveries?: readonly Record<string, string>[];
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-inspect-log-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(...requests: readonly object[]): Promise<readonly Answer[]> {
  const output = new PassThrough();
  const lines: Buffer[] = [];
  output.on('data', (piece: Buffer) => lines.push(piece));
  const input = Readable.from(requests.map((request) => `${JSON.stringify(request)}\n`));
  expect(await runInspect(['maillog', '--jsonl'], { input, output, errors: new PassThrough() })).toBe(0);
  return Buffer.concat(lines)
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

test('more deliveries than fit into one piece: all of them, in their order, and nothing is left behind', async () => {
  const totals = noTotals();
  const path = join(folder, 'maillog');
  writeFileSync(path, [...generateLog(60_000, totals)].join(''));
  const spools = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('todoku-rows-')).length;
  const before = spools();
  const answers = await ask(
    { id: 1, path, detail: true },
    { id: 2, path },
    { id: 3, path: join(folder, 'gone'), detail: true },
    { id: 4, path, detail: true },
  );
  expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4]);
  const of = (id: number): Answer => answers.find((answer) => answer.id === id) ?? { id: null };
  const expected = totals.sent + totals.bounced + totals.deferrals;
  for (const id of [1, 4]) {
    const { deliveries = [], totals: counted } = of(id);
    expect(deliveries).toHaveLength(expected);
    expect(counted).toMatchObject({ sent: totals.sent, bounced: totals.bounced });
    const count = (status: string): number => deliveries.filter((row) => row['status'] === status).length;
    expect([count('sent'), count('bounced'), count('deferred')]).toEqual([
      totals.sent,
      totals.bounced,
      totals.deferrals,
    ]);
    expect(Object.keys(deliveries[0] ?? {})).toEqual(['queueId', 'to', 'status', 'dsn', 'relay']);
  }
  expect(of(1).deliveries).toEqual(of(4).deliveries);
  expect(of(2).deliveries).toEqual([]);
  expect(of(3).error).toMatch(/gone/);
  expect(spools()).toBe(before);
});
