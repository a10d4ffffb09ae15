// Gathers the facts of STEP 1. Everything that does not need another's answer is asked at once; each question once.
import type { AbortSignalLike, Clock, Resolver } from '../../ports.ts';
import { gatherAddresses } from './gather-addresses.ts';
import { gatherAuthentication } from './gather-authentication.node.ts';
import { gatherDomains } from './gather-domains.ts';
import type { Gathering } from './gathering.ts';
import { identitiesOf, type SpfDnsInput } from './identities.ts';
import { rememberAnswers } from '../../protocols/dns/remember.ts';
import type { Facts } from '../../facts/facts.ts';

export interface GatherPorts {
  readonly resolver: Resolver;
  readonly clock: Clock;
}

/**
 * @param input answers and, where one was handed over, the shop's mail
 * @returns the facts this step gathers; what did not answer is missing with its reason. Never throws
 */
export async function gatherSpfDns(
  input: SpfDnsInput,
  ports: GatherPorts,
  signal?: AbortSignalLike,
): Promise<Omit<Facts, 'answers'>> {
  const gathering: Gathering = {
    resolver: rememberAnswers(ports.resolver),
    signal,
    at: ports.clock.now().toISOString(),
  };
  const identities = identitiesOf(input);
  const parts = await Promise.all([
    gatherDomains(identities, gathering),
    gatherAddresses(identities, gathering),
    gatherAuthentication(input, identities, gathering),
  ]);
  const [domains, addresses, authentication] = parts;
  return { ...domains, ...addresses, ...authentication };
}
