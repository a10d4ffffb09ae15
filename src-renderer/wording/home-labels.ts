// Texts of the page itself on the screen: start of the program.
import type { Text } from '../../src-main/contract/text.ts';

export const homeLabels = {} as const satisfies Record<string, Text>;
