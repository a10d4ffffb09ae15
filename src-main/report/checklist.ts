// A judged case to the finished paper. The preview on screen, the PDF, the Markdown and the JSON all come from this one model.
import type { JudgedCase } from '../steps/judged-case.ts';
import type { ChecklistDocument } from './checklist-document.ts';
import { checklistFromView } from './checklist-from-view.ts';
import { caseView } from './view.ts';

export type { ChecklistDocument } from './checklist-document.ts';

/**
 * @param judged the case; `judged.masked` says whether customers' addresses are masked
 * @returns the paper in the case's language
 */
export function checklist(judged: JudgedCase): ChecklistDocument {
  return checklistFromView(judged, caseView(judged));
}
