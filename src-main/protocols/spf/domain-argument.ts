// The <domain> of check_host(): what may be asked at all. RFC 7208 4.3, RFC 8616 3 (IDN).
import { toASCII } from 'tr46';
import { nameFault, normalName } from '../dns/name.ts';

/** @returns the domain in A-labels without trailing dot; what has no such form stays as it is */
export function asciiName(name: string): string {
  const plain = name.replace(/\.$/, '');
  // eslint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(plain)) return plain;
  return toASCII(plain, { checkHyphens: false, verifyDNSLength: false }) ?? plain;
}

/** @returns true for a name that include and redirect can't be asked about: bad labels, or one label only (4.3) */
export function isMalformedName(name: string): boolean {
  return nameFault(name) !== null || !normalName(name).includes('.');
}

/** @returns true when check_host() answers "none" for a sender's domain without asking: also address literals and the like */
export function isMalformedDomain(domain: string): boolean {
  return isMalformedName(domain) || /[[\]\s@]/.test(domain) || /^[\d.]+$/.test(domain);
}
