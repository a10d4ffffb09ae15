// A newsletter to an old list brought a block for a time (AU-01, DC-05, SB-05).
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, soundMailing, soundScenario } from './base-world.ts';

export const volumeBlock: Scenario = {
  ...soundScenario,
  id: 'volume-block',
  name: { ja: 'メルマガのあとで止められた', en: 'Blocked after a newsletter' },
  summary: {
    ja: '古い名簿にメルマガを送ったあと、どの携帯にも届かなくなりました。',
    en: 'After a newsletter to an old list no carrier takes anything.',
  },
  mailings: (['docomo', 'au', 'softbank'] as const).map((to) => ({
    ...soundMailing,
    to,
    mails: 40,
    unknownShare: 1,
    atOnce: 4,
    secondsApart: 1,
  })),
  repaired: { unblocks: true },
  expected: {
    before: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
