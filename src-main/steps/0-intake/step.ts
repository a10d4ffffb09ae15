// STEP 0 only asks. What the answers point to is told by the ranked causes.
import type { Step } from '../define-step.ts';

export const step: Step = { id: '0-intake', checks: [] };
