// What the world sees of the addresses that mail leaves from: PTR and back, reverse name servers, SPF, blocklists.
import { missing } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { DnsAnswer, ReverseLookup } from '../../protocols/dns/answer.ts';
import { compareNameServers } from '../../protocols/dns/each-name-server.ts';
import { reverseName } from '../../protocols/dns/name.ts';
import { parseIpAddress } from '../../contract/ip-address.ts';
import { askBlocklists } from '../../protocols/dnsbl/query.ts';
import { factOfAnswers } from './fact-of-answers.ts';
import type { Gathering } from './gathering.ts';
import { gatherSpf } from './gather-spf.ts';
import { isAskable, type Identities, type SendingAddress } from './identities.ts';

type AddressFacts = Pick<
  Facts,
  'reverseLookups' | 'reverseServerComparison' | 'spfEvaluations' | 'blocklists'
>;

/** Servers of a small shop send from one or two addresses; a hostile A record can hold hundreds. */
const mostAddresses = 4;
const mostPointers = 5;

export async function gatherAddresses(identities: Identities, gathering: Gathering): Promise<AddressFacts> {
  const addresses = await sendingAddresses(identities, gathering);
  if (addresses.known.length === 0) {
    const why = addresses.answers.length === 0 ? 'no-sample' : null;
    const nothing = why === null ? factOfAnswers(null, addresses.answers, gathering.at) : null;
    const reason = nothing?.state === 'missing' ? nothing.why : 'no-sample';
    const gone = missing<never>(reason, nothing?.evidence ?? [], gathering.at);
    return { reverseLookups: gone, reverseServerComparison: gone, spfEvaluations: gone, blocklists: gone };
  }
  const [reverse, comparison, spfEvaluations, blocklists] = await Promise.all([
    reverseFact(addresses.known, gathering),
    reverseComparisonFact(addresses.known, gathering),
    gatherSpf(identities, addresses.known, gathering),
    blocklistsFact(addresses.known, gathering),
  ]);
  return { reverseLookups: reverse, reverseServerComparison: comparison, spfEvaluations, blocklists };
}

/** Known addresses; where there is none, the shop's own A and AAAA are the best guess. */
async function sendingAddresses(
  { addresses, fromDomain }: Identities,
  gathering: Gathering,
): Promise<{ known: readonly SendingAddress[]; answers: readonly DnsAnswer[] }> {
  if (addresses.length > 0) return { known: addresses.slice(0, mostAddresses), answers: [] };
  if (!isAskable(fromDomain)) return { known: [], answers: [] };
  const answers = await Promise.all([ask(gathering, fromDomain, 'A'), ask(gathering, fromDomain, 'AAAA')]);
  const guesses = answers.flatMap((answer) =>
    answer.outcome === 'found'
      ? answer.records
          .flatMap(({ data }) => (data.type === 'A' || data.type === 'AAAA' ? [data.address] : []))
          .slice(0, 2)
      : [],
  );
  return { known: guesses.map((address) => ({ address, origin: 'guess' as const })), answers };
}

function ask({ resolver, signal }: Gathering, name: string, type: 'A' | 'AAAA' | 'PTR'): Promise<DnsAnswer> {
  return resolver.ask({ name, type, ...(signal === undefined ? {} : { signal }) });
}

async function reverseFact(
  addresses: readonly SendingAddress[],
  gathering: Gathering,
): Promise<NonNullable<Facts['reverseLookups']>> {
  const lookups = await Promise.all(addresses.map((address) => lookUpReverse(address, gathering)));
  const answers = lookups.flatMap(({ pointer, forward }) => [
    pointer,
    ...forward.map((entry) => entry.answer),
  ]);
  return factOfAnswers(lookups, answers, gathering.at);
}

async function lookUpReverse(
  { address, origin }: SendingAddress,
  gathering: Gathering,
): Promise<ReverseLookup> {
  const pointer = await ask(gathering, reverseName(address) ?? '', 'PTR');
  const names =
    pointer.outcome === 'found'
      ? pointer.records.flatMap(({ data }) => (data.type === 'PTR' ? [data.name] : [])).slice(0, mostPointers)
      : [];
  const forward = await Promise.all(
    names.map(async (name) => {
      const answer = await ask(gathering, name, address.includes(':') ? 'AAAA' : 'A');
      return { name, answer, leadsBack: holds(answer, address) };
    }),
  );
  return { address, origin, pointer, forward };
}

function holds(answer: DnsAnswer, address: string): boolean {
  if (answer.outcome !== 'found') return false;
  return answer.records.some(
    ({ data }) => 'address' in data && parseIpAddress(data.address) === parseIpAddress(address),
  );
}

async function reverseComparisonFact(
  addresses: readonly SendingAddress[],
  gathering: Gathering,
): Promise<NonNullable<Facts['reverseServerComparison']>> {
  const names = await Promise.all(
    addresses.map(({ address }) => pointerNames(reverseName(address) ?? '', gathering)),
  );
  const compared = await Promise.all(
    names.flat().map((name) => compareNameServers(name, [{ name, type: 'PTR' }], gathering)),
  );
  const found = compared.filter((entry) => entry !== null);
  if (found.length === 0) return missing('server-failure', [], gathering.at);
  return factOfAnswers(
    found.map(({ comparison }) => comparison),
    found.flatMap(({ answers }) => answers),
    gathering.at,
  );
}

/** Small networks have their PTR records in another zone, behind an alias (RFC 2317): both zones are looked at. */
async function pointerNames(name: string, gathering: Gathering): Promise<readonly string[]> {
  const pointer = await ask(gathering, name, 'PTR');
  if (pointer.outcome !== 'found') return [name];
  const aliases = pointer.records.flatMap(({ data }) => (data.type === 'CNAME' ? [data.name] : []));
  return [name, ...aliases.slice(-1)];
}

async function blocklistsFact(
  addresses: readonly SendingAddress[],
  gathering: Gathering,
): Promise<NonNullable<Facts['blocklists']>> {
  const facts = await Promise.all(
    addresses.map(({ address }) => askBlocklists(address, gathering.resolver, gathering.signal)),
  );
  return factOfAnswers(
    facts,
    facts.flatMap(({ lists }) => lists.map(({ answer }) => answer)),
    gathering.at,
  );
}
