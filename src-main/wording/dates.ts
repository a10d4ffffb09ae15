// Days as sentences, stamps and files name them. They are Japan's: the shop and its carriers are there.
import type { Language } from '../contract/text.ts';

/** The zone of all days that Todoku names. */
export const timeZone = 'Asia/Tokyo';

const isoDays = new Intl.DateTimeFormat('sv-SE', { timeZone });

/** @param at ISO 8601 @returns `2026-11-24`, for places that serve both languages; empty for what is no date */
export function isoDay(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : isoDays.format(date);
}

/** @param at ISO 8601 @returns `26.11.24`, as stamps have it; empty for what is no date */
export function stampDate(at: string): string {
  return isoDay(at).slice(2).replaceAll('-', '.');
}

/** @param at ISO 8601 @returns `11月24日` / `November 24`; empty for what is no date */
export function dayOfYear(at: string, language: Language): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone }).format(date);
}

/** @param number `STEP 1` @param at ISO 8601 @returns what stands around the word of a stamp: `STEP 1・26.11.24` */
export function stampLine(number: string, at: string): string {
  return `${number}・${stampDate(at)}`;
}
