// The checklist for other programs: the same model as the paper, with its kind and version in front.
import type { ChecklistDocument } from './checklist-document.ts';

/** @returns JSON text (two spaces, ends with a line break); addresses are masked as in the document */
export function checklistJson(document: ChecklistDocument): string {
  return `${JSON.stringify({ kind: 'todoku-checklist', version: 1, ...document }, null, 2)}\n`;
}
