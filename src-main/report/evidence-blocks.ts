// The evidence word for word, as blocks at the end of the engineer's pages.
import { heading, columns, mono, paragraph, words, type Block } from './block.ts';
import type { ChecklistDocument, EvidenceOnPaper } from './checklist-document.ts';
import { rich } from './paper-text.ts';

/** Short answers as rows of one table, long ones as blocks after it; both under their numbers. */
export function evidenceBlocks(document: ChecklistDocument): readonly Block[] {
  const { engineer, language } = document;
  if (engineer.evidence.length === 0) return [];
  const isShort = ({ lines, leftOut }: EvidenceOnPaper): boolean =>
    leftOut === 0 && lines.length <= 3 && lines.every((line) => line.length <= 300);
  const short = engineer.evidence.filter(isShort);
  const when = ({ at, took }: EvidenceOnPaper): string => [at, took].filter((part) => part !== '').join('・');
  return [
    paragraph(rich('evidenceLead', language), 'note'),
    ...(short.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: columns(document, [
              ['number', 6],
              ['asked', 42],
              ['answered', 52],
            ]),
            named: true as const,
            rows: short.map((piece) => [
              { text: words(String(piece.number)), isEvidence: piece.number },
              { text: mono(piece.source), small: [words(when(piece))] },
              { small: piece.lines.map(mono) },
            ]),
          },
        ]),
    ...engineer.evidence
      .filter((piece) => !isShort(piece))
      .flatMap((piece): Block[] => [
        heading(4, `${piece.number}. ${piece.source}`, piece.number),
        paragraph(words(when(piece)), 'note'),
        { kind: 'lines', lines: piece.lines, code: false },
        ...(piece.leftOut === 0
          ? []
          : [paragraph(rich('linesLeftOut', language, { count: piece.leftOut }), 'note')]),
      ]),
  ];
}
