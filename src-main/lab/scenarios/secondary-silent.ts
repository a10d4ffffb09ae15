// The secondary name server does not answer at all: nothing that could be called a fault of the shop (AU-06 stays open).
import type { Scenario } from '../scenario.ts';
import { soundScenario } from './base-world.ts';

export const secondarySilent: Scenario = {
  ...soundScenario,
  id: 'secondary-silent',
  name: { ja: '2 台目のネームサーバーが答えない', en: 'A silent second name server' },
  summary: {
    ja: '2 台目のネームサーバーが返事をしません。メールは届いています。',
    en: 'The second name server does not answer. Mail arrives all the same.',
  },
  world: { zones: [], serverFaults: [{ nameServer: 'ns2.dns.ne.jp', behaviour: 'silent' }] },
  repaired: { world: { zones: [], serverFaults: [] } },
};
