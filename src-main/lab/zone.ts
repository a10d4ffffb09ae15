// Zones of the practice world as text, and how an authoritative server or a resolver answers from them.
// RFC 1034 4.3.2 (answering), RFC 2308 (no such name, no such record), RFC 8020 (names between others exist).
import type { RecordData, RecordType, ResourceRecord } from '../protocols/dns/answer.ts';

/** A zone as its author writes it: `name TYPE value`, names relative to the zone, `@` for the zone itself. */
export interface ZoneText {
  readonly name: string;
  /** the first is the primary */
  readonly nameServers: readonly string[];
  readonly lines: readonly string[];
  /** default 2026112401 */
  readonly serial?: number;
}

export interface Zone {
  readonly name: string;
  readonly nameServers: readonly string[];
  readonly records: readonly ResourceRecord[];
}

export interface ZoneAnswer {
  readonly code: 'NOERROR' | 'NXDOMAIN' | 'REFUSED' | 'SERVFAIL';
  readonly authoritative: boolean;
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
}

const ttl = 3600;

/** @returns the zone's records, SOA and NS among them; throws on a line it can't read (a fault of the scenario's author) */
export function readZone(text: ZoneText): Zone {
  const apex = text.name.toLowerCase();
  const absolute = (name: string): string => {
    if (name === '@') return apex;
    if (name.endsWith('.')) return name.slice(0, -1).toLowerCase();
    return (apex === '' ? name : `${name}.${apex}`).toLowerCase();
  };
  const soa: RecordData = {
    type: 'SOA',
    mname: text.nameServers[0] ?? 'localhost',
    rname: `hostmaster.${apex === '' ? 'example' : apex}`,
    serial: text.serial ?? 2026112401,
    minimum: 900,
  };
  return {
    name: apex,
    nameServers: text.nameServers,
    records: [
      { name: apex, ttl, data: soa },
      ...text.nameServers.map((name) => ({ name: apex, ttl, data: { type: 'NS', name } as const })),
      ...text.lines.map((line) => readLine(line, absolute)),
    ],
  };
}

function readLine(line: string, absolute: (name: string) => string): ResourceRecord {
  const match = /^(\S+)\s+(A|AAAA|MX|TXT|NS|PTR|CNAME)\s+(.+)$/.exec(line);
  const [, name = '', type, value = ''] = match ?? [];
  const owner = absolute(name);
  switch (type) {
    case 'A':
    case 'AAAA':
      return { name: owner, ttl, data: { type, address: value } };
    case 'MX': {
      const [preference = '', exchange = ''] = value.split(/\s+/);
      return {
        name: owner,
        ttl,
        data: { type, preference: Number(preference), exchange: absolute(exchange) },
      };
    }
    case 'TXT':
      return { name: owner, ttl, data: { type, strings: value.match(/.{1,255}/gs) ?? [''] } };
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return { name: owner, ttl, data: { type, name: absolute(value) } };
    default:
      throw new Error(`not a zone line: ${line}`);
  }
}

/** @returns the zone with the longest name that the asked name lies in, null where none does */
export function zoneOf(zones: readonly Zone[], name: string): Zone | null {
  const inside = zones.filter(
    (zone) => zone.name === '' || name === zone.name || name.endsWith(`.${zone.name}`),
  );
  return inside.reduce<Zone | null>(
    (best, zone) => (best === null || zone.name.length > best.name.length ? zone : best),
    null,
  );
}

/**
 * Answers as a server that holds these zones.
 * @param zones what the server holds
 * @param name lower case, no dot at the end
 * @returns the answer of the zone's own data; `REFUSED` for names outside of all zones
 */
export function answerFrom(zones: readonly Zone[], name: string, type: RecordType | 'ANY'): ZoneAnswer {
  const zone = zoneOf(zones, name);
  if (zone === null) return { code: 'REFUSED', authoritative: false, answers: [], authorities: [] };
  const soa = zone.records.filter((record) => record.data.type === 'SOA');
  const delegation = delegationOf(zone, name);
  if (delegation.length > 0)
    return { code: 'NOERROR', authoritative: false, answers: [], authorities: delegation };
  const owned = zone.records.filter((record) => record.name === name);
  const alias = owned.filter((record) => record.data.type === 'CNAME');
  const found =
    type === 'ANY'
      ? owned
      : type === 'CNAME' || alias.length === 0
        ? owned.filter((record) => record.data.type === type)
        : alias;
  if (found.length > 0) return { code: 'NOERROR', authoritative: true, answers: found, authorities: [] };
  const exists = owned.length > 0 || zone.records.some((record) => record.name.endsWith(`.${name}`));
  return { code: exists ? 'NOERROR' : 'NXDOMAIN', authoritative: true, answers: [], authorities: soa };
}

/** NS records below the apex on the way to the name: the name belongs to another zone. */
function delegationOf(zone: Zone, name: string): readonly ResourceRecord[] {
  return zone.records.filter(
    (record) =>
      record.data.type === 'NS' &&
      record.name !== zone.name &&
      (name === record.name || name.endsWith(`.${record.name}`)),
  );
}

/** @returns what a resolver of this world answers: aliases followed through all zones, never a referral */
export function resolveIn(zones: readonly Zone[], name: string, type: RecordType | 'ANY'): ZoneAnswer {
  const chain: ResourceRecord[] = [];
  let owner = name;
  for (let hops = 0; hops < 8; hops++) {
    const answer = answerFrom(zones, owner, type);
    if (answer.code === 'REFUSED') return { ...answer, code: 'NXDOMAIN', answers: chain };
    chain.push(...answer.answers);
    const last = answer.answers.at(-1);
    if (last?.data.type !== 'CNAME' || type === 'CNAME' || type === 'ANY') {
      return { ...answer, authoritative: false, answers: chain };
    }
    owner = last.data.name;
  }
  return { code: 'SERVFAIL', authoritative: false, answers: [], authorities: [] };
}
