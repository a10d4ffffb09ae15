// SPF of every identity that is known, from every sending address. RFC 7208 2.3, 2.4; docomo and SoftBank use header From.
import { missing } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { DnsAnswer } from '../../protocols/dns/answer.ts';
import { checkHost, type SpfInput } from '../../protocols/spf/evaluate.ts';
import type { SpfEvaluation, SpfTrace } from '../../protocols/spf/trace.ts';
import { worstCaseLookups } from '../../protocols/spf/worst-case.ts';
import { factOfAnswers } from './fact-of-answers.ts';
import type { Gathering } from './gathering.ts';
import type { Identities, SendingAddress } from './identities.ts';

/** @returns evaluations in the order of addresses, header From first; missing where no sender is known */
export async function gatherSpf(
  identities: Identities,
  addresses: readonly SendingAddress[],
  gathering: Gathering,
): Promise<NonNullable<Facts['spfEvaluations']>> {
  const timestamp = Math.floor(Date.parse(gathering.at) / 1000);
  const inputs = addresses.flatMap(({ address }) =>
    senders(identities).map(({ identity, sender }): SpfInput => ({
      identity,
      address,
      sender,
      helo: identities.ehloName ?? '',
      timestamp,
    })),
  );
  if (inputs.length === 0) return missing('no-sample', [], gathering.at);
  const evaluations = await Promise.all(inputs.map((input) => evaluate(input, gathering)));
  return factOfAnswers(evaluations, uniqueAnswers(evaluations), gathering.at);
}

async function evaluate(input: SpfInput, { resolver, signal }: Gathering): Promise<SpfEvaluation> {
  const [evaluation, worst] = await Promise.all([
    checkHost(input, resolver, signal),
    worstCaseLookups(input, resolver, signal),
  ]);
  return { ...evaluation, worstCaseLookups: Math.max(worst, evaluation.lookups) };
}

interface Sender {
  readonly identity: SpfEvaluation['identity'];
  readonly sender: string;
}

function senders({ fromAddress, envelopeSender, ehloName }: Identities): readonly Sender[] {
  const known: Sender[] = [];
  if (fromAddress !== null) known.push({ identity: 'header-from', sender: fromAddress });
  if (envelopeSender !== null && envelopeSender !== '')
    known.push({ identity: 'envelope', sender: envelopeSender });
  if (ehloName !== null) known.push({ identity: 'helo', sender: '' });
  return known;
}

/** Every answer the evaluations rest on, each once, in the order it was asked. */
function uniqueAnswers(evaluations: readonly SpfEvaluation[]): readonly DnsAnswer[] {
  const answers = new Set<DnsAnswer>();
  const collect = (trace: SpfTrace): void => {
    if (trace.answer !== undefined) answers.add(trace.answer);
    for (const step of trace.steps) {
      for (const answer of step.asked) answers.add(answer);
      if (step.inner !== null) collect(step.inner);
    }
  };
  for (const { trace } of evaluations) collect(trace);
  return [...answers];
}
