// `inspect mail`: what a mail says about itself and what is wrong with it. Output fields are fixed in README. DNS is asked only
// where a name server was named (`--dns`, or `dns` in a request), so that a heap of mails is judged without the network.
import { basename } from 'node:path';
import { z } from 'zod';
import { noAnswers } from '../contract/answers.ts';
import type { Verdict } from '../contract/evidence.ts';
import { say, sentence } from '../contract/text.ts';
import { runChecks, type Finding } from '../checks/run-checks.ts';
import { known } from '../facts/fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { MailFacts } from '../protocols/message/mail-facts.ts';
import { largestMail, readMail, type MailSourceBytes } from '../protocols/message/read-mail.node.ts';
import { mailsIn } from '../protocols/message/sources.node.ts';
import { judgeFacts } from '../report/judge-case.ts';
import { gatherForMail } from '../steps/3-message-id/gather.node.ts';
import { mailEvidence } from '../steps/3-message-id/mail-evidence.ts';
import { step } from '../steps/3-message-id/step.ts';
import { rankCauses } from '../triage/rank.ts';
import { oneLargeAtOnce } from './large-files.node.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect-kind.node.ts';
import { FileTooLarge, readBoundedFile } from '../read-bounded-file.node.ts';

const Request = z.looseObject({ path: z.string().min(1).max(4096), dns: z.string().optional() });

interface JudgedMail {
  readonly mail: MailFacts;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

export const kind: InspectKind = {
  kind: 'mail',
  usage: 'mail FILE... [--dns HOST:PORT]',

  async run(args, ports) {
    const dns = args.indexOf('--dns');
    const files = args.filter((_word, index) => dns < 0 || (index !== dns && index !== dns + 1));
    if (files.length === 0) throw new InspectInputError('which file?');
    const unknown = files.find((file) => file.startsWith('--'));
    if (unknown !== undefined) throw new InspectInputError(`not understood: ${unknown}`);
    const judged: { readonly file: string; readonly one: JudgedMail }[] = [];
    for (const file of files) {
      for (const part of mailsIn(await readSource(file)))
        judged.push({ file, one: await judge(part, ports, dns >= 0) });
    }
    return {
      json: judged.map(({ file, one }) => ({ file, ...documentOf(one) })),
      failed: judged.some(({ one }) =>
        one.findings.some(({ verdict, check }) => verdict === 'fail' && check.weight !== 'information'),
      ),
      pretty: judged.flatMap(({ file, one }) => prettyLines(file, one)).join('\n'),
    };
  },

  async answer(request, ports) {
    const parsed = Request.safeParse(request);
    if (!parsed.success) throw new InspectInputError('path is missing');
    const { path, dns } = parsed.data;
    return oneLargeAtOnce(path, async () => {
      const [first] = mailsIn(await readSource(path));
      if (first === undefined) throw new InspectInputError('not-a-mail');
      return answerOf(await judge(first, ports, dns !== undefined));
    });
  },
};

async function readSource(path: string): Promise<MailSourceBytes> {
  try {
    const bytes = await readBoundedFile(path, largestMail);
    return { name: basename(path), bytes, wholeSize: bytes.length };
  } catch (error) {
    const code = error instanceof FileTooLarge ? 'file-too-large' : 'file-unreadable';
    throw new InspectInputError(`${code}: ${path}`);
  }
}

async function judge(
  source: MailSourceBytes,
  { resolver, clock }: InspectPorts,
  lookUp: boolean,
): Promise<JudgedMail> {
  const reading = await readMail(source, 'shop');
  if (!reading.ok) throw new InspectInputError(`${reading.code}: ${source.name}`);
  const { mail } = reading;
  const at = clock.now().toISOString();
  const { bytes, pasted } = source;
  const records = lookUp ? await gatherForMail(mail, bytes, resolver, at, undefined, pasted === true) : {};
  const facts: Facts = {
    answers: known(noAnswers, [], at),
    shopMail: known(mail, [mailEvidence(mail, at)], at),
    ...records,
  };
  return { mail, facts, findings: runChecks(step.checks, facts) };
}

interface MailAnswer {
  readonly messageId: string | null;
  readonly messageIdCount: number;
  readonly from: readonly string[];
  readonly date: string | null;
  readonly subject: string;
  readonly findings: readonly { readonly id: string; readonly verdict: Verdict }[];
}

function answerOf({ mail, findings }: JudgedMail): Record<string, unknown> & MailAnswer {
  return {
    messageId: mail.messageIds[0] ?? null,
    messageIdCount: mail.messageIds.length,
    from: mail.from,
    date: mail.date,
    subject: mail.subject,
    findings: findings.map(({ check, verdict }) => ({ id: check.id, verdict })),
    ehlo: mail.leaving.helo,
    envelopeSender: mail.leaving.envelopeSender,
    writers: mail.writers.map(({ software, certainty }) => ({ software, certainty })),
    notes: mail.notes,
  };
}

function documentOf(one: JudgedMail): Record<string, unknown> {
  const all = judgeFacts(one.facts);
  const causes = rankCauses({ facts: one.facts, findings: all }).filter(({ ruledOut }) => !ruledOut);
  return {
    ...answerOf(one),
    findings: one.findings.map((finding) => ({
      id: finding.check.id,
      verdict: finding.verdict,
      sentence: { ja: words(finding, 'ja'), en: words(finding, 'en') },
      evidence: finding.verdict === 'fail' ? finding.evidence : [],
    })),
    brokenRules: [...all.values()]
      .filter(({ check, verdict }) => verdict === 'fail' && check.step === '2-carrier-rules')
      .map(({ check }) => check.id),
    causes: causes.slice(0, 5).map(({ cause, certainty }) => ({ id: cause.id, certainty })),
    facts: one.mail,
  };
}

function words(finding: Finding, language: 'ja' | 'en'): string {
  return say(sentence(finding.sentence, finding.args), language);
}

function prettyLines(file: string, { mail, findings }: JudgedMail): readonly string[] {
  return [
    `${file}: ${mail.subject}`,
    `  EHLO ${mail.leaving.helo ?? '?'}, envelope <${mail.leaving.envelopeSender ?? '?'}>, Message-ID ${mail.messageIds[0] ?? '-'}`,
    ...mail.writers
      .slice(0, 3)
      .map(
        ({ software, certainty, mta }) =>
          `  written by ${software}${mta === null ? '' : ` through ${mta}`} (${certainty})`,
      ),
    ...findings
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown')
      .map(
        (finding) => `  ${finding.verdict.padEnd(8)}${finding.check.id.padEnd(26)}${words(finding, 'en')}`,
      ),
  ];
}
