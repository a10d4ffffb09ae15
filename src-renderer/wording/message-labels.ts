// Texts of the page itself on the screen: STEP 3.
import type { Text } from '../../src-main/contract/text.ts';

export const messageLabels = {} as const satisfies Record<string, Text>;
