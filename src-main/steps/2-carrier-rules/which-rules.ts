// Which rules are in question: those of the carriers that mail does not reach. Rules of carriers that mail reaches need
// no judging; carriers nobody has asked about are judged, but do not count in the narrowing.
import { rules } from '../../carriers/index.ts';
import { firstCarriers } from '../../carriers/carrier.ts';
import { topics, type TopicGroup, type TopicId } from '../../carriers/topics.ts';
import type { Rule } from '../../checks/rule.ts';
import type { Finding } from '../../checks/run-checks.ts';
import type { CarrierId } from '../../contract/answers.ts';
import { symptomsOf, type Symptoms } from '../../triage/symptoms.ts';
import type { JudgedCase } from '../judged-case.ts';

export interface JudgedRule {
  readonly rule: Rule;
  readonly finding: Finding;
}

export interface RulesInQuestion {
  readonly symptoms: Symptoms;
  readonly carriers: readonly CarrierId[];
  /** of those carriers, in the order of the rulebook */
  readonly rules: readonly JudgedRule[];
}

/** @returns every rule with its finding, in the order of the rulebook */
export function judgedRules(judged: JudgedCase): readonly JudgedRule[] {
  return rules.flatMap((rule) => {
    const finding = judged.findings.get(rule.id);
    return finding === undefined
      ? []
      : [{ rule: 'source' in finding.check ? (finding.check as Rule) : rule, finding }];
  });
}

/** @returns the rules of the carriers that fail; of the first three while nobody has said which fail */
export function rulesInQuestion(judged: JudgedCase): RulesInQuestion {
  const symptoms = symptomsOf(judged.facts);
  const troubled = [...symptoms.failing, ...symptoms.marked];
  const carriers =
    troubled.length > 0 ? troubled : firstCarriers.filter((id) => !symptoms.arriving.includes(id));
  return {
    symptoms,
    carriers,
    rules: judgedRules(judged).filter(({ rule }) => carriers.includes(rule.carrier)),
  };
}

/** @returns what a rule is about; a rule of an imported rulebook keeps its topic */
export function topicOf(rule: Rule): TopicId {
  return rule.topic as TopicId; // rules are made with a TopicId (define-carrier-rule.ts)
}

export function groupOf(rule: Rule): TopicGroup {
  return topics[topicOf(rule)].group;
}

/** A rule that can stop mail and is broken. */
export function isBroken({ rule, finding }: JudgedRule): boolean {
  return finding.verdict === 'fail' && rule.weight === 'fault';
}

/** A rule that can stop mail and is not judged yet. */
export function isOpen({ rule, finding }: JudgedRule): boolean {
  return finding.verdict === 'unknown' && rule.weight === 'fault';
}
