import { describe, expect, test } from 'vitest';
import { causes } from '../../src-main/triage/causes/index.ts';
import { suspects } from '../../src-main/triage/suspects.ts';
import { fill } from '../../src-main/contract/text.ts';
import { words } from '../../src-main/steps/2-carrier-rules/words.ts';

describe('the nouns of the causes', () => {
  test('every cause has its noun, and no noun is left over', () => {
    expect(Object.keys(suspects).sort()).toEqual(causes.map(({ id }) => id).sort());
  });
  test('the headline with them stays on one line: 24 characters', () => {
    for (const [id, { ja }] of Object.entries(suspects))
      expect([id, [...fill(words.headCause.ja, { suspect: ja })].length <= 24]).toEqual([id, true]);
  });
});
