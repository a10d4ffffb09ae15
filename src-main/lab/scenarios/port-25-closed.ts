// The hosting firm keeps outgoing port 25 closed: every mail waits in the queue (carrier-rules 4).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const port25Closed: Scenario = {
  ...soundScenario,
  id: 'port-25-closed',
  name: { ja: '出口が閉じている', en: 'The way out is closed' },
  summary: {
    ja: 'サーバー会社が 25 番の出口を閉じています。メールは 1 通も出ていません。',
    en: 'The hosting firm keeps port 25 closed. No mail leaves.',
  },
  shop: { ...soundShop, outboundPort25: 'closed' },
  repaired: { shop: { outboundPort25: 'open' } },
  expected: {
    before: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
