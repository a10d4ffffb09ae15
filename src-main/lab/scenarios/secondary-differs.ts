// The secondary name server still holds an old zone: another address, an SPF record without the new one. au wants both
// servers right (AU-06).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, reverseZone, shopZone, soundScenario } from './base-world.ts';

const oldZone = {
  ...shopZone([
    '@ A 192.0.2.80',
    'mail A 192.0.2.80',
    '@ TXT v=spf1 ip4:192.0.2.80 include:_spf.mailbox-service.example ~all',
  ]),
  serial: 2026093001,
};
const faults = [
  {
    nameServer: 'ns2.dns.ne.jp',
    behaviour: 'out-of-date',
    zones: [oldZone, { ...reverseZone([]), serial: 2026093001 }],
  },
] as const;

export const secondaryDiffers: Scenario = {
  ...soundScenario,
  id: 'secondary-differs',
  name: { ja: '2 台のネームサーバーがちがうことを言う', en: 'Two name servers that disagree' },
  summary: {
    ja: 'サーバーを引っ越したあと、2 台目のネームサーバーだけが古いままです。au は両方を見ます。',
    en: 'After a move the second name server still has the old data. au looks at both.',
  },
  world: { zones: [], serverFaults: faults },
  repaired: { world: { zones: [], serverFaults: [] } },
  expected: {
    before: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
