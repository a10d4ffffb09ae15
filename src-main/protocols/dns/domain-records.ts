// All records of one name, asked at once, with the addresses behind its MX. RFC 1035, RFC 5321 5.1.
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer, DomainRecords, RecordType } from './answer.ts';

/** What is asked of every name that a mail stands on: From, envelope sender, EHLO. */
export const wholeDomain: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT', 'NS', 'SOA'];

/** More mail exchangers than anybody runs; the rest is counted in the MX answer itself. */
const mostExchanges = 10;

/** @returns the records by type, and every answer that went in, for the evidence. Never throws */
export async function askDomainRecords(
  domain: string,
  types: readonly RecordType[],
  { resolver, signal }: { readonly resolver: Resolver; readonly signal?: AbortSignalLike | undefined },
): Promise<{ readonly records: DomainRecords; readonly answers: readonly DnsAnswer[] }> {
  const ask = (name: string, type: RecordType): Promise<DnsAnswer> =>
    resolver.ask({ name, type, ...(signal === undefined ? {} : { signal }) });
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
