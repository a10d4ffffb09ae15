// A case with everything judged once, as the views of all steps and the paper take it.
import type { Finding } from '../checks/run-checks.ts';
import type { CaseFile } from '../case-file/case-file.ts';
import type { Language } from '../contract/text.ts';
import type { Facts } from '../facts/facts.ts';
import type { RankedCause } from '../triage/cause.ts';

export interface JudgedCase {
  readonly caseFile: CaseFile;
  readonly facts: Facts;
  /** facts before the first change, null while nothing was changed */
  readonly factsBefore: Facts | null;
  /** by check or rule id, in the order of steps and rulebooks */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly findingsBefore: ReadonlyMap<string, Finding> | null;
  /** best first; those ruled out at the end */
  readonly causes: readonly RankedCause[];
  readonly language: Language;
  /** ISO 8601 UTC, the moment this view is derived for */
  readonly now: string;
  /** customers' addresses masked (paper and export; always on screen) */
  readonly masked: boolean;
  /** which rulebook judged; absent: the release's own */
  readonly rulebook?: { readonly read: string; readonly origin: string | null; readonly fileName: string };
}
