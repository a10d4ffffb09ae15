// The SPF record names the server before the last move (AU-19, DC-03, SB-13).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, shopZone, soundScenario } from './base-world.ts';

export const wrongSpfAddress: Scenario = {
  ...soundScenario,
  id: 'wrong-spf-address',
  name: { ja: '届け出が古いサーバーのまま', en: 'A registration of the old server' },
  summary: {
    ja: 'サーバーを引っ越したのに、SPF の番号を書きかえていないお店です。',
    en: 'A shop that moved its server and left the old address in SPF.',
  },
  world: {
    zones: [shopZone(['@ TXT v=spf1 ip4:192.0.2.80 include:_spf.mailbox-service.example -all'])],
    serverFaults: [],
  },
  repaired: { world: { zones: [], serverFaults: [] } },
  expected: {
    before: { docomo: 'spam-folder', au: 'bounced', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
