// Numbers, days and plurals are left to the platform's Intl: no English word of ours guesses its number, no day is cut from a string.
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles('src-main', 'src-renderer');

/** Amounts that are never one: bytes of a line that is too long, two and more of a kind; and words that only look like plurals. */
const neverOne = /^(?:bytes|bits|characters|ms|lookups|records|mails all|is|was|has|s|its|does|this|as)$/;

test('an English word behind a number says both its forms', () => {
  const guessed = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\ben: (?:'[^'\n]*'|"[^"\n]*")/g)].flatMap(([template]) =>
      [
        ...template.matchAll(
          /\{(?!name|host|domain|address|carrier|carriers|names|zone|factor)\w+\}\**(?: more)? ([a-z]+s)\b/g,
        ),
      ]
        .map(([place, word = '']) => [place, word] as const)
        .filter(([, word]) => !neverOne.test(word))
        .map(([place]) => `${path}: ${place}`),
    ),
  );
  expect(guessed).toEqual(['src-main/steps/3-message-id/checks/message-id-repeated.ts: {count} mails']); // two at least
});

test('no word is left half a plural', () => {
  const half = files.filter(({ text }) => /\ben: (?:'[^'\n]*|"[^"\n]*)\w\((?:s|es)\)(?!:)/.test(text));
  expect(half.map(({ path }) => path)).toEqual([]);
});

test('no day is cut from a timestamp, no number is rounded into a string for people', () => {
  const cut = files.filter(
    ({ path, text }) =>
      /^src-main\/(?:carriers|report|steps|triage|wording|checks)\/|^src-renderer\//.test(path) &&
      /(?:toISOString\(\)|[aA]t|validTo|date\??)\.slice\((?:0|2), 10\)/.test(text),
  );
  expect(cut.map(({ path }) => path)).toEqual([]);
});
