// Names and values as a definition list, on page one and behind it.
import type { Language } from '../contract/text.ts';
import type { NamedValue } from './checklist-document.ts';
import { monoHtml, proseHtml } from './html-text.ts';

/** @param name the list's class: `facts` in two columns, `facts one` in one */
export function factsHtml(rows: readonly NamedValue[], name: string, language: Language): string {
  return `<dl class="${name}">${rows
    .map(
      (row) =>
        `<div><dt>${proseHtml(row.name, language)}</dt><dd>${
          row.mono ? monoHtml(row.value) : proseHtml(row.value, language)
        }</dd></div>`,
    )
    .join('')}</dl>`;
}
