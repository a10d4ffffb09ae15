// A line of 1,200 characters (DC-09, AU-13). Postfix would break it; here smtp_line_length_limit is switched off.
import { plainMail, type Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const longLine: Scenario = {
  ...soundScenario,
  id: 'long-line',
  name: { ja: '1 行が長すぎる', en: 'Too long a line' },
  summary: {
    ja: '本文に、改行のない長い 1 行があります。',
    en: 'The text has one very long line.',
  },
  shop: { ...soundShop, mail: { ...plainMail, longestLine: 1200 } },
  repaired: { shop: { mail: plainMail } },
  expected: {
    before: { docomo: 'bounced', au: 'bounced', softbank: 'inbox' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
