// Texts of the page itself on the screen: practice lab.
import type { Text } from '../../src-main/contract/text.ts';

export const labLabels = {} as const satisfies Record<string, Text>;
