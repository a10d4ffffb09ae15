// check_host() with its whole trace: the identities, and what comes out. RFC 7208 2.3, 2.4, 4.1, 6.2.
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import { clientAddress } from './address.ts';
import { asciiName } from './domain-argument.ts';
import { evaluateDomain, malformed } from './evaluate-record.ts';
import type { Evaluation } from './evaluation.ts';
import type { SpfEvaluation } from './trace.ts';

export interface SpfInput {
  readonly identity: SpfEvaluation['identity'];
  /** client address as text; IPv4-mapped IPv6 is taken as IPv4 */
  readonly address: string;
  /** envelope sender or header From; empty for the null sender, then the HELO name is judged (2.4) */
  readonly sender: string;
  readonly helo: string;
  /** explanation where the record gives none */
  readonly defaultExplanation?: string;
  /** name of the receiving host for `%{r}`; `unknown` when left out */
  readonly receiver?: string;
  /** seconds since 1970 for `%{t}` */
  readonly timestamp: number;
}

/**
 * Evaluates SPF for one identity.
 * @param resolver the only thing that is asked; a question that gets no answer makes `temperror`, never `fail`
 * @returns result, explanation, counters and trace (`worstCaseLookups` is set by worst-case.ts); never throws
 */
export async function checkHost(
  input: SpfInput,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Promise<SpfEvaluation> {
  const evaluation = startEvaluation(input, resolver, signal);
  const domain = evaluation?.values.senderDomain ?? input.sender;
  const concluded = evaluation === null ? malformed(domain) : await evaluateDomain(evaluation, domain);
  const failed = concluded.result === 'fail';
  const said = failed ? await concluded.explain?.() : null;
  const { lookups, voidLookups } = evaluation?.tally ?? { lookups: 0, voidLookups: 0 };
  return {
    identity: input.identity,
    address: evaluation?.client.readable ?? input.address,
    sender: evaluation?.values.sender ?? input.sender,
    domain,
    result: concluded.result,
    reason: concluded.reason,
    explanation: failed ? (said ?? input.defaultExplanation ?? null) : null,
    lookups,
    voidLookups,
    worstCaseLookups: lookups,
    trace: concluded.trace,
  };
}

/** @returns what all records of the evaluation share, or null where the client's address is none */
export function startEvaluation(
  input: SpfInput,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Evaluation | null {
  const client = clientAddress(input.address);
  if (client === null) return null;
  // 2.4, 4.3: without a sender it is postmaster at the HELO name, without a local part it is postmaster.
  const at = input.sender.lastIndexOf('@');
  const writtenDomain = input.sender === '' ? input.helo : input.sender.slice(at + 1);
  const localPart = at > 0 ? input.sender.slice(0, at) : 'postmaster';
  const senderDomain = asciiName(writtenDomain);
  return {
    client,
    tally: { lookups: 0, voidLookups: 0 },
    asciiLocalPart: /^[ -~]*$/.test(localPart),
    values: {
      sender: `${localPart}@${senderDomain}`,
      localPart,
      senderDomain,
      dottedAddress: client.dotted,
      readableAddress: client.readable,
      family: client.family === 4 ? 'in-addr' : 'ip6',
      helo: input.helo === '' ? `[${client.readable}]` : input.helo,
      receiver: input.receiver ?? 'unknown',
      timestamp: input.timestamp,
    },
    ask: (name, type) => resolver.ask({ name, type, ...(signal === undefined ? {} : { signal }) }),
  };
}
