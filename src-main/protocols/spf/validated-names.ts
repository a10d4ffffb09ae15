// Names of the client that lead back to its address, for `ptr` and `%{p}`. RFC 7208 5.5, 7.3, 4.6.4.
import { normalName, reverseName, sameName, isUnder } from '../dns/name.ts';
import { addressBytes, inNetwork } from './address.ts';
import { askFor, countVoid, isStop, type Evaluation, type Stop, type TermWork } from './evaluation.ts';
import { mostInnerLookups } from './limits.ts';

/**
 * @returns the validated names in the order of the PTR records; none where DNS failed ("this mechanism fails to match");
 *   the stop where a void look-up was one too many
 */
export async function validatedNames(
  evaluation: Evaluation,
  work: TermWork,
): Promise<readonly string[] | Stop> {
  const { client } = evaluation;
  const pointer = await askFor(evaluation, work, { name: reverseName(client.readable) ?? '', type: 'PTR' });
  if (isStop(pointer)) return pointer;
  if (pointer.outcome !== 'found') return [];
  const names = pointer.records.flatMap(({ data }) => (data.type === 'PTR' ? [data.name] : []));
  const type = client.family === 4 ? 'A' : 'AAAA';
  const first = [...new Set(names.map(normalName))].slice(0, mostInnerLookups);
  const answers = await Promise.all(first.map((name) => evaluation.ask(name, type)));
  work.asked.push(...answers);
  const validated: string[] = [];
  for (const [index, answer] of answers.entries()) {
    const stop = countVoid(evaluation, work, answer);
    if (stop !== null) return stop;
    if (answer.outcome !== 'found') continue;
    const leadsBack = answer.records.some(({ data }) => {
      const bytes = data.type === type ? addressBytes(data.address) : null;
      return bytes !== null && inNetwork(client.bytes, bytes, bytes.length * 8);
    });
    if (leadsBack) validated.push(first[index] ?? '');
  }
  return validated;
}

/** @returns what `%{p}` stands for: the domain itself, else a name under it, else any validated name, else `unknown` */
export function chosenName(names: readonly string[], domain: string): string {
  return (
    names.find((name) => sameName(name, domain)) ??
    names.find((name) => isUnder(name, domain)) ??
    names[0] ??
    'unknown'
  );
}
