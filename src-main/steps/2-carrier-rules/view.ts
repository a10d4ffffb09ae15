// STEP 2 as the screen sees it: what is ruled out and why, rules x carriers, the ranked causes, what would settle most.
import { carriers } from '../../carriers/carrier.ts';
import { helpTextFor } from '../../carriers/help-texts.ts';
import { honestyNotes } from '../../carriers/honesty.ts';
import { rulebookAgeWords } from '../../carriers/rulebook-age.ts';
import { rulebookRead } from '../../carriers/sources.ts';
import type { EvidenceKind } from '../../contract/evidence.ts';
import { evidenceKinds } from '../../contract/evidence.ts';
import { fill, fillRich, plainWords, visible, type RichText } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { EvidenceGroup, PageView, StampView } from '../../contract/view/page.ts';
import type { RulesView } from '../../contract/view/rules.ts';
import { toLookAtAgain } from '../../report/looked-again.ts';
import { arrivesEverywhere, carrierOutcomes } from '../../report/outcome.ts';
import { causeView, leadingCauses, ruledOutReason } from '../../triage/cause-view.ts';
import { suspects } from '../../triage/suspects.ts';
import { evidenceKindWords } from '../../wording/evidence-kinds.ts';
import { arrivalMark, mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { matrix } from './matrix.ts';
import { narrowing } from './narrowing.ts';
import { groupOf, isBroken, isOpen, rulesInQuestion, type RulesInQuestion } from './which-rules.ts';
import { words } from './words.ts';
import { stampLine } from '../../wording/dates.ts';

/** @returns STEP 2's place on the road */
export function page(judged: JudgedCase): PageView {
  const { language } = judged;
  const question = rulesInQuestion(judged);
  const state = stateOf(judged, question);
  const old = oldNews(judged, question);
  return {
    id: '2-carrier-rules',
    number: 'STEP 2',
    name: words.name[language],
    shortName: words.shortName[language],
    technicalName: '',
    mark: old ?? state.mark,
    finding: old === null ? state.finding : words.findChanged[language],
    headline: state.headline,
    lead: state.lead,
    stamp:
      state.stamp === null
        ? null
        : { kind: state.stamp, word: state.mark.word, line: stampLine('STEP 2', judged.caseFile.changedAt) },
    next: words[nextOf(judged, state)][language],
    evidence: evidenceOf(question, judged),
    stale: null,
    done: judged.caseFile.visited.includes('2-carrier-rules') || judged.facts.shopMail?.state === 'known',
  };
}

/** Up to so many open rules the road says what they were narrowed to. */
const narrowed = 5;

/**
 * Broken rules that nobody looked at again since something was changed are no fault of now: the stop on the road waits for
 * another look, or is done where the phones show that mail arrives. @returns null where that is not so
 */
function oldNews(judged: JudgedCase, { rules }: RulesInQuestion): Mark | null {
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
function nextOf({ facts }: JudgedCase, { stamp }: State): 'nextFix' | 'nextMail' | 'next' {
  if (stamp === 'bad') return 'nextFix';
  return facts.shopMail?.state === 'known' ? 'nextMail' : 'next';
}

interface State {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: StampView['kind'] | null;
}

function stateOf({ language, causes }: JudgedCase, question: RulesInQuestion): State {
  const broken = question.rules.filter(isBroken);
  const open = question.rules.filter(isOpen);
  const all = question.rules.length;
  const counts = {
    all,
    broken: broken.length,
    open: open.length,
    left: broken.length + open.length,
    out: all - broken.length - open.length,
    mail: open.filter(({ finding }) => finding.settledBy === 'shop-mail').length,
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

function evidenceOf({ rules }: RulesInQuestion, { language }: JudgedCase): readonly EvidenceGroup[] {
  return rules
    .filter(
      ({ finding }) =>
        finding.evidence.length > 0 && (finding.verdict === 'fail' || finding.verdict === 'pass'),
    )
    .sort((a, b) => Number(isBroken(b)) - Number(isBroken(a)))
    .map(({ rule, finding }) => ({
      title: `${rule.id.toUpperCase()} ${plainWords(fillRich(rule.title[language]))}`,
      mark:
        finding.verdict === 'pass'
          ? mark('ok', 'kept', language)
          : mark(
              rule.weight === 'fault' ? 'bad' : 'warn',
              rule.weight === 'fault' ? 'broken' : 'checkThis',
              language,
            ),
      evidence: finding.evidence,
    }));
}

/** @returns the page's tables */
export function detail(judged: JudgedCase): RulesView {
  const { language, facts, causes } = judged;
  const question = rulesInQuestion(judged);
  const { symptoms } = question;
  const domain =
    facts.answers?.state === 'known'
      ? (facts.answers.value.fromAddress?.split('@').at(-1) ?? facts.answers.value.shopDomain)
      : null;
  return {
    carriers: carriers.map(({ id, name }) => ({
      id,
      name: name[language],
      arrival: arrivalMark(symptoms.arrivals.get(id), false, language),
    })),
    groups: narrowing(question.rules, language),
    rows: matrix(judged, question),
    causes: leadingCauses(causes).map((cause) => causeView(cause, language)),
    ruledOut: causes
      .filter((cause) => cause.ruledOut)
      .map((cause) => ({
        title: plainWords(fillRich(cause.cause.title[language])),
        reason: ruledOutReason(cause, language),
      })),
    settle: settle(question, judged),
    notes: notesOf(judged),
    rulebook: rulebookOf(judged),
    helpTexts: carriers.map(({ id, name }) => ({
      carrier: id,
      name: name[language],
      text: helpTextFor(id, domain ?? 'shop.example', language),
    })),
  };
}

/** Pieces of evidence by how many open rules each would settle, most first. */
function settle({ rules }: RulesInQuestion, { language }: JudgedCase): RulesView['settle'] {
  const counts = new Map<EvidenceKind, number>();
  for (const { rule, finding } of rules) {
    if (finding.verdict !== 'unknown' || finding.settledBy === null || rule.weight === 'information')
      continue;
    counts.set(finding.settledBy, (counts.get(finding.settledBy) ?? 0) + 1);
  }
  return [...counts]
    .sort(
      ([a, countA], [b, countB]) => countB - countA || evidenceKinds.indexOf(a) - evidenceKinds.indexOf(b),
    )
    .map(([kind, count]) => ({ kind, words: evidenceKindWords[kind][language], count }));
}

function rulebookOf({ language, now, rulebook }: JudgedCase): NonNullable<RulesView['rulebook']> {
  const read = rulebook?.read ?? rulebookRead;
  const origin = rulebook?.origin ?? null;
  const file = rulebook?.fileName ?? '';
  const old = rulebookAgeWords(read, now);
  return {
    sentences: [
      ...(old === null ? [] : [fillRich(old[language], { read })]),
      ...(origin === null
        ? old === null
          ? [fillRich(words.rulebookOwn[language], { read })]
          : []
        : [
            fillRich(words.rulebookImported[language], {
              file: visible(file),
              origin: visible(origin),
              read,
            }),
            fillRich(words.rulebookUnsigned[language]),
          ]),
    ],
    old: old !== null,
    imported: origin !== null,
  };
}

function notesOf({ language }: JudgedCase): readonly RichText[] {
  return [
    fillRich(words.noteWords[language]),
    fillRich(words.noteNotSeen[language]),
    ...honestyNotes.map((note) => fillRich(note.text[language])),
  ];
}
