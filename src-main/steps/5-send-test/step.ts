// STEP 5: send and prove. What arrived is the operator's tick; the check here is about the hand-in service only.
import type { Step } from '../define-step.ts';
import { submission } from './checks/submission.ts';

export const step: Step = { id: '5-send-test', checks: [submission] };
