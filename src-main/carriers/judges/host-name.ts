// Is a name fit to be shown to other mail servers? RFC 5321 2.3.5 and 4.1.1.1 (EHLO takes a full name or an address
// literal), RFC 6761 and RFC 6762 (names that never exist in public DNS), server-facts 5 (names seen in the field).
import { parseIpAddress, parseIpv4 } from '../../contract/ip-address.ts';

export type HostNameFault =
  | 'missing'
  | 'localhost'
  | 'localdomain'
  | 'single-label'
  | 'bare-address'
  | 'loopback-literal'
  | 'illegal-characters'
  | 'unknown-suffix'
  | 'internal'
  | 'container-id'
  | 'generated'
  | 'sample-name';

const localSuffix =
  /(^|\.)(localdomain|localdomain\d|local|localhost|lan|home|corp|intranet|invalid|home\.arpa)$/;
const internalSuffix = /(^|\.)(internal|compute\.internal|ec2\.internal)$/;
/** Names from the documentation of mail servers that were copied with the settings around them. */
const sampleNames =
  /(^|\.)(example\.(com|net|org|jp)|hoge\.(co\.jp|com|jp)|yourdomain\.(com|jp|co\.jp)|domain\.tld)$/;

/**
 * @param text a name as it was said or stamped, untrusted
 * @param samplesAllowed documentation names are no fault (the practice lab and tests live under them)
 * @returns what is wrong with it as the name of a server, null when nothing is; DNS is not asked here
 */
export function hostNameFault(text: string, samplesAllowed = true): HostNameFault | null {
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  if (name === '') return 'missing';
  const literal = /^\[(?:ipv6:)?([^\]]*)\]$/.exec(name);
  if (literal !== null) return literalFault(literal[1] ?? '');
  if (parseIpAddress(name) !== null) return 'bare-address';
  if (name === 'swift.generated') return 'generated';
  if (name === 'localhost' || /^localhost\.localdomain$/.test(name))
    return name === 'localhost' ? 'localhost' : 'localdomain';
  if (/\.unknown$/.test(name) || name === 'unknown') return 'unknown-suffix';
  if (/^[0-9a-f]{12}(\.localdomain)?$/.test(name)) return 'container-id';
  if (!/^[a-z0-9.-]+$/.test(name) || name.includes('..') || /(^|\.)-|-(\.|$)/.test(name))
    return 'illegal-characters';
  if (internalSuffix.test(name)) return 'internal';
  if (localSuffix.test(name)) return 'localdomain';
  if (!name.includes('.')) return 'single-label';
  if (name.length > 253 || name.split('.').some((label) => label.length > 63)) return 'illegal-characters';
  if (/^\d+$/.test(name.split('.').at(-1) ?? '')) return 'illegal-characters';
  if (!samplesAllowed && sampleNames.test(name)) return 'sample-name';
  return null;
}

function literalFault(inner: string): HostNameFault | null {
  const address = parseIpAddress(inner);
  if (address === null) return 'illegal-characters';
  const bytes = parseIpv4(address);
  const loopback = bytes === null ? address === '::1' : bytes[0] === 127;
  return loopback ? 'loopback-literal' : null;
}

/** Can't exist in public DNS, so nothing sent to it can come back. */
export function neverInDns(name: string): boolean {
  const fault = hostNameFault(name);
  return fault !== null && fault !== 'illegal-characters' && fault !== 'sample-name';
}

/** A host's own default name: numbers of the address in its first label (the S25R heuristic of server-facts 4.1). */
export function looksGeneric(name: string): boolean {
  const first = name.split('.')[0] ?? '';
  return (
    /\d+[^\d]+\d+/.test(first) ||
    /^(ec2|ip|host|vps|v|x|static|dynamic|ppp|pool|dhcp|cust|customer|dsl)-?\d{2,}/.test(first)
  );
}
