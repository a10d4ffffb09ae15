// A zone held in memory, answering our evaluator and mailauth's alike, without packets.
import type { Resolver } from '../../../src-main/ports.ts';
import type { DnsAnswer, RecordData, RecordType } from '../../../src-main/protocols/dns/answer.ts';
import { nameFault, normalName } from '../../../src-main/protocols/dns/name.ts';

/** Records of one name; `silent` types get no answer. */
export interface MemoryName {
  readonly A?: readonly string[];
  readonly AAAA?: readonly string[];
  readonly MX?: readonly (readonly [number, string])[];
  readonly PTR?: readonly string[];
  readonly TXT?: readonly string[];
  readonly silent?: readonly RecordType[];
}
export type MemoryZone = Readonly<Record<string, MemoryName>>;

/** @returns a resolver over the zone; `asked` collects `TYPE name` in order */
export function memoryResolver(zone: MemoryZone, asked: string[] = []): Resolver {
  const names = new Map(Object.entries(zone).map(([name, records]) => [normalName(name), records]));
  return {
    ask({ name, type }): Promise<DnsAnswer> {
      const plain = normalName(name);
      asked.push(`${type} ${plain}`);
      const trace = {
        question: { name: plain, type },
        server: 'memory',
        transport: 'udp' as const,
        milliseconds: 0,
        at: '2026-11-24T00:00:00.000Z',
        authoritative: true,
      };
      if (nameFault(plain) !== null)
        return Promise.resolve({ outcome: 'no-answer', why: 'name-too-long', trace });
      const records = names.get(plain);
      if (records?.silent?.includes(type) === true)
        return Promise.resolve({ outcome: 'no-answer', why: 'timeout', trace });
      const data = records === undefined ? [] : dataOf(records, type);
      if (data.length > 0) {
        return Promise.resolve({
          outcome: 'found',
          records: data.map((each) => ({ name: plain, ttl: 60, data: each })),
          trace,
        });
      }
      const below = [...names.keys()].some((other) => other.endsWith(`.${plain}`));
      return Promise.resolve({
        outcome: records === undefined && !below ? 'no-such-name' : 'no-such-record',
        trace,
      });
    },
  };
}

function dataOf(records: MemoryName, type: RecordType): readonly RecordData[] {
  switch (type) {
    case 'A':
    case 'AAAA':
      return (records[type] ?? []).map((address) => ({ type, address }));
    case 'MX':
      return (records.MX ?? []).map(([preference, exchange]) => ({
        type,
        preference,
        exchange: normalName(exchange) || '.',
      }));
    case 'PTR':
      return (records.PTR ?? []).map((name) => ({ type, name: normalName(name) }));
    case 'TXT':
      return (records.TXT ?? []).map((text) => ({ type, strings: [text] }));
    default:
      return [];
  }
}
