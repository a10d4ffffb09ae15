// The one call of STEP 0. Answers are parsed by the contract (full-width characters become ASCII there).
import { applyAnswers } from '../../case-file/apply.ts';
import type { Handlers } from '../calls.node.ts';
import { completed } from './complete-answers.ts';

export const handlers: Handlers<'intake.answer'> = {
  'intake.answer': ({ answers }, context) => {
    // The schema drops absent keys but types them as `undefined`; an answer is never undefined.
    const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
    context.update((caseFile, at) => applyAnswers(caseFile, completed(caseFile.answers, given), at));
    return context.view();
  },
};
