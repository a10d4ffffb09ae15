// An SPF record as terms. RFC 7208 4.5 (selecting), 4.6.1 and 12 (grammar): one syntax error spoils the whole record.
import { parseIpv4 } from '../../contract/ip-address.ts';
import { addressBytes } from './address.ts';
import { parseDomainSpec, parseMacroString, type MacroPart } from './macro-string.ts';

export type Qualifier = '+' | '-' | '~' | '?';
export const mechanismNames = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'] as const;
export type MechanismName = (typeof mechanismNames)[number];

export interface Mechanism {
  readonly kind: 'mechanism';
  readonly text: string;
  readonly name: MechanismName;
  readonly qualifier: Qualifier;
  /** the qualifier as written, empty where left out */
  readonly written: Qualifier | '';
  readonly domainSpec: readonly MacroPart[] | null;
  readonly network: readonly number[] | null;
  readonly prefix4: number;
  readonly prefix6: number;
}

export interface Modifier {
  readonly kind: 'modifier';
  readonly text: string;
  readonly name: string;
  readonly value: readonly MacroPart[];
}

export type Term = Mechanism | Modifier;

/** @returns a test for the modifier of that name */
export function isModifier(name: string): (term: Term) => term is Modifier {
  return (term): term is Modifier => term.kind === 'modifier' && term.name === name;
}

export interface ParsedRecord {
  readonly terms: readonly Term[];
  /** terms that break the grammar, as written */
  readonly faults: readonly string[];
}

/** @returns true for a record that a receiver takes as SPF version 1 (4.5) */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** @returns the terms of a selected record, and what could not be read */
export function parseRecord(text: string): ParsedRecord {
  const terms: Term[] = [];
  const faults: string[] = [];
  for (const word of text.slice('v=spf1'.length).split(' ')) {
    if (word === '') continue;
    const term = parseTerm(word);
    if (term === null) faults.push(word);
    else terms.push(term);
  }
  for (const name of ['redirect', 'exp']) {
    const twice = terms.filter(isModifier(name))[1];
    if (twice !== undefined) faults.push(twice.text); // 6: at most once each
  }
  return { terms, faults };
}

/** @returns the term, or null where it breaks the grammar */
export function parseTerm(word: string): Term | null {
  if (!/^[!-~]+$/.test(word)) return null;
  const modifier = /^([a-z][a-z0-9\-_.]*)=(.*)$/i.exec(word);
  if (modifier !== null) return parseModifier(word, (modifier[1] ?? '').toLowerCase(), modifier[2] ?? '');
  const match = /^([+\-~?]?)([a-z0-9]+)(.*)$/i.exec(word);
  const name = match?.[2]?.toLowerCase();
  if (match === null || !isMechanism(name)) return null;
  const written = (match[1] ?? '') as Qualifier | ''; // the pattern above lets nothing else through
  return parseMechanism({ word, name, written, rest: match[3] ?? '' });
}

function isMechanism(name: string | undefined): name is MechanismName {
  return (mechanismNames as readonly (string | undefined)[]).includes(name);
}

function parseModifier(text: string, name: string, value: string): Modifier | null {
  const known = name === 'redirect' || name === 'exp';
  // Letters meant for explanations are grammatical in a modifier nobody knows; only its form counts (6).
  const parts = known ? parseDomainSpec(value) : parseMacroString(value, 'explanation');
  return parts === null ? null : { kind: 'modifier', text, name, value: parts };
}

interface Pieces {
  readonly word: string;
  readonly name: MechanismName;
  readonly written: Qualifier | '';
  readonly rest: string;
}

const cidr4 = '(?:/(0|[1-9][0-9]?))?';
const dualCidr = new RegExp(`${cidr4}(?://(0|[1-9][0-9]{0,2}))?$`);

function parseMechanism({ word, name, written, rest }: Pieces): Mechanism | null {
  const plain: Mechanism = {
    kind: 'mechanism',
    text: word,
    name,
    qualifier: written === '' ? '+' : written,
    written,
    domainSpec: null,
    network: null,
    prefix4: 32,
    prefix6: 128,
  };
  switch (name) {
    case 'all':
      return rest === '' ? plain : null;
    case 'ip4':
    case 'ip6':
      return withNetwork(plain, rest);
    case 'include':
    case 'exists':
      return rest.startsWith(':') ? withDomain(plain, rest) : null;
    case 'ptr':
      return rest === '' ? plain : withDomain(plain, rest);
    case 'a':
    case 'mx': {
      const cidr = dualCidr.exec(rest);
      const [tail = '', four, six] = cidr ?? [];
      const prefix4 = Number(four ?? 32);
      const prefix6 = Number(six ?? 128);
      if (prefix4 > 32 || prefix6 > 128) return null;
      const sized = { ...plain, prefix4, prefix6 };
      const domain = rest.slice(0, rest.length - tail.length);
      return domain === '' ? sized : withDomain(sized, domain);
    }
  }
}

function withDomain(plain: Mechanism, rest: string): Mechanism | null {
  if (!rest.startsWith(':')) return null;
  const domainSpec = parseDomainSpec(rest.slice(1));
  return domainSpec === null ? null : { ...plain, domainSpec };
}

function withNetwork(plain: Mechanism, rest: string): Mechanism | null {
  const match = /^:([^/]+)(?:\/(0|[1-9][0-9]{0,2}))?$/.exec(rest);
  if (match === null) return null;
  const address = match[1] ?? '';
  const four = plain.name === 'ip4';
  const network = four ? parseIpv4(address) : address.includes(':') ? addressBytes(address) : null;
  const prefix = Number(match[2] ?? (four ? 32 : 128));
  if (network === null || prefix > (four ? 32 : 128)) return null;
  return { ...plain, network, ...(four ? { prefix4: prefix } : { prefix6: prefix }) };
}
