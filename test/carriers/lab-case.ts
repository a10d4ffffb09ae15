// A practice world looked at from end to end without a window: bought, asked in DNS, mail and log read, all rules judged.
import { noAnswers, type Answers, type CarrierId } from '../../src-main/contract/answers.ts';
import { runChecks, type Finding } from '../../src-main/checks/run-checks.ts';
import { rules } from '../../src-main/carriers/index.ts';
import { carrierOfDomain } from '../../src-main/carriers/domains.ts';
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
import type { RankedCause } from '../../src-main/triage/cause.ts';

export interface LabCase {
  readonly facts: Facts;
  readonly findings: ReadonlyMap<string, Finding>;
  /** ids of the rules that fail, in alphabetical order */
  readonly failing: readonly string[];
  readonly causes: readonly RankedCause[];
}

/**
 * @param scenario a practice world, one of the lab's or one of a test's own
 * @param more answers beside the owner's, and lines put at the end of the shop's log
 */
export async function labCase(
  scenario: Scenario,
  more: { readonly answers?: Partial<Answers>; readonly log?: string } = {},
): Promise<LabCase> {
  const lab = await startScenario(scenario, { speed: 100 });
  try {
    await lab.buy();
    return judged(await gathered(lab, scenario, more));
  } finally {
    await lab.stop();
  }
}

async function gathered(
  lab: Lab,
  scenario: Scenario,
  more: { readonly answers?: Partial<Answers>; readonly log?: string },
): Promise<Facts> {
  const { nameServer, mails } = lab.state();
  const at = new Date().toISOString();
  const arrivals = Object.fromEntries(mails.map(({ carrier, outcome }) => [carrier, outcome] as const));
  const answers: Answers = { ...noAnswers, ...scenario.answers, arrivals, ...more.answers };
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
  const log = new TextEncoder().encode(lab.maillog() + (more.log ?? ''));
  const logEvidence = [{ source: 'maillog', lines: [lab.maillog().slice(0, 500)], at }];
  const read = await readLogs([{ name: 'maillog', bytes: log }], {
    signal: new AbortController().signal,
    now: new Date(),
  });
  return {
    ...dns,
    ...forMail,
    ...(shopMail === null ? {} : { shopMail: known(shopMail, [{ source: 'order.eml', lines: [], at }], at) }),
    ...(log.length === 0 ? {} : { maillog: known(read.facts, logEvidence, at) }),
    answers: known(answers, [], at),
  };
}

/** @returns the facts judged by all rules, and the causes */
export function judged(facts: Facts): LabCase {
  const findings = new Map(runChecks(rules, facts).map((finding) => [finding.check.id, finding]));
  return {
    facts,
    findings,
    failing: [...findings.values()]
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ check }) => check.id)
      .sort(),
    causes: rankCauses({ facts, findings }),
  };
}

/** Postfix's lines for mails to one carrier; `parts` pick the odd thing. */
export function postfixLines(
  carrier: CarrierId,
  parts: {
    readonly count: number;
    readonly unknown?: number;
    readonly reply?: string;
    readonly status?: 'sent' | 'deferred' | 'bounced';
    readonly recipientsPerMail?: number;
    readonly secondsApart?: number;
    readonly processes?: number;
    readonly delay?: number;
  },
): string {
  const domain = {
    docomo: 'docomo.ne.jp',
    au: 'au.com',
    softbank: 'softbank.ne.jp',
    uq: 'uqmobile.jp',
    gmail: 'gmail.com',
  }[carrier as 'docomo'];
  if (carrierOfDomain(domain) !== carrier) throw new Error(`no domain for ${carrier}`);
  const { count, unknown = 0, recipientsPerMail = 1, secondsApart = 60, processes = 1, delay = 0.2 } = parts;
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    const id = `A${(0xb0000000 + index).toString(16).toUpperCase()}`;
    const time = new Date(Date.UTC(2026, 10, 24, 0, 0, 0) + index * secondsApart * 1000)
      .toISOString()
      .replace('Z', '+00:00');
    const head = (program: string, pid: number): string => `${time} vps postfix/${program}[${pid}]: ${id}: `;
    const lost = index < unknown;
    const status = lost ? 'bounced' : (parts.status ?? 'sent');
    const reply = lost
      ? `host mx.${domain}[192.0.2.9] said: 550 5.1.1 <nobody${index}@${domain}>: User unknown (in reply to RCPT TO command)`
      : (parts.reply ?? '250 2.0.0 Ok');
    const dsn = { sent: '2.0.0', deferred: '4.4.2', bounced: lost ? '5.1.1' : '5.0.0' }[status];
    lines.push(
      `${head('qmgr', 9)}from=<order@shop.example>, size=4000, nrcpt=${recipientsPerMail} (queue active)`,
    );
    lines.push(
      `${head('smtp', 100 + (index % processes))}to=<c${index}@${domain}>, relay=mx.${domain}[192.0.2.9]:25, delay=${delay}, delays=0/0/0/${delay}, dsn=${dsn}, status=${status} (${reply})`,
    );
    lines.push(`${head('qmgr', 9)}removed`);
  }
  return `${lines.join('\n')}\n`;
}
