// Rules that nobody can judge from here: those that help to read results, and those that only people can tell.
import type { EvidenceKind } from '../../contract/evidence.ts';
import type { Text } from '../../contract/text.ts';
import { doesNotApply, open, type RulePart, nothingKnown } from './reading.ts';

/** A rule that only helps to read results: it is never judged. @param words what to know about it */
export function readingOnly(words: Text): RulePart {
  return {
    needs: [],
    judge: () => doesNotApply('reading'),
    wording: { pass: words, fail: words, unknown: words, 'none:reading': words, why: words },
    examples: [{ facts: {}, verdict: 'none' }],
  };
}

/** A rule that the program can't see: always open, with who or what could tell. */
export function onlyPeopleCanTell(words: Text, why: Text, settledBy: EvidenceKind | null): RulePart {
  return {
    needs: [],
    judge: () => open('ask', [], settledBy),
    wording: { pass: words, fail: words, unknown: words, 'unknown:ask': words, why },
    examples: [nothingKnown],
  };
}
