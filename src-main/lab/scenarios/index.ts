// The practice worlds, in the order in which they are offered.
import type { Scenario } from '../scenario.ts';
import { allGreen } from './all-green.ts';
import { noPtr } from './no-ptr.ts';
import { noSpf } from './no-spf.ts';
import { secondaryDiffers } from './secondary-differs.ts';
import { seedCase } from './seed-case.ts';
import { twoSpfRecords } from './two-spf-records.ts';

export const scenarios: readonly Scenario[] = [
  seedCase,
  allGreen,
  noSpf,
  noPtr,
  twoSpfRecords,
  secondaryDiffers,
];
