// A hundred bounces that say the same are one row of the paper, with how many there are; the document holds all of them.
import { describe, expect, test } from 'vitest';
import type { BounceOnPaper, ChecklistDocument } from '../../src-main/report/checklist-document.ts';
import { bounceBlocks } from '../../src-main/report/delivery-blocks.ts';
import { plainWords } from '../../src-main/contract/text.ts';

const bounce = (carrier: string, reason: string, number: number): BounceOnPaper => ({
  recipient: `k***${number}@example.jp`,
  carrier,
  reason,
  mark: { kind: 'bad', word: '拒否' },
  meaning: [{ kind: 'plain', text: `${reason}です。` }],
  diagnostic: `550 <k***${number}@example.jp>: ${reason}`,
  rules: '',
});

const documentWith = (bounces: readonly BounceOnPaper[]) =>
  ({ language: 'ja', engineer: { bounces } }) as unknown as ChecklistDocument; // the block reads nothing else

function rowsOf(bounces: readonly BounceOnPaper[]) {
  const [block] = bounceBlocks(documentWith(bounces));
  return block?.kind === 'table'
    ? block.rows.map((row) =>
        row.map(({ text, small = [] }) => [text ?? [], ...small].map((line) => plainWords(line)).join('|')),
      )
    : [];
}

describe('bounces on paper', () => {
  test('many that say the same are counted, the most frequent reason first', () => {
    const rows = rowsOf([
      ...Array.from({ length: 3 }, (_, at) => bounce('docomo', '宛先なし', at)),
      ...Array.from({ length: 120 }, (_, at) => bounce('au', '差出人が拒否', at)),
      ...Array.from({ length: 2 }, (_, at) => bounce('au', '宛先なし', at)),
    ]);
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row[1])).toEqual(['|差出人が拒否|120 通', '|宛先なし|3 通', '|宛先なし|2 通']);
    expect(rows[0]?.[0]).toMatch(/^au\|k\*\*\*0@example.jp\|.*k\*\*\*4@example.jp\|ほか 115 件$/);
    expect(rows[0]?.[2]).toBe(
      '差出人が拒否です。|550 <k***0@example.jp>: 差出人が拒否|550 <k***1@example.jp>: 差出人が拒否',
    );
  });

  test('a single one keeps its recipient and its reply, and nothing is said of others', () => {
    expect(rowsOf([bounce('SoftBank', '拒否', 7)])).toEqual([
      ['SoftBank|k***7@example.jp', '|拒否|1 通', '拒否です。|550 <k***7@example.jp>: 拒否'],
    ]);
  });

  test('none, no block', () => {
    expect(bounceBlocks(documentWith([]))).toEqual([]);
  });
});
