// Texts in both languages, and how values from outside are put into them.
// Markup is read from our own template only; inserted values are always plain text (no HTML, no Markdown).

import type { languages } from './settings.ts';

/** A sentence in both languages. A missing language does not compile. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

export type Language = (typeof languages)[number];

/** Values for the `{name}` places of a template. A number is an amount and is grouped; ports, codes and years come as strings. */
export type Args = Readonly<Record<string, string | number>>;

/** A run of text on screen or paper. `term` opens the glossary entry of that id. */
export type Span =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'mono'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string };

export type RichText = readonly Span[];

// C0/C1 controls, and the direction and invisible format characters that can act on a screen or a PDF.
// eslint-disable-next-line no-control-regex
const acting =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Makes a text from outside safe to show: control, direction and invisible characters become a visible `[U+202E]`.
 * @param text anything from outside; line breaks are made visible too (split lines first where they matter)
 * @param longest UTF-16 units kept, no character being cut in half; the rest is replaced by `…`
 * @returns one line of harmless text
 */
export function visible(text: string, longest = 2000): string {
  const half =
    /[\ud800-\udbff]/.test(text.charAt(longest - 1)) && /[\udc00-\udfff]/.test(text.charAt(longest));
  const cut = text.length > longest ? `${text.slice(0, half ? longest - 1 : longest)}…` : text;
  return cut.replace(acting, (character) => {
    if (character === '\t') return ' ';
    return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Japanese and English write numbers alike. */
const amounts = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
/** Only English words change with a number. */
const plurals = new Intl.PluralRules('en');

/**
 * Fills a plain template.
 * @param template our own sentence with `{name}` places (markup characters are kept as they are); `{name|one|other}` is the word
 *   that goes with the number, in English: `{count} {count|mail|mails}`
 * @param args values by name; made harmless with `visible`
 * @returns the sentence; a place without a value stays as it is written, so a forgotten value is seen
 */
export function fill(template: string, args: Args = {}): string {
  return template.replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (place, name: string, one?: string, other?: string) => {
      const value = Object.hasOwn(args, name) ? args[name] : undefined;
      if (value === undefined) return place;
      if (one !== undefined && other !== undefined)
        return plurals.select(Number(value)) === 'one' ? one : other;
      return typeof value === 'number' ? amounts.format(value) : visible(value);
    },
  );
}

/**
 * Fills a template with markup: `**strong**`, `` `mono` `` and `[[words|glossary-id]]`.
 * @param template our own sentence; only its markup counts, never that of a value
 * @param args values by name
 * @returns the runs of text, in order
 */
export function fillRich(template: string, args: Args = {}): RichText {
  return spansOf(template, args, 'plain');
}

/** @param around what plain words become: inside `**…**` they are strong, `mono` and terms keep their own kind */
function spansOf(template: string, args: Args, around: 'plain' | 'strong'): Span[] {
  const spans: Span[] = [];
  const markup = /\*\*(.+?)\*\*|`(.+?)`|\[\[(.+?)\|([\w-]+)\]\]/g;
  let from = 0;
  const plain = (text: string): void => {
    if (text !== '') spans.push({ kind: around, text: fill(text, args) });
  };
  for (const match of template.matchAll(markup)) {
    plain(template.slice(from, match.index));
    from = match.index + match[0].length;
    const [, strong, mono, words, term] = match;
    if (strong !== undefined) spans.push(...spansOf(strong, args, 'strong'));
    else if (mono !== undefined) spans.push({ kind: 'mono', text: fill(mono, args) });
    else if (words !== undefined && term !== undefined)
      spans.push({ kind: 'term', text: fill(words, args), term });
  }
  plain(template.slice(from));
  return spans;
}

/** The plain words of a rich text, for files, titles and screen-reader labels. */
export function plainWords(rich: RichText): string {
  return rich.map((span) => span.text).join('');
}

/** A template with its values: what the pure side passes on until a language is chosen. */
export interface Sentence {
  readonly text: Text;
  readonly args: Args;
}

/** @returns a sentence without values to fill in */
export function sentence(text: Text, args: Args = {}): Sentence {
  return { text, args };
}

/** @returns the sentence as one line of plain text */
export function say({ text, args }: Sentence, language: Language): string {
  return plainWords(fillRich(text[language], args));
}

/** @returns the sentence as runs of text with their emphasis */
export function sayRich({ text, args }: Sentence, language: Language): RichText {
  return fillRich(text[language], args);
}
