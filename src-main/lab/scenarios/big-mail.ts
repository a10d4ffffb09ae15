// An order mail over three megabytes (AU-10, SB-01).
import { plainMail, type Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const bigMail: Scenario = {
  ...soundScenario,
  id: 'big-mail',
  name: { ja: '大きすぎるメール', en: 'Too big a mail' },
  summary: {
    ja: '注文メールに画像を付けて、3 MB をこえています。',
    en: 'Pictures make the order mail larger than 3 MB.',
  },
  shop: { ...soundShop, mail: { ...plainMail, fillerBytes: 3_300_000 } },
  repaired: { shop: { mail: plainMail } },
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
