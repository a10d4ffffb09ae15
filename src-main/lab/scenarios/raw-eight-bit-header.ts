// The shop’s name stands in From as raw bytes (AU-08; RFC 5322 2.2, RFC 2047).
import { plainMail, type Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const rawEightBitHeader: Scenario = {
  ...soundScenario,
  id: 'raw-eight-bit-header',
  name: { ja: '見出しに生の日本語', en: 'Raw Japanese in a header' },
  summary: {
    ja: '差出人の名前が、決められた形に直されずに入っています。',
    en: 'The sender’s name is not encoded as it must be.',
  },
  shop: { ...soundShop, mail: { ...plainMail, rawEightBitFrom: true } },
  repaired: { shop: { mail: plainMail } },
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'inbox' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
