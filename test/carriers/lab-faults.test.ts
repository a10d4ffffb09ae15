// Both ways: each fault breaks exactly the rules of the table, and every rule that software can judge has a fault.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import { labFaults } from './faults.ts';
import { labCase } from './lab-case.ts';

describe('in the practice lab, over DNS and SMTP', () => {
  test.concurrent.each(labFaults.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_, fault) => {
      const { failing, causes, arrivals } = await labCase(fault.scenario, fault.answers ?? {});
      if (fault.arrivals !== undefined) expect(arrivals).toEqual(fault.arrivals);
      expect(failing).toEqual([...fault.fails].sort());
      if (fault.cause !== undefined) expect(causes[0]?.cause.id).toBe(fault.cause);
    },
    60_000,
  );
});

test('every rule that can refuse or block and that software can judge has a fault that breaks it', () => {
  const broken = new Set(labFaults.flatMap(({ fails }) => fails));
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
