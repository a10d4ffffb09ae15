// The server's address has no PTR record (AU-06).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, reverseZone, soundScenario } from './base-world.ts';

export const noPtr: Scenario = {
  ...soundScenario,
  id: 'no-ptr',
  name: { ja: '番号から名前が引けない', en: 'An address without a name' },
  summary: {
    ja: 'サーバーの番号に、逆引きの名前がありません。au だけが、つながりません。',
    en: 'The server’s address has no reverse name. Only au hangs up.',
  },
  world: { zones: [reverseZone([])], serverFaults: [] },
  repaired: { world: { zones: [], serverFaults: [] } },
  expected: {
    before: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
