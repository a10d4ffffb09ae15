// A practice world looked at from end to end without a window: bought, asked in DNS, mail and log read, all rules judged.
import { noAnswers, type Answers, type Arrival, type CarrierId } from '../../src-main/contract/answers.ts';
import { runChecks, type Finding } from '../../src-main/checks/run-checks.ts';
import { rules } from '../../src-main/carriers/index.ts';
import { known } from '../../src-main/facts/fact.ts';
import type { Facts } from '../../src-main/facts/facts.ts';
import { startScenario } from '../../src-main/lab/lab.node.ts';
import type { Lab } from '../../src-main/lab/lab-state.ts';
import type { Scenario } from '../../src-main/lab/scenario.ts';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import { readLogs } from '../../src-main/protocols/maillog/read-log.node.ts';
import { readMail } from '../../src-main/protocols/message/read-mail.node.ts';
import { gatherSpfDns } from '../../src-main/steps/1-spf-dns/gather.node.ts';
import { gatherForMail } from '../../src-main/steps/3-message-id/gather.node.ts';
import { rankCauses } from '../../src-main/triage/rank.ts';
import { bounceConversation } from './bounce-conversation.ts';
import type { RankedCause } from '../../src-main/triage/cause.ts';

export interface LabCase {
  readonly facts: Facts;
  readonly findings: ReadonlyMap<string, Finding>;
  /** ids of the rules that fail, in alphabetical order */
  readonly failing: readonly string[];
  readonly causes: readonly RankedCause[];
  /** where the order's mail ended on each phone */
  readonly arrivals: Partial<Record<CarrierId, Arrival>>;
}

/**
 * @param scenario a practice world, one of the lab's or one of a test's own
 * @param answers of the owner, beside those of the scenario
 */
export async function labCase(scenario: Scenario, answers: Partial<Answers> = {}): Promise<LabCase> {
  const lab = await startScenario(scenario, { speed: 100 });
  try {
    await lab.buy();
    return judged(await gathered(lab, scenario, answers));
  } finally {
    await lab.stop();
  }
}

async function gathered(lab: Lab, scenario: Scenario, more: Partial<Answers>): Promise<Facts> {
  const { nameServer, mails } = lab.state();
  const at = new Date().toISOString();
  const arrivals = Object.fromEntries(mails.map(({ carrier, outcome }) => [carrier, outcome] as const));
  const answers: Answers = { ...noAnswers, ...scenario.answers, arrivals, ...more };
  const resolver = createResolver({ nameServers: [nameServer] });
  const bytes = mails.map(({ id }) => lab.mailSource(id)).find((source) => source !== null) ?? null;
  const reading =
    bytes === null ? null : await readMail({ name: 'order.eml', bytes, wholeSize: bytes.length }, 'shop');
  const shopMail = reading?.ok === true ? reading.mail : null;
  const forMail = shopMail === null ? {} : await gatherForMail(shopMail, bytes, resolver, at);
  const dns = await gatherSpfDns(
    { answers, shopMail, signedBy: [], selector: null },
    { resolver, clock: { now: () => new Date() } },
  );
  const log = new TextEncoder().encode(lab.maillog());
  const logEvidence = [{ source: 'maillog', lines: [lab.maillog().slice(0, 500)], at }];
  const read = await readLogs([{ name: 'maillog', bytes: log }], {
    signal: new AbortController().signal,
    now: new Date(),
  });
  const bounceTest = await bounceConversation(lab, resolver, scenario.shop);
  return {
    ...dns,
    ...forMail,
    ...(bounceTest === null
      ? {}
      : { bounceAcceptance: known(bounceTest, [{ source: 'server', lines: [], at }], at) }),
    ...(shopMail === null ? {} : { shopMail: known(shopMail, [{ source: 'order.eml', lines: [], at }], at) }),
    ...(log.length === 0 ? {} : { maillog: known(read.facts, logEvidence, at) }),
    answers: known(answers, [], at),
  };
}

function judged(facts: Facts): LabCase {
  const findings = new Map(runChecks(rules, facts).map((finding) => [finding.check.id, finding]));
  return {
    facts,
    findings,
    failing: [...findings.values()]
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ check }) => check.id)
      .sort(),
    causes: rankCauses({ facts, findings }),
    arrivals: facts.answers?.state === 'known' ? facts.answers.value.arrivals : {},
  };
}
