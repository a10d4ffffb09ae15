// STEP 2 as the screen sees it: what is ruled out and why, rules x carriers, the ranked causes, what would settle most.
import { carriers } from '../../carriers/carrier.ts';
import { helpTextFor } from '../../carriers/help-texts.ts';
import { honestyNotes } from '../../carriers/honesty.ts';
import { rulebookAgeWords } from '../../carriers/rulebook-age.ts';
import { rulebookRead } from '../../carriers/sources.ts';
import type { EvidenceKind } from '../../contract/evidence.ts';
import { evidenceKinds } from '../../contract/evidence.ts';
import { fillRich, plainWords, visible, type RichText } from '../../contract/text.ts';
import type { EvidenceGroup, PageView } from '../../contract/view/page.ts';
import type { RulesView } from '../../contract/view/rules.ts';
import { causeView, leadingCauses, ruledOutReason } from '../../triage/cause-view.ts';
import { evidenceKindWords } from '../../wording/evidence-kinds.ts';
import { arrivalMark, mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { nextOf, oldNews, stateOf } from './headlines.ts';
import { matrix } from './matrix.ts';
import { narrowing } from './narrowing.ts';
import { isBroken, rulesInQuestion, type RulesInQuestion } from './which-rules.ts';
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
