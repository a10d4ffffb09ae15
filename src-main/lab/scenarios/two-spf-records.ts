// Two v=spf1 records at one name: neither counts (RFC 7208 4.5).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, shopAddress, shopZone, soundScenario } from './base-world.ts';

export const twoSpfRecords: Scenario = {
  ...soundScenario,
  id: 'two-spf-records',
  name: { ja: '届け出が 2 行ある', en: 'Two sender registrations' },
  summary: {
    ja: 'メールのサービスを足したときに、SPF の行をもう 1 行書いてしまったお店です。',
    en: 'A shop that wrote a second SPF line when it added a mail service.',
  },
  world: {
    zones: [
      shopZone([
        `@ TXT v=spf1 ip4:${shopAddress} ~all`,
        '@ TXT v=spf1 include:_spf.mailbox-service.example ~all',
      ]),
    ],
    serverFaults: [],
  },
  repaired: { world: { zones: [], serverFaults: [] } },
  expected: {
    before: { docomo: 'spam-folder', au: 'bounced', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
