// No sentence that a check's own examples bring on the screen has a place left unfilled, with evidence or without any.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import { findingView } from '../../src-main/checks/finding-view.ts';
import { runCheck } from '../../src-main/checks/run-checks.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import { steps } from '../../src-main/steps/index.ts';

const checks = [...steps.flatMap((step) => step.checks), ...rules];

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  test('every place is filled', () => {
    for (const facts of [{}, ...check.examples.map((example) => example.facts)]) {
      for (const language of ['ja', 'en'] as const) {
        const { sentence } = findingView(runCheck(check, facts), language);
        expect(plainWords(sentence)).not.toMatch(/\{[a-z][A-Za-z]*\}/);
      }
    }
  });
});
