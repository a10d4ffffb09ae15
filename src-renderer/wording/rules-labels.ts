// Texts of the page itself on the screen: STEP 2.
import type { Text } from '../../src-main/contract/text.ts';

export const rulesLabels = {} as const satisfies Record<string, Text>;
