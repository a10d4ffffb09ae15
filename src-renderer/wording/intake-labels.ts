// Texts of the page itself on the screen: first questions.
import type { Text } from '../../src-main/contract/text.ts';

export const intakeLabels = {} as const satisfies Record<string, Text>;
