// The zone data of the RFC 7208 test suite as answers of a DNS server: `TIMEOUT`, `NONE` and the SPF-to-TXT rule.
import type { Answer } from 'dns-packet';
import type { Reply, Script } from '../dns/scripted-server.ts';

export type SuiteRecord =
  'TIMEOUT' | Readonly<Record<string, string | readonly string[] | readonly [number, string]>>;
export type SuiteZone = Readonly<Record<string, readonly SuiteRecord[]>>;

export interface SuiteTest {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}

export interface Scenario {
  readonly scenario: string;
  readonly tests: Readonly<Record<string, SuiteTest>>;
  readonly zonedata: SuiteZone;
}

/** @returns a script that serves the zone; names compare without case, aliases are followed as a resolver does */
export function suiteScript(zone: SuiteZone): Script {
  const names = new Map(
    Object.entries(zone).map(([name, records]) => [name.toLowerCase().replace(/\.$/, ''), records]),
  );
  return ({ name, type }) => answer(names, name, type, []);
}

function answer(
  names: ReadonlyMap<string, readonly SuiteRecord[]>,
  name: string,
  type: string,
  chain: readonly Answer[],
): Reply {
  const records = names.get(name);
  if (records === undefined) return { rcode: chain.length > 0 ? 3 : 3, answers: chain };
  const plain = records.filter((record) => record !== 'TIMEOUT');
  const of = (wanted: string): unknown[] =>
    plain.flatMap((record) => (wanted in record ? [record[wanted]] : []));
  let values = of(type);
  // A name with SPF records but no TXT serves them as TXT; `TXT: NONE` says that it does not.
  if (type === 'TXT' && values.length === 0) values = of('SPF');
  values = values.filter((value) => value !== 'NONE');
  if (values.length > 0) return { answers: [...chain, ...values.map((value) => record(name, type, value))] };
  if (records.includes('TIMEOUT')) return null;
  const [alias] = of('CNAME');
  if (typeof alias === 'string' && chain.length < 12) {
    const target = alias.toLowerCase().replace(/\.$/, '');
    return answer(names, target, type, [...chain, { name, type: 'CNAME', ttl: 60, data: target }]);
  }
  return { answers: chain };
}

function record(name: string, type: string, value: unknown): Answer {
  const base = { name, ttl: 60 };
  switch (type) {
    case 'TXT': {
      const strings = [value].flat().flatMap((text) => String(text).match(/[^]{1,255}/g) ?? ['']);
      return {
        ...base,
        type,
        data: (strings.length === 0 ? [''] : strings).map((text) => Buffer.from(text, 'latin1')),
      };
    }
    case 'MX': {
      const [preference, exchange] = value as [number, string];
      return { ...base, type, data: { preference, exchange } };
    }
    case 'SPF':
      throw new Error('nobody asks for the retired type SPF');
    default:
      return { ...base, type: type as 'A', data: String(value) };
  }
}
