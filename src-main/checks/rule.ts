// A rule is a check that a carrier published: it carries its source, the date it was read and how sure it is.
import type { CarrierId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { FactName } from '../facts/facts.ts';
import { defineCheck, type Check } from './check.ts';

/** refused / can bring a temporary block / depends on the recipient's filter / advice / for reading results (carrier-rules 0). */
export type RuleClass = 'refused' | 'block' | 'filter' | 'advice' | 'reading';
export type RuleConfidence = 'official' | 'secondary' | 'seed' | 'unverified';

export interface RuleSource {
  readonly title: string;
  readonly url: string;
  /** YYYY-MM-DD, the day the text was read */
  readonly read: string;
  /** false: the page could not be read today, the wording rests on an older copy */
  readonly seenToday: boolean;
  /** which copy was read, e.g. a stored page of 2008; said beside the caution */
  readonly copy?: Text;
}

export interface Rule<Need extends FactName = FactName> extends Check<Need> {
  readonly carrier: CarrierId;
  readonly class: RuleClass;
  /** rows of the matrix: rules of several carriers about the same thing share a topic */
  readonly topic: string;
  readonly source: RuleSource;
  readonly confidence: RuleConfidence;
  /** the rule in our own words */
  readonly rule: Text;
  /** numbers the judge goes by; `ours` where the carrier publishes none */
  readonly thresholds?: Thresholds;
  /** the same rule going by other numbers (a newer rulebook) */
  readonly withThresholds?: (values: Readonly<Record<string, number>>) => Rule;
}

export interface Thresholds {
  readonly values: Readonly<Record<string, number>>;
  /** true: our rule of thumb, shown as such; false: the carrier's own number */
  readonly ours: boolean;
}

/** Like `defineCheck`, for a carrier's rule. Ids are the carrier's row in the research, lower case: `au-07`. */
export function defineRule<const Need extends FactName>(rule: Rule<Need>): Rule {
  return { ...rule, ...defineCheck(rule) } as unknown as Rule;
}
