// Answers STEP 3's rows of the call table: mails in and out, the writer, the server, the new name, what was done.
import { applyAnswers, applyFacts, applyFix, forgetFacts } from '../../case-file/apply.ts';
import type { CallArguments } from '../../contract/calls.ts';
import type { MailSource } from '../../contract/inputs.ts';
import { known } from '../../facts/fact.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { shownAs } from '../../protocols/message/shown.node.ts';
import { readMail } from '../../protocols/message/read-mail.node.ts';
import { mailsIn } from '../../protocols/message/sources.node.ts';
import { CallFailure, type CallContext, type Handlers } from '../calls.node.ts';
import { chooseMail, type ReadMail } from './choose-mail.ts';
import { forgetForNext, forgetShopMail } from './forget-shop-mail.ts';
import { gatherForMail, recordsOf } from './gather.node.ts';
import { mailEvidence } from './mail-evidence.ts';
import { readReply } from './server-reply.node.ts';
import { sizeWords } from '../../wording/sizes.ts';

/** Mails of one drop that are read at most; an mbox can hold thousands. */
const mostMails = 500;

/** The mails of the last drop, so that another of them can be looked at; gone when the program ends. */
let lastRead: {
  readonly caseId: string;
  readonly role: 'shop' | 'program';
  readonly mails: readonly ReadMail[];
} | null = null;

export const handlers: Handlers<
  | 'message.read'
  | 'message.forget'
  | 'message.choose'
  | 'message.confirmWriter'
  | 'message.chooseServer'
  | 'message.nameHost'
  | 'message.markApplied'
  | 'message.readServerReport'
> = {
  'message.read': readMails,
  'message.forget': ({ role }, context) => {
    const names = {
      program: ['programMail'],
      bounces: ['bounces'],
      maillog: ['maillog'],
      server: ['serverReport', 'bounceAcceptance'],
    } as const;
    context.update((caseFile, at) =>
      role === 'shop' ? forgetShopMail(caseFile, at) : forgetFacts(caseFile, names[role], at),
    );
    return context.view();
  },
  'message.choose': async ({ role, number }, context) => {
    const { id } = context.caseFile();
    if (lastRead?.caseId !== id || lastRead.role !== role) throw new CallFailure('mails-gone');
    const { mails } = lastRead;
    if (mails[number] === undefined) throw new CallFailure('bad-input');
    await keepMail(mails, role, number, context);
    return context.view();
  },
  'message.confirmWriter': ({ shopSoftware }, context) => {
    context.update((caseFile, at) => applyAnswers(caseFile, { shopSoftware }, at));
    return context.view();
  },
  'message.chooseServer': ({ server }, context) => {
    context.update((caseFile, at) => applyAnswers(caseFile, { server }, at));
    return context.view();
  },
  'message.nameHost': async ({ hostName }, context) => {
    context.update((caseFile, at) => applyAnswers(caseFile, { newHostName: hostName }, at));
    const at = context.ports.clock.now().toISOString();
    const newHostNameRecords = await recordsOf(
      hostName,
      ['A', 'AAAA'],
      context.ports.resolver,
      at,
      context.signal,
    );
    context.update((caseFile, now) => applyFacts(caseFile, { newHostNameRecords }, now));
    return context.view();
  },
  'message.markApplied': ({ fix, applied }, context) => {
    context.update((caseFile, at) => applyFix(caseFile, fix, applied, at));
    return context.view();
  },
  'message.readServerReport': readReply,
};

async function readMails(
  { role, sources }: CallArguments<'message.read'>,
  context: CallContext,
): Promise<ReturnType<CallContext['view']>> {
  context.caseFile();
  const { mails, failure } = await readAll(sources, role, context);
  if (mails.length === 0) throw failure ?? new CallFailure('not-a-mail', { name: sources[0]?.name ?? '' });
  lastRead = { caseId: context.caseFile().id, role, mails };
  await keepMail(mails, role, undefined, context);
  return context.view();
}

/** Stores the chosen mail first, so that it shows at once, then what DNS says about its names. */
async function keepMail(
  mails: readonly ReadMail[],
  role: 'shop' | 'program',
  wanted: number | undefined,
  context: CallContext,
): Promise<void> {
  const { shopDomain } = context.caseFile().answers;
  const chosen = chooseMail(mails, role === 'shop' ? shopDomain : null, wanted);
  if (chosen === null) throw new CallFailure('not-a-mail', { name: '' });
  const at = context.ports.clock.now().toISOString();
  const shown = await shownAs(chosen.bytes, chosen.mail);
  const mail = shown === null ? chosen.mail : { ...chosen.mail, shown };
  const fact = known<MailFacts>(mail, [mailEvidence(mail, at)], at);
  context.update((caseFile, now) =>
    role === 'shop'
      ? applyFacts(forgetForNext(caseFile, chosen.mail, now), { shopMail: fact }, now)
      : applyFacts(caseFile, { programMail: fact }, now),
  );
  if (role === 'program') return;
  const { resolver } = context.ports;
  const records = await gatherForMail(chosen.mail, chosen.bytes, resolver, at, context.signal, chosen.pasted);
  // The mail is read: a cancel now only stops the questions about its names.
  if (!context.signal.aborted) context.update((caseFile, now) => applyFacts(caseFile, records, now));
}

/** Reads every mail of every source; one that can't be read doesn't hide the others. */
async function readAll(
  sources: readonly MailSource[],
  role: 'shop' | 'program',
  context: CallContext,
): Promise<{ mails: readonly ReadMail[]; failure: CallFailure | null }> {
  const mails: ReadMail[] = [];
  let failure: CallFailure | null = null;
  for (const [index, source] of sources.entries()) {
    if (context.signal.aborted) throw new CallFailure('cancelled');
    if (sources.length > 1) context.work(source.name, index / sources.length, null);
    for (const part of mailsIn(source).slice(0, mostMails - mails.length)) {
      const reading = await readMail(part, role);
      if (reading.ok) mails.push({ mail: reading.mail, bytes: part.bytes, pasted: part.pasted === true });
      else
        failure ??= new CallFailure(reading.code, { name: source.name, size: sizeWords(source.wholeSize) });
    }
  }
  return { mails, failure };
}
