// Only the EHLO name is wrong: smtp_helo_name was copied from somewhere (AU-07).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const ehloOnly: Scenario = {
  ...soundScenario,
  id: 'ehlo-only',
  name: { ja: '名のりだけがちがう', en: 'Only the EHLO name is wrong' },
  summary: {
    ja: 'Message-ID も封筒の差出人も正しいのに、サーバーの名のりだけが初期値のままです。',
    en: 'Message-ID and envelope sender are right; only the EHLO name is still the default.',
  },
  shop: { ...soundShop, heloName: 'localhost.localdomain' },
  repaired: { shop: { heloName: null } },
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'inbox' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
