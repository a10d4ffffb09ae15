// Both ways: each fault breaks exactly the rules of the table, and every rule that software can judge has a fault.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import { labFaults, withoutFault } from './faults.ts';
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

const faultsOf = (id: string): readonly string[] =>
  labFaults.filter(({ fails }) => fails.includes(id)).map(({ name }) => name);

test('every rule that can refuse or block and that software can judge has a fault that breaks it', () => {
  const uncovered = rules
    .filter(({ id, class: kind }) => (kind === 'refused' || kind === 'block') && faultsOf(id).length === 0)
    .map(({ id }) => id);
  expect(uncovered).toEqual(['gm-04']); // a share that only Google's own tool shows
});

test('the table of all rules: each with the faults that break it, or the reason why none does', async () => {
  const rows = rules.map(({ id, class: kind, rule }) => {
    const faults = faultsOf(id);
    const reason = withoutFault[id];
    expect(faults.length > 0, `${id}: a fault or a reason`).toBe(reason === undefined);
    return `| ${id} | ${kind} | ${rule.en} | ${faults.length > 0 ? faults.join('; ') : `(none: ${reason ?? ''})`} |`;
  });
  const head = [
    '# Every rule and the lab faults that break it',
    '',
    'Written by `lab-faults.test.ts` (`npx vitest run -u`), which also plays each fault and holds its fails to this table.',
    '',
    '| rule | class | what it asks | faults |',
    '|---|---|---|---|',
  ];
  await expect([...head, ...rows, ''].join('\n')).toMatchFileSnapshot('rule-faults.md');
});
