// The rulebooks of all carriers in the order of the matrix.
import type { Rule } from '../checks/rule.ts';

export { carriers } from './carrier.ts';
export { carrierOfDomain } from './domains.ts';

export const rules: readonly Rule[] = [];
