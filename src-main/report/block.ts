// What a page is made of, and short makers for it: headings, paragraphs, values, lists, raw lines, tables.
import type { RichText } from '../contract/text.ts';
import type { Mark } from '../contract/view/mark.ts';
import type { ChecklistDocument, NamedValue } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { plain } from './paper-text.ts';

export interface Cell {
  readonly mark?: Mark;
  readonly text?: RichText;
  /** smaller lines below */
  readonly small?: readonly RichText[];
  /** pieces of evidence it rests on; links to them where the medium has links */
  readonly evidence?: readonly number[];
  /** the piece of evidence that this cell is the number of */
  readonly isEvidence?: number;
}

export interface Column {
  readonly name: string;
  /** share of the width in percent */
  readonly width: number;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly text: string;
      readonly isEvidence?: number;
    }
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly tone: 'normal' | 'lead' | 'note' }
  | { readonly kind: 'facts'; readonly rows: readonly NamedValue[] }
  | { readonly kind: 'list'; readonly items: readonly RichText[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly code: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** the first cell says what its row is about */
      readonly named?: true;
      readonly rows: readonly (readonly Cell[])[];
    };

export const heading = (level: 2 | 3 | 4, text: string, isEvidence?: number): Block => ({
  kind: 'heading',
  level,
  text,
  ...(isEvidence === undefined ? {} : { isEvidence }),
});
export const words = (text: string): RichText => (text === '' ? [] : [{ kind: 'plain', text }]);
export const mono = (text: string): RichText => (text === '' ? [] : [{ kind: 'mono', text }]);
export const strong = (text: string): RichText => (text === '' ? [] : [{ kind: 'strong', text }]);
export const paragraph = (text: RichText, tone: 'normal' | 'lead' | 'note' = 'normal'): Block => ({
  kind: 'paragraph',
  text,
  tone,
});

/** Column heads with their widths, in the document's language. */
export function columns(
  document: ChecklistDocument,
  heads: readonly (readonly [word: ChecklistWord | null, width: number])[],
): readonly Column[] {
  return heads.map(([word, width]) => ({ name: word === null ? '' : plain(word, document.language), width }));
}
