// Taking the shop's mail out: what only it said goes with it, what the answers lead to stays.
import { describe, expect, it } from 'vitest';
import { applyAnswers, applyFacts, newCaseFile } from '../../../src-main/case-file/apply.ts';
import {
  blocklist,
  dkimFacts,
  domainRecords,
  goodRecords,
  mail,
  reverse,
  spfEvaluation,
} from '../../../src-main/carriers/example-facts.ts';
import { rules } from '../../../src-main/carriers/index.ts';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { factsOf } from '../../../src-main/case-file/case-file.ts';
import { DomainName, IpAddress } from '../../../src-main/contract/inputs.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { step as spfDns } from '../../../src-main/steps/1-spf-dns/step.ts';
import { forgetForNext, forgetShopMail } from '../../../src-main/steps/3-message-id/forget-shop-mail.ts';
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

describe('another mail takes its place', () => {
  const full = applyFacts(
    withMail,
    {
      shopMail: known(
        mail({ helo: 'old.example', envelopeSender: 'a@old.example', sentFrom: '192.0.2.77' }),
        [],
        at,
      ),
      envelopeDomainRecords: known(domainRecords('old.example', goodRecords), [], at),
      ehloNameRecords: known(domainRecords('old.example', goodRecords), [], at),
      reverseLookups: known(
        [reverse('192.0.2.77', 'none'), reverse('192.0.2.10', ['mail.shop.example'])],
        [],
        at,
      ),
      blocklists: known([{ ...blocklist('listed'), address: '192.0.2.77' }], [], at),
      dkim: known(dkimFacts('fail'), [], at),
    },
    at,
  );

  it('that leaves things open is not judged by what the mail before said', () => {
    const bare = mail({ helo: null, envelopeSender: null, sentFrom: null, messageIds: [] });
    const { facts } = forgetForNext(full, bare, at);
    expect(Object.keys(facts).sort()).toEqual([
      'dmarc',
      'fromDomainRecords',
      'reverseLookups',
      'spfEvaluations',
    ]);
    expect(facts.reverseLookups).toMatchObject({ value: [{ address: '192.0.2.10' }] });
    const { before, answers } = full;
    expect(before).toBeNull();
    const later = factsOf({ ...full, answers, facts: { ...facts, shopMail: known(bare, [], at) } });
    const failed = runChecks(rules, later).filter(({ verdict }) => verdict === 'fail');
    // Without a Message-ID: that is the new mail's own fault.
    expect(
      failed.map(({ check }) => check.id).filter((id) => /^(yj-03|gm-02|au-0[3467]|dc-0[12])$/.test(id)),
    ).toEqual([]);
  });

  it('with the same names keeps what was looked up for them, not the signatures', () => {
    const again = mail({
      helo: 'old.example',
      envelopeSender: 'b@old.example',
      sentFrom: '192.0.2.77',
      subject: 'x',
    });
    const next = { ...again, size: again.size + 1 };
    const { facts } = forgetForNext(full, next, at);
    expect(facts.ehloNameRecords?.state).toBe('known');
    expect(facts.envelopeDomainRecords?.state).toBe('known');
    expect(facts.reverseLookups).toMatchObject({ value: [{}, {}] });
    expect(facts.dkim).toBeUndefined();
    expect(facts.dmarc).toMatchObject({ value: { alignment: null } });
  });

  it('the very same mail changes nothing', () => {
    const { shopMail } = full.facts;
    if (shopMail?.state !== 'known') throw new Error('no mail');
    expect(forgetForNext(full, shopMail.value, at)).toBe(full);
  });
});
