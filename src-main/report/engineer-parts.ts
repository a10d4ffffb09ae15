// The engineer's pages in parts: SPF, records, mails, fixes, bounces, log, restart and send test, taken from the view.
import type { Language } from '../contract/text.ts';
import { plainWords } from '../contract/text.ts';
import type { CaseView } from '../contract/view.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import type {
  EngineerPages,
  FixOnPaper,
  MailOnPaper,
  MaillogOnPaper,
  NamedValue,
  RecordOnPaper,
  RestartOnPaper,
  SendingOnPaper,
  SpfOnPaper,
} from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { carrierOutcomes } from './outcome.ts';
import { moment, plain } from './paper-text.ts';

/** @returns the sender registration as a receiver reads it, or null before STEP 1 */
export function spfOnPaper({ spfDns }: CaseView): SpfOnPaper | null {
  if (!spfDns.gathered) return null;
  return {
    domain: spfDns.record?.domain ?? '',
    record: spfDns.record?.text ?? '',
    terms: spfDns.terms.map(({ term, depth, mark, sentence, cost }) => ({
      term,
      depth,
      mark,
      sentence,
      cost,
    })),
    lookups: spfDns.lookups,
    voidLookups: spfDns.voidLookups,
    worstCaseLookups: spfDns.worstCaseLookups,
    identities: spfDns.identities,
    nameServers: spfDns.nameServers,
  };
}

export function recordsOnPaper({ spfDns }: CaseView): readonly RecordOnPaper[] {
  return spfDns.fixes.map(({ title, panel, fields }) => ({
    title,
    where: [panel.name, ...panel.path].filter((part) => part !== '').join(' › '),
    fields: fields.map(({ name, value }) => ({ name, value, mono: true })),
  }));
}

export function mailsOnPaper({ message }: CaseView, language: Language): readonly MailOnPaper[] {
  return message.mails.map((mail) => ({
    title: `${plain(mail.role === 'shop' ? 'shopMail' : 'programMail', language)} ${mail.name} (${mail.size})`,
    notes: mail.notes,
    identities: mail.identities,
    headers: mail.rows.map(({ name, before, highlighted, after, mark, sentence }) => ({
      name,
      value: `${before}${highlighted}${after}`,
      mark,
      sentence,
    })),
    writers: mail.writers.map(({ name, certaintyWord, signs }) => ({
      name,
      certainty: certaintyWord,
      signs,
    })),
  }));
}

export function fixesOnPaper(
  { caseFile, language }: JudgedCase,
  { message }: CaseView,
): readonly FixOnPaper[] {
  return message.fixes.map((fix) => {
    const server = fix.servers.find(({ id }) => id === fix.chosen) ?? fix.servers[0];
    const applied = caseFile.applied.find((done) => done.fix === fix.id);
    return {
      title: fix.title,
      server: server?.name ?? '',
      applied: applied !== undefined,
      appliedAt: applied === undefined ? '' : moment(applied.at, language),
      phases: (server?.phases ?? []).map(({ name, commands }) => ({
        name,
        commands: commands.map(({ title, explains, code }) => ({
          title,
          explains,
          code: code.split(/\r\n|\r|\n/),
        })),
      })),
    };
  });
}

export function bouncesOnPaper({ message }: CaseView): EngineerPages['bounces'] {
  return (message.bounces?.rows ?? []).map(
    ({ recipient, carrier, reason, mark, meaning, diagnostic, rules }) => ({
      recipient,
      carrier,
      reason,
      mark,
      meaning,
      diagnostic,
      rules: rules.join(', '),
    }),
  );
}

export function maillogOnPaper({ message }: CaseView): MaillogOnPaper | null {
  const { maillog } = message;
  if (maillog === null) return null;
  return {
    files: maillog.names.join(', '),
    period: maillog.period,
    carriers: maillog.carriers.map(
      ({ name, sent, deferred, bounced, expired, firstTry, unknownUsers, delay }) => ({
        name,
        sent,
        deferred,
        bounced,
        expired,
        firstTry,
        unknownUsers,
        delay,
      }),
    ),
    signs: maillog.signs.map(({ title, sentence, mark }) => ({ title, sentence, mark })),
  };
}

export function restartOnPaper({ restart }: CaseView, language: Language): RestartOnPaper | null {
  const { watch } = restart;
  if (watch === null) return null;
  const fact = (
    word: ChecklistWord,
    value: string | null | undefined,
    mono: boolean,
  ): readonly NamedValue[] =>
    value === null || value === undefined || value === ''
      ? []
      : [{ name: plain(word, language), value, mono }];
  return {
    facts: [
      ...fact('host', watch.host, true),
      ...fact('watched', watch.elapsed, false),
      ...fact('down', watch.down, false),
      ...fact('nameBefore', watch.nameBefore?.name, true),
      ...fact('nameAfter', watch.nameAfter?.name, true),
    ],
    ports: watch.lanes.map(({ port, name, now, segments }) => ({
      port,
      name,
      mark: now,
      words: segments.map(({ word }) => word).join(' → '),
    })),
  };
}

export function sendingOnPaper(judged: JudgedCase, { send }: CaseView): SendingOnPaper | null {
  const { language } = judged;
  const outcomes = carrierOutcomes(judged);
  if (send.conversation === null && outcomes.every(({ arrival }) => arrival === null)) return null;
  const outcome = send.conversation?.outcome ?? null;
  return {
    facts: [
      {
        name: plain('result', language),
        value: outcome === null ? '' : plainWords(outcome.sentence),
        mono: false,
      },
      { name: '', value: plainWords(send.doesNotProve), mono: false },
    ].filter(({ value }) => value !== ''),
    ticks: outcomes.map(({ id, name, now, tickedAt }) => ({
      name,
      mark: now,
      at: tickedAt === null ? '' : moment(tickedAt, language),
      accepted: send.carriers.find((carrier) => carrier.id === id)?.accepted ?? null,
    })),
    beforeAfter: send.beforeAfter.map(({ title, before, after }) => ({ title, before, after })),
    transcript: (send.conversation?.raw ?? '').split(/\r\n|\r|\n/).filter((line) => line !== ''),
  };
}
