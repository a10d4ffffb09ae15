// Every word of the flat vocabulary with its synonyms. README.md beside this file is the list for people.
import { mailWords } from './plain-mail-words.ts';
import { pathWords } from './plain-path-words.ts';
import { recordsWords } from './plain-record-words.ts';
import { shapedWords } from './plain-shaped.ts';
import type { Word } from './plain-words.ts';

const vocabulary: readonly (readonly [readonly string[], Word])[] = [
  ...mailWords,
  ...recordsWords,
  ...pathWords,
  ...shapedWords,
];

export const words = new Map<string, Word>(
  vocabulary.flatMap(([keys, word]) => keys.map((key) => [key, word] as const)),
);

/** The words of the vocabulary, first spelling of each, for documentation and tests. */
export const plainFactWords: readonly string[] = vocabulary.map(([keys]) => keys[0] ?? '');
