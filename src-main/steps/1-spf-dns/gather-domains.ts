// The records of each domain that a mail of the shop names, and the name servers of its own zone compared.
import { missing } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { DnsAnswer, DomainRecords, RecordType } from '../../protocols/dns/answer.ts';
import { compareNameServers } from '../../protocols/dns/each-name-server.ts';
import { factOfAnswers } from './fact-of-answers.ts';
import type { Gathering } from './gathering.ts';
import { isAskable, type Identities } from './identities.ts';

type DomainFacts = Pick<
  Facts,
  | 'fromDomainRecords'
  | 'envelopeDomainRecords'
  | 'ehloNameRecords'
  | 'messageIdDomainRecords'
  | 'nameServerComparison'
>;

const wholeDomain: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT', 'NS', 'SOA'];
const senderDomain: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT'];
const hostName: readonly RecordType[] = ['A', 'AAAA', 'TXT'];

/** @returns one fact a domain; missing with `no-sample` where only a mail could tell the domain */
export async function gatherDomains(identities: Identities, gathering: Gathering): Promise<DomainFacts> {
  const { fromDomain, envelopeDomain, ehloName, messageIdDomain } = identities;
  const [from, envelope, ehlo, messageId, comparison] = await Promise.all([
    recordsFact(fromDomain, wholeDomain, gathering),
    recordsFact(envelopeDomain, senderDomain, gathering),
    recordsFact(ehloName, hostName, gathering),
    recordsFact(messageIdDomain, senderDomain, gathering),
    comparisonFact(fromDomain, gathering),
  ]);
  return {
    fromDomainRecords: from,
    envelopeDomainRecords: envelope,
    ehloNameRecords: ehlo,
    messageIdDomainRecords: messageId,
    nameServerComparison: comparison,
  };
}

async function recordsFact(
  domain: string | null,
  types: readonly RecordType[],
  gathering: Gathering,
): Promise<NonNullable<Facts['fromDomainRecords']>> {
  if (domain === null) return missing('no-sample', [], gathering.at);
  const { records, answers } = await askRecords(domain, types, gathering);
  return factOfAnswers(records, answers, gathering.at);
}

/** Asks one domain for all its records at once, and for the addresses behind its MX. */
async function askRecords(
  domain: string,
  types: readonly RecordType[],
  gathering: Gathering,
): Promise<{ records: DomainRecords; answers: readonly DnsAnswer[] }> {
  const ask = (name: string, type: RecordType): Promise<DnsAnswer> =>
    gathering.resolver.ask({
      name,
      type,
      ...(gathering.signal === undefined ? {} : { signal: gathering.signal }),
    });
  const answered = await Promise.all(
    types.map(async (type) => {
      const answer = await ask(domain, type);
      return { type, answer, exchanges: type === 'MX' ? await askExchanges(answer, ask) : null };
    }),
  );
  const answers = answered.map(({ answer }) => answer);
  const exchanges = answered.flatMap((entry) => entry.exchanges ?? []);
  return {
    records: {
      domain,
      answers: Object.fromEntries(answered.map(({ type, answer }) => [type, answer])),
      ...(types.includes('MX') ? { exchanges } : {}),
    },
    answers: [...answers, ...exchanges.flatMap((exchange) => exchange.answers)],
  };
}

/** More mail exchangers than anybody runs; the rest is counted in the MX answer itself. */
const mostExchanges = 10;

async function askExchanges(
  answer: DnsAnswer,
  ask: (name: string, type: RecordType) => Promise<DnsAnswer>,
): Promise<NonNullable<DomainRecords['exchanges']>> {
  if (answer.outcome !== 'found') return [];
  const names = answer.records
    .flatMap(({ data }) => (data.type === 'MX' && data.exchange !== '.' ? [data] : []))
    .sort((left, right) => left.preference - right.preference)
    .slice(0, mostExchanges);
  return Promise.all(
    names.map(async ({ exchange }) => ({
      name: exchange,
      answers: await Promise.all([ask(exchange, 'A'), ask(exchange, 'AAAA')]),
    })),
  );
}

async function comparisonFact(
  domain: string | null,
  gathering: Gathering,
): Promise<NonNullable<Facts['nameServerComparison']>> {
  if (!isAskable(domain)) return missing('no-sample', [], gathering.at);
  const questions = (['A', 'AAAA', 'MX', 'TXT', 'NS'] as const).map((type) => ({ name: domain, type }));
  const compared = await compareNameServers(
    domain,
    [...questions, { name: `_dmarc.${domain}`, type: 'TXT' }],
    gathering,
  );
  if (compared === null) return missing('server-failure', [], gathering.at);
  return factOfAnswers(compared.comparison, compared.answers, gathering.at);
}
