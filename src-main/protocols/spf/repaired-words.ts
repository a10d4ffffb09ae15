// Slips of the pen in SPF terms and what their author meant: only repairs that can't mean anything else. RFC 7208 12.
import { parseIpAddress } from '../../contract/ip-address.ts';
import { parseTerm } from './record.ts';

/** Right by the grammar, yet surely not meant: a mechanism written as a modifier, a web address for a name. */
const slip = /^[+\-~?]?(?:ip4|ip6|include|a|mx|exists|ptr)(?:=|:https?:\/\/)/i;

/** @returns the terms that the word was meant as; none where nobody can tell */
export function repairedWords(word: string): readonly string[] {
  if (parseTerm(word) !== null && !slip.test(word)) return [word];
  // Bytes of the record come as latin-1: full-width letters and spaces are UTF-8 underneath.
  const plain = utf8(word)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u201c\u201d\u2018\u2019"']/g, '');
  return plain
    .split(/[\s,;、。]+/)
    .flatMap(separated)
    .map(repairedWord)
    .filter((term) => term !== null);
}

/** `ip4:192.0.2.1include:a.example` are two terms. */
function separated(text: string): readonly string[] {
  return text
    .replace(
      /(?<=[^+\-~?\s:=.a-z0-9_]|(?<=\d)|(?<=[a-z]{2}))(?=[+\-~?]?(?:ip4:|ip6:|include:|redirect=))/gi,
      ' ',
    )
    .replace(/(?<=[a-z0-9])(?=[~\-?]all$)/gi, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

function repairedWord(word: string): string | null {
  if (word === '' || /^v=spf1$/i.test(word)) return null;
  const bare = parseIpAddress(word.replace(/\/\d+$/, ''));
  if (bare !== null) return checked(`${bare.includes(':') ? 'ip6' : 'ip4'}:${word}`);
  const match = /^([+\-~?]?)(ip4|ip6|ipv4|ipv6|ip|include|a|mx|exists|ptr|redirect|exp)[.:=]+(.+)$/i.exec(
    word,
  );
  if (match === null) return checked(word.replace(/[.:/]+$/, ''));
  const [, sign = '', written = '', value = ''] = match;
  const name = written.toLowerCase();
  const target = value.replace(/^https?:\/\//i, '').replace(/[.:/]+$/, '');
  const network = /^(.*?)(\/\d+)?$/.exec(target);
  const address = parseIpAddress(network?.[1] ?? '');
  if (address !== null) return checked(`${sign}${address.includes(':') ? 'ip6' : 'ip4'}:${target}`);
  if (name.startsWith('ip')) return checked(`${sign}a:${target}`); // a host name where an address belongs
  return checked(`${sign}${name}${name === 'redirect' || name === 'exp' ? '=' : ':'}${target}`);
}

function checked(term: string): string | null {
  return parseTerm(term) === null ? null : term;
}

function utf8(latin: string): string {
  try {
    return decodeURIComponent(
      latin.replace(/[%\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return latin; // not UTF-8 after all: kept as it is, the grammar decides
  }
}
