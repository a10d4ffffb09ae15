// Answers the send.* rows. Nothing is sent unless the operator confirmed exactly these recipients.
import { applyFacts, forgetFacts } from '../../case-file/apply.ts';
import type { CaseFile } from '../../case-file/case-file.ts';
import type { Evidence } from '../../contract/evidence.ts';
import { known } from '../../facts/fact.ts';
import { readQueue } from '../../protocols/mail-queue/read-queue.ts';
import type { SendingFacts } from '../../protocols/smtp/smtp-facts.ts';
import { CallFailure, type Handlers } from '../calls.node.ts';
import { isolationHandlers } from './isolation/calls.node.ts';
import { tick } from './receipts.ts';
import { submit } from './send.node.ts';

/** Conversations kept in a case; the oldest make room. */
const sendingsKept = 20;

export const handlers: Handlers<
  | 'send.tick'
  | 'send.submit'
  | 'send.readQueue'
  | 'send.forgetQueue'
  | 'send.designIsolation'
  | 'send.tickIsolation'
  | 'send.saveIsolationScript'
  | 'send.playIsolation'
> = {
  ...isolationHandlers,
  'send.tick': ({ carrier, arrival }, context) => {
    context.update((caseFile, at) =>
      applyFacts(caseFile, { receipts: tick(caseFile.facts.receipts, carrier, arrival, at) }, at),
    );
    return context.view();
  },
  'send.readQueue': ({ text }, context) => {
    const queue = readQueue(text);
    if (queue === null) throw new CallFailure('not-a-log');
    context.update((caseFile, at) => {
      // Customers' addresses stay out of the evidence: which mail waits, and why, is enough.
      const lines = queue.mails
        .slice(0, 50)
        .map(({ queueId, recipients }) =>
          [queueId, ...new Set(recipients.map(({ reason }) => reason ?? ''))].join(' ').trim(),
        );
      const evidence = [{ source: `mail queue (${queue.format})`, lines, at }];
      return applyFacts(caseFile, { mailQueue: known(queue, evidence, at) }, at);
    });
    return context.view();
  },
  'send.forgetQueue': (_input, context) => {
    context.update((caseFile, at) => forgetFacts(caseFile, ['mailQueue'], at));
    return context.view();
  },
  'send.submit': async (request, context) => {
    const { confirmed, ...rest } = request;
    if (!isConfirmed(rest.recipients, confirmed)) throw new CallFailure('not-confirmed');
    const caseFile = context.caseFile();
    const earlier = sendingsOf(caseFile);
    const lab = context.lab();
    const keep = (sending: SendingFacts): void => {
      const all = [...earlier, sending].slice(-sendingsKept);
      context.update((changed, at) =>
        applyFacts(changed, { sendings: known(all, [evidenceOf(sending)], at) }, at),
      );
    };
    const { ports, signal } = context;
    const ended = await submit(
      {
        resolver: ports.resolver,
        dialer: ports.dialer,
        clock: ports.clock,
        signal,
        trust: lab !== null && caseFile.practice !== null ? lab.trust() : undefined,
        onProgress: keep,
      },
      { ...rest, shopName: caseFile.answers.shopName },
    );
    keep(ended);
    if (ended.failure === 'cancelled') throw new CallFailure('cancelled');
    return context.view();
  },
};

/** Every recipient was confirmed, and nobody else. */
function isConfirmed(recipients: readonly string[], confirmed: readonly string[]): boolean {
  const wanted = new Set(recipients.map((address) => address.toLowerCase()));
  const agreed = new Set(confirmed.map((address) => address.toLowerCase()));
  return (
    wanted.size > 0 && wanted.size === agreed.size && [...wanted].every((address) => agreed.has(address))
  );
}

function sendingsOf(caseFile: CaseFile): readonly SendingFacts[] {
  const { sendings } = caseFile.facts;
  return sendings?.state === 'known' ? sendings.value : [];
}

function evidenceOf(sending: SendingFacts): Evidence {
  const said = sending.dialogue.map(({ who, text }) => `${who === 'client' ? 'C' : 'S'}: ${text}`);
  return {
    source: `smtp ${sending.host}:${sending.port}`,
    lines: said.length > 0 ? said : [sending.failure ?? sending.outcome],
    at: sending.startedAt,
    milliseconds: sending.milliseconds,
  };
}
