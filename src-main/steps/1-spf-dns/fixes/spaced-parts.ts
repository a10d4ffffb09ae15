// The parts of a value with the spaces between them, so that the parts put together are the value, word for word: what is
// copied is what they say.
import type { ChangePart } from '../../../contract/view/fix.ts';

/** @returns the words with one part between each two, a space unless told */
export function spacedParts(words: readonly ChangePart[], between = ' '): readonly ChangePart[] {
  return words.flatMap((word, index) => (index === 0 ? [word] : [{ text: between, change: 'kept' }, word]));
}
