// The narrowing: every published rule in question is one slip. Groups that are ruled out carry the reason; the rest is left.
import { fill, type Language, type Text } from '../../contract/text.ts';
import type { RulesView } from '../../contract/view/rules.ts';
import type { TopicGroup } from '../../carriers/topics.ts';
import { groupOf, isBroken, isOpen, type JudgedRule } from './which-rules.ts';

type GroupView = RulesView['groups'][number];

const titles: { readonly [Group in TopicGroup]: Text } = {
  'volume-and-size': { ja: '量と大きさ', en: 'Volume and size' },
  dns: { ja: 'DNS', en: 'DNS' },
  'sender-identity': { ja: '名のりなど', en: 'How the server presents itself' },
  header: { ja: '見出し', en: 'Header' },
  authentication: { ja: '送信元の証明', en: 'Proof of the sender' },
  recipient: { ja: '宛先', en: 'Recipient' },
  reading: { ja: '手がかり', en: 'Hints' },
};

const reasons = {
  kept: { ja: '守れています。', en: 'Kept.' },
  notTouched: { ja: 'お店の送り方には、当たりません。', en: 'Does not apply to how you send.' },
  both: { ja: '守れているか、当たらないものです。', en: 'Kept, or not applicable.' },
  reading: {
    ja: '結果を読むためのものです。',
    en: 'They help to read results.',
  },
  advice: { ja: 'おすすめなので、原因ではありません。', en: 'Advice; not the cause.' },
} as const satisfies Record<string, Text>;

const left = {
  title: { ja: '残り', en: 'Left' },
  broken: { ja: '{broken} 件が違反です。', en: '{broken} broken.' },
  open: { ja: '{open} 件が未判定です。', en: '{open} not judged yet.' },
  both: {
    ja: '{broken} 件が違反、{open} 件が未判定です。',
    en: '{broken} broken, {open} not judged yet.',
  },
} as const satisfies Record<string, Text>;

/**
 * @param rules the rules in question with their findings
 * @returns struck-out groups in a fixed order, then what is left; counts add up to all rules in question
 */
export function narrowing(rules: readonly JudgedRule[], language: Language): readonly GroupView[] {
  const remaining = rules.filter((one) => isBroken(one) || isOpen(one));
  const out = rules.filter((one) => !remaining.includes(one));
  const order: readonly TopicGroup[] = [
    'volume-and-size',
    'dns',
    'sender-identity',
    'authentication',
    'header',
    'recipient',
    'reading',
  ];
  const struck = order.flatMap((group): readonly GroupView[] => {
    const those = out.filter(
      ({ rule }) => (rule.weight === 'information' ? 'reading' : groupOf(rule)) === group,
    );
    if (those.length === 0) return [];
    return [
      {
        title: titles[group][language],
        reason: reasonOf(group, those)[language],
        count: those.length,
        left: false,
      },
    ];
  });
  if (remaining.length === 0) return struck;
  const broken = remaining.filter(isBroken).length;
  const open = remaining.length - broken;
  const words = broken === 0 ? left.open : open === 0 ? left.broken : left.both;
  return [
    ...struck,
    {
      title: left.title[language],
      reason: fill(words[language], { broken, open }),
      count: remaining.length,
      left: true,
    },
  ];
}

function reasonOf(group: TopicGroup, those: readonly JudgedRule[]): Text {
  if (group === 'reading') return reasons.reading;
  const verdicts = new Set(those.map(({ finding }) => finding.verdict));
  if (verdicts.has('fail') || verdicts.has('unknown')) return reasons.advice;
  if (!verdicts.has('none')) return reasons.kept;
  return verdicts.has('pass') ? reasons.both : reasons.notTouched;
}
