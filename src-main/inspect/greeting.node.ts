// `inspect greeting HOST[:PORT]`: greeting, EHLO reply, SIZE and certificate of a mail server, with the checks of STEP 4.
import { z } from 'zod';
import { runChecks } from '../checks/run-checks.ts';
import { plainWords, fillRich } from '../contract/text.ts';
import { HostName, IpAddress, NameServerAddress } from '../contract/inputs.ts';
import type { Evidence } from '../contract/evidence.ts';
import { known, missing, type Fact, type MissingReason } from '../facts/fact.ts';
import type { Facts } from '../facts/facts.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import { readGreeting, type GreetingReading } from '../protocols/smtp/greeting.node.ts';
import type { GreetingFacts } from '../protocols/smtp/smtp-facts.ts';
import { step } from '../steps/4-restart/step.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect-kind.node.ts';

const Request = z.looseObject({
  host: z.union([IpAddress, HostName]),
  port: z.number().int().min(1).max(65535).default(25),
  dns: NameServerAddress.optional(),
});
type Request = z.output<typeof Request>;

export const kind: InspectKind = {
  kind: 'greeting',
  usage: 'greeting HOST[:PORT] [--dns HOST:PORT]',

  async run(args, ports) {
    const reading = await read(requestOf(args), ports);
    const findings = judge(reading);
    return {
      json: { ...summary(reading), dialogue: reading.dialogue, findings },
      failed: findings.some(({ verdict }) => verdict === 'fail'),
      pretty: pretty(reading, findings),
    };
  },

  async answer(request, ports) {
    const reading = await read(parse(request), ports);
    return { ...summary(reading), findings: judge(reading).map(({ id, verdict }) => ({ id, verdict })) };
  },
};

/** `HOST`, `HOST:PORT`, `[IPv6]:PORT`; flags may stand anywhere. */
function requestOf(args: readonly string[]): Request {
  const dnsAt = args.indexOf('--dns');
  const dns = dnsAt < 0 ? undefined : args[dnsAt + 1];
  const rest = args.filter((_, index) => dnsAt < 0 || (index !== dnsAt && index !== dnsAt + 1));
  const [target, ...more] = rest;
  if (target === undefined || more.length > 0) throw new InspectInputError('greeting takes one HOST[:PORT]');
  const match = /^(?:\[([^\]]+)\]|([^:]+)|([0-9a-fA-F:]+))(?::(\d{1,5}))?$/.exec(target);
  const host = match?.[1] ?? match?.[2] ?? match?.[3] ?? target;
  const port = match?.[4] === undefined ? {} : { port: Number(match[4]) };
  return parse({ host, ...port, ...(dns === undefined ? {} : { dns }) });
}

function parse(request: unknown): Request {
  const parsed = Request.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InspectInputError(`${issue?.path.join('.') ?? 'request'}: ${issue?.message ?? 'not readable'}`);
}

function read(request: Request, ports: InspectPorts): Promise<GreetingReading> {
  const resolver =
    request.dns === undefined ? ports.resolver : createResolver({ nameServers: [request.dns] });
  return readGreeting({ ...ports, resolver }, { host: request.host, port: request.port });
}

function summary({ facts }: GreetingReading) {
  const { host, port, outcome, name, lines, extensions, sizeLimit, startTls, certificate, milliseconds } =
    facts;
  const trouble = facts.trouble ?? null;
  return {
    host,
    port,
    outcome,
    name,
    trouble,
    lines,
    extensions,
    sizeLimit,
    startTls,
    certificate,
    milliseconds,
  };
}

function judge(reading: GreetingReading) {
  const facts: Facts = { greeting: greetingFact(reading.facts, reading.evidence) };
  const checks = step.checks.filter(({ needs }) => needs.includes('greeting'));
  return runChecks(checks, facts).map((finding) => ({
    id: finding.check.id,
    verdict: finding.verdict,
    sentence: plainWords(fillRich(finding.sentence.ja, finding.args)),
    evidence: finding.evidence,
  }));
}

/** @returns the greeting as a fact; what did not answer is missing, with the reason */
function greetingFact(greeting: GreetingFacts, evidence: Evidence): Fact<GreetingFacts> {
  if (greeting.outcome === 'answering') return known(greeting, [evidence], evidence.at);
  const why: MissingReason = {
    refused: 'refused',
    'timed-out': 'timeout',
    reset: 'refused',
    unreachable: 'unreachable',
    cancelled: 'cancelled',
  }[greeting.outcome] as MissingReason;
  return missing(why, [evidence], evidence.at);
}

function pretty({ facts, dialogue }: GreetingReading, findings: ReturnType<typeof judge>): string {
  const certificate = facts.certificate;
  return [
    `${facts.host}:${facts.port}  ${facts.outcome}${facts.trouble === undefined ? '' : ` (${facts.trouble})`}`,
    `name         ${facts.name ?? '-'}`,
    `size limit   ${facts.sizeLimit ?? '-'}`,
    `certificate  ${certificate === null ? '-' : `${certificate.names.join(' ')} until ${certificate.validTo.slice(0, 10)} ${certificate.problem ?? 'trusted'}`}`,
    ...findings.map(({ verdict, sentence }) => `${verdict.padEnd(12)} ${sentence}`),
    '',
    ...dialogue.map(({ who, text }) => `${who === 'client' ? 'C' : 'S'}: ${text}`),
  ].join('\n');
}
