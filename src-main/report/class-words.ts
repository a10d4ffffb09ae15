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
  filter: { ja: '受け取る人の設定による', en: 'Depends on the recipient’s filter' },
  advice: { ja: 'お願い', en: 'Advice' },
  reading: { ja: '結果の読み方', en: 'For reading results' },
};
