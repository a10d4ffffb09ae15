// Received lines of many servers to one shape. RFC 5321 4.4 (grammar), RFC 3848 (protocol words); the styles by example.
import { parseIpAddress } from '../../contract/ip-address.ts';
import { parseMailDate } from './date.ts';
import { unfold } from './headers.ts';
import type { ReceivedHop } from './mail-facts.ts';

/** Signs of the server that wrote a line, in the order they are tried. */
const styles: readonly { readonly style: string; readonly sign: RegExp }[] = [
  { style: 'ssmtp', sign: /\(sSMTP sendmail emulation\)/i },
  { style: 'postfix', sign: /\(Postfix[,)]|\(Postfix \S/ },
  { style: 'exim', sign: /\(Exim \d|\(Debian Exim|helo=|with (?:local|esmtps?a?|esmtpsa) \(Exim/ },
  { style: 'qmail', sign: /^\(qmail \d+ invoked|\(HELO [^)]*\) \(|\(HELO [^)]*\)/ },
  { style: 'yahoo', sign: /\(EHLO [^)]*\) \(/ },
  { style: 'exchange', sign: /Microsoft (?:SMTP|ESMTP) Server|mapi id|via Frontend Transport/i },
  {
    style: 'gmail',
    sign: /by (?:mx\.google\.com|smtp\.gmail\.com|[0-9a-f:]+:\S* with (?:SMTP|POP3)|mail-\S+\.google\.com)/i,
  },
  { style: 'docomo', sign: /by \S*\.docomo\.ne\.jp/i },
  { style: 'au', sign: /\(EZweb Mail\)|by \S*\.(?:ezweb\.ne\.jp|au\.com)/i },
  { style: 'softbank', sign: /by \S*\.(?:softbank|vodafone)\.(?:ne\.)?jp/i },
  { style: 'sendmail', sign: /\((?:8\.\d+\.\d+|Sun|R8|V8|\d+\.\d+\/\d+\.\d+)[^)]*\)|\/Submit\)/ },
];

/**
 * Reads one Received field.
 * @param body what follows the colon, folded or not
 * @returns what the line says; parts it does not have are null
 */
export function parseReceived(body: string): ReceivedHop {
  const raw = unfold(body).replace(/\s+/g, ' ');
  const text = raw.slice(0, 4000);
  const semicolon = lastOutsideComments(text, ';');
  const clauses = semicolon < 0 ? text : text.slice(0, semicolon);
  const dateText = semicolon < 0 ? '' : text.slice(semicolon + 1);
  const from = clauseOf(clauses, 'from', ['by']);
  const by = /(?:^|\s)by\s+(\S+)/.exec(withoutBrackets(clauses))?.[1]?.replace(/;$/, '') ?? null;
  const protocol = /\swith\s+([A-Za-z0-9-]+)/.exec(withoutBrackets(clauses))?.[1] ?? null;
  const sender = from === null ? { helo: null, reverseName: null, address: null } : readFrom(from);
  return {
    raw,
    ...sender,
    by: by === null ? null : by.toLowerCase(),
    protocol: protocol === null ? null : protocol.toUpperCase(),
    tls: tlsOf(clauses, protocol),
    userId: userIdOf(clauses),
    date: parseMailDate(dateText)?.utc ?? null,
    style: styles.find(({ sign }) => sign.test(text))?.style ?? 'other',
  };
}

function readFrom(from: string): { helo: string | null; reverseName: string | null; address: string | null } {
  const first = /^(\[[^\]]*\]|[^\s(]+)?/.exec(from)?.[1] ?? null;
  const address = addressIn(from);
  const exim = /helo=(\[[^\]]*\]|[^\s)]+)/i.exec(from)?.[1];
  const qmail = /\((?:HELO|EHLO) ([^)]*)\)/i.exec(from)?.[1];
  const named = exim ?? qmail;
  if (named !== undefined) {
    return { helo: cleanName(named), reverseName: realName(first), address: address ?? bareAddress(first) };
  }
  // Exim writes only one name where HELO and reverse name are the same: `from name ([192.0.2.1])`.
  const comment = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(from)?.[1]?.trim() ?? '';
  const inside = /^(?:IDENT:)?(?:[^\s@[]+@)?([A-Za-z0-9._-]+)\.?(?=\s|$|\s*\[)/.exec(comment)?.[1] ?? null;
  return {
    helo: first === null ? null : cleanName(first),
    reverseName: realName(inside),
    address: address ?? null,
  };
}

function addressIn(from: string): string | null {
  for (const match of from.matchAll(/\[(?:IPv6:)?([0-9a-fA-F.:]+)\](?::\d+)?/gi)) {
    // A literal that is the HELO itself stands before the comment; the address noted by the receiver stands in it.
    const address = parseIpAddress(match[1] ?? '');
    if (address !== null && match.index > 0) return address;
  }
  for (const match of from.matchAll(/\((?:[^()\s]*@)?(?:IPv6:)?([0-9a-fA-F.:]+)\)/gi)) {
    const address = parseIpAddress(match[1] ?? '');
    if (address !== null) return address;
  }
  return bareAddress(/^(\[[^\]]*\])/.exec(from)?.[1] ?? null);
}

function bareAddress(text: string | null): string | null {
  return text === null ? null : parseIpAddress(text.replace(/^\[(?:IPv6:)?|\](?::\d+)?$/gi, ''));
}

function cleanName(name: string): string | null {
  const clean = name.replace(/[,;]$/, '');
  return clean === '' ? null : clean;
}

function realName(name: string | null): string | null {
  if (name === null || /^(?:unknown|HELO|EHLO|helo|unverified|localhost-unverified|may)$/i.test(name))
    return null;
  return parseIpAddress(name.replace(/^\[|\]$/g, '')) === null && /[A-Za-z]/.test(name)
    ? name.toLowerCase().replace(/\.$/, '')
    : null;
}

function tlsOf(clauses: string, protocol: string | null): boolean | null {
  if (/TLSv?\d|version=TLS|using TLS|cipher[ =]/i.test(clauses)) return true;
  if (protocol === null) return null;
  if (/^(?:UTF8)?(?:E?SMTPSA?|LMTPSA?|HTTPS)$/i.test(protocol)) return true;
  return /^(?:E?SMTPA?|LMTP)$/i.test(protocol) ? false : null;
}

function userIdOf(clauses: string): string | null {
  return (
    /from userid (\d+)/.exec(clauses)?.[1] ??
    /invoked by uid (\d+)/.exec(clauses)?.[1] ??
    /^\(from ([^@)\s]+)@/.exec(clauses)?.[1] ??
    (/\swith local\b/.test(clauses) ? (/^from (\S+)/.exec(clauses)?.[1] ?? null) : null)
  );
}

/** The words after `from` up to one of the next clauses, comments included. */
function clauseOf(clauses: string, word: string, ends: readonly string[]): string | null {
  const begin = new RegExp(`^${word}\\s+`, 'i').exec(clauses);
  if (begin === null) return null;
  const masked = withoutBrackets(clauses);
  const stop = ends.map((end) => masked.search(new RegExp(`\\s${end}\\s`, 'i'))).filter((at) => at > 0);
  return clauses.slice(begin[0].length, stop.length === 0 ? clauses.length : Math.min(...stop)).trim();
}

/** Same length, but what stands in comments is blanked, so that clause words in them don't count. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let masked = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    masked += depth > 0 ? '_' : character;
    if (character === ')' && depth > 0) depth--;
  }
  return masked;
}

function lastOutsideComments(text: string, wanted: string): number {
  return withoutBrackets(text).lastIndexOf(wanted);
}
