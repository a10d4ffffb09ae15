// Every written symptom pattern leads to the cause an engineer would look at first.
import { expect, test } from 'vitest';
import { kind } from '../../src-main/inspect/triage.node.ts';
import type { InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import { causes } from '../../src-main/triage/causes/index.ts';
import { outsider } from './outsider.ts';
import { partialEvidence } from './partial-evidence.ts';
import { patterns } from './patterns.ts';
import { rankPattern } from './rank-pattern.ts';
import { spellings } from './spellings.ts';

test.each(
  [...patterns, ...spellings, ...partialEvidence, ...outsider].map(
    (pattern) => [pattern.name, pattern] as const,
  ),
)('%s', async (_, pattern) => {
  const ranked = await rankPattern(pattern);
  expect(ranked.slice(0, 3), 'best three').toContain(pattern.first);
  expect(ranked[0]).toBe(pattern.first);
});

test.each([...patterns, ...partialEvidence, ...outsider].map((pattern) => [pattern.name, pattern] as const))(
  '%s: nothing in it is left unread',
  async (_, pattern) => {
    const answer = await kind.answer(
      { answers: pattern.answers, facts: pattern.facts ?? {} },
      {} as InspectPorts,
    );
    expect(answer['notes']).toBeUndefined();
  },
);

test('at least forty patterns, and every cause but none twice is a first cause of one', () => {
  expect(patterns.length).toBeGreaterThanOrEqual(40);
  const first = new Set(patterns.map((pattern) => pattern.first));
  expect(causes.map((cause) => cause.id).filter((id) => !first.has(id))).toEqual([]);
});

test('every cause leads to a fix', () => {
  expect(causes.filter(({ fixes }) => fixes.length === 0).map(({ id }) => id)).toEqual([]);
});
