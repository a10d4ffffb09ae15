// Answers the rows of the isolation test: make a set, tick a number, save the script, play it in the practice lab.
import { writeFile } from 'node:fs/promises';
import { convert, stringToCode } from 'encoding-japanese';
import { applyFacts } from '../../../case-file/apply.ts';
import type { Evidence } from '../../../contract/evidence.ts';
import { known, type Fact } from '../../../facts/fact.ts';
import type { IsolationFacts } from '../../../facts/isolation-facts.ts';
import { CallFailure, type CallContext, type Handlers } from '../../calls.node.ts';
import { isolationMail } from './mail-text.ts';
import { newIsolation, signs, tickIsolation } from './new-test.ts';
import { isolationScript } from './script.ts';
import { scriptName } from './view.ts';

export const isolationHandlers: Handlers<
  'send.designIsolation' | 'send.tickIsolation' | 'send.saveIsolationScript' | 'send.playIsolation'
> = {
  'send.designIsolation': ({ factors, recipients }, context) => {
    if (new Set(recipients.map(({ carrier }) => carrier)).size < recipients.length)
      throw new CallFailure('bad-input');
    if (factors.includes('dkim') && !signs(context.caseFile())) throw new CallFailure('bad-input');
    const at = context.ports.clock.now().toISOString();
    const isolation = newIsolation(context.caseFile(), factors, recipients, at);
    if (isolation === null) throw new CallFailure('mail-address');
    keep(context, isolation);
    return context.view();
  },
  'send.tickIsolation': (tick, context) => {
    const isolation = current(context);
    const known =
      isolation.recipients.some(({ carrier }) => carrier === tick.carrier) &&
      isolation.mails.some(({ number }) => number === tick.number);
    if (!known) throw new CallFailure('bad-input');
    keep(context, tickIsolation(isolation, tick));
    return context.view();
  },
  'send.saveIsolationScript': async (_input, context) => {
    const isolation = current(context);
    const path = await context.ports.fileChooser.chooseSave(scriptName, 'sh');
    if (path === null) return { path };
    try {
      await writeFile(path, isolationScript(isolation), { mode: 0o600 });
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? String(error.code) : '?';
      throw new CallFailure('case-not-saved', { why });
    }
    return { path };
  },
  'send.playIsolation': async (_input, context) => {
    const lab = context.lab();
    if (lab === null || context.caseFile().practice === null) throw new CallFailure('lab-not-running');
    const isolation = current(context);
    let played: IsolationFacts = { ...isolation, ticks: [] };
    const total = isolation.mails.length * isolation.recipients.length;
    for (const mail of isolation.mails) {
      for (const { carrier, address } of isolation.recipients) {
        if (context.signal.aborted) throw new CallFailure('cancelled');
        const arrival = await lab.handIn(isolationMail(isolation, mail, address, toBytes));
        played = tickIsolation(played, { carrier, number: mail.number, arrival });
        context.work(`${mail.number} / ${isolation.mails.length}`, played.ticks.length / total, null);
      }
    }
    keep(context, played);
    return context.view();
  },
};

function current(context: CallContext): IsolationFacts {
  const { isolation } = context.caseFile().facts;
  if (isolation?.state !== 'known') throw new CallFailure('bad-input');
  return isolation.value;
}

function keep(context: CallContext, isolation: IsolationFacts): void {
  context.update((caseFile, at) => applyFacts(caseFile, { isolation: isolationFact(isolation, at) }, at));
}

function isolationFact(isolation: IsolationFacts, at: string): Fact<IsolationFacts> {
  const evidence = isolation.ticks.map(({ carrier, number, arrival }): Evidence => ({
    source: `phone ${carrier} todoku ${number}`,
    lines: [arrival],
    at,
  }));
  return known(isolation, evidence, at);
}

/** ISO-2022-JP by RFC 1468, or UTF-8, as latin-1 text. */
function toBytes(text: string, charset: 'ISO-2022-JP' | 'UTF-8'): string {
  if (charset === 'UTF-8') return Buffer.from(text, 'utf8').toString('latin1');
  return String.fromCharCode(...convert(stringToCode(text), { to: 'JIS', from: 'UNICODE' }));
}
