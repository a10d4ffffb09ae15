// What every piece of the screen needs to know: the language, the labels, the glossary, and the two things that
// leave the page (copying and opening a link). The window gives it; pieces never reach further.
import { createContext, useContext } from 'react';
import type { Language } from '../../src-main/contract/text.ts';
import type { GlossaryEntry } from '../../src-main/contract/view.ts';
import { sayIn, type Say } from '../wording/labels.ts';

export interface Ui {
  readonly language: Language;
  readonly say: Say;
  readonly glossary: readonly GlossaryEntry[];
  /** @returns whether the raw text is on the clipboard now */
  readonly copyText: (text: string) => Promise<boolean>;
  /** opens an address in the browser; the main process decides whether it may */
  readonly openLink: (url: string) => void;
  /** opens the glossary, at an entry where one is named */
  readonly openGlossary: (id: string | null) => void;
}

export const UiContext = createContext<Ui>({
  language: 'ja',
  say: sayIn('ja'),
  glossary: [],
  copyText: () => Promise.resolve(false),
  openLink: () => undefined,
  openGlossary: () => undefined,
});

/** @returns the language, labels and the page's few ways out */
export function useUi(): Ui {
  return useContext(UiContext);
}
