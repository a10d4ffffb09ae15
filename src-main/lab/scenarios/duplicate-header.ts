// Two Subject headers (AU-08; RFC 5322 3.6).
import { plainMail, type Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const duplicateHeader: Scenario = {
  ...soundScenario,
  id: 'duplicate-header',
  name: { ja: '件名が 2 つある', en: 'Two subjects' },
  summary: {
    ja: '件名の行が 2 つ入っています。',
    en: 'The mail has two Subject lines.',
  },
  shop: { ...soundShop, mail: { ...plainMail, duplicateSubject: true } },
  repaired: { shop: { mail: plainMail } },
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'inbox' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
