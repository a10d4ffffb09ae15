// Isolation tests of a documentation shop, for the tests beside this file.
import type { IsolationFactorId } from '../../../../src-main/contract/isolation.ts';
import type { IsolationFacts } from '../../../../src-main/facts/isolation-facts.ts';
import { designMails } from '../../../../src-main/steps/5-send-test/isolation/design.ts';

export function sampleIsolation(
  factors: readonly IsolationFactorId[],
  changes: Partial<IsolationFacts> & { readonly shopName?: string } = {},
): IsolationFacts {
  const { shopName = 'こもれび雑貨店', ...rest } = changes;
  return {
    factors,
    mails: designMails(factors),
    values: {
      hostName: 'mail.komorebi-zakka.example',
      from: 'order@komorebi-zakka.example',
      otherFrom: 'apache@localhost.localdomain',
      envelopeSender: 'order@komorebi-zakka.example',
      webUser: 'apache@localhost.localdomain',
      shopName,
    },
    recipients: [
      { carrier: 'docomo', address: 'todoku.renshu@docomo.ne.jp' },
      { carrier: 'au', address: 'todoku.renshu@ezweb.ne.jp' },
    ],
    ticks: [],
    madeAt: '2026-11-24T01:00:00.000Z',
    ...rest,
  };
}
