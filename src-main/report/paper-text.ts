// How the paper says its own sentences, dates and lists. Dates are Japan's: the shop and its carriers are there.
import type { CarrierId } from '../contract/answers.ts';
import { fillRich, plainWords, type Args, type Language, type RichText } from '../contract/text.ts';
import { timeZone } from '../wording/dates.ts';
import { words, type ChecklistWord } from './checklist-words.ts';

/** @returns one of the paper's sentences as runs of text */
export function rich(word: ChecklistWord, language: Language, args: Args = {}): RichText {
  return fillRich(words[word][language], args);
}

/** @returns one of the paper's sentences as plain text */
export function plain(word: ChecklistWord, language: Language, args: Args = {}): string {
  return plainWords(rich(word, language, args));
}

/** @returns `2026年11月24日` / `November 24, 2026`; empty for what is no date */
export function longDate(iso: string, language: Language): string {
  return format(iso, language, { dateStyle: 'long' });
}

/** @returns `10:21` */
export function clock(iso: string, language: Language): string {
  return format(iso, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** @returns date and time to the second, for evidence */
export function moment(iso: string, language: Language): string {
  return format(iso, language, { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
}

/** @returns the day `days` later, ISO 8601 */
export function later(iso: string, days: number): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Date(date.getTime() + days * 86_400_000).toISOString();
}

/** @returns names joined as the language does: `au・SoftBank` / `au and SoftBank` */
export function joined(names: readonly string[], language: Language): string {
  return language === 'ja'
    ? names.join('・')
    : new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** @returns the names of those carriers that a test picks */
export function namesWhere<T extends { readonly id: CarrierId; readonly name: string }>(
  carriers: readonly T[],
  language: Language,
  picks: (carrier: T) => boolean,
): string {
  return joined(
    carriers.filter(picks).map(({ name }) => name),
    language,
  );
}

function format(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', { timeZone, ...options }).format(
    date,
  );
}
