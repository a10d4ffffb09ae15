// Page one's box: what did not arrive, why, what was changed, and whether it arrives now.
// That it arrives is only ever written after the operator's own ticks.
import { plainWords, type Language, type RichText } from '../contract/text.ts';
import type { CaseView } from '../contract/view.ts';
import { findingView } from '../checks/finding-view.ts';
import type { Finding } from '../checks/run-checks.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import type { OwnerPage } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import {
  arrivesEverywhere,
  carrierOutcomes,
  faultsFound,
  rulesBroken,
  type CarrierOutcome,
} from './outcome.ts';
import { joined, namesWhere, plain, rich } from './paper-text.ts';
import { valueChanges } from './value-changes.ts';
import { stampDate } from '../wording/dates.ts';

const mostFaults = 6;

/** @returns the conclusion of page one, from the same ticks and findings as the summary screen */
export function conclusion(judged: JudgedCase, view: CaseView): OwnerPage['conclusion'] {
  const { language } = judged;
  const outcomes = carrierOutcomes(judged);
  const everywhere = arrivesEverywhere(outcomes);
  const label = (word: ChecklistWord, sentences: readonly RichText[], more = 0) => ({
    label: plain(word, language),
    sentences,
    more,
  });
  const { sentences, more } = causeSentences(judged);
  return {
    headline: headline(judged, outcomes),
    tone: everywhere ? 'arrived' : outcomes.some(failsNow) ? 'broken' : 'open',
    lines: [
      label('now', nowSentences(judged, outcomes)),
      label('wasNotReaching', [notReached(judged, outcomes)]),
      label('cause', sentences, more),
      label('changed', changeSentences(judged, view)),
    ],
    stamp: everywhere
      ? {
          top: plain('stampTop', language),
          word: plain('stampArrived', language),
          date: stampDate(latestTick(outcomes) ?? judged.now),
        }
      : null,
  };
}

const failsNow = ({ arrival }: CarrierOutcome): boolean => arrival === 'nothing' || arrival === 'bounced';

function latestTick(outcomes: readonly CarrierOutcome[]): string | undefined {
  return outcomes
    .map(({ tickedAt }) => tickedAt ?? '')
    .sort()
    .at(-1);
}

/** @returns one sentence on how it is now */
export function headline(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): string {
  const { language } = judged;
  const ticked = outcomes.filter(({ arrival }) => arrival === 'inbox');
  const names = namesWhere(outcomes, language, ({ arrival }) => arrival === 'inbox');
  if (arrivesEverywhere(outcomes)) {
    return ticked.length > 1
      ? plain('arrivedAll', language, {
          carriers: language === 'ja' ? `${names} ` : names,
          count: ticked.length,
        })
      : plain('arrivedOne', language, { carriers: names });
  }
  if (outcomes.some(failsNow)) return plain('stillBroken', language);
  if (judged.caseFile.applied.length > 0 || judged.caseFile.before !== null)
    return plain('stillOpen', language);
  return faultsFound(judged).length > 0 ? plain('causeKnown', language) : plain('notJudgedYet', language);
}

function notReached(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): RichText {
  const carriers = namesWhere(outcomes, judged.language, ({ failedBefore }) => failedBefore);
  return carriers === ''
    ? rich('carriersNeverFailed', judged.language)
    : rich('carriersNotReached', judged.language, { carriers });
}

/** A sentence longer than this is left to the engineer's pages; page one then names the value alone. */
const longestSentence = 40;

/** The likely cause, then each fault with its value; where our own checks found none, the broken rules. */
function causeSentences(judged: JudgedCase): {
  readonly sentences: readonly RichText[];
  readonly more: number;
} {
  const { language } = judged;
  const own = faultsFound(judged);
  const found = own.length > 0 ? own : rulesBroken(judged);
  const likely = judged.causes.filter(({ ruledOut, certainty }) => !ruledOut && certainty === 'likely');
  const sentences: RichText[] = likely
    .slice(0, found.length === 0 ? 3 : 1)
    .map(({ cause }) => [{ kind: 'strong', text: cause.title[language] }]);
  sentences.push(...found.slice(0, mostFaults).map((finding) => faultSentence(finding, language)));
  return {
    sentences: sentences.length > 0 ? sentences : [rich('noFaultYet', language)],
    more: Math.max(0, found.length - mostFaults),
  };
}

function faultSentence(finding: Finding, language: Language): RichText {
  const { title, sentence } = findingView(finding, language);
  const value = sentence.find(({ kind }) => kind === 'mono')?.text;
  if (value !== undefined && plainWords(sentence).length > longestSentence) {
    return rich('faultValue', language, { title, value });
  }
  return [
    { kind: 'strong', text: title },
    { kind: 'plain', text: language === 'ja' ? '：' : ': ' },
    ...sentence,
  ];
}

/** What was changed: values that differ now, fixes ticked as done, the restart. */
function changeSentences(judged: JudgedCase, view: CaseView): readonly RichText[] {
  const { language, caseFile } = judged;
  const sentences: RichText[] = changedValues(judged).map(({ names, now }) =>
    rich('valueChanged', language, { name: joined(names, language), now }),
  );
  for (const { fix } of caseFile.applied) {
    const title = fixTitle(view, fix);
    if (title !== null) sentences.push(rich('fixApplied', language, { title }));
  }
  if (caseFile.restarted !== null) {
    const seconds = judged.facts.watch?.state === 'known' ? judged.facts.watch.value.downSeconds : null;
    sentences.push([
      ...rich(caseFile.restarted.panel === '' ? 'restarted' : 'restartedPanel', language),
      ...(seconds === null ? [] : rich('downFor', language, { seconds: Math.round(seconds) })),
    ]);
  }
  return sentences.length === 0 ? [rich('nothingChanged', language)] : sentences;
}

/** Values that changed, those with the same new value in one. */
export function changedValues(
  judged: JudgedCase,
): readonly { readonly names: readonly string[]; readonly now: string }[] {
  const names = new Map<string, string[]>();
  for (const { name, now } of valueChanges(judged)) names.set(now, [...(names.get(now) ?? []), name]);
  return [...names].map(([now, list]) => ({ names: list, now }));
}

/** @returns the title of a fix card or record fix, or null where the view has no such card (any more) */
export function fixTitle(view: CaseView, id: string): string | null {
  const card =
    view.message.fixes.find((fix) => fix.id === id) ?? view.spfDns.fixes.find((fix) => fix.id === id);
  return card?.title ?? null;
}

/** How it is now, by the operator's ticks alone. */
function nowSentences(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): readonly RichText[] {
  const { language } = judged;
  const group = (word: ChecklistWord, picks: (outcome: CarrierOutcome) => boolean): RichText[] => {
    const carriers = namesWhere(outcomes, language, picks);
    return carriers === '' ? [] : [rich(word, language, { carriers })];
  };
  const practice = judged.caseFile.practice !== null;
  return [
    ...group(practice ? 'arrivesNowPractice' : 'arrivesNow', ({ arrival }) => arrival === 'inbox'),
    ...group('withWarning', ({ arrival }) => arrival === 'warning-banner'),
    ...group('inSpam', ({ arrival }) => arrival === 'spam-folder'),
    ...group('stillFailing', failsNow),
    ...group('notConfirmed', ({ arrival }) => arrival === null || arrival === 'unknown'),
  ];
}
