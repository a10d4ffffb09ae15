// One record, term by term, and the records it leads to. RFC 7208 4.3 to 4.7, 5.2 (include), 6.1 (redirect).
import type { DnsAnswer } from '../dns/answer.ts';
import { isMalformedDomain, isMalformedName } from './domain-argument.ts';
import {
  askFor,
  expandTarget,
  isStop,
  permerror,
  spend,
  startTerm,
  temperror,
  type Evaluation,
  type Stop,
} from './evaluation.ts';
import { explanationText } from './explanation.ts';
import type { MacroPart } from './macro-string.ts';
import { matchMechanism, type Match, type MechanismPlace } from './mechanisms.ts';
import {
  isModifier,
  isSpfRecord,
  parseRecord,
  type Mechanism,
  type Modifier,
  type Qualifier,
  type Term,
} from './record.ts';
import { faultSteps, keptSteps, stepOf, unreachedStep } from './steps.ts';
import type { SpfEvaluation, SpfResult, SpfStep, SpfTrace } from './trace.ts';

/** What a record came to. `explain` gives the text of its `exp=` and is called only at the very end. */
export interface Concluded {
  readonly result: SpfResult;
  readonly reason: SpfEvaluation['reason'];
  readonly trace: SpfTrace;
  readonly explain: (() => Promise<string | null>) | null;
}

/** @returns the texts of an answer that are SPF records (4.5), strings joined without spaces (3.3) */
export function spfRecords(answer: DnsAnswer): readonly string[] {
  if (answer.outcome !== 'found') return [];
  return answer.records
    .flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []))
    .filter(isSpfRecord);
}

/** @returns the outcome for a domain that can't be asked about (4.3) */
export function malformed(domain: string): Concluded {
  const trace: SpfTrace = { domain, record: null, records: [], steps: [], result: 'none' };
  return { result: 'none', reason: { code: 'malformed-domain', detail: domain }, trace, explain: null };
}

/** Fetches the record of a domain and evaluates it. */
export async function evaluateDomain(evaluation: Evaluation, domain: string): Promise<Concluded> {
  if (isMalformedDomain(domain)) return malformed(domain);
  return evaluateAnswer(evaluation, domain, await evaluation.ask(domain, 'TXT'));
}

async function evaluateAnswer(evaluation: Evaluation, domain: string, answer: DnsAnswer): Promise<Concluded> {
  const records = spfRecords(answer);
  const [record = null] = records;
  const base = { domain, record: records.length === 1 ? record : null, records, answer };
  const ended = (
    result: SpfResult,
    reason: Concluded['reason'],
    steps: readonly SpfStep[] = [],
  ): Concluded => ({
    result,
    reason,
    trace: { ...base, steps: keptSteps(steps), result },
    explain: null,
  });
  if (answer.outcome === 'no-answer') return ended('temperror', temperror(answer).reason);
  if (record === null) return ended('none', { code: 'no-record', detail: domain });
  if (records.length > 1) return ended('permerror', { code: 'several-records', detail: domain });
  const { terms, faults } = parseRecord(record);
  // "If there are any syntax errors anywhere in the record, check_host() returns immediately" (4.6).
  if (faults[0] !== undefined)
    return ended('permerror', { code: 'syntax', detail: faults[0] }, faultSteps(record, faults));
  return evaluateTerms(evaluation, terms, base);
}

const resultOf: Readonly<Record<Qualifier, SpfResult>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

async function evaluateTerms(
  evaluation: Evaluation,
  terms: readonly Term[],
  base: Omit<SpfTrace, 'steps' | 'result'>,
): Promise<Concluded> {
  const { domain } = base;
  const steps = terms.map(unreachedStep);
  const ended = (
    result: SpfResult,
    reason: Concluded['reason'],
    explain: Concluded['explain'] = null,
  ): Concluded => ({
    result,
    reason,
    trace: { ...base, steps: keptSteps(steps), result },
    explain,
  });
  for (const [index, term] of terms.entries()) {
    if (term.kind !== 'mechanism') continue;
    const { match, step } = await judge(evaluation, term, domain);
    steps[index] = step;
    if (match === false) continue;
    if (match !== true) return ended(match.result, match.reason);
    const exp = terms.find(isModifier('exp'));
    const explain = exp === undefined ? null : () => explanationText(evaluation, exp.value, domain);
    return ended(resultOf[term.qualifier], { code: 'matched', detail: term.text }, explain);
  }
  const redirect = terms.find(isModifier('redirect'));
  if (redirect === undefined) return ended('neutral', { code: 'nothing-matched', detail: domain });
  const { step, concluded } = await follow(evaluation, redirect, domain);
  steps[terms.indexOf(redirect)] = step;
  return ended(concluded.result, concluded.reason, concluded.explain);
}

interface JudgedTerm {
  readonly match: Match;
  readonly step: SpfStep;
}

async function judge(evaluation: Evaluation, term: Mechanism, domain: string): Promise<JudgedTerm> {
  const work = startTerm(term.text);
  const before = evaluation.tally.lookups;
  const place: MechanismPlace = { domain, work };
  const { match, inner } =
    term.name === 'include'
      ? await include(evaluation, term, place)
      : { match: await matchMechanism(evaluation, term, place), inner: null };
  const outcome = match === true ? 'match' : match === false ? 'no-match' : match.result;
  const cost = evaluation.tally.lookups - before;
  return {
    match,
    step: {
      ...stepOf(term),
      kind: 'mechanism',
      outcome,
      target: work.target,
      cost,
      asked: work.asked,
      inner,
    },
  };
}

/** 5.2: a pass of the other record is a match, none and permerror are permerror, anything else is no match. */
async function include(
  evaluation: Evaluation,
  term: Mechanism,
  place: MechanismPlace,
): Promise<{ match: Match; inner: SpfTrace | null }> {
  const other = await evaluateOther(evaluation, term.domainSpec, place);
  if (other === 'no-match') return { match: false, inner: null };
  if (isStop(other)) return { match: other, inner: null };
  const { result, reason, trace } = other;
  switch (result) {
    case 'pass':
      return { match: true, inner: trace };
    case 'none':
      return { match: permerror('include-without-record', trace.domain), inner: trace };
    case 'temperror':
    case 'permerror':
      return { match: { stop: true, result, reason }, inner: trace };
    default:
      return { match: false, inner: trace };
  }
}

/** 6.1: the result of the other record, where "none" is a permerror. */
async function follow(
  evaluation: Evaluation,
  term: Modifier,
  domain: string,
): Promise<{ step: SpfStep; concluded: Pick<Concluded, 'result' | 'reason' | 'explain'> }> {
  const work = startTerm(term.text);
  const before = evaluation.tally.lookups;
  const place: MechanismPlace = { domain, work };
  const other = await evaluateOther(evaluation, term.value, place);
  const missing = other === 'no-match' || (!isStop(other) && other.result === 'none');
  const stop = missing
    ? permerror('redirect-without-record', work.target ?? '')
    : isStop(other)
      ? other
      : null;
  const followed = other === 'no-match' || isStop(other) ? null : other;
  const concluded = stop === null && followed !== null ? followed : { ...(stop as Stop), explain: null };
  const { result } = concluded;
  const outcome = result === 'temperror' || result === 'permerror' ? result : 'match';
  const cost = evaluation.tally.lookups - before;
  return {
    concluded,
    step: {
      ...stepOf(term),
      kind: 'redirect',
      outcome,
      target: work.target,
      cost,
      asked: work.asked,
      inner: followed?.trace ?? null,
    },
  };
}

/** The record behind include or redirect; `no-match` where its name carries a local part that no name can (RFC 8616 4). */
async function evaluateOther(
  evaluation: Evaluation,
  domainSpec: readonly MacroPart[] | null,
  place: MechanismPlace,
): Promise<Concluded | Stop | 'no-match'> {
  const over = spend(evaluation, place.work);
  if (over !== null) return over;
  const target = await expandTarget(evaluation, domainSpec, place);
  if (isStop(target)) return target;
  if (target.unusable === 'local-part') return 'no-match';
  if (isMalformedName(target.name)) return malformed(target.name);
  const answer = await askFor(evaluation, place.work, { name: target.name, type: 'TXT' });
  return isStop(answer) ? answer : evaluateAnswer(evaluation, target.name, answer);
}
