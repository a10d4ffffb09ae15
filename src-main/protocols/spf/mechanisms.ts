// Does a mechanism match? RFC 7208 5. `include` is judged by evaluate.ts, because it evaluates another record.
import { isUnder } from '../dns/name.ts';
import { addressBytes, inNetwork } from './address.ts';
import {
  askFor,
  countVoid,
  expandTarget,
  isStop,
  permerror,
  spend,
  temperror,
  type Evaluation,
  type Stop,
  type TermWork,
} from './evaluation.ts';
import { mostInnerLookups } from './limits.ts';
import type { Mechanism } from './record.ts';
import { validatedNames } from './validated-names.ts';
import type { DnsAnswer } from '../dns/answer.ts';

export type Match = boolean | Stop;

/** Where a mechanism is judged: the record's domain, and the term's work so far. */
export interface MechanismPlace {
  readonly domain: string;
  readonly work: TermWork;
}

/** @returns whether the mechanism matches the client, or what ends the evaluation */
export async function matchMechanism(
  evaluation: Evaluation,
  mechanism: Mechanism,
  place: MechanismPlace,
): Promise<Match> {
  const { client } = evaluation;
  if (mechanism.name === 'all') return true;
  if (mechanism.name === 'ip4' || mechanism.name === 'ip6') {
    const prefix = mechanism.name === 'ip4' ? mechanism.prefix4 : mechanism.prefix6;
    return inNetwork(client.bytes, mechanism.network ?? [], prefix);
  }
  const over = spend(evaluation, place.work);
  if (over !== null) return over;
  const target = await expandTarget(evaluation, mechanism.domainSpec, place);
  if (isStop(target)) return target;
  if (target.unusable !== null) return false;
  switch (mechanism.name) {
    case 'a':
      return matchAddresses(evaluation, mechanism, { ...place, name: target.name });
    case 'mx':
      return matchExchanges(evaluation, mechanism, { ...place, name: target.name });
    case 'exists': {
      const answer = await askFor(evaluation, place.work, { name: target.name, type: 'A' });
      if (isStop(answer)) return answer;
      return answer.outcome === 'no-answer' ? temperror(answer) : answer.outcome === 'found';
    }
    default: {
      const names = await validatedNames(evaluation, place.work);
      return isStop(names) ? names : names.some((name) => isUnder(name, target.name));
    }
  }
}

type NamedPlace = MechanismPlace & { readonly name: string };

async function matchAddresses(
  evaluation: Evaluation,
  mechanism: Mechanism,
  { work, name }: NamedPlace,
): Promise<Match> {
  const answer = await askFor(evaluation, work, { name, type: addressType(evaluation) });
  if (isStop(answer)) return answer;
  return answer.outcome === 'no-answer' ? temperror(answer) : holdsClient(evaluation, mechanism, answer);
}

async function matchExchanges(
  evaluation: Evaluation,
  mechanism: Mechanism,
  { work, name }: NamedPlace,
): Promise<Match> {
  const answer = await askFor(evaluation, work, { name, type: 'MX' });
  if (isStop(answer)) return answer;
  if (answer.outcome === 'no-answer') return temperror(answer);
  if (answer.outcome !== 'found') return false;
  const exchanges = answer.records
    .flatMap(({ data }) => (data.type === 'MX' ? [data] : []))
    .sort((left, right) => left.preference - right.preference)
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange !== '.' && exchange !== ''); // a null MX has no host (RFC 7505)
  // Asked at once, judged in their order: what stands after the match can neither help nor harm.
  const type = addressType(evaluation);
  const answers = await Promise.all(
    exchanges.slice(0, mostInnerLookups).map((exchange) => evaluation.ask(exchange, type)),
  );
  work.asked.push(...answers);
  for (const found of answers) {
    const stop = found.outcome === 'no-answer' ? temperror(found) : countVoid(evaluation, work, found);
    if (stop !== null) return stop;
    if (holdsClient(evaluation, mechanism, found)) return true;
  }
  return exchanges.length > mostInnerLookups ? permerror('too-many-mx', work.term) : false;
}

function addressType({ client }: Evaluation): 'A' | 'AAAA' {
  return client.family === 4 ? 'A' : 'AAAA';
}

function holdsClient({ client }: Evaluation, mechanism: Mechanism, answer: DnsAnswer): boolean {
  if (answer.outcome !== 'found') return false;
  const prefix = client.family === 4 ? mechanism.prefix4 : mechanism.prefix6;
  return answer.records.some(({ data }) => {
    if (data.type !== 'A' && data.type !== 'AAAA') return false;
    return inNetwork(client.bytes, addressBytes(data.address) ?? [], prefix);
  });
}
