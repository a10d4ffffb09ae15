// A shop with nothing wrong: what the wizard must leave alone.
import type { Scenario } from '../scenario.ts';
import { shopZone, soundScenario, soundShop } from './base-world.ts';

export const allGreen: Scenario = {
  ...soundScenario,
  id: 'all-green',
  name: { ja: '問題のないお店', en: 'A shop with nothing wrong' },
  summary: {
    ja: '注文メールが、どの携帯にも届いています。何も見つからないのが正解です。',
    en: 'Order mail arrives everywhere. Finding nothing is the right result.',
  },
  shop: { ...soundShop, dkimBits: 2048 },
  world: {
    zones: [shopZone(['_dmarc TXT v=DMARC1; p=none; rua=mailto:dmarc@komorebi-zakka.example'])],
    serverFaults: [],
  },
};
