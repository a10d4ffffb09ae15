// The published case (server-facts 1.7): a server called localhost.localdomain. Three things leave wrong at once.
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, unnamedShop } from './base-world.ts';

export const seedCase: Scenario = {
  ...soundScenario,
  id: 'seed-case',
  name: { ja: '名前のないサーバー', en: 'The server without a name' },
  summary: {
    ja: 'docomo には注文メールが届くのに、au と SoftBank には届きません。ふつうのメールソフトからは届きます。',
    en: 'Order mail reaches docomo but not au and SoftBank. Mail from an ordinary mail program reaches all.',
  },
  shop: unnamedShop,
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: true,
  },
};
