// The look-up limits of SPF and what counts against them. RFC 7208 4.6.4.

/** Terms that ask DNS: include, a, mx, ptr, exists, redirect, and a `%{p}` macro's PTR question. */
export const mostLookups = 10;
/** Terms whose questions found nothing (no such name, no such record). */
export const mostVoidLookups = 2;
/** Address look-ups behind one `mx` (more: permerror) or one `ptr` (more: ignored). */
export const mostInnerLookups = 10;

/** Counts one evaluation, shared by all its records. */
export interface Tally {
  lookups: number;
  voidLookups: number;
}

/** One term's share: it counts once as void however many of its questions found nothing. */
export interface Charge {
  cost: number;
  isVoid: boolean;
}

/** Charges a look-up to a term. @returns true when that is more than allowed */
export function spendLookup(tally: Tally, charge: Charge): boolean {
  charge.cost++;
  tally.lookups++;
  return tally.lookups > mostLookups;
}

/** Notes that a question of the term found nothing. @returns true when that is more than allowed */
export function noteVoid(tally: Tally, charge: Charge): boolean {
  if (charge.isVoid) return false;
  charge.isVoid = true;
  tally.voidLookups++;
  return tally.voidLookups > mostVoidLookups;
}
