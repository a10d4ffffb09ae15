// Narrow evidence for a check of the mail: the header lines it is about, as they stand in the source.
import type { Evidence } from '../../contract/evidence.ts';
import type { Facts } from '../../facts/facts.ts';

/**
 * @param names header field names, upper and lower case alike
 * @returns those fields' raw lines of the shop's mail, or one line that says which are not there
 */
export function fieldEvidence(facts: Facts, ...names: readonly string[]): readonly Evidence[] {
  const fact = facts.shopMail;
  if (fact?.state !== 'known') return [];
  const wanted = names.map((name) => name.toLowerCase());
  const lines = fact.value.headers
    .filter((field) => wanted.includes(field.name.toLowerCase()))
    .slice(0, 20)
    .flatMap((field) => field.raw.replace(/\r?\n$/, '').split(/\r?\n/))
    .map((line) => line.slice(0, 1000));
  return [
    {
      source: fact.value.name,
      lines: lines.length > 0 ? lines : [`(no ${names.join(', ')})`],
      at: fact.at,
    },
  ];
}
