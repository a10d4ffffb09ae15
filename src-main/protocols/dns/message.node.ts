// DNS messages in and out of bytes, as our own types. RFC 1035 4, EDNS by RFC 6891; dns-packet does the coding.
import { decode, encode, type Answer, type Packet } from 'dns-packet';
import { formatIpv6, parseIpv6 } from '../../contract/ip-address.ts';
import type { RecordData, RecordType, ResourceRecord } from './answer.ts';
import { normalName, sameName } from './name.ts';

/** Answers larger than this over UDP are fragmented on many paths (DNS flag day 2020). */
const udpPayloadSize = 1232;
/** A message holds no more: a record takes twelve bytes at least. None may be dropped, or "there is none" would be a lie. */
const recordsKept = 5460;

export interface Query {
  readonly id: number;
  readonly name: string;
  readonly type: RecordType;
  readonly recursion: boolean;
  readonly edns: boolean;
}

export interface Response {
  readonly responseCode: string;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly recursionAvailable: boolean;
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
}

/** @returns the message's bytes; the name must be free of faults (name.ts) */
export function encodeQuery(query: Query): Buffer {
  const packet: Packet = {
    type: 'query',
    id: query.id,
    flags: query.recursion ? 0x0100 : 0,
    // dns-packet's types lack the retired type SPF (RFC 7208 3.1); its table of numbers has it.
    questions: [{ type: query.type as 'TXT', class: 'IN', name: query.name }],
    additionals: query.edns
      ? [
          {
            type: 'OPT',
            name: '.',
            udpPayloadSize,
            extendedRcode: 0,
            ednsVersion: 0,
            flags: 0,
            flag_do: false,
            options: [],
          },
        ]
      : [],
  };
  return encode(packet);
}

/**
 * @param bytes a datagram or message from outside
 * @returns the answer, or null when it is no answer to this query (other id, other question) or can't be decoded
 */
export function decodeResponse(bytes: Buffer, query: Query): Response | null {
  let packet;
  try {
    packet = decode(bytes);
  } catch {
    return null; // garbage from outside: the caller keeps waiting for the real answer
  }
  // A record that says it goes on behind the end was cut: the library reads on in nothing.
  if (!(decode.bytes <= bytes.length)) return null; // past the end, or no number at all
  if (packet.type !== 'response' || packet.id !== query.id) return null;
  const code: string = (packet as { rcode?: string }).rcode ?? 'NOERROR';
  const question = packet.questions?.[0];
  const asked =
    question !== undefined && sameName(question.name, query.name) && (question.type as string) === query.type;
  // Some servers send an error back without the question.
  const bareError = question === undefined && code !== 'NOERROR' && code !== 'NXDOMAIN';
  if (!asked && !bareError) return null;
  const extended = packet.additionals?.find((record) => record.type === 'OPT');
  const high = extended?.type === 'OPT' ? extended.extendedRcode : 0;
  return {
    responseCode: high > 0 ? `EXTENDED_${high}` : code,
    authoritative: packet.flag_aa,
    truncated: packet.flag_tc,
    recursionAvailable: packet.flag_ra,
    answers: records(packet.answers ?? []),
    authorities: records(packet.authorities ?? []),
  };
}

function records(list: readonly Answer[]): ResourceRecord[] {
  const kept: ResourceRecord[] = [];
  for (const record of list.slice(0, recordsKept)) {
    if (record.type === 'OPT' || (record.class ?? 'IN') !== 'IN') continue;
    const data = recordData(record.type, record.data);
    if (data !== null) kept.push({ name: normalName(record.name), ttl: record.ttl ?? 0, data });
  }
  return kept;
}

function recordData(type: string, data: unknown): RecordData | null {
  switch (type) {
    case 'A':
      return { type, address: String(data) };
    case 'AAAA': {
      const groups = parseIpv6(String(data));
      return groups === null ? null : { type, address: formatIpv6(groups) };
    }
    case 'MX': {
      const { preference = 0, exchange } = data as { preference?: number; exchange: string };
      return { type, preference, exchange: exchange === '.' ? '.' : normalName(exchange) };
    }
    case 'TXT':
      return { type, strings: [data].flat().map((part) => (part as Buffer).toString('latin1')) };
    case 'SPF':
      return { type, strings: characterStrings(data as Buffer) };
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return { type, name: normalName(String(data)) };
    case 'SOA': {
      const {
        mname,
        rname,
        serial = 0,
        minimum = 0,
      } = data as { mname: string; rname: string; serial?: number; minimum?: number };
      return { type, mname: normalName(mname), rname: normalName(rname), serial, minimum };
    }
    default:
      return null;
  }
}

function characterStrings(bytes: Buffer): string[] {
  const strings: string[] = [];
  for (let at = 0; at < bytes.length; at += 1 + (bytes[at] ?? 0)) {
    strings.push(bytes.toString('latin1', at + 1, at + 1 + (bytes[at] ?? 0)));
  }
  return strings;
}
