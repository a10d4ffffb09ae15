// The shop's domain publishes no SPF record (AU-20, DC-03, SB-13).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, shopZone, soundScenario } from './base-world.ts';

export const noSpf: Scenario = {
  ...soundScenario,
  id: 'no-spf',
  name: { ja: '送信元の届け出がない', en: 'No sender registration' },
  summary: {
    ja: 'SPF という届け出を、まだ出していないお店です。SoftBank では、届かずに消えます。',
    en: 'A shop that never published an SPF record. At SoftBank its mail vanishes.',
  },
  world: { zones: [shopZone([], ['@ TXT'])], serverFaults: [] },
  repaired: { world: { zones: [], serverFaults: [] } },
  expected: {
    before: { docomo: 'spam-folder', au: 'inbox', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
