// Numbers each piece of evidence once, so that a mail that fifty checks rest on is printed once and referred to by number.
import type { Evidence } from '../contract/evidence.ts';
import type { Language } from '../contract/text.ts';
import type { EvidenceOnPaper } from './checklist-document.ts';
import { moment } from './paper-text.ts';

const mostLines = 60;
const mostPieces = 400;

export interface EvidenceIndex {
  /** @returns the numbers of these pieces, new ones being numbered on the way */
  numbersOf(evidence: readonly Evidence[]): readonly number[];
  /** @returns all pieces seen so far in the order of their numbers */
  all(): readonly EvidenceOnPaper[];
}

/** @param language of times; the lines themselves are in no language of ours */
export function createEvidenceIndex(language: Language): EvidenceIndex {
  const numbers = new Map<string, number>();
  const pieces: EvidenceOnPaper[] = [];
  const numberOf = (piece: Evidence): number | null => {
    const key = JSON.stringify([piece.source, piece.lines]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (pieces.length >= mostPieces) return null;
    const number = pieces.length + 1;
    numbers.set(key, number);
    const lines = piece.lines.flatMap((line) => line.split(/\r\n|\r|\n/));
    pieces.push({
      number,
      source: piece.source,
      at: moment(piece.at, language),
      took: piece.milliseconds === undefined ? '' : `${Math.round(piece.milliseconds)} ms`,
      lines: lines.slice(0, mostLines),
      leftOut: Math.max(0, lines.length - mostLines),
    });
    return number;
  };
  return {
    numbersOf: (evidence) => [
      ...new Set(evidence.map(numberOf).filter((number): number is number => number !== null)),
    ],
    all: () => pieces,
  };
}
