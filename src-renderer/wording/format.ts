// How a text is set on screen: non-breaking space before Japanese counters, non-breaking hyphen in names, places
// where a Japanese heading may break (ui.md 2). Display only: copied text never passes through here.
import type { Language } from '../../src-main/contract/text.ts';

const nbsp = '\u00a0';
const hyphen = '\u2011';
const japanese = '\\u3040-\\u30ff\\u3400-\\u9fff';
const beforeCounter = new RegExp(`(\\d) (?=[${japanese}])`, 'g');
const names = /\b(?:EC-CUBE|Message-ID|Wi-Fi|Return-Path|Reply-To|au-ID)\b/gi;

/**
 * Sets one of our own sentences or a name for display.
 * @param text a label or a sentence of the view
 * @returns the same words with spaces and hyphens that do not break where Japanese and names must stay together
 */
export function display(text: string): string {
  return text
    .replace(beforeCounter, `$1${nbsp}`)
    .replace(/\b(STEP|RFC|UTF-8|CentOS|RHEL|Debian|Ubuntu) (?=\d)/g, `$1${nbsp}`)
    .replace(/([約第全残]) (?=\d)/g, `$1${nbsp}`)
    .replace(/(\d) (?=(?:MB|KB|GB|ms)\b)/g, `$1${nbsp}`)
    .replace(names, (name) => name.replaceAll('-', hyphen));
}

/**
 * Cuts a heading into pieces between which a line may break.
 * @param text a verdict or heading, already passed through `display`
 * @returns the pieces in order; English comes back whole because its spaces already break
 */
export function phrases(text: string, language: Language): readonly string[] {
  if (language !== 'ja') return [text];
  const pieces: string[] = [];
  let current = '';
  let last = '';
  for (const { segment } of words.segment(text)) {
    if (startsPhrase(current, segment) || (particles.has(last) && isWord(segment))) {
      pieces.push(current);
      current = segment;
    } else {
      current += segment;
    }
    last = segment;
  }
  if (current !== '') pieces.push(current);
  return pieces;
}

/** One for all: making one costs more than cutting a page of headings. */
const words = new Intl.Segmenter('ja', { granularity: 'word' });

const particles = new Set([
  'は',
  'が',
  'を',
  'に',
  'で',
  'と',
  'も',
  'へ',
  'では',
  'には',
  'とは',
  'から',
  'まで',
]);

/** A word of its own, long enough to begin a line: not a particle, an ending or a mark. */
function isWord(segment: string): boolean {
  return segment.length >= 3 && !particles.has(segment) && /^[\u3041-\u3096]/.test(segment);
}

/** A new phrase starts at a content word after hiragana or a comma: 「お店の｜サーバーが｜止まりました。」. */
function startsPhrase(current: string, next: string): boolean {
  if (current === '') return false;
  if (/[、。]$/.test(current)) return !/^[、。」）]/.test(next);
  if (/[」）]$/.test(current)) return !/^[、。」）\u3040-\u309f]/.test(next);
  const contentWord = /^[\u30a1-\u30fa\u3400-\u9fffA-Za-z0-9「（]/.test(next);
  return contentWord && /[\u3040-\u309f]$/.test(current) && !/[おご]$/.test(current);
}

/** @returns the items as a list in the language: 「A、B、C」, “A, B, and C” */
export function list(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/** The texts that go to the clipboard must be as they were typed. @returns whether display characters slipped in */
export function hasDisplayCharacters(text: string): boolean {
  return text.includes(nbsp) || text.includes(hyphen);
}
