// The symptom pattern: which carriers, where the mail ended, shop or mail program, whom, since when, what changed.
// Ticks of STEP 5 are newer than the first answers and win.
import { carrierIds, type Answers, type Arrival, type CarrierId } from '../contract/answers.ts';
import { carrierById } from '../carriers/carrier.ts';
import type { Facts } from '../facts/facts.ts';

export interface Symptoms {
  readonly arrivals: ReadonlyMap<CarrierId, Exclude<Arrival, 'unknown'>>;
  /** nothing came, or it bounced */
  readonly failing: readonly CarrierId[];
  /** in the inbox */
  readonly arriving: readonly CarrierId[];
  /** in the junk folder or with a warning */
  readonly marked: readonly CarrierId[];
  readonly bounced: readonly CarrierId[];
  readonly mailProgram: 'arrives' | 'does-not-arrive' | null;
  readonly affected: Exclude<NonNullable<Answers['affected']>, 'unknown'> | null;
  readonly since: Exclude<NonNullable<Answers['since']>, 'unknown'> | null;
  readonly changed: readonly Answers['changed'][number][];
}

/** @returns the pattern as far as it is known; empty without answers */
export function symptomsOf(facts: Facts): Symptoms {
  const answers = facts.answers?.state === 'known' ? facts.answers.value : null;
  const arrivals = new Map<CarrierId, Exclude<Arrival, 'unknown'>>();
  const note = (carrier: CarrierId, arrival: Arrival | undefined): void => {
    if (arrival !== undefined && arrival !== 'unknown') arrivals.set(carrier, arrival);
  };
  for (const carrier of carrierIds) note(carrier, answers?.arrivals[carrier]);
  if (facts.receipts?.state === 'known') {
    for (const receipt of facts.receipts.value) note(receipt.carrier, receipt.arrival);
  }
  const those = (...kinds: Arrival[]): CarrierId[] =>
    carrierIds.filter((carrier) => kinds.includes(arrivals.get(carrier) ?? 'unknown'));
  const unlessUnknown = <T extends string>(
    value: T | null | undefined,
  ): Exclude<T, 'unknown' | 'not-tried'> | null =>
    value === null || value === undefined || value === 'unknown' || value === 'not-tried'
      ? null
      : (value as Exclude<T, 'unknown' | 'not-tried'>); // both are excluded by the comparison
  return {
    arrivals,
    failing: those('nothing', 'bounced'),
    arriving: those('inbox'),
    marked: those('spam-folder', 'warning-banner'),
    bounced: those('bounced'),
    mailProgram: unlessUnknown(answers?.mailProgram),
    affected: unlessUnknown(answers?.affected),
    since: unlessUnknown(answers?.since),
    changed: (answers?.changed ?? []).filter((change) => change !== 'unknown'),
  };
}

/** Something of the shop left the server and reached a carrier's desk. */
export function somethingGotOut(symptoms: Symptoms): boolean {
  return symptoms.arriving.length + symptoms.marked.length + symptoms.bounced.length > 0;
}

/** Nothing arrives anywhere, as far as at least two carriers tell. */
export function nothingAnywhere(symptoms: Symptoms): boolean {
  return symptoms.failing.length >= 2 && symptoms.arriving.length + symptoms.marked.length === 0;
}

/** The carriers' names as they are said in a sentence. */
export function carrierNames(ids: readonly CarrierId[]): { readonly ja: string; readonly en: string } {
  const en = ids.map((id) => carrierById(id).name.en);
  return {
    ja: ids.map((id) => carrierById(id).name.ja).join('・'),
    en: en.length < 2 ? en.join('') : `${en.slice(0, -1).join(', ')} and ${en.at(-1) ?? ''}`,
  };
}
