// sSMTP adds no Message-ID and EC-CUBE 2 writes none: the header is absent (SB-04; server-facts 2.4).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, soundShop } from './base-world.ts';

export const noMessageId: Scenario = {
  ...soundScenario,
  id: 'no-message-id',
  name: { ja: '整理番号がない', en: 'No Message-ID' },
  summary: {
    ja: 'sSMTP で送っているお店です。メールに Message-ID がつきません。',
    en: 'The shop sends by sSMTP, so its mail has no Message-ID.',
  },
  shop: { ...soundShop, mta: 'ssmtp' },
  repaired: { shop: { mta: 'postfix' } },
  expected: {
    before: { docomo: 'inbox', au: 'inbox', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
