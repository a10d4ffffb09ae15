// Answers the call of STEP 1: gathers, and puts the facts into the case.
import { ehloName } from '../../carriers/judges/reading.ts';
import { applyFacts, applyRepairedFacts } from '../../case-file/apply.ts';
import { factsOf, type CaseFile } from '../../case-file/case-file.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { Facts } from '../../facts/facts.ts';
import { watchLine } from '../../protocols/dns/line.ts';
import { CallFailure, type CallContext, type Handlers } from '../calls.node.ts';
import { valueOf } from './fixes/fix-context.ts';
import { gatherSpfDns } from './gather.node.ts';
import { step } from './step.ts';

const working = {
  ja: 'ネームサーバーに問い合わせています…',
  en: 'Asking the name servers…',
} as const;

export const handlers: Handlers<'spfDns.inspect'> = {
  async 'spfDns.inspect'(_input, context) {
    const { answers } = context.caseFile();
    if (answers.shopDomain === null && answers.fromAddress === null) throw new CallFailure('domain-name');
    const wasDone = context.caseFile().facts.fromDomainRecords?.state === 'known';
    const { facts, line } = await gatherForCase(context);
    if (context.signal.aborted) throw new CallFailure('cancelled');
    if (isOffline(facts)) throw new CallFailure('offline');
    // What was known is not given up for silence; the first time, what did answer is shown beside what did not.
    if (line !== 'there' && wasDone) throw new CallFailure('line-lost');
    context.update((open, at) => {
      const asked = applyFacts(open, facts, at);
      return isRepaired(open, asked) ? applyRepairedFacts(open, facts, at) : asked;
    });
    if (line === 'lost') throw new CallFailure('line-lost');
    return context.view();
  },
};

/** A record that was broken is right now: the operator entered it in a panel, which no call tells. */
function isRepaired(before: CaseFile, now: CaseFile): boolean {
  const broken = new Set(
    runChecks(step.checks, factsOf(before)).flatMap(({ check, verdict }) =>
      verdict === 'fail' ? [check.id] : [],
    ),
  );
  return runChecks(step.checks, factsOf(now)).some(
    ({ check, verdict }) => verdict === 'pass' && broken.has(check.id),
  );
}

/** What one look of STEP 1 brought, and whether the line held while it lasted. */
export interface LookAtDns {
  readonly facts: Omit<Facts, 'answers'>;
  readonly line: 'there' | 'lost' | 'silent';
}

/** @returns what STEP 1 finds for the open case and its mail. Never throws */
export async function gatherForCase(context: CallContext): Promise<LookAtDns> {
  const caseFile = context.caseFile();
  const known = factsOf(caseFile);
  const signatures = valueOf(known, 'dkim')?.signatures ?? [];
  context.work(working[context.view().language], null, null);
  const { ports } = context;
  const watched = watchLine(ports.resolver);
  const facts = await gatherSpfDns(
    {
      answers: caseFile.answers,
      shopMail: valueOf(known, 'shopMail'),
      serverName: ehloName(known)?.value ?? null,
      signedBy: signatures.filter(({ result }) => result === 'pass').map(({ domain }) => domain),
      selector: null,
    },
    { ...ports, resolver: watched.resolver },
    context.signal,
  );
  return { facts, line: await watched.state(context.signal) };
}

/** Not one question could even be sent. A resolver that is there but does not answer is another matter. */
function isOffline(facts: Omit<Facts, 'answers'>): boolean {
  const gathered = Object.values(facts).filter((fact) => fact.evidence.length > 0);
  return (
    gathered.length > 0 && gathered.every((fact) => fact.state === 'missing' && fact.why === 'unreachable')
  );
}
