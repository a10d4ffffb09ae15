// A mail names its envelope sender and EHLO name, which STEP 1 could not know before: after STEP 3 has read one, STEP 1
// looks again by itself. A step may not import another, so this stands above both.
import { applyFacts } from './case-file/apply.ts';
import type { Facts } from './facts/facts.ts';
import { gatherForCase } from './steps/1-spf-dns/calls.node.ts';
import type { CallContext, Handlers } from './steps/calls.node.ts';
import { handlers as messageHandlers } from './steps/3-message-id/calls.node.ts';

const afterwards: Handlers<'message.read' | 'message.choose'> = {
  'message.read': async (input, context) => {
    await messageHandlers['message.read'](input, context);
    if (input.role === 'shop') await lookAgain(context);
    return context.view();
  },
  'message.choose': async (input, context) => {
    await messageHandlers['message.choose'](input, context);
    if (input.role === 'shop') await lookAgain(context);
    return context.view();
  },
};

/** STEP 3's rows of the call table. */
export const messageCalls = { ...messageHandlers, ...afterwards };

/**
 * Only where STEP 1 was done before: the first time it tells what it is going to ask. The mail is already stored, so
 * neither a cancel nor name servers that don't answer are a failure; what was known before then stays.
 */
async function lookAgain(context: CallContext): Promise<void> {
  if (context.caseFile().facts.fromDomainRecords === undefined || context.signal.aborted) return;
  const { facts, line } = await gatherForCase(context);
  if (line !== 'there' || context.signal.aborted) return;
  context.update((open, at) => applyFacts(open, worthKeeping(facts, open.facts), at));
}

function worthKeeping(gathered: Omit<Facts, 'answers'>, before: Facts): Omit<Facts, 'answers'> {
  return Object.fromEntries(
    Object.entries(gathered).filter(
      ([name, fact]) => fact.state === 'known' || before[name as keyof Facts]?.state !== 'known',
    ),
  ); // names and facts stay as they were paired
}
