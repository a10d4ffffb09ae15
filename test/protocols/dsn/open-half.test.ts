// The open half of an outside collection of bounces (Sisimai's own, BSD-2-Clause), where it lies beside the project.
// Bars: 98 % recognised, 92 % with the same reason, every Japanese carrier's right.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carrierOfDomain } from '../../../src-main/carriers/index.ts';
import { readBounceBytes } from '../../../src-main/protocols/dsn/read-bounce.node.ts';

interface Row {
  readonly file: string;
  readonly carriers: readonly string[];
  readonly recipients: readonly { readonly reason: string; readonly hard: boolean }[];
}

const folder = resolve(import.meta.dirname, '../../../../shared/data/bounce');
const there = existsSync(folder);
if (!there) process.stdout.write('bounces, open half: skipped, ../shared/data/bounce is not here\n');

describe.skipIf(!there)('bounces, open half', () => {
  const rows = there
    ? readFileSync(resolve(folder, 'expected-open.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row)
    : [];
  const read = rows.map((row) => ({
    row,
    got: readBounceBytes(readFileSync(resolve(folder, row.file)), {
      name: row.file,
      carrierOfDomain,
    }).flatMap(({ recipients }) => recipients),
  }));

  test('at least 98 % are recognised', () => {
    const missed = read.filter(({ got }) => got.length === 0).map(({ row }) => row.file);
    expect(missed.length / rows.length, missed.join(', ')).toBeLessThanOrEqual(0.02);
  });

  test('at least 92 % of the reasons, and of hard and soft, are the given ones', () => {
    const pairs = read.flatMap(({ row, got }) =>
      row.recipients.map((want, index) => ({ want, have: got[index], file: row.file })),
    );
    const wrong = pairs.filter(({ want, have }) => have?.reason !== want.reason);
    const wrongHard = pairs.filter(({ want, have }) => have?.hard !== want.hard);
    expect(wrong.length / pairs.length, wrong.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(0.08);
    expect(wrongHard.length / pairs.length).toBeLessThanOrEqual(0.08);
  });

  test('every mail of a Japanese carrier is right', () => {
    const japanese = read.filter(
      ({ row }) => row.carriers.length > 0 || /ezweb|kddi|docomo|softbank|vodafone|rakuten/i.test(row.file),
    );
    const wrong = japanese.filter(
      ({ row, got }) =>
        got.map(({ reason }) => reason).join() !== row.recipients.map(({ reason }) => reason).join(),
    );
    expect(japanese.length).toBeGreaterThan(20);
    expect(wrong.map(({ row }) => row.file)).toEqual([]);
  });
});
