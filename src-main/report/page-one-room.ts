// Page one is one sheet, whatever a case holds: what there is no room for gives way in a fixed order, and the sheet says how much
// did. Counted in millimetres as the paper's style sets them (checklist-style.ts), for the smaller sheet of each language.
import type { Language, RichText } from '../contract/text.ts';
import type { ChecklistDocument, OwnerPage } from './checklist-document.ts';
import { rich } from './paper-text.ts';
import { cutRuns, cutText, linesOf, linesOfRuns } from './text-width.ts';

/** Page one as it is printed. */
export interface Sheet {
  readonly owner: OwnerPage;
  /** lines and rows are set closer */
  readonly close: boolean;
}

/** Between the margins, in mm. English is printed on Letter, and on A4 where that lies in the printer. */
const sheets: Readonly<Record<Language, { readonly height: number; readonly width: number }>> = {
  ja: { height: 268, width: 178 },
  en: { height: 250, width: 178 },
};

/** One em of each size of letters, in mm. */
const em = { title: 6, headline: 4.8, normal: 3.32, cell: 3.18, small: 3 };

/** More carriers than these: their table takes the larger part of the width, in smaller letters. */
export const manyCarriers = 4;

/** How much of everything a sheet shows; the next one is tried where the one before is too high. */
interface Level {
  readonly headLines: number;
  readonly factLines: number;
  readonly sentenceLines: number;
  readonly detailLines: number;
  readonly perLabel: number;
  /** boxes at the foot that are as easily done without, or more easily, may go */
  readonly givesWay: number;
  readonly close: boolean;
}
const levels: readonly Level[] = [
  { headLines: 3, factLines: 4, sentenceLines: 4, detailLines: 3, perLabel: 99, givesWay: 2, close: false },
  { headLines: 3, factLines: 3, sentenceLines: 3, detailLines: 2, perLabel: 7, givesWay: 2, close: false },
  { headLines: 3, factLines: 3, sentenceLines: 2, detailLines: 2, perLabel: 5, givesWay: 2, close: true },
  { headLines: 2, factLines: 2, sentenceLines: 2, detailLines: 1, perLabel: 3, givesWay: 1, close: true },
  { headLines: 2, factLines: 1, sentenceLines: 1, detailLines: 1, perLabel: 2, givesWay: 0, close: true },
  { headLines: 1, factLines: 1, sentenceLines: 1, detailLines: 1, perLabel: 1, givesWay: 0, close: true },
];

/** @returns page one as the sheet has room for it; the document itself keeps everything */
export function onOneSheet(document: ChecklistDocument): Sheet {
  const { height } = sheets[document.language];
  let sheet: Sheet = { owner: document.owner, close: false };
  for (const level of levels) {
    sheet = { owner: reduced(document.owner, level, document.language), close: level.close };
    let left = 0;
    while (heightOf(document, sheet, left) > height) {
      const first = nextToGo(sheet.owner.next, level.givesWay);
      if (first === null) break;
      sheet = { ...sheet, owner: { ...sheet.owner, next: sheet.owner.next.filter((box) => box !== first) } };
      left += 1;
    }
    if (heightOf(document, sheet, left) > height) continue;
    return withNote(sheet, left, document.language);
  }
  return withNote(sheet, document.owner.next.length - sheet.owner.next.length, document.language);
}

function withNote({ owner, close }: Sheet, left: number, language: Language): Sheet {
  if (left === 0) return { owner, close };
  const note = { words: rich('nextMore', language, { count: left }), givesWay: 0 };
  return { owner: { ...owner, next: [...owner.next, note] }, close };
}

/** The box that is most easily done without, the last of such; one always stays. */
function nextToGo(boxes: OwnerPage['next'], givesWay: number): OwnerPage['next'][number] | null {
  if (boxes.length < 2) return null;
  return boxes
    .filter((box) => box.givesWay >= givesWay)
    .reduce<OwnerPage['next'][number] | null>(
      (most, box) => (most === null || box.givesWay >= most.givesWay ? box : most),
      null,
    );
}

function reduced(owner: OwnerPage, level: Level, language: Language): OwnerPage {
  const at = widths(language, owner);
  return {
    facts: owner.facts.map((fact) => ({
      ...fact,
      value: cutText(fact.value, at.fact, level.factLines, fact.mono),
    })),
    conclusion: {
      ...owner.conclusion,
      headline: cutText(owner.conclusion.headline, at.headline, level.headLines),
      lines: owner.conclusion.lines.map(({ label, sentences, more }, place) => ({
        label,
        sentences: sentences
          .slice(0, level.perLabel)
          .map((sentence) =>
            cutRuns(sentence, place < 2 ? at.besideStamp : at.sentence, level.sentenceLines),
          ),
        more: more + Math.max(0, sentences.length - level.perLabel),
      })),
    },
    steps: owner.steps.map((step) => ({
      ...step,
      detail: cutText(step.detail, at.detail, level.detailLines),
    })),
    carriers: owner.carriers,
    next: owner.next.map((box) => ({ ...box, words: cutRuns(box.words, at.box, level.sentenceLines) })),
  };
}

/** Widths in ems of their own letters. */
function widths(language: Language, { conclusion, carriers }: OwnerPage) {
  const { width } = sheets[language];
  const many = carriers.length > manyCarriers;
  const share = many ? 0.62 : 0.5;
  const inBox = width - 12;
  const stampWidth = conclusion.stamp === null ? 0 : 34;
  return {
    title: (width - 59) / em.title,
    fact: ((width - 10) / 2 - 24) / em.normal,
    headline: (inBox - stampWidth) / em.headline,
    besideStamp: (inBox - stampWidth - 18) / em.normal,
    sentence: (inBox - 18) / em.normal,
    detail: (width * 0.5 - 2) / em.small,
    result: (width * 0.27 - 7.2) / em.cell,
    box: ((width - 8) * (1 - share) - 7) / em.normal,
    carrier: ((width - 8) * share * 0.2 - 2) / em.cell,
    arrival: ((width - 8) * share * 0.31 - 7.2) / (many ? em.small : em.cell),
  };
}

/** What a page one would take, in mm; `left` boxes gave way and are named in a line of their own. */
function heightOf(document: ChecklistDocument, sheet: Sheet, left: number): number {
  return partsOf(document, sheet, left).all;
}

/** The heights of page one, part by part, in mm. */
export function partsOf(
  { language, title, practice }: ChecklistDocument,
  { owner, close }: Sheet,
  left: number,
) {
  const at = widths(language, owner);
  const line = close ? 5.1 : 5.65;
  const sentences = (list: readonly RichText[], width: number): number =>
    list.reduce((sum, words) => sum + linesOfRuns(words, width), 0);
  const top = Math.max(18.5, 7 + 8.4 * linesOf(title, at.title));
  let facts = 0.5;
  for (let place = 0; place < owner.facts.length; place += 2) {
    const pair = owner.facts.slice(place, place + 2).map(({ value, mono }) => linesOf(value, at.fact, mono));
    facts += Math.max(...pair) * 5.4 + 2.4;
  }
  const note = practice ? linesOfRuns(rich('practiceNote', language), 56) * 4.8 + 1.9 : 0;
  const conclusion = owner.conclusion.lines.reduce(
    (sum, { sentences: list, more }, place) =>
      sum + (sentences(list, place < 2 ? at.besideStamp : at.sentence) + (more > 0 ? 1 : 0)) * line + 0.7,
    (close ? 5 : 7.2) + linesOf(owner.conclusion.headline, at.headline) * 6.8,
  );
  const steps = owner.steps.reduce(
    (sum, { name, detail, mark }) =>
      sum +
      Math.max(
        linesOf(name, at.detail * 0.94) * 4.7 + linesOf(detail, at.detail) * 4.3,
        linesOf(mark.word, at.result) * 4.7,
      ) +
      (close ? 1.2 : 1.9),
    12,
  );
  const carriers = owner.carriers.reduce((sum, { name, before, now }) => {
    const lines = Math.max(
      linesOf(name, at.carrier),
      linesOf(before.word, at.arrival),
      linesOf(now.word, at.arrival),
    );
    return sum + lines * 4.7 + (close ? 1.7 : 2.6);
  }, 13);
  const boxes = [
    ...owner.next.map(({ words }) => words),
    ...(left > 0 ? [rich('nextMore', language, { count: left })] : []),
  ];
  const next = boxes.reduce(
    (sum, words) => sum + linesOfRuns(words, at.box) * (close ? 4.6 : 5.05) + 1.5,
    6.6,
  );
  const between = 3.6 + (practice ? 2.4 : 0) + (close ? 2.6 + 2.5 * 2 : 3.6 + 4 * 2);
  const all = top + facts + note + conclusion + steps + Math.max(carriers, next) + between;
  return { top, facts, note, conclusion, steps, carriers, next, all };
}
