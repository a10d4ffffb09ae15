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

/** @returns true when check_host() must answer "none" without asking: malformed, an address literal, or one label only */
export function isMalformedDomain(domain: string): boolean {
  const name = normalName(domain);
  if (nameFault(name) !== null || !name.includes('.')) return true;
  return /[[\]\s@]/.test(name) || /^[\d.]+$/.test(name);
}
