// Puts a rule together from what is its own (id, source, sentences) and the part it shares with other carriers' rules.
import { defineRule, type Rule, type Thresholds } from '../checks/rule.ts';
import type { CarrierId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { RulePart } from './judges/reading.ts';
import { sources, type SourceKey } from './sources.ts';
import { topics, type TopicId } from './topics.ts';

/** What a line of a rulebook says; the rest follows from topic, source and part. */
export interface RuleLine {
  /** the row of the research in lower case, e.g. `au-07` */
  readonly id: string;
  readonly class: Rule['class'];
  readonly topic: TopicId;
  readonly source: SourceKey;
  readonly confidence: Rule['confidence'];
  readonly rule: Text;
  /** where the topic's title does not fit this rule */
  readonly title?: Text;
}

const weights = {
  refused: 'fault',
  block: 'fault',
  filter: 'fault',
  advice: 'advice',
  reading: 'information',
} as const;

/** @returns a function that makes the rules of one carrier */
export function rulesOf(carrier: CarrierId) {
  return (line: RuleLine, part: RulePart): Rule => makeRule(carrier, line, part);
}

/** Like `rulesOf`, for rules that go by numbers which a newer rulebook may change. */
export function measuredRulesOf(carrier: CarrierId) {
  return <Numbers extends Readonly<Record<string, number>>>(
    line: RuleLine,
    thresholds: { readonly values: Numbers; readonly ours: boolean },
    part: (values: Numbers) => RulePart,
  ): Rule => {
    const make = (values: Numbers): Rule => ({
      ...makeRule(carrier, line, part(values)),
      thresholds: { values, ours: thresholds.ours } satisfies Thresholds,
      withThresholds: (newer) => make({ ...values, ...newer }),
    });
    return make(thresholds.values);
  };
}

function makeRule(carrier: CarrierId, line: RuleLine, part: RulePart): Rule {
  return defineRule({
    id: line.id,
    step: '2-carrier-rules',
    carrier,
    class: line.class,
    weight: weights[line.class],
    topic: line.topic,
    title: line.title ?? topics[line.topic].title,
    source: sources[line.source],
    confidence: line.confidence,
    rule: line.rule,
    ...part,
  });
}
