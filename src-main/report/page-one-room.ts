// How much of the list at the foot of page one there is room for: page one is one sheet, and what it has no room for stands on
// the pages after it. Counted in lines of text, as the paper's style sets them (checklist-style.ts).
import { plainWords, type Language, type RichText } from '../contract/text.ts';

export interface Box {
  readonly words: RichText;
  /** the higher, the sooner it gives way */
  readonly givesWay: number;
}

/** Full-width letters in a line of the conclusion and of the list; lines on the sheet for both together (A4, Letter). */
const perConclusionLine = 42;
const perBoxLine = 22;
const lines: Readonly<Record<Language, number>> = { ja: 20, en: 17 };

/**
 * @param boxes in the order in which they are printed
 * @param conclusion the sentences printed above them
 * @returns the boxes that the sheet has room for, in the same order, and how many gave way
 */
export function boxesWithRoom(
  boxes: readonly Box[],
  conclusion: readonly RichText[],
  language: Language,
): { readonly boxes: readonly Box[]; readonly left: number } {
  const taken = conclusion.reduce((sum, sentence) => sum + linesOf(sentence, perConclusionLine), 0);
  const kept = [...boxes];
  const height = (): number => kept.reduce((sum, { words }) => sum + linesOf(words, perBoxLine), 0);
  while (kept.length > 1 && taken + height() + (kept.length < boxes.length ? 1 : 0) > lines[language]) {
    const first = kept.reduce(
      (most, box, place) => (box.givesWay >= (kept[most]?.givesWay ?? 0) ? place : most),
      0,
    );
    kept.splice(first, 1);
  }
  return { boxes: kept, left: boxes.length - kept.length };
}

function linesOf(words: RichText, width: number): number {
  const letters = [...plainWords(words)];
  const used = letters.reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
  return Math.max(1, Math.ceil(used / width));
}
