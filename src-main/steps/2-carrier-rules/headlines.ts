// STEP 2's verdict sentences: by what is broken, what is open, and what was looked at again since a change.
import { fill, fillRich, plainWords, type RichText } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { StampView } from '../../contract/view/page.ts';
import { toLookAtAgain } from '../../report/looked-again.ts';
import { arrivesEverywhere, carrierOutcomes } from '../../report/outcome.ts';
import { suspects } from '../../triage/suspects.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { groupOf, isBroken, isOpen, type RulesInQuestion } from './which-rules.ts';
import { words } from './words.ts';

/** Up to so many open rules the road says what they were narrowed to. */
const narrowed = 5;

/**
 * Broken rules that nobody looked at again since something was changed are no fault of now: the stop on the road waits for
 * another look, or is done where the phones show that mail arrives. @returns null where that is not so
 */
export function oldNews(judged: JudgedCase, { rules }: RulesInQuestion): Mark | null {
  const broken = rules.filter(isBroken);
  const old =
    judged.caseFile.applied.length > 0 &&
    broken.length > 0 &&
    broken.every(({ finding }) => toLookAtAgain(judged, finding) !== null);
  if (!old) return null;
  return arrivesEverywhere(carrierOutcomes(judged))
    ? mark('ok', 'done', judged.language)
    : mark('wait', 'notSeenAgain', judged.language);
}

/** What STEP 3 will do: choose a fix, read the mail that is there, or ask for one. */
export function nextOf({ facts }: JudgedCase, { stamp }: State): 'nextFix' | 'nextMail' | 'next' {
  if (stamp === 'bad') return 'nextFix';
  return facts.shopMail?.state === 'known' ? 'nextMail' : 'next';
}

export interface State {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: StampView['kind'] | null;
}

/** @returns the verdict of the page, by what is broken and what is open */
export function stateOf({ language, causes, facts }: JudgedCase, question: RulesInQuestion): State {
  const broken = question.rules.filter(isBroken);
  const open = question.rules.filter(isOpen);
  const all = question.rules.length;
  const counts = {
    all,
    broken: broken.length,
    open: open.length,
    left: broken.length + open.length,
    out: all - broken.length - open.length,
    // With one mail there, what is still open needs something else first.
    mail:
      facts.shopMail?.state === 'known'
        ? 0
        : open.filter(({ finding }) => finding.settledBy === 'shop-mail').length,
  };
  const say = (word: keyof typeof words): string => fill(words[word][language], counts);
  const rich = (word: keyof typeof words): RichText => fillRich(words[word][language], counts);
  const { symptoms } = question;
  // The first of the ranked causes, in the same order as everywhere; only one that is likely leads the page.
  const [top] = causes;
  const suspect =
    top?.certainty === 'likely'
      ? fill(words.headCause[language], {
          suspect: suspects[top.cause.id]?.[language] ?? plainWords(fillRich(top.cause.title[language])),
        })
      : null;
  if (symptoms.arrivals.size > 0 && symptoms.failing.length + symptoms.marked.length === 0) {
    return {
      mark: mark('ok', 'noProblem', language),
      finding: say('findNone'),
      headline: say('headNone'),
      lead: rich('leadArrives'),
      stamp: null,
    };
  }
  if (broken.length > 0) {
    const groups = new Set(broken.map(({ rule }) => groupOf(rule)));
    const only = groups.size === 1 ? [...groups][0] : undefined;
    const headline =
      only === 'header'
        ? say('headBrokenHeader')
        : only === 'sender-identity'
          ? say('headBrokenIdentity')
          : (suspect ?? say(broken.length === 1 ? 'headOne' : 'headMany'));
    return {
      mark: mark('bad', 'toFix', language),
      finding: say('findBroken'),
      headline,
      lead: rich('leadBroken'),
      stamp: 'bad',
    };
  }
  if (symptoms.arrivals.size === 0) {
    return {
      mark: mark('ask', 'notJudged', language),
      finding: say('findNothing'),
      headline: say('headNothing'),
      lead: rich('leadNothing'),
      stamp: null,
    };
  }
  if (open.length > 0) {
    const header = symptoms.mailProgram === 'arrives' && open.every(({ rule }) => groupOf(rule) === 'header');
    const headline = header ? say('headBrokenHeader') : (suspect ?? say('headOpen'));
    return {
      mark: mark('warn', 'checkThis', language),
      finding: say(open.length > narrowed ? 'findManyOpen' : 'findOpen'),
      headline,
      lead: rich(
        counts.mail === open.length ? 'leadOpen' : counts.mail > 0 ? 'leadOpenMail' : 'leadOpenRest',
      ),
      stamp: 'warn',
    };
  }
  return {
    mark: mark('ok', 'noProblem', language),
    finding: say('findNone'),
    headline: say('headNone'),
    lead: rich('leadNone'),
    stamp: 'ok',
  };
}
