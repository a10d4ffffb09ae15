// Only the envelope sender is wrong: myorigin was left at its default (AU-03, SB-11).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const envelopeOnly: Scenario = {
  ...soundScenario,
  id: 'envelope-only',
  name: { ja: '封筒の差出人だけがちがう', en: 'Only the envelope sender is wrong' },
  summary: {
    ja: '名のりと Message-ID は正しいのに、エラーメールの戻り先が実在しません。',
    en: 'EHLO name and Message-ID are right; the return path does not exist.',
  },
  shop: { ...soundShop, envelopeSender: 'apache@localhost.localdomain' },
  repaired: { shop: { envelopeSender: soundShop.envelopeSender } },
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
