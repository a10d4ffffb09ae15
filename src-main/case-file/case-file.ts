// The case file: answers and facts, never verdicts. When a rulebook changes, an old case is judged again for free.
import type { Answers } from '../contract/answers.ts';
import type { StepId } from '../contract/step-ids.ts';
import type { Facts } from '../facts/facts.ts';

export interface CaseFile {
  readonly format: 1;
  readonly id: string;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly practice: { readonly scenario: string } | null;
  readonly answers: Answers;
  /** as of now */
  readonly facts: Omit<Facts, 'answers'>;
  /** as they were when the first change was made; null while nothing was changed */
  readonly before: { readonly at: string; readonly facts: Omit<Facts, 'answers'> } | null;
  /** fixes the operator says are done, and how the server was restarted */
  readonly applied: readonly { readonly fix: string; readonly at: string }[];
  readonly restarted: { readonly at: string; readonly panel: string } | null;
  readonly prepared: readonly string[];
  readonly panel: string | null;
  /** steps whose page was finished once */
  readonly visited: readonly StepId[];
}

/** The facts as checks take them: with the answers in. */
export function factsOf(caseFile: CaseFile): Facts {
  return {
    ...caseFile.facts,
    answers: { state: 'known', value: caseFile.answers, evidence: [], at: caseFile.changedAt },
  };
}
