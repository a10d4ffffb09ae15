// The From address is at a domain that is not in DNS any more (DC-04, AU-03).
import { MailAddress } from '../../contract/inputs.ts';
import type { Scenario } from '../scenario.ts';
import { arrivesEverywhere, ownerAnswers, soundScenario, soundShop } from './base-world.ts';

export const missingFromDomain: Scenario = {
  ...soundScenario,
  id: 'missing-from-domain',
  name: { ja: '差出人のドメインがもうない', en: 'A From domain that is gone' },
  summary: {
    ja: '差出人に、契約の切れた古いドメインを使っています。',
    en: 'From still uses a domain whose registration ended.',
  },
  shop: { ...soundShop, fromAddress: 'order@komorebi-old.example' },
  repaired: { shop: { fromAddress: soundShop.fromAddress } },
  answers: { ...ownerAnswers, fromAddress: MailAddress.parse('order@komorebi-old.example') },
  expected: {
    before: { docomo: 'nothing', au: 'bounced', softbank: 'nothing' },
    after: arrivesEverywhere,
    needsRename: false,
  },
};
