// Rules x carriers by topic: leads first, then broken, then open, then kept. Carriers that mail reaches need no judging;
// "no rule" is said only where the carrier's text was seen whole.
import { carriers } from '../../carriers/carrier.ts';
import { coverage } from '../../carriers/coverage.ts';
import { topics, type TopicId } from '../../carriers/topics.ts';
import { findingView } from '../../checks/finding-view.ts';
import type { CarrierId } from '../../contract/answers.ts';
import { fillRich, plainWords, type Language, type Text } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { RuleRowView } from '../../contract/view/rules.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { learned, mostTelling } from './learned.ts';
import {
  isBroken,
  isOpen,
  judgedRules,
  topicOf,
  type JudgedRule,
  type RulesInQuestion,
} from './which-rules.ts';

export const classWords: { readonly [Class in JudgedRule['rule']['class']]: Text } = {
  refused: { ja: '守らないと断られる', en: 'Refused when broken' },
  block: { ja: '一時的に止められることがある', en: 'Can bring a temporary block' },
  filter: { ja: 'お客さまの設定による', en: 'Depends on the customer’s filter' },
  advice: { ja: 'すすめられていること', en: 'Advice' },
  reading: { ja: '結果を読む手がかり', en: 'For reading results' },
};

const thumb: Text = { ja: '（数字はこのアプリの目安）', en: ' (numbers are our rule of thumb)' };

/** @returns one row a topic that some carrier has a rule about */
export function matrix(judged: JudgedCase, question: RulesInQuestion): readonly RuleRowView[] {
  const all = judgedRules(judged);
  const rows = (Object.keys(topics) as TopicId[]).flatMap((topic) => {
    const those = all.filter(({ rule }) => topicOf(rule) === topic);
    return those.length === 0
      ? []
      : [{ ...rowOf(topic, those, question, judged.language), rank: rankOf(those, question) }];
  });
  return rows.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...row }) => row);
}

function rowOf(
  topic: TopicId,
  those: readonly JudgedRule[],
  question: RulesInQuestion,
  language: Language,
): RuleRowView {
  const asked = those.filter(({ rule }) => question.carriers.includes(rule.carrier));
  return {
    topic,
    title: topics[topic].title[language],
    technicalName: topics[topic].technicalName,
    lead: isLead(asked, question),
    cells: carriers.map(({ id }) => ({ carrier: id, mark: cellMark(id, those, question, language) })),
    learned: learned(asked.length > 0 ? asked : those, language),
    findings: those.map(({ rule, finding }) => ({
      ...findingView(finding, language),
      mark: ruleMark({ rule, finding }, language),
      carrier: rule.carrier,
      rule: `${plainWords(fillRich(rule.rule[language]))}${rule.thresholds?.ours === true ? thumb[language] : ''}`,
      className: classWords[rule.class][language],
    })),
  };
}

/** A lead: broken and able to stop mail, or open in what differs between the shop and the mail program. */
function isLead(asked: readonly JudgedRule[], question: RulesInQuestion): boolean {
  if (asked.some(isBroken)) return true;
  const differs = asked.some(({ rule }) =>
    ['header', 'sender-identity'].includes(topics[topicOf(rule)].group),
  );
  return question.symptoms.mailProgram === 'arrives' && differs && asked.some(isOpen);
}

function rankOf(those: readonly JudgedRule[], question: RulesInQuestion): number {
  const asked = those.filter(({ rule }) => question.carriers.includes(rule.carrier));
  if (asked.some(isBroken)) return 0;
  if (isLead(asked, question)) return 1;
  if (asked.some(isOpen)) return 2;
  if (asked.some(({ finding }) => finding.verdict === 'fail')) return 3;
  if (asked.some(({ finding }) => finding.verdict === 'pass')) return 4;
  if (asked.some(({ finding }) => finding.verdict === 'unknown')) return 5;
  return asked.length > 0 ? 6 : 7;
}

/** One rule's mark: words of rules (守れている, 違反) instead of those of checks. */
function ruleMark({ rule, finding }: JudgedRule, language: Language): Mark {
  switch (finding.verdict) {
    case 'pass':
      return mark('ok', 'kept', language);
    case 'fail':
      return rule.weight === 'fault' ? mark('bad', 'broken', language) : mark('warn', 'checkThis', language);
    case 'unknown':
      return mark('ask', 'notJudged', language);
    case 'none':
      return mark('none', 'notNeeded', language);
  }
}

function cellMark(
  carrier: CarrierId,
  those: readonly JudgedRule[],
  question: RulesInQuestion,
  language: Language,
): Mark {
  const own = those.filter(({ rule }) => rule.carrier === carrier);
  if (question.symptoms.arriving.includes(carrier)) return mark('none', 'notNeeded', language);
  const decisive = mostTelling(own);
  if (decisive !== null) return ruleMark(decisive, language);
  return mark('none', coverage[carrier] === 'partly' ? 'ruleNotSeen' : 'noRule', language);
}
