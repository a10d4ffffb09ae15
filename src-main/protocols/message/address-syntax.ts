// Is a recipient's address legal, legal only when its local part is quoted, or never legal? RFC 5321 4.1.2 and 4.5.3.1
// (Mailbox, Quoted-string, lengths), RFC 5322 3.2.3 and 3.4.1 (atext, dot-atom, addr-spec). Old docomo and au addresses
// with `..` or `.@` are legal only when quoted (carrier-rules 5). Nothing is ever repaired by deleting dots.
import { parseIpAddress } from '../../contract/ip-address.ts';

export type AddressKind = 'legal' | 'legal-when-quoted' | 'never-legal';

export type AddressFault =
  | 'no-at'
  | 'empty-local'
  | 'empty-domain'
  | 'leading-dot'
  | 'trailing-dot'
  | 'consecutive-dots'
  | 'special-characters'
  | 'space'
  | 'not-ascii'
  | 'control-characters'
  | 'local-too-long'
  | 'too-long'
  | 'bad-domain'
  | 'domain-without-dot'
  | 'bad-quoting';

export interface AddressSyntax {
  readonly kind: AddressKind;
  readonly local: string;
  /** as written, lower case */
  readonly domain: string;
  readonly faults: readonly AddressFault[];
  /** the spelling that RFC 5321 allows, null when there is none */
  readonly legalSpelling: string | null;
}

const atext = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** What may stand in a quoted string once `"` and `\` are escaped: RFC 5321 qtextSMTP. */
const quotable = /^[\x20-\x7e]*$/;

/**
 * @param text one address without display name, as typed or found, untrusted
 * @returns its kind with every fault found; never throws
 */
export function addressSyntax(text: string): AddressSyntax {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  if (at < 0)
    return { kind: 'never-legal', local: address, domain: '', faults: ['no-at'], legalSpelling: null };
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  const fatal: AddressFault[] = [...domainFaults(domain)];
  const quoting: AddressFault[] = [];
  if (local === '') fatal.push('empty-local');
  else if (local.startsWith('"')) fatal.push(...quotedFaults(local));
  else {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(local)) fatal.push('control-characters');
    // eslint-disable-next-line no-control-regex -- everything beyond ASCII
    else if (/[^\u0000-\u007f]/.test(local)) fatal.push('not-ascii');
    else quoting.push(...dotFaults(local));
  }
  const spelled = quoting.length > 0 ? `"${local.replace(/["\\]/g, '\\$&')}"` : local;
  // Octets: everything beyond ASCII is fatal anyway, so characters are octets here.
  if (spelled.length > 64) fatal.push('local-too-long');
  if (spelled.length + 1 + domain.length > 254) fatal.push('too-long');
  const kind = fatal.length > 0 ? 'never-legal' : quoting.length > 0 ? 'legal-when-quoted' : 'legal';
  return {
    kind,
    local,
    domain,
    faults: [...fatal, ...quoting],
    legalSpelling: kind === 'never-legal' ? null : `${spelled}@${domain}`,
  };
}

function dotFaults(local: string): AddressFault[] {
  const faults: AddressFault[] = [];
  if (local.startsWith('.')) faults.push('leading-dot');
  if (local.endsWith('.')) faults.push('trailing-dot');
  if (local.includes('..')) faults.push('consecutive-dots');
  const atoms = local.split('.').filter((part) => part !== '');
  if (atoms.some((atom) => atom.includes(' '))) faults.push('space');
  if (atoms.some((atom) => !atext.test(atom.replaceAll(' ', '') || 'a'))) faults.push('special-characters');
  return faults;
}

function quotedFaults(local: string): AddressFault[] {
  if (local.length < 2 || !local.endsWith('"')) return ['bad-quoting'];
  const inner = local.slice(1, -1);
  const unescaped = inner.replace(/\\[\x20-\x7e]/g, '');
  return !quotable.test(inner) || /["\\]/.test(unescaped) ? ['bad-quoting'] : [];
}

function domainFaults(domain: string): AddressFault[] {
  if (domain === '') return ['empty-domain'];
  const literal = /^\[(?:ipv6:)?(.+)\]$/i.exec(domain);
  if (literal !== null) return parseIpAddress(literal[1] ?? '') === null ? ['bad-domain'] : [];
  const labels = domain.split('.');
  if (domain.length > 253 || !labels.every((part) => label.test(part))) return ['bad-domain'];
  return labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '') ? ['domain-without-dot'] : [];
}
