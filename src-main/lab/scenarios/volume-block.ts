// A newsletter to an old list brought a block for a time (AU-01, DC-05, SB-05).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const volumeBlock: Scenario = {
  ...soundScenario,
  id: 'volume-block',
  name: { ja: 'メルマガのあとで止められた', en: 'Blocked after a newsletter' },
  summary: {
    ja: '古い名簿にメルマガを送ったあと、どの携帯にも届かなくなりました。',
    en: 'After a newsletter to an old list no carrier takes anything.',
  },
  shop: { ...soundShop, unknownRecipientsBefore: 30 },
  repaired: { unblocks: true },
  expected: {
    before: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
