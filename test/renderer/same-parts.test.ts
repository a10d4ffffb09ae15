// A new view is equal to what came, and made of the old objects wherever they say the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameParts } from '../../src-renderer/same-parts.ts';

describe('a newer view', () => {
  test('is always equal to what came', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (before, now) => {
        expect(sameParts(before, now)).toEqual(now);
      }),
      { numRuns: 300 },
    );
  });

  test('is the old object where nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const before: unknown = structuredClone(value);
        expect(sameParts(before, structuredClone(value))).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the neighbours of a changed part', () => {
    const before = { rows: [{ id: 1 }, { id: 2 }], words: ['a'] };
    const after = sameParts(before, { rows: [{ id: 1 }, { id: 3 }], words: ['a'] });
    expect(after).not.toBe(before);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).toEqual({ id: 3 });
    expect(after.words).toBe(before.words);
  });

  test('a part that has gone is gone', () => {
    const after = sameParts<{ a?: number; b: number }>({ a: 1, b: 2 }, { b: 2 });
    expect(after).toEqual({ b: 2 });
    expect('a' in after).toBe(false);
  });
});
