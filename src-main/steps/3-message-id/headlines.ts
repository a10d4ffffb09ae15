// STEP 3's verdict in words: what is wrong with the mail, or what is still missing.
import type { Finding } from '../../checks/run-checks.ts';
import { fill, fillRich, type Args, type RichText } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import { toLookAtAgain } from '../../report/looked-again.ts';
import { arrivesEverywhere, carrierOutcomes } from '../../report/outcome.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { step } from './step.ts';
import { words } from './words.ts';

/** Mark, headline and next action of the page. */
export interface State {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: 'ok' | 'bad' | 'warn' | null;
  readonly next: string;
  readonly done: boolean;
}

/** @returns what STEP 3 says first, from the mail, or from the log and the bounces where no mail is there */
export function stateOf(judged: JudgedCase): State {
  const { language, facts, caseFile } = judged;
  const say = (word: keyof typeof words, args: Args = {}): string => fill(words[word][language], args);
  const rich = (word: keyof typeof words): RichText => fillRich(words[word][language]);
  const applied = caseFile.applied.length > 0;
  if (facts.shopMail?.state !== 'known') {
    const other = facts.maillog?.state === 'known' || facts.bounces?.state === 'known';
    if (other) return stateOfRecords(judged);
    return {
      mark: mark('ask', 'notJudged', language),
      finding: say('findAsk'),
      headline: say('headAsk'),
      lead: rich('leadAsk'),
      stamp: null,
      next: say('nextAsk'),
      done: false,
    };
  }
  const failed = stepFindings(judged).filter(({ verdict }) => verdict === 'fail');
  const faults = failed.filter(({ check }) => check.weight === 'fault');
  const advice = failed.filter(({ check }) => check.weight === 'advice');
  if (faults.length > 0) {
    const three = threeAlike(faults);
    return {
      mark: faultMark(judged, faults),
      finding: say(isOldNews(judged, faults) ? 'findApplied' : 'findBad', { count: faults.length }),
      headline: say(three ? 'headThree' : headOf(faults)),
      lead: rich(three ? 'leadThree' : 'leadBad'),
      stamp: 'bad',
      next: say(applied ? 'nextRestart' : 'nextFix'),
      done: applied,
    };
  }
  if (advice.length > 0) {
    return {
      mark: mark('warn', 'caution', language),
      finding: say('findAdvice', { count: advice.length }),
      headline: say('headAdvice'),
      lead: rich('leadAdvice'),
      stamp: 'warn',
      next: say('nextGo'),
      done: true,
    };
  }
  return {
    mark: mark('ok', 'noProblem', language),
    finding: say('findOk'),
    headline: say('headOk'),
    lead: rich('leadOk'),
    stamp: 'ok',
    next: say('nextGo'),
    done: true,
  };
}

/** Was something changed, and did nobody look at any of these faults since? Then they are no fault of now. */
function isOldNews(judged: JudgedCase, faults: readonly Finding[]): boolean {
  return judged.caseFile.applied.length > 0 && faults.every((fault) => toLookAtAgain(judged, fault) !== null);
}

/** The stop's mark on the road. Old news waits for another look; it is done where the phones show that mail arrives. */
function faultMark(judged: JudgedCase, faults: readonly Finding[]): Mark {
  const { language } = judged;
  if (!isOldNews(judged, faults)) return mark('bad', 'toFix', language);
  return arrivesEverywhere(carrierOutcomes(judged))
    ? mark('ok', 'done', language)
    : mark('wait', 'notSeenAgain', language);
}

/** No mail yet, but a log or bounces: what they show counts, and the mail is still asked for. */
function stateOfRecords(judged: JudgedCase): State {
  const { language, caseFile } = judged;
  const say = (word: keyof typeof words, args: Args = {}): string => fill(words[word][language], args);
  const faults = stepFindings(judged).filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'fault',
  );
  const applied = caseFile.applied.length > 0;
  const bad = faults.length > 0;
  return {
    mark: bad ? faultMark(judged, faults) : mark('ask', 'notJudged', language),
    finding: !bad
      ? say('findOther')
      : say(isOldNews(judged, faults) ? 'findApplied' : 'findBad', { count: faults.length }),
    headline: say(bad ? 'headOtherBad' : 'headOther'),
    lead: fillRich(words.leadOther[language]),
    stamp: bad ? 'bad' : null,
    next: say(bad ? (applied ? 'nextRestart' : 'nextFix') : 'nextOther'),
    done: bad && applied,
  };
}

/** EHLO name, envelope sender and Message-ID all without a real name: one reason, three faults. */
function threeAlike(faults: readonly Finding[]): boolean {
  const ids = faults.map(({ check }) => check.id);
  return ['ehlo-name', 'envelope-sender-domain', 'message-id-domain'].every((id) => ids.includes(id));
}

function headOf(faults: readonly Finding[]): keyof typeof words {
  const has = (id: string): boolean => faults.some(({ check }) => check.id === id);
  const blank = faults.some(
    ({ check, sentence }) => check.id === 'message-id-present' && sentence === check.wording['fail:blank'],
  );
  if (blank) return 'headBlank';
  if (has('message-id-present')) return 'headMissing';
  if (has('message-id-domain')) return 'headId';
  if (has('message-id-form') || has('message-id-repeated')) return 'headForm';
  if (has('ehlo-name') || has('ehlo-resolves')) return 'headEhlo';
  return has('envelope-sender-domain') ? 'headEnvelope' : 'headHeader';
}

/** @returns the findings of this step in the order of its checks */
export function stepFindings({ findings }: JudgedCase): readonly Finding[] {
  return step.checks.flatMap(({ id }) => findings.get(id) ?? []);
}
