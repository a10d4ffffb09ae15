// DMARC says reject, and the envelope at the host name does not align (DC-01, AU-23, SB-12).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, shopZone, soundScenario, soundShop } from './base-world.ts';

export const dmarcReject: Scenario = {
  ...soundScenario,
  id: 'dmarc-reject',
  name: { ja: 'なりすまし対策がきびしすぎる', en: 'DMARC refuses its own mail' },
  summary: {
    ja: 'DMARC を reject にしましたが、注文メールの封筒の差出人が合っていません。',
    en: 'DMARC is set to reject, but the order mail’s envelope sender does not agree with it.',
  },
  shop: { ...soundShop, envelopeSender: null },
  world: { zones: [shopZone(['_dmarc TXT v=DMARC1; p=reject; aspf=s'])], serverFaults: [] },
  repaired: { shop: { envelopeSender: soundShop.envelopeSender } },
  expected: {
    before: { docomo: 'spam-folder', au: 'bounced', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
