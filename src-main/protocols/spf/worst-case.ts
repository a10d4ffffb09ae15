// Look-ups of a record if no term matched before the end: what a mail from anywhere else can cost. RFC 7208 4.6.4.
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import { isMalformedName } from './domain-argument.ts';
import { startEvaluation, type SpfInput } from './evaluate.ts';
import { spfRecords } from './evaluate-record.ts';
import { expandTarget, isStop, startTerm, type Evaluation } from './evaluation.ts';
import { mostInnerLookups, mostLookups } from './limits.ts';
import { usesValidatedName } from './macro-string.ts';
import { isModifier, parseRecord, type Term } from './record.ts';

/** A record that leads around in a circle has no end; beyond this the number no longer matters. */
const countedAtMost = 60;

/** @returns the look-ups of the whole record, terms after `all` left out, at most 60; questions are not charged to anybody */
export async function worstCaseLookups(
  input: SpfInput,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Promise<number> {
  const started = startEvaluation(input, resolver, signal);
  if (started === null) return 0;
  const uncharged: Evaluation = { ...started, tally: { lookups: -Infinity, voidLookups: -Infinity } };
  const walk: Walk = { evaluation: uncharged, budget: { left: countedAtMost } };
  await walkDomain(walk, started.values.senderDomain, []);
  return countedAtMost - walk.budget.left;
}

/** Everything on the way takes from one budget, however widely the records branch. */
interface Walk {
  readonly evaluation: Evaluation;
  readonly budget: { left: number };
}

async function walkDomain(walk: Walk, domain: string, above: readonly string[]): Promise<void> {
  if (above.includes(domain.toLowerCase())) {
    walk.budget.left = 0; // a circle has no end
    return;
  }
  if (walk.budget.left === 0 || isMalformedName(domain)) return;
  const records = spfRecords(await walk.evaluation.ask(domain, 'TXT'));
  const [record] = records;
  if (record === undefined || records.length > 1) return;
  const { terms, faults } = parseRecord(record);
  if (faults.length > 0) return;
  const path = [...above, domain.toLowerCase()];
  await Promise.all(reachable(terms).map((term) => walkTerm(walk, term, path)));
}

/** Terms a receiver can come to: none after `all`, and no redirect where there is one. */
function reachable(terms: readonly Term[]): readonly Term[] {
  const mechanisms = terms.filter((term) => term.kind === 'mechanism');
  const all = mechanisms.findIndex(({ name }) => name === 'all');
  const redirect = terms.find(isModifier('redirect'));
  return all >= 0 ? mechanisms.slice(0, all) : [...mechanisms, ...(redirect === undefined ? [] : [redirect])];
}

async function walkTerm(walk: Walk, term: Term, path: readonly string[]): Promise<void> {
  const { evaluation, budget } = walk;
  if (term.name === 'ip4' || term.name === 'ip6' || budget.left === 0) return;
  const domain = path.at(-1) ?? '';
  const spec = term.kind === 'mechanism' ? term.domainSpec : term.value;
  const cost = 1 + (spec !== null && usesValidatedName(spec) ? 1 : 0);
  budget.left = Math.max(0, budget.left - cost);
  if (term.name !== 'include' && term.name !== 'redirect') {
    // The evaluation itself ends at ten, so what stands behind them will not be asked.
    if (budget.left >= countedAtMost - mostLookups) await askAhead(evaluation, term, domain);
    return;
  }
  const target = await expandTarget(evaluation, spec, { domain, work: startTerm(term.text) });
  if (!isStop(target)) await walkDomain(walk, target.name, path);
}

/**
 * Asks what the evaluation will ask when it comes to the term. With a resolver that remembers (STEP 1), the questions of
 * all terms are then on their way at once; terms that need the client's name first are left to their turn.
 */
async function askAhead(evaluation: Evaluation, term: Term, domain: string): Promise<void> {
  if (term.kind !== 'mechanism' || term.name === 'ptr') return;
  if (term.domainSpec !== null && usesValidatedName(term.domainSpec)) return;
  const target = await expandTarget(evaluation, term.domainSpec, { domain, work: startTerm(term.text) });
  if (isStop(target) || target.unusable !== null) return;
  const addressType = evaluation.client.family === 4 ? 'A' : 'AAAA';
  const answer = await evaluation.ask(
    target.name,
    term.name === 'mx' ? 'MX' : term.name === 'a' ? addressType : 'A',
  );
  if (term.name !== 'mx' || answer.outcome !== 'found') return;
  const hosts = answer.records.flatMap(({ data }) =>
    data.type === 'MX' && data.exchange !== '.' ? [data.exchange] : [],
  );
  await Promise.all(hosts.slice(0, mostInnerLookups).map((host) => evaluation.ask(host, addressType)));
}
