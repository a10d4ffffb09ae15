// A plug-in writes an empty Message-ID header (SB-04 by the letter).
import { plainMail, type Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const blankMessageId: Scenario = {
  ...soundScenario,
  id: 'blank-message-id',
  name: { ja: '整理番号が空', en: 'A blank Message-ID' },
  summary: {
    ja: '見出しに Message-ID の行はあるのに、中身がありません。',
    en: 'The Message-ID header is there, but empty.',
  },
  shop: { ...soundShop, mail: { ...plainMail, messageId: 'blank' } },
  repaired: { shop: { mail: plainMail } },
  expected: {
    before: { docomo: 'inbox', au: 'inbox', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
