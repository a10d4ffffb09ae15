// Words for how sure a cause is (three, never a percentage) and for how a carrier treats a broken rule.
import type { RuleClass } from '../checks/rule.ts';
import type { Text } from '../contract/text.ts';
import type { RankedCause } from '../triage/cause.ts';

export const certaintyWords: { readonly [Certainty in RankedCause['certainty']]: Text } = {
  likely: { ja: '有力', en: 'Likely' },
  possible: { ja: '可能性あり', en: 'Possible' },
  unlikely: { ja: '考えにくい', en: 'Unlikely' },
};

export const ruleClassWords: { readonly [Class in RuleClass]: Text } = {
  refused: { ja: '守らないと断られる', en: 'Refused when broken' },
  block: { ja: '一時的に止められることがある', en: 'Can bring a temporary block' },
  filter: { ja: 'お客さまの設定による', en: 'Depends on the customer’s filter' },
  advice: { ja: 'すすめられていること', en: 'Advice' },
  reading: { ja: '結果を読む手がかり', en: 'For reading results' },
};
