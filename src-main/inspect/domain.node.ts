// `inspect domain NAME`: STEP 1 for a domain without a window: facts, findings, fixes and ranked causes as JSON.
import { z } from 'zod';
import { applyAnswers, applyFacts, newCaseFile } from '../case-file/apply.ts';
import { findingView } from '../checks/finding-view.ts';
import { DomainName, IpAddress, MailAddress, NameServerAddress } from '../contract/inputs.ts';
import { plainWords, sayRich } from '../contract/text.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import { judgeCase } from '../report/judge-case.ts';
import { detail, page } from '../steps/1-spf-dns/view.ts';
import { gatherSpfDns } from '../steps/1-spf-dns/gather.node.ts';
import { step } from '../steps/1-spf-dns/step.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect-kind.node.ts';

const Request = z.looseObject({
  domain: DomainName,
  ip: IpAddress.optional(),
  from: MailAddress.optional(),
  dns: NameServerAddress.optional(),
  selector: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,63}$/)
    .optional(),
  language: z.enum(['ja', 'en']).default('ja'),
});
type Request = z.output<typeof Request>;

const flags = ['ip', 'from', 'dns', 'selector', 'language'];

export const kind: InspectKind = {
  kind: 'domain',
  usage: 'domain NAME [--ip A] [--from ADDRESS] [--dns HOST:PORT] [--selector S] [--language ja|en]',

  async run(args, ports) {
    const judged = await judge(readArguments(args), ports);
    const json = output(judged);
    return { json, failed: json.findings.some(({ verdict }) => verdict === 'fail'), pretty: pretty(judged) };
  },

  async answer(request, ports) {
    const { headline, findings, causes } = output(await judge(parse(request), ports));
    return {
      headline,
      findings: findings.map(({ id, verdict, sentence }) => ({ id, verdict, sentence })),
      causes,
    };
  },
};

function readArguments(args: readonly string[]): Request {
  const request: Record<string, string> = {};
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    const name = word.replace(/^--/, '');
    if (word.startsWith('--')) {
      const value = args[++index];
      if (!flags.includes(name) || value === undefined)
        throw new InspectInputError(`not understood: ${word}`);
      request[name] = value;
    } else if (request['domain'] === undefined) request['domain'] = word;
    else throw new InspectInputError(`one domain at a time: ${word}`);
  }
  return parse(request);
}

function parse(request: unknown): Request {
  const parsed = Request.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InspectInputError(`${issue?.path.join('.') ?? 'request'}: ${issue?.message ?? 'not readable'}`);
}

async function judge(request: Request, ports: InspectPorts): Promise<JudgedCase> {
  const resolver =
    request.dns === undefined ? ports.resolver : createResolver({ nameServers: [request.dns] });
  const at = ports.clock.now().toISOString();
  const asked = applyAnswers(
    newCaseFile('inspect', at, null),
    { shopDomain: request.domain, fromAddress: request.from ?? null, sendingAddress: request.ip ?? null },
    at,
  );
  const facts = await gatherSpfDns(
    { answers: asked.answers, shopMail: null, signedBy: [], selector: request.selector ?? null },
    { resolver, clock: ports.clock },
  );
  return judgeCase(applyFacts(asked, facts, at), request.language, at, false);
}

function output(judged: JudgedCase) {
  const { language } = judged;
  const { headline, mark } = page(judged);
  const shown = detail(judged);
  return {
    domain: judged.caseFile.answers.shopDomain,
    headline,
    mark: mark.kind,
    findings: ownFindings(judged).map((finding) => {
      const { id, verdict, title, sentence, why, evidence, settledBy, fixIds } = findingView(
        finding,
        language,
      );
      return {
        id,
        verdict,
        title,
        sentence: plainWords(sentence),
        why: plainWords(why),
        settledBy,
        fixIds,
        evidence,
      };
    }),
    fixes: shown.fixes.map(({ id, title, panel, fields, after, isCause }) => ({
      id,
      title,
      panel,
      fields,
      value: after.map(({ text }) => text).join(' '),
      isCause,
    })),
    causes: judged.causes.map(({ cause, certainty, ruledOut, explanation }) => ({
      id: cause.id,
      certainty,
      ruledOut,
      explanation: plainWords(sayRich(explanation, language)),
    })),
    facts: judged.caseFile.facts,
  };
}

function ownFindings({ findings }: JudgedCase) {
  return step.checks.map(({ id }) => findings.get(id)).filter((finding) => finding !== undefined);
}

function pretty(judged: JudgedCase): string {
  const { headline, findings, fixes } = output(judged);
  return [
    headline,
    '',
    ...findings.map(({ id, verdict, sentence }) => `${verdict.padEnd(8)} ${id.padEnd(24)} ${sentence}`),
    ...fixes.flatMap(({ title, fields }) => [
      '',
      title,
      ...fields.map(({ name, value }) => `  ${name}: ${value}`),
    ]),
  ].join('\n');
}
