// The same checks with the facts of both dates. Only what changed stands out; what was never wrong is left out.
import type { Mark } from '../../contract/view.ts';
import { fillRich, plainWords } from '../../contract/text.ts';
import { verdictMark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';

export interface BeforeAfterRow {
  readonly title: string;
  readonly before: Mark;
  readonly after: Mark;
  readonly changed: boolean;
}

/** @returns rows of checks that failed before or fail now, changed ones first; empty while nothing was changed */
export function beforeAfterOf(judged: JudgedCase): readonly BeforeAfterRow[] {
  const { findings, findingsBefore, language } = judged;
  if (findingsBefore === null) return [];
  const rows = [...findings.values()].flatMap((finding): BeforeAfterRow[] => {
    const { check } = finding;
    const earlier = findingsBefore.get(check.id);
    if (earlier === undefined || check.weight === 'information' || 'carrier' in check) return [];
    if (finding.verdict !== 'fail' && earlier.verdict !== 'fail') return [];
    return [
      {
        title: plainWords(fillRich(check.title[language])),
        before: verdictMark(earlier.verdict, check.weight, language),
        after: verdictMark(finding.verdict, check.weight, language),
        changed: earlier.verdict !== finding.verdict,
      },
    ];
  });
  return [...rows.filter(({ changed }) => changed), ...rows.filter(({ changed }) => !changed)];
}
