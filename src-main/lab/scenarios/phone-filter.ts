// The customers’ phones take mail from chosen domains only; the shop can repair nothing (carrier-rules 1.1, 1.4).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario } from './base-world.ts';

export const phoneFilter: Scenario = {
  ...soundScenario,
  id: 'phone-filter',
  name: { ja: 'お客さまの携帯が受け取らない', en: 'The customer’s own filter' },
  summary: {
    ja: 'お客さまの携帯が、登録した相手のメールだけを受け取る設定です。お店には悪いところがありません。',
    en: 'The customer’s phone takes mail from listed senders only. Nothing is wrong with the shop.',
  },
  filteredBy: ['docomo', 'au', 'softbank'],
  repaired: { unfilters: true },
  expected: {
    before: { docomo: 'nothing', au: 'bounced', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
