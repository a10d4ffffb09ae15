// How wide a text is on paper, in ems of its own size, and how many lines it takes: an estimate on the safe side, without a font.
import type { RichText } from '../contract/text.ts';

/** A line ends before a word or a phrase that does not fit, so the last ems of it stay empty. */
const full = (width: number): number => width - Math.min(2.5, width * 0.25);

/** A letter of the fixed-width face, as the style sheet sets it beside running text. */
const monoLetter = 0.57;

/** @returns ems: full-width letters one, Latin letters by their kind */
export function widthOf(text: string, mono = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter, mono);
  return width;
}

function letterWidth(letter: string, mono: boolean): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 1.35; // emoji, and letters that no font of ours has
  if (code >= 0xff61 && code <= 0xff9f) return 0.6;
  if (code >= 0x1100) return 1;
  if (mono) return monoLetter;
  if (/[ .,:;'!|()[\]ijlIft-]/.test(letter)) return 0.36;
  if (/[A-Z@%mwMW&]/.test(letter)) return /[mwMW@%]/.test(letter) ? 0.9 : 0.67;
  return code < 0x80 ? 0.58 : 0.75;
}

/** @returns ems of runs of text */
function widthOfRuns(words: RichText): number {
  return words.reduce((sum, { text, kind }) => sum + widthOf(text, kind === 'mono'), 0);
}

/** @param width of a line in ems; @returns lines, at least one */
export function linesOf(text: string, width: number, mono = false): number {
  return linesFor(widthOf(text, mono), width);
}

/** The same for runs of text. */
export function linesOfRuns(words: RichText, width: number): number {
  return linesFor(widthOfRuns(words), width);
}

function linesFor(needed: number, width: number): number {
  return needed <= width ? 1 : Math.ceil(needed / full(width));
}

/** @returns the text, or as much of it as so many lines hold, with `…` */
export function cutText(text: string, width: number, lines: number, mono = false): string {
  return linesOf(text, width, mono) <= lines ? text : cutTo(text, lines * full(width), mono);
}

function cutTo(text: string, room: number, mono: boolean): string {
  let left = room - 1.2;
  let kept = '';
  for (const letter of text) {
    left -= letterWidth(letter, mono);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The same for runs of text: the longest run gives way, so that the sentence around a value stays whole. */
export function cutRuns(words: RichText, width: number, lines: number): RichText {
  if (linesOfRuns(words, width) <= lines) return words;
  const room = lines * full(width);
  const runWidth = ({ text, kind }: RichText[number]): number => widthOf(text, kind === 'mono');
  const [longest] = [...words].sort((a, b) => runWidth(b) - runWidth(a));
  if (longest === undefined) return words;
  const forLongest = room - (widthOfRuns(words) - runWidth(longest));
  if (forLongest >= 8) {
    return words.map((span) =>
      span === longest ? { ...span, text: cutTo(span.text, forLongest, span.kind === 'mono') } : span,
    );
  }
  const kept: RichText[number][] = [];
  let left = room;
  for (const span of words) {
    if (runWidth(span) > left) {
      kept.push({ ...span, text: cutTo(span.text, left, span.kind === 'mono') });
      break;
    }
    kept.push(span);
    left -= runWidth(span);
  }
  return kept;
}
