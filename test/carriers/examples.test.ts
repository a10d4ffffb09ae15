// Every rule's own examples give the verdict they promise, through the same runner as the program.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import { runCheck } from '../../src-main/checks/run-checks.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example, index) => [index, example] as const))('example %i', (__, example) => {
    const finding = runCheck(rule, example.facts);
    expect(finding.verdict).toBe(example.verdict);
    if (finding.verdict === 'fail') expect(finding.evidence.length).toBeGreaterThan(0);
    if (finding.verdict === 'unknown' && rule.id !== 'gm-04') expect(finding.settledBy).not.toBeNull();
  });

  test('no evidence gives no fail', () => {
    expect(runCheck(rule, {}).verdict).not.toBe('fail');
    expect(runCheck(rule, {}).verdict).not.toBe('pass');
  });
});
