// Both ways: each fault breaks exactly the rules of the table, and every rule that software can judge has a fault.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import { handFaults, labFaults } from './faults.ts';
import { judged, labCase } from './lab-case.ts';

describe('in the practice lab, over DNS and SMTP', () => {
  test.each(labFaults.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_, fault) => {
      const { failing, causes } = await labCase(fault.scenario, {
        ...(fault.answers === undefined ? {} : { answers: fault.answers }),
        ...(fault.log === undefined ? {} : { log: fault.log }),
      });
      expect(failing).toEqual([...fault.fails].sort());
      if (fault.cause !== undefined) expect(causes[0]?.cause.id).toBe(fault.cause);
    },
    30_000,
  );
});

describe('by hand', () => {
  test.each(handFaults.map((fault) => [fault.name, fault] as const))('%s', (_, { facts, fails }) => {
    expect(judged(facts).failing).toEqual([...fails].sort());
  });
});

test('every rule that can refuse or block and that software can judge has a fault that breaks it', () => {
  const broken = new Set([...labFaults, ...handFaults].flatMap(({ fails }) => fails));
  // GM-04 is a share that only Google's own tool shows.
  const beyondUs = ['gm-04'];
  const uncovered = rules
    .filter(
      (rule) =>
        (rule.class === 'refused' || rule.class === 'block') &&
        !broken.has(rule.id) &&
        !beyondUs.includes(rule.id),
    )
    .map(({ id }) => id);
  expect(uncovered).toEqual([]);
});
