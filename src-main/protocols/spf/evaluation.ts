// What the records of one SPF evaluation share, and how a term's domain-spec becomes a name to ask for.
// RFC 7208 4.8 and 7.3 (target name), RFC 8616 4 (non-ASCII local part).
import type { DnsAnswer } from '../dns/answer.ts';
import { nameFault } from '../dns/name.ts';
import type { ClientAddress } from './address.ts';
import { asciiName } from './domain-argument.ts';
import { noteVoid, spendLookup, type Charge, type Tally } from './limits.ts';
import {
  expandMacros,
  fittedName,
  usesLocalPart,
  usesValidatedName,
  type MacroPart,
  type MacroValues,
} from './macro-string.ts';
import { chosenName, validatedNames } from './validated-names.ts';

export type AskedType = 'A' | 'AAAA' | 'MX' | 'PTR' | 'TXT';

export interface Evaluation {
  readonly client: ClientAddress;
  readonly tally: Tally;
  readonly values: Omit<MacroValues, 'domain' | 'validatedName'>;
  /** false: terms that carry the local part match nothing (RFC 8616 4) */
  readonly asciiLocalPart: boolean;
  ask(name: string, type: AskedType): Promise<DnsAnswer>;
}

/** What ends an evaluation at once. */
export interface Stop {
  readonly stop: true;
  readonly result: 'temperror' | 'permerror';
  readonly reason: { readonly code: string; readonly detail: string };
}

/** One term being judged: its charge, and every answer it got, in order. */
export interface TermWork {
  readonly term: string;
  /** the name that the term's domain-spec came to, for the trace */
  target: string | null;
  readonly charge: Charge;
  readonly asked: DnsAnswer[];
}

export function startTerm(term: string): TermWork {
  return { term, target: null, charge: { cost: 0, isVoid: false }, asked: [] };
}

/** Charges a look-up. @returns the stop when the eleventh is reached */
export function spend(evaluation: Evaluation, work: TermWork): Stop | null {
  return spendLookup(evaluation.tally, work.charge) ? permerror('too-many-lookups', work.term) : null;
}

/** Asks for a term. @returns the answer, or the stop where it was one void look-up too many */
export async function askFor(
  evaluation: Evaluation,
  work: TermWork,
  question: { readonly name: string; readonly type: AskedType },
): Promise<DnsAnswer | Stop> {
  const answer = await evaluation.ask(question.name, question.type);
  work.asked.push(answer);
  return countVoid(evaluation, work, answer) ?? answer;
}

/** Counts an answer that found nothing. @returns the stop where it was one too many */
export function countVoid(evaluation: Evaluation, work: TermWork, answer: DnsAnswer): Stop | null {
  const isVoid = answer.outcome === 'no-such-name' || answer.outcome === 'no-such-record';
  return isVoid && noteVoid(evaluation.tally, work.charge)
    ? permerror('too-many-void-lookups', work.term)
    : null;
}

export function permerror(code: string, detail: string): Stop {
  return { stop: true, result: 'permerror', reason: { code, detail } };
}

/** The stop for a question that got no answer (5: "check_host() immediately returns temperror"). */
export function temperror(answer: Extract<DnsAnswer, { outcome: 'no-answer' }>): Stop {
  const { name, type } = answer.trace.question;
  return {
    stop: true,
    result: 'temperror',
    reason: { code: `dns-${answer.why}`, detail: `${type} ${name}` },
  };
}

export function isStop(value: object): value is Stop {
  return 'stop' in value;
}

/** A name to ask for; where it can't be asked for, a mechanism does not match (4.8). */
export interface Target {
  readonly name: string;
  readonly unusable: 'name' | 'local-part' | null;
}

/**
 * @param domainSpec the term's domain-spec, null for the record's own domain
 * @returns the target name, or the stop when a `%{p}` in it was one look-up too many
 */
export async function expandTarget(
  evaluation: Evaluation,
  domainSpec: readonly MacroPart[] | null,
  { domain, work }: { readonly domain: string; readonly work: TermWork },
): Promise<Target | Stop> {
  if (domainSpec === null) {
    work.target = domain;
    return { name: domain, unusable: null };
  }
  let validatedName = 'unknown';
  if (usesValidatedName(domainSpec)) {
    const stop = spend(evaluation, work);
    if (stop !== null) return stop;
    const names = await validatedNames(evaluation, work);
    if (isStop(names)) return names;
    validatedName = chosenName(names, domain);
  }
  const expanded = expandMacros(domainSpec, { ...evaluation.values, domain, validatedName });
  const name = fittedName(asciiName(expanded));
  work.target = name;
  const carriesLocalPart = usesLocalPart(domainSpec) && !evaluation.asciiLocalPart;
  return { name, unusable: carriesLocalPart ? 'local-part' : nameFault(name) === null ? null : 'name' };
}
