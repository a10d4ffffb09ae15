// The record an owner should publish: everything that works stays, what is missing comes in, what breaks it is repaired.
// RFC 7208 3.2 (one record), 3.3 (strings), 4.6.4 (limits), 5.1 (nothing after all).
import { sameName } from '../dns/name.ts';
import { mostLookups } from './limits.ts';
import { isSpfRecord, parseTerm } from './record.ts';
import { repairedWords } from './repaired-words.ts';
import type { SpfStep, SpfTrace } from './trace.ts';

export interface CorrectionInput {
  /** SPF records as published; also texts meant as such (`V=SPF1,…`) */
  readonly records: readonly string[];
  /** evaluation of the record, for terms that lead nowhere; null where there is none */
  readonly trace: SpfTrace | null;
  /** sending addresses that the record must allow */
  readonly addresses: readonly string[];
  /** includes of services that send for the shop, e.g. `_spf.google.com` */
  readonly services: readonly string[];
  /** look-ups if nothing matches */
  readonly worstCaseLookups: number;
  /** the addresses behind a term `a` or `mx`, of both families; null where they are not all known */
  readonly addressesBehind: (term: string) => readonly string[] | null;
}

export interface Correction {
  readonly text: string;
  /** the text cut for TXT strings of at most 255 bytes; cuts keep the space between terms */
  readonly strings: readonly string[];
  readonly kept: readonly string[];
  readonly added: readonly string[];
  /** terms that go: they broke the record, led nowhere, or stood there twice */
  readonly removed: readonly string[];
  /** true: more than ten look-ups remain; a service that is no longer used has to go, which only the owner can know */
  readonly overLimit: boolean;
}

const longestString = 255;

/** @returns one record in place of all the others */
export function correctedRecord(input: CorrectionInput): Correction {
  const published = input.records.map(wordsOf);
  const old = published.flat();
  const repaired = published.map((words) => words.flatMap(repairedWords));
  const dead = deadTerms(input.trace);
  const words = repaired
    .flat()
    .filter((word, at, all) => !isExplanation(word) || all.findIndex(isExplanation) === at);
  const working = unique(words.filter((word) => !dead.has(word) && !isAll(word) && !isRedirect(word)));
  const needed = [
    ...input.addresses.map(addressTerm),
    ...input.services.map((domain) => `include:${domain}`),
  ];
  const missing = needed.filter((term) => !working.some((word) => sameTerm(word, term)));
  const redirects = repaired.flat().filter(isRedirect);
  const alls = repaired.flat().filter(isAll);
  const ending = endingOf(alls, redirects, input.records.length);
  const leading = working.filter(isAddress);
  const others = [
    ...working.filter((word) => !isAddress(word)),
    ...ending.includes.filter((term) => !working.includes(term)),
  ];
  // New addresses come first: a receiver then finds the shop's server before it has asked for anything else.
  const ordered = [
    ...leading,
    ...missing.filter(isAddress),
    ...others,
    ...missing.filter((term) => !isAddress(term)),
  ];
  const within = withinLimit(ordered, input);
  const terms = [...within.terms, ending.last];
  const text = ['v=spf1', ...terms].join(' ');
  return {
    text,
    strings: cutStrings(text),
    kept: terms.filter((term) => old.includes(term)),
    added: terms.filter((term) => !old.includes(term)),
    removed: unique(old.filter((word) => !terms.includes(word))),
    overLimit: within.overLimit,
  };
}

function wordsOf(record: string): readonly string[] {
  const body = isSpfRecord(record)
    ? record.slice('v=spf1'.length)
    : record.replace(/^[\s"'“”]*v?\s*=?\s*spf\s*1?\b[\s,;:"'“”]*/i, '');
  return body.split(/\s+/).filter((word) => word !== '');
}

const isAll = (word: string): boolean => /^[+\-~?]?all$/i.test(word);
const isRedirect = (word: string): boolean => /^redirect=/i.test(word);
const isExplanation = (word: string): boolean => /^exp=/i.test(word);
const isAddress = (word: string): boolean => /^\+?ip[46]:/i.test(word);

function unique(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const isNew = !seen.has(plainTerm(word));
    seen.add(plainTerm(word));
    return isNew;
  });
}

function sameTerm(left: string, right: string): boolean {
  return plainTerm(left) === plainTerm(right);
}

/** `+ip4:` and `ip4:` are the same; so are /32 and none. */
function plainTerm(word: string): string {
  return word
    .toLowerCase()
    .replace(/^\+/, '')
    .replace(/^(ip4:[^/]+)\/32$/, '$1')
    .replace(/^(ip6:[^/]+)\/128$/, '$1');
}

function addressTerm(address: string): string {
  return `${address.includes(':') ? 'ip6' : 'ip4'}:${address}`;
}

/** Terms seen to lead nowhere: an include without a record, a name that does not exist. They break or cost, and match nothing. */
function deadTerms(trace: SpfTrace | null): ReadonlySet<string> {
  const steps = trace?.steps ?? [];
  return new Set(steps.filter((step) => isDead(step, trace?.domain ?? '')).map(({ term }) => term));
}

function isDead({ term, mechanism, outcome, inner, asked, target }: SpfStep, domain: string): boolean {
  if (term.includes('%')) return false; // leads elsewhere for another mail
  if (mechanism === 'include' || mechanism === 'redirect') {
    const circle = target !== null && sameName(target, domain);
    return circle || (outcome === 'permerror' && inner?.result === 'none');
  }
  if (mechanism !== 'a' && mechanism !== 'mx') return false;
  // The other family was not asked: only a name that does not exist at all is surely dead.
  return asked.length > 0 && asked.every((answer) => answer.outcome === 'no-such-name');
}

/** One end for all: a lone redirect stays, several records' redirects become includes, `+all` and `?all` become `~all`. */
function endingOf(
  alls: readonly string[],
  redirects: readonly string[],
  records: number,
): { readonly last: string; readonly includes: readonly string[] } {
  const [redirect] = redirects;
  if (redirect !== undefined && alls.length === 0 && redirects.length === 1 && records === 1)
    return { last: redirect, includes: [] };
  const useful = alls.length === 0 ? redirects : [];
  const includes = useful
    .map((word) => word.replace(/^redirect=/i, 'include:'))
    .filter((word) => parseTerm(word) !== null);
  const strict = alls.length > 0 && alls.every((word) => word === '-all');
  return { last: strict ? '-all' : '~all', includes };
}

const mostAddressesWritten = 4;

/** Writes addresses in place of `a` and `mx` while there are too many look-ups: same servers, nothing to ask. */
function withinLimit(
  terms: readonly string[],
  { worstCaseLookups, addressesBehind }: CorrectionInput,
): { readonly terms: readonly string[]; readonly overLimit: boolean } {
  let over = worstCaseLookups - mostLookups;
  const cheaper = terms.flatMap((term) => {
    const addresses = over > 0 && /^\+?(?:a|mx)(?::[^/%]+)?$/i.test(term) ? addressesBehind(term) : null;
    if (addresses === null || addresses.length === 0 || addresses.length > mostAddressesWritten)
      return [term];
    over--;
    return addresses.map(addressTerm);
  });
  return { terms: unique(cheaper), overLimit: over > 0 };
}

/** Cuts before a space, so that the joined strings are the text again. */
export function cutStrings(text: string): readonly string[] {
  const strings: string[] = [];
  let rest = text;
  while (rest.length > longestString) {
    const space = rest.lastIndexOf(' ', longestString - 1);
    const at = space <= 0 ? longestString : space;
    strings.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...strings, rest];
}
