// The host is called `shop`: Postfix makes shop.localdomain of it (server-facts 2.1, measured).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario, unnamedShop } from './base-world.ts';

export const shortHostName: Scenario = {
  ...soundScenario,
  id: 'short-host-name',
  name: { ja: '短い名前のサーバー', en: 'A server with a short name' },
  summary: {
    ja: 'サーバーに「shop」とだけ名前がついています。',
    en: 'The server is just called “shop”.',
  },
  shop: { ...unnamedShop, hostName: 'shop' },
  expected: {
    before: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
    after: arrivesEverywhere,
    needsRename: true,
  },
};
