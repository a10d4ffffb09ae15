// A pasted reply of the shop's server: kept beside what was pasted before, then DNS is asked for the name that it says.
import { applyFacts } from '../../case-file/apply.ts';
import type { CallArguments } from '../../contract/calls.ts';
import { ehloName } from '../../carriers/judges/reading.ts';
import { known } from '../../facts/fact.ts';
import { wholeDomain } from '../../protocols/dns/domain-records.ts';
import { readServerReport, withEarlier } from '../../servers/server-report/read-server-report.ts';
import { CallFailure, type CallContext } from '../calls.node.ts';
import { recordsOf } from './gather.node.ts';
import { mailboxesElsewhere } from './server-report.ts';

/** Answers `message.readServerReport`; fails with `not-a-server-reply` where nothing was understood. */
export async function readReply(
  { text }: CallArguments<'message.readServerReport'>,
  context: CallContext,
): Promise<ReturnType<CallContext['view']>> {
  const { answers, facts } = context.caseFile();
  const reading = readServerReport(text, {
    domain: answers.shopDomain,
    mailboxesElsewhere: mailboxesElsewhere(facts),
  });
  if (reading === null) throw new CallFailure('not-a-server-reply');
  context.update((caseFile, at) => {
    const { serverReport } = caseFile.facts;
    const earlier = serverReport?.state === 'known' ? serverReport : null;
    const here = { source: 'shop server', lines: reading.lines, at };
    const report = withEarlier(earlier?.value ?? null, reading.report);
    return applyFacts(
      caseFile,
      {
        serverReport: known(report, [...(earlier?.evidence.slice(-4) ?? []), here], at),
        ...(reading.bounceTest === null ? {} : { bounceAcceptance: known(reading.bounceTest, [here], at) }),
      },
      at,
    );
  });
  await lookUpName(context);
  return context.view();
}

/** The records of the name in EHLO, where only the server's own settings tell that name. */
async function lookUpName(context: CallContext): Promise<void> {
  const { facts } = context.caseFile();
  const name = ehloName(facts)?.value ?? null;
  const records = facts.ehloNameRecords;
  const looked = records?.state === 'known' ? records.value.domain.toLowerCase() : null;
  if (name === null || looked === name.toLowerCase().replace(/\.$/, '')) return;
  const { resolver, clock } = context.ports;
  const at = clock.now().toISOString();
  const ehloNameRecords = await recordsOf(name, wholeDomain, resolver, at, context.signal);
  if (ehloNameRecords.state === 'missing' && ehloNameRecords.why === 'no-sample') return;
  if (!context.signal.aborted)
    context.update((caseFile, now) => applyFacts(caseFile, { ehloNameRecords }, now));
}
