// Our resolver in the shape that mailauth's parts take: `resolver(name, type)` rejecting with Node's error codes.
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer, RecordType } from './answer.ts';

export type LibraryResolver = (name: string, type: string) => Promise<unknown[]>;

/**
 * @param seen gets every answer, for the evidence
 * @returns a function that resolves to records as `dns.promises.resolve` does
 */
export function libraryResolver(
  resolver: Resolver,
  seen: DnsAnswer[],
  signal?: AbortSignalLike,
): LibraryResolver {
  return async (name, type) => {
    const wanted = type as RecordType; // the libraries ask for A, AAAA, CNAME, MX, PTR and TXT only
    const answer = await resolver.ask({ name, type: wanted, ...(signal === undefined ? {} : { signal }) });
    seen.push(answer);
    switch (answer.outcome) {
      case 'found':
        return answer.records.filter(({ data }) => data.type === wanted).map(({ data }) => plainData(data));
      case 'no-such-name':
        throw Object.assign(new Error(`no such name: ${name}`), { code: 'ENOTFOUND' });
      case 'no-such-record':
        throw Object.assign(new Error(`no ${type} at ${name}`), { code: 'ENODATA' });
      case 'no-answer':
        throw Object.assign(new Error(`${answer.why}: ${type} ${name}`), { code: libraryCode(answer.why) });
    }
  };
}

function plainData(data: Extract<DnsAnswer, { outcome: 'found' }>['records'][number]['data']): unknown {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'MX':
      return { priority: data.preference, exchange: data.exchange };
    case 'TXT':
    case 'SPF':
      return [...data.strings];
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return data.name;
    case 'SOA':
      return data;
  }
}

function libraryCode(why: Extract<DnsAnswer, { outcome: 'no-answer' }>['why']): string {
  if (why === 'timeout') return 'ETIMEOUT';
  if (why === 'refused') return 'EREFUSED';
  return why === 'name-too-long' ? 'EBADNAME' : 'ESERVFAIL';
}
