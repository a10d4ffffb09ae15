// All three carriers have blocked the server’s address, and it is on a blocklist (AU-15, DC-05, SB-05).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundScenario } from './base-world.ts';

const listedZone = {
  name: 'zen.spamhaus.org',
  nameServers: ['ns.registry.example'],
  lines: [
    '24.113.0.203 A 127.0.0.2',
    '24.113.0.203 TXT https://www.spamhaus.org/query/ip/203.0.113.24',
    '2.0.0.127 A 127.0.0.2',
  ],
};

export const blockedAddress: Scenario = {
  ...soundScenario,
  id: 'blocked-address',
  name: { ja: '番号が止められている', en: 'A blocked address' },
  summary: {
    ja: '前の持ち主の迷惑メールのせいで、サーバーの番号が止められています。',
    en: 'The address is blocked for what its last owner sent.',
  },
  world: { zones: [listedZone], serverFaults: [] },
  repaired: { world: { zones: [], serverFaults: [] }, unblocks: true },
  blockedBy: ['docomo', 'au', 'softbank'],
  expected: {
    before: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
