// Page one: everything the shop's owner needs on one sheet.
import type { StepId } from '../contract/step-ids.ts';
import type { CaseView } from '../contract/view.ts';
import { findingView } from '../checks/finding-view.ts';
import { factOrigins, type FactName, type Facts } from '../facts/facts.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import { evidenceKindWords } from '../wording/evidence-kinds.ts';
import type { NamedValue, OwnerPage, StepResult } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { conclusion } from './conclusion.ts';
import { serverNames, softwareNames } from './kind-names.ts';
import { carrierOutcomes, faultsLeft, faultsToLookAtAgain, isRule } from './outcome.ts';
import { clock, later, longDate, namesWhere, plain, rich } from './paper-text.ts';
import { dayOfYear } from '../wording/dates.ts';

/** @returns page one of the checklist */
export function ownerPage(judged: JudgedCase, view: CaseView): OwnerPage {
  return {
    facts: ownerFacts(judged, view),
    conclusion: conclusion(judged, view),
    steps: view.pages.filter(({ number }) => number !== '').map((page) => stepResult(judged, page)),
    carriers: carrierOutcomes(judged).map(({ id, name, before, now, tickedAt }) => ({
      id,
      name,
      before,
      now,
      tickedAt: tickedAt === null ? '' : clock(tickedAt, judged.language),
    })),
    next: nextBoxes(judged),
  };
}

function ownerFacts(judged: JudgedCase, view: CaseView): readonly NamedValue[] {
  const { language, caseFile } = judged;
  const { answers } = caseFile;
  const unknown = plain('notKnown', language);
  const fact = (word: ChecklistWord, value: string | null | undefined, mono = false): NamedValue => ({
    name: plain(word, language),
    value: value === null || value === undefined || value === '' ? unknown : value,
    mono: mono && value !== null && value !== undefined && value !== '',
  });
  const guess = (name: string | null | undefined): string | null =>
    name === null || name === undefined || name === '' ? null : plain('guessed', language, { name });
  const [fix] = view.message.fixes;
  const guessedServer =
    fix?.chosen === 'unknown' ? null : fix?.servers.find(({ id }) => id === fix.chosen)?.name;
  const writer = view.message.mails
    .find(({ role }) => role === 'shop')
    ?.writers.find(({ certainty }) => certainty === 'likely')
    ?.name.split(' · ')[0];
  const server = serverNames[answers.server ?? 'unknown']?.[language] ?? guess(guessedServer);
  const software = softwareNames[answers.shopSoftware ?? 'unknown']?.[language] ?? guess(writer);
  const panel = caseFile.panel === null ? null : view.restart.panel.name;
  return [
    fact('shop', answers.shopName === '' ? answers.shopDomain : answers.shopName),
    fact('date', longDate(judged.now, language)),
    fact('domain', answers.shopDomain, true),
    fact('server', [panel, server].filter((part) => part !== null).join('・')),
    fact('from', answers.fromAddress, true),
    fact('software', software),
  ];
}

function stepResult(judged: JudgedCase, page: CaseView['pages'][number]): StepResult {
  const at = page.id === 'summary' ? null : lastLook(judged, page.id);
  return {
    number: page.number,
    name: page.technicalName === '' ? page.name : `${page.name}${parenthesised(page.technicalName, judged)}`,
    detail: page.headline,
    done: page.done,
    mark: page.finding === '' ? page.mark : { kind: page.mark.kind, word: page.finding },
    time: at === null ? '' : clock(at, judged.language),
  };
}

function parenthesised(name: string, { language }: JudgedCase): string {
  return language === 'ja' ? `（${name}）` : ` (${name})`;
}

/** When a step last found something out; the rules of STEP 2 are judged from everybody's facts. */
function lastLook({ facts, caseFile }: JudgedCase, step: StepId): string | null {
  const times = (Object.keys(facts) as (keyof Facts)[])
    .filter(
      (name: FactName) =>
        name !== 'answers' && (step === '2-carrier-rules' || factOrigins[name].step === step),
    )
    .map((name) => facts[name])
    .flatMap((fact) => (fact?.state === 'known' ? [fact.at] : []));
  if (step === '4-restart' && caseFile.restarted !== null) times.push(caseFile.restarted.at);
  return times.sort().at(-1) ?? null;
}

/** Boxes to tick later: what is still open first, then the look back after a week. */
function nextBoxes(judged: JudgedCase): OwnerPage['next'] {
  const { language, caseFile, now } = judged;
  const outcomes = carrierOutcomes(judged);
  const changed = caseFile.applied.length > 0 || caseFile.restarted !== null;
  const title = (finding: Parameters<typeof findingView>[0]) => findingView(finding, language).title;
  const left = faultsLeft(judged).filter(({ check }) => !isRule(check));
  const again = faultsToLookAtAgain(judged).filter(({ finding }) => !isRule(finding.check));
  const advice = [...judged.findings.values()].filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'advice' && !isRule(check),
  );
  const untested = namesWhere(outcomes, language, ({ arrival }) => arrival !== 'inbox');
  const all = namesWhere(outcomes, language, () => true);
  return [
    ...left.map((finding, place) => ({
      words: rich('nextFault', language, { title: title(finding) }),
      givesWay: place === 0 ? 0 : 2,
    })),
    ...again.map(({ finding, by }) => ({
      words: rich('nextLookAgain', language, { title: title(finding), way: evidenceKindWords[by][language] }),
      givesWay: 4,
    })),
    { words: rich('nextTestOrder', language, { carriers: untested === '' ? all : untested }), givesWay: 0 },
    { words: rich('nextWeek', language, { date: dayOfYear(later(now, 7), language) }), givesWay: 1 },
    ...(changed ? [{ words: rich('nextReapply', language), givesWay: 3 }] : []),
    ...advice.map((finding) => ({
      words: rich('nextAdvice', language, { title: title(finding) }),
      givesWay: 5,
    })),
  ];
}
