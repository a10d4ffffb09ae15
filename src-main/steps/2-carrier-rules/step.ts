// STEP 2: all rules of the rulebook, in the order of the matrix.
import { rules } from '../../carriers/index.ts';
import type { Step } from '../define-step.ts';

export const step: Step = { id: '2-carrier-rules', checks: rules };
