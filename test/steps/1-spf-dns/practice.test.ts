// STEP 1 against the practice worlds: real packets to the lab's name servers, and nothing fails but what was broken.
import { expect, test } from 'vitest';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { noAnswers } from '../../../src-main/contract/answers.ts';
import type { DomainName, MailAddress } from '../../../src-main/contract/inputs.ts';
import { startLab } from '../../../src-main/lab/lab.node.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { gatherSpfDns } from '../../../src-main/steps/1-spf-dns/gather.node.ts';
import { step } from '../../../src-main/steps/1-spf-dns/step.ts';

/** What STEP 1 finds with nothing but the shop's domain: faults apart from advice. */
const worlds: Readonly<Record<string, readonly string[]>> = {
  'seed-case': [],
  'all-green': [],
  'no-spf': ['spf-record'],
  'two-spf-records': ['spf-record'],
  'no-ptr': ['reverse-name'],
  'secondary-differs': ['reverse-servers-agree', 'name-servers-agree'],
};

test.each(Object.entries(worlds))('%s', async (scenario, expected) => {
  const lab = await startLab(scenario);
  try {
    const { nameServer, shop } = lab.state();
    const facts = await gatherSpfDns(
      {
        // the lab writes its names in parsed form
        answers: {
          ...noAnswers,
          shopDomain: shop.domain as DomainName,
          fromAddress: shop.fromAddress as MailAddress,
        },
        shopMail: null,
        signedBy: [],
        selector: null,
      },
      { resolver: createResolver({ nameServers: [nameServer] }), clock: { now: () => new Date() } },
    );
    const findings = runChecks(step.checks, facts);
    const failed = findings.filter(({ verdict, check }) => verdict === 'fail' && check.weight === 'fault');
    expect(failed.map(({ check }) => check.id)).toEqual(expected);
    for (const finding of findings)
      if (finding.verdict === 'fail') expect(finding.evidence.length).toBeGreaterThan(0);
  } finally {
    await lab.stop();
  }
});
