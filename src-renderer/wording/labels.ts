// Every button, heading and note that the page itself says. Sentences about findings come from the view.
import { fill, type Args, type Language, type Text } from '../../src-main/contract/text.ts';
import { display } from './format.ts';
import { frameLabels } from './frame-labels.ts';
import { homeLabels } from './home-labels.ts';
import { intakeLabels } from './intake-labels.ts';
import { labLabels } from './lab-labels.ts';
import { messageLabels } from './message-labels.ts';
import { restartLabels } from './restart-labels.ts';
import { rulesLabels } from './rules-labels.ts';
import { sendLabels } from './send-labels.ts';
import { spfDnsLabels } from './spf-dns-labels.ts';
import { summaryLabels } from './summary-labels.ts';

export const labels = {
  ...frameLabels,
  ...homeLabels,
  ...intakeLabels,
  ...labLabels,
  ...messageLabels,
  ...restartLabels,
  ...rulesLabels,
  ...sendLabels,
  ...spfDnsLabels,
  ...summaryLabels,
} as const satisfies Record<string, Text>;

export type LabelKey = keyof typeof labels;

/** Says a label in the chosen language, set for display, with its `{name}` places filled. */
export type Say = (key: LabelKey, args?: Args) => string;

/** @returns the function that says labels in the language */
export function sayIn(language: Language): Say {
  return (key, args = {}) => display(fill(labels[key][language], args));
}
