// Is a name fit to be shown to other mail servers? The kinds of names are those of protocols/message; here they become
// faults. RFC 5321 2.3.5 and 4.1.1.1: EHLO takes a full name or an address literal.
import { parseIpAddress, parseIpv4 } from '../../contract/ip-address.ts';
import { hostNameKind, providerOf, type HostNameKind } from '../../protocols/message/host-name-kind.ts';

export type HostNameFault =
  Exclude<HostNameKind, 'public' | 'provider-default' | 'address-literal'> | 'loopback-literal';

/**
 * @param text a name as it was said or stamped, untrusted
 * @param samplesAllowed names copied from instructions (`mail.example.com`) are no fault
 * @returns what is wrong with it as the name of a server, null when nothing is; DNS is not asked here
 */
export function hostNameFault(text: string, samplesAllowed = false): HostNameFault | null {
  const kind = hostNameKind(text);
  switch (kind) {
    case 'public':
    case 'provider-default':
      return null;
    case 'example-name':
      return samplesAllowed ? null : kind;
    case 'address-literal':
      return literalFault(text.trim().replace(/^\[(?:ipv6:)?|\]$/gi, ''));
    default:
      return kind;
  }
}

function literalFault(inner: string): HostNameFault | null {
  const address = parseIpAddress(inner);
  if (address === null) return 'illegal';
  const bytes = parseIpv4(address);
  const loopback = bytes === null ? address === '::1' : bytes[0] === 127;
  return loopback ? 'loopback-literal' : null;
}

/** What is wrong with a name as EHLO says it: `_` too, which DNS may have and a host name may not (RFC 5321 4.1.2). */
export function ehloNameFault(text: string): HostNameFault | null {
  return hostNameFault(text) ?? (text.includes('_') ? 'illegal' : null);
}

/** Can't exist in public DNS, so nothing sent to it can come back. */
export function neverInDns(name: string): boolean {
  const fault = hostNameFault(name, true);
  return fault !== null && fault !== 'illegal';
}

/** A host's own default name: numbers of the address in its first label (the S25R heuristic of server-facts 4.1). */
export function looksGeneric(name: string): boolean {
  const first = name.split('.')[0] ?? '';
  return (
    providerOf(name) !== null ||
    /\d[^\d]+\d/.test(first) ||
    /^(ip|host|static|dynamic|ppp|pool|dhcp|cust|dsl)-?\d{2,}/.test(first) ||
    (/\d{2,}/.test(first) && /\.(dyn|dynamic|dhcp|pppoe?|adsl|pool|dial)\d*\./.test(name))
  );
}
