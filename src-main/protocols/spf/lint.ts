// What is wrong or unwise in the writing of an SPF record, without evaluating it. RFC 7208 3.4, 4.5, 4.6.1, 5.1, 5.5, 12.
import type { DnsAnswer } from '../dns/answer.ts';
import { parseIpv4 } from '../../contract/ip-address.ts';
import { isModifier, isSpfRecord, mechanismNames, parseRecord, type Term } from './record.ts';

export type LintCode =
  /** errors of grammar: the whole record counts for nothing */
  | 'several-records'
  | 'version' // meant as SPF, but receivers do not take it as one
  | 'bad-address' // ip4: or ip6: with something else than an address
  | 'separator' // comma, semicolon, "=" for ":", full-width or invisible characters
  | 'missing-space' // two terms grown together
  | 'unknown-term'
  | 'bad-domain'
  /** allowed, but not what its author wants */
  | 'ignored-modifier' // "include=…" is an unknown modifier and says nothing
  | 'plus-all'
  | 'no-end' // neither all nor redirect
  | 'after-all' // terms that no receiver comes to
  | 'redirect-with-all'
  | 'ptr'
  | 'strings-without-space' // a TXT of several strings whose joint glues two terms
  | 'long'; // over 450 bytes: the answer may not fit a UDP packet

export interface Lint {
  readonly code: LintCode;
  /** the term or text it is about, as written */
  readonly text: string;
}

/** RFC 7208 3.4 recommends that the whole answer fits 512 octets, "about 450" for the record. */
const comfortableLength = 450;

/** @returns the lints of a TXT answer as a whole: too many records, texts meant as SPF, strings that glue terms */
export function lintAnswer(answer: DnsAnswer): readonly Lint[] {
  if (answer.outcome !== 'found') return [];
  const texts = answer.records.flatMap(({ data }) => (data.type === 'TXT' ? [data.strings] : []));
  const records = texts.map((strings) => strings.join('')).filter(isSpfRecord);
  const meant = texts
    .map((strings) => strings.join(''))
    .filter((text) => !isSpfRecord(text) && looksLikeSpf(text));
  return [
    ...(records.length > 1 ? [{ code: 'several-records' as const, text: String(records.length) }] : []),
    ...meant.map((text) => ({ code: 'version' as const, text: text.slice(0, 80) })),
    ...texts.filter((strings) => isSpfRecord(strings.join(''))).flatMap(gluedStrings),
  ];
}

function looksLikeSpf(text: string): boolean {
  const plain = text.replace(/^[\s"'“”\u3000]+/, '');
  return /^(?:v\s*=\s*spf\s*1|spf1\b|v=spf(?!1))/i.test(plain) && /(?:all|ip[46]|include|mx|:)/i.test(plain);
}

/** Strings are joined without a space (3.3): `"… include:a" "include:b"` becomes one broken term. */
function gluedStrings(strings: readonly string[]): readonly Lint[] {
  return strings.slice(1).flatMap((next, index) => {
    const before = strings[index] ?? '';
    if (/ $/.test(before) || /^ /.test(next)) return [];
    const glued = `${/[^ ]*$/.exec(before)?.[0] ?? ''}${/^[^ ]*/.exec(next)?.[0] ?? ''}`;
    const startsTerm = new RegExp(
      `^[+\\-~?]?(?:${mechanismNames.join('|')}|redirect|exp)(?:[:=/ ]|$)`,
      'i',
    ).test(next);
    return startsTerm ? [{ code: 'strings-without-space' as const, text: glued.slice(0, 120) }] : [];
  });
}

/** @returns the lints of one SPF record, in the order of its terms */
export function lintRecord(record: string): readonly Lint[] {
  const { terms, faults } = parseRecord(record);
  return [
    ...faults.map((text): Lint => ({ code: faultCode(text), text })),
    ...(faults.length > 0 ? [] : unwise(terms)),
    ...(record.length > comfortableLength ? [{ code: 'long' as const, text: String(record.length) }] : []),
  ];
}

function unwise(terms: readonly Term[]): readonly Lint[] {
  const lints: Lint[] = [];
  const mechanisms = terms.filter((term) => term.kind === 'mechanism');
  const all = mechanisms.findIndex(({ name }) => name === 'all');
  const redirect = terms.find(isModifier('redirect'));
  for (const term of terms) {
    const isMechanismName = (mechanismNames as readonly string[]).includes(term.name);
    if (term.kind === 'modifier' && isMechanismName)
      lints.push({ code: 'ignored-modifier', text: term.text });
    if (term.kind === 'mechanism' && term.name === 'ptr') lints.push({ code: 'ptr', text: term.text });
  }
  if (all >= 0) {
    const last = mechanisms[all];
    if (last?.qualifier === '+') lints.push({ code: 'plus-all', text: last.text });
    lints.push(...mechanisms.slice(all + 1).map(({ text }): Lint => ({ code: 'after-all', text })));
    if (redirect !== undefined) lints.push({ code: 'redirect-with-all', text: redirect.text });
  } else if (redirect === undefined) {
    lints.push({ code: 'no-end', text: terms.at(-1)?.text ?? '' });
  }
  return lints;
}

/** Names the likeliest slip behind a term that breaks the grammar. */
function faultCode(text: string): LintCode {
  if (/[,;]/.test(text) || /[^!-~]/.test(text)) return 'separator';
  const inner = text.slice(1).search(/[+\-~?]?(?:ip4:|ip6:|include:|redirect=|[~\-?]all$)/i);
  if (/^[+\-~?]?ip[46]:/i.test(text)) return inner > 3 ? 'missing-space' : 'bad-address';
  if (/^[+\-~?]?ip[46]|^\d+\.\d+/i.test(text) || parseIpv4(text.split('/')[0] ?? '') !== null)
    return 'bad-address';
  if (inner > 0) return 'missing-space';
  if (/^(?:redirect|exp):/i.test(text)) return 'separator';
  const name = /^[+\-~?]?([a-z0-9]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return (mechanismNames as readonly string[]).includes(name) ? 'bad-domain' : 'unknown-term';
}
