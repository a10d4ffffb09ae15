// What a step is to the pure side: its id and its checks in order.
import type { Check } from '../checks/check.ts';
import type { StepId } from '../contract/step-ids.ts';

export interface Step {
  readonly id: StepId;
  readonly checks: readonly Check[];
}
