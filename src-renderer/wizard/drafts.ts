// What was typed and could not be saved yet. It outlives a change of screen and is forgotten when the app closes.
// Never used for passwords.
import { useState } from 'react';

const drafts = new Map<string, string>();

/**
 * A typed text that is kept while the operator walks around.
 * @param key case and field
 * @returns the draft, null where nothing unsaved was typed, and its setter
 */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const [, redraw] = useState(0);
  const set = (text: string | null): void => {
    if (text === null) drafts.delete(key);
    else drafts.set(key, text);
    redraw((count) => count + 1);
  };
  return [drafts.get(key) ?? null, set];
}
