// More than ten look-ups: the whole record counts for nothing (RFC 7208 4.6.4).
import type { Scenario } from '../scenario.ts';
import {
  arrivesEverywhere,
  mailboxServiceLines,
  shopAddress,
  shopZone,
  soundScenario,
} from './base-world.ts';

const many = Array.from({ length: 11 }, (_, index) => index);

export const spfTooManyLookups: Scenario = {
  ...soundScenario,
  id: 'spf-too-many-lookups',
  name: { ja: '届け出が長すぎる', en: 'Too many look-ups' },
  summary: {
    ja: '使わなくなったサービスの include が、SPF にたまっています。',
    en: 'Old services pile up as includes in the SPF record.',
  },
  world: {
    zones: [
      shopZone([
        `@ TXT v=spf1 ${many.map((n) => `include:_s${n}.mailbox-service.example`).join(' ')} ip4:${shopAddress} ~all`,
      ]),
      {
        name: 'mailbox-service.example',
        nameServers: ['ns1.dns.ne.jp', 'ns2.dns.ne.jp'],
        lines: [
          ...mailboxServiceLines,
          ...many.map((n) => `_s${n} TXT v=spf1 ip4:198.51.100.${100 + n} ~all`),
        ],
      },
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
