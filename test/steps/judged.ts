// A judged case from answers and facts, for tests of views.
import { applyAnswers, applyFacts, newCaseFile } from '../../src-main/case-file/apply.ts';
import type { Answers } from '../../src-main/contract/answers.ts';
import type { Facts } from '../../src-main/facts/facts.ts';
import { judgeCase } from '../../src-main/report/judge-case.ts';
import type { JudgedCase } from '../../src-main/steps/judged-case.ts';

export const testNow = '2026-11-24T03:00:00.000Z';

/** @param answers in parsed form; facts without the answers */
export function judgedFrom(
  answers: Partial<Record<keyof Answers, unknown>>,
  facts: Omit<Facts, 'answers'> = {},
  more: { readonly language?: 'ja' | 'en'; readonly now?: string } = {},
): JudgedCase {
  const answered = applyAnswers(newCaseFile('test', testNow, null), answers as Partial<Answers>, testNow); // written in parsed form
  return judgeCase(applyFacts(answered, facts, testNow), more.language ?? 'ja', more.now ?? testNow, false);
}
