// The server sends over IPv6, whose address has no PTR (GM-02, GM-13).
import type { Scenario } from '../scenario.ts';
import {
  arrivesEverywhere,
  carrierAddress6,
  carrierAddresses,
  carrierZone,
  shopAddress6,
  shopZone,
  soundScenario,
  soundShop,
} from './base-world.ts';

const gmail = carrierZone('gmail.com', 'gmail-smtp-in', carrierAddresses.gmail);
const gmailWithIpv6 = { ...gmail, lines: [...gmail.lines, `gmail-smtp-in AAAA ${carrierAddress6}`] };

export const ipv6WithoutPtr: Scenario = {
  ...soundScenario,
  id: 'ipv6-without-ptr',
  name: { ja: 'IPv6 に名前がない', en: 'IPv6 without a name' },
  summary: {
    ja: 'サーバーが IPv6 で送っていますが、その番号に名前がありません。Gmail だけが断ります。',
    en: 'The server sends over IPv6 without a reverse name. Only Gmail refuses.',
  },
  shop: { ...soundShop, address6: shopAddress6, usesIpv6: true },
  world: {
    zones: [shopZone([`mail AAAA ${shopAddress6}`]), gmailWithIpv6],
    serverFaults: [],
  },
  repaired: { shop: { usesIpv6: false } },
  carriers: ['docomo', 'au', 'softbank', 'gmail'],
  expected: {
    before: { docomo: 'inbox', au: 'inbox', softbank: 'inbox', gmail: 'bounced' },
    after: { ...arrivesEverywhere, gmail: 'inbox' },
    needsRename: false,
  },
};
