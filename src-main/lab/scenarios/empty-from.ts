// The From header is empty (SB-03, AU-08).
import { plainMail, type Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const emptyFrom: Scenario = {
  ...soundScenario,
  id: 'empty-from',
  name: { ja: '差出人が空', en: 'An empty From' },
  summary: {
    ja: '見出しの From が空のまま送られています。',
    en: 'The From header is sent empty.',
  },
  shop: { ...soundShop, mail: { ...plainMail, emptyFrom: true } },
  repaired: { shop: { mail: plainMail } },
  expected: {
    before: { docomo: 'nothing', au: 'bounced', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
