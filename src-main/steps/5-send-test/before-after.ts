// The same checks with the facts of both dates. Only what changed stands out; what was never wrong is left out.
import type { Mark } from '../../contract/view/mark.ts';
import { fillRich, plainWords } from '../../contract/text.ts';
import { toLookAtAgain } from '../../report/looked-again.ts';
import { evidenceKindWords } from '../../wording/evidence-kinds.ts';
import { mark, verdictMark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';

export interface BeforeAfterRow {
  readonly title: string;
  readonly before: Mark;
  readonly after: Mark;
  readonly changed: boolean;
  /** how to see what it is like now; absent where it was looked at since the change */
  readonly lookAgain?: string;
}

/**
 * @returns rows of checks that failed before or fail now: those that changed, those that nobody looked at again since the
 * change (neither the same nor repaired), those that stayed; empty while nothing was changed
 */
export function beforeAfterOf(judged: JudgedCase): readonly BeforeAfterRow[] {
  const { findings, findingsBefore, language } = judged;
  if (findingsBefore === null) return [];
  const rows = [...findings.values()].flatMap((finding): BeforeAfterRow[] => {
    const { check } = finding;
    const earlier = findingsBefore.get(check.id);
    if (earlier === undefined || check.weight === 'information' || 'carrier' in check) return [];
    if (finding.verdict !== 'fail' && earlier.verdict !== 'fail') return [];
    const title = plainWords(fillRich(check.title[language]));
    const before = verdictMark(earlier.verdict, check.weight, language);
    const open = toLookAtAgain(judged, finding);
    if (open !== null) {
      const after = mark('wait', 'notSeenAgain', language);
      return [{ title, before, after, changed: false, lookAgain: evidenceKindWords[open][language] }];
    }
    const after = verdictMark(finding.verdict, check.weight, language);
    return [{ title, before, after, changed: earlier.verdict !== finding.verdict }];
  });
  const place = ({ changed, lookAgain }: BeforeAfterRow): number =>
    changed ? 0 : lookAgain === undefined ? 2 : 1;
  // Those that one look would settle stand together, in the order in which they first come.
  const ways = [...new Set(rows.map(({ lookAgain }) => lookAgain))];
  return [...rows].sort(
    (a, b) => place(a) - place(b) || ways.indexOf(a.lookAgain) - ways.indexOf(b.lookAgain),
  );
}
