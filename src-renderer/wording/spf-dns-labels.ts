// Texts of the page itself on the screen: STEP 1.
import type { Text } from '../../src-main/contract/text.ts';

export const spfDnsLabels = {} as const satisfies Record<string, Text>;
