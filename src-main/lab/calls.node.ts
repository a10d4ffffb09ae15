// Answers the lab.* rows: start and stop a practice world, buy, rename, apply, repair its DNS, take a mail or the log into STEP 3.
import { newCaseFile, applyAnswers } from '../case-file/apply.ts';
import { CallFailure, type CallContext, type Handlers } from '../steps/calls.node.ts';
import { messageCalls } from '../look-again.node.ts';
import { evidenceHandlers } from '../steps/3-message-id/evidence-calls.node.ts';
import { startLab, UnknownScenario } from './lab.node.ts';
import type { Lab } from './lab-state.ts';
import { scenarios } from './scenarios/index.ts';

export const handlers: Handlers<
  | 'lab.start'
  | 'lab.stop'
  | 'lab.buy'
  | 'lab.rename'
  | 'lab.apply'
  | 'lab.fixZone'
  | 'lab.readMail'
  | 'lab.readLog'
> = {
  'lab.start': async ({ scenario }, context) => {
    await context.setLab(await start(scenario));
    const at = context.ports.clock.now().toISOString();
    const answers = scenarios.find(({ id }) => id === scenario)?.answers ?? {};
    context.openCase(applyAnswers(newCaseFile(context.newCaseId(), at, { scenario }), answers, at));
    return context.view();
  },
  'lab.stop': async (_input, context) => {
    await context.setLab(null);
    return context.view();
  },
  'lab.buy': async (_input, context) => {
    await running(context).buy();
    return context.view();
  },
  'lab.rename': ({ hostName }, context) => {
    running(context).rename(hostName);
    return context.view();
  },
  'lab.apply': async ({ how }, context) => {
    const applying = running(context).apply(how);
    // A restart takes its time: the page sees the server go down and come back by the pushed views.
    if (how === 'restart-panel')
      applying.catch((error: unknown) => context.ports.log(`practice restart: ${String(error)}`));
    else await applying;
    return context.view();
  },
  'lab.fixZone': (_input, context) => {
    running(context).fixZone();
    return context.view();
  },
  'lab.readLog': async (_input, context) => {
    const bytes = new TextEncoder().encode(running(context).maillog());
    return evidenceHandlers['maillog.read'](
      { sources: [{ name: 'maillog', bytes, wholeSize: bytes.length }] },
      context,
    );
  },
  'lab.readMail': async ({ id, role }, context) => {
    const bytes = running(context).mailSource(id);
    if (bytes === null) throw new CallFailure('file-unreadable', { name: id });
    const source = { name: `${id}.eml`, bytes: new Uint8Array(bytes), wholeSize: bytes.length };
    return role === 'bounces'
      ? evidenceHandlers['bounces.read']({ sources: [source] }, context)
      : messageCalls['message.read']({ role, sources: [source] }, context);
  },
};

function running(context: CallContext): Lab {
  const lab = context.lab();
  if (lab === null) throw new CallFailure('lab-not-running');
  return lab;
}

async function start(scenario: string): Promise<Lab> {
  try {
    return await startLab(scenario);
  } catch (error) {
    throw error instanceof UnknownScenario ? new CallFailure('bad-input') : error;
  }
}
