// EC-CUBE’s null transport: the shop says it sent, and nothing was handed over (server-facts 1.4, 1.5).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, ownerAnswers, soundScenario, soundShop } from './base-world.ts';

export const nullTransport: Scenario = {
  ...soundScenario,
  id: 'null-transport',
  name: { ja: '送ったことになっている', en: 'Sent to nowhere' },
  summary: {
    ja: 'EC-CUBE の設定が「送らない」のままです。記録にも何も残りません。',
    en: 'EC-CUBE is still set to send nothing. Not even the log has a trace.',
  },
  shop: { ...soundShop, transport: 'null' },
  answers: { ...ownerAnswers, shopSoftware: 'ec-cube-4.0-4.1' },
  repaired: { shop: { transport: 'mail' } },
  expected: {
    before: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
