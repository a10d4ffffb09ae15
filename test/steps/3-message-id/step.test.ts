// Every check of STEP 3: its examples hold, no evidence gives no fail, and every fail names a fix.
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src-main/checks/run-checks.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';

describe.each(step.checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  it('gives the verdicts of its examples, with words for each variant', () => {
    for (const example of check.examples) {
      const finding = runCheck(check, example.facts);
      expect(finding.verdict).toBe(example.verdict);
      expect(`${finding.sentence.ja}${finding.sentence.en}`).not.toBe('');
    }
    expect(check.examples.some(({ verdict }) => verdict === 'pass')).toBe(true);
    expect(check.examples.some(({ verdict }) => verdict === 'fail')).toBe(true);
  });

  it('is unknown without any evidence, and names a fix for its fail', () => {
    expect(runCheck(check, {}).verdict).toBe('unknown');
    expect(check.fixes?.length).toBeGreaterThan(0);
  });
});
