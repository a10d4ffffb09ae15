// `inspect spf`: SPF for one sender and address, asking one name server only. Output fields are fixed in README.
import { z } from 'zod';
import { NameServerAddress } from '../contract/inputs.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import { checkHost, type SpfInput } from '../protocols/spf/evaluate.ts';
import type { SpfEvaluation, SpfTrace } from '../protocols/spf/trace.ts';
import { worstCaseLookups } from '../protocols/spf/worst-case.ts';
import type { Resolver } from '../ports.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect-kind.node.ts';

const Request = z.looseObject({
  dns: NameServerAddress.optional(),
  ip: z.string().max(100),
  helo: z.string().max(1000).default(''),
  mailfrom: z.string().max(2000).default(''),
  defaultExplanation: z.string().max(2000).optional(),
  receiver: z.string().max(255).optional(),
});
type Request = z.output<typeof Request>;

/** RFC 7208 4.6.4: an evaluation should end within a limit of at least 20 seconds. */
const timeLimitMilliseconds = 20_000;

export const kind: InspectKind = {
  kind: 'spf',
  usage: 'spf --ip ADDRESS --mailfrom SENDER [--helo NAME] [--dns HOST:PORT]',

  async run(args, ports) {
    const request = readRequest(Object.fromEntries(pairs(args)));
    const evaluation = await evaluate(request, ports, true);
    return {
      json: evaluation,
      failed: ['fail', 'softfail', 'none', 'permerror'].includes(evaluation.result),
      pretty: prettyEvaluation(evaluation),
    };
  },

  async answer(request, ports) {
    const { result, explanation, lookups, voidLookups, reason } = await evaluate(
      readRequest(request),
      ports,
      false,
    );
    return { result, explanation, lookups, voidLookups, reason };
  },
};

function readRequest(request: unknown): Request {
  const parsed = Request.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InspectInputError(`${issue?.path.join('.') ?? 'request'}: ${issue?.message ?? 'not readable'}`);
}

function* pairs(args: readonly string[]): Generator<[string, string]> {
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index] ?? '';
    const value = args[index + 1];
    if (!name.startsWith('--') || value === undefined) throw new InspectInputError(`not understood: ${name}`);
    yield [name.slice(2), value];
  }
}

async function evaluate(request: Request, ports: InspectPorts, whole: boolean): Promise<SpfEvaluation> {
  const resolver: Resolver =
    request.dns === undefined ? ports.resolver : createResolver({ nameServers: [request.dns] });
  const input: SpfInput = {
    identity: request.mailfrom === '' ? 'helo' : 'envelope',
    address: request.ip,
    sender: request.mailfrom,
    helo: request.helo,
    timestamp: Math.floor(ports.clock.now().getTime() / 1000),
    ...(request.defaultExplanation === undefined ? {} : { defaultExplanation: request.defaultExplanation }),
    ...(request.receiver === undefined ? {} : { receiver: request.receiver }),
  };
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeLimitMilliseconds);
  try {
    const evaluation = await checkHost(input, resolver, limit.signal);
    if (!whole) return evaluation;
    return { ...evaluation, worstCaseLookups: await worstCaseLookups(input, resolver, limit.signal) };
  } finally {
    clearTimeout(timer);
  }
}

/** @returns the trace as lines for people: outcome, cost and term, inner records indented */
export function prettyEvaluation(evaluation: SpfEvaluation): string {
  return [
    `${evaluation.sender} from ${evaluation.address}: ${evaluation.result} (${evaluation.reason.code}: ${evaluation.reason.detail})`,
    `look-ups ${evaluation.lookups}/10, void ${evaluation.voidLookups}/2, at worst ${evaluation.worstCaseLookups}`,
    ...traceLines(evaluation.trace, '  '),
    ...(evaluation.explanation === null ? [] : [`explanation: ${evaluation.explanation}`]),
  ].join('\n');
}

function traceLines(trace: SpfTrace, indent: string): readonly string[] {
  const head = `${indent}${trace.domain}: ${trace.record ?? `${trace.records.length} records`}`;
  return [
    head,
    ...trace.steps.flatMap((step) => [
      `${indent}  ${step.outcome.padEnd(10)} ${String(step.cost).padStart(2)}  ${step.term}`,
      ...(step.inner === null ? [] : traceLines(step.inner, `${indent}    `)),
    ]),
  ];
}
