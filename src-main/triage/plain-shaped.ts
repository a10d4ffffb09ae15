// Facts in the contract's own shape of which only some fields were given, read as the flat words they stand for. A fact that
// is whole is taken as it is and never comes here.
import { textOf } from './plain-values.ts';
import { spfWord, type Word } from './plain-words.ts';

type Row = Readonly<Record<string, unknown>>;

/** @returns whether it is an object with keys of its own, no list and not null */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value) ? value.slice(0, 200).filter(isRow) : isRow(value) ? [value] : [];

/** Lists and rows of the contract; each says in flat words what it holds. */
export const shapedWords: readonly (readonly [readonly string[], Word])[] = [
  [
    ['spfevaluations'],
    (draft, value) => {
      for (const { identity, result } of rowsOf(value)) {
        if (identity === 'header-from' || identity === 'envelope' || identity === 'helo')
          spfWord(identity)(draft, result ?? null);
      }
    },
  ],
  [
    ['reverselookups'],
    (draft, value) => {
      for (const { address, names } of rowsOf(value)) {
        if (!Array.isArray(names)) continue;
        draft.reverse[textOf(address).includes(':') ? 6 : 4] = textOf(names[0]) || 'none';
      }
    },
  ],
];
