// Taking the shop's mail out: what only it said goes with it, what the answers lead to stays.
import { describe, expect, it } from 'vitest';
import { applyAnswers, applyFacts, newCaseFile } from '../../../src-main/case-file/apply.ts';
import { domainRecords, goodRecords, mail, spfEvaluation } from '../../../src-main/carriers/example-facts.ts';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { factsOf } from '../../../src-main/case-file/case-file.ts';
import { DomainName, IpAddress } from '../../../src-main/contract/inputs.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { step as spfDns } from '../../../src-main/steps/1-spf-dns/step.ts';
import { forgetShopMail } from '../../../src-main/steps/3-message-id/forget-shop-mail.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';

const at = '2026-11-24T02:00:00.000Z';
const dmarc = {
  fromDomain: 'shop.example',
  organisationalDomain: 'shop.example',
  recordDomain: 'shop.example',
  record: 'v=DMARC1; p=reject',
  policy: 'reject' as const,
  testing: false,
  faults: [],
  walk: [],
  alignment: { spf: false, dkim: false, result: 'fail' as const },
};
const withMail = applyFacts(
  applyAnswers(
    newCaseFile('test', at, null),
    { shopDomain: DomainName.parse('shop.example'), sendingAddress: IpAddress.parse('192.0.2.10') },
    at,
  ),
  {
    shopMail: known(mail(), [], at),
    fromDomainRecords: known(domainRecords('shop.example', goodRecords), [], at),
    envelopeDomainRecords: known(domainRecords('localhost.localdomain', goodRecords), [], at),
    mailServerComparison: known([], [], at),
    spfEvaluations: known(
      [
        { ...spfEvaluation('header-from', 'shop.example', 'pass'), address: '192.0.2.10' },
        { ...spfEvaluation('envelope', 'localhost.localdomain', 'none'), address: '192.0.2.10' },
        { ...spfEvaluation('helo', 'localhost.localdomain', 'none'), address: '192.0.2.10' },
      ],
      [],
      at,
    ),
    dmarc: known(dmarc, [], at),
  },
  at,
);

describe('forgetShopMail', () => {
  const { facts } = forgetShopMail(withMail, at);
  it('keeps what was asked for the shop’s own domain', () => {
    expect(facts.fromDomainRecords?.state).toBe('known');
    expect(facts.spfEvaluations).toMatchObject({ value: [{ identity: 'header-from' }] });
    expect(facts.dmarc).toMatchObject({ value: { policy: 'reject', alignment: null } });
  });

  it('takes along what only the mail said', () => {
    expect(Object.keys(facts).sort()).toEqual(['dmarc', 'fromDomainRecords', 'spfEvaluations']);
  });

  it('leaves no verdict on the envelope, and none of STEP 3', () => {
    const judged = (file: typeof withMail): string[] =>
      runChecks([...spfDns.checks, ...step.checks], factsOf(file)).flatMap(({ check, verdict }) =>
        verdict === 'fail' ? [check.id] : [],
      );
    expect(judged(withMail)).toContain('spf-envelope');
    expect(
      judged(forgetShopMail(withMail, at)).filter((id) => /envelope|ehlo|message-id|align/.test(id)),
    ).toEqual([]);
  });

  it('keeps nothing of a mail of another domain', () => {
    const other = applyAnswers(withMail, { shopDomain: DomainName.parse('other.example') }, at);
    expect(Object.keys(forgetShopMail(other, at).facts)).toEqual([]);
  });
});
