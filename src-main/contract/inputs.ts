// What an operator can type, parsed once. Everything behind these parsers has its own type.
// Host and domain syntax: RFC 1123 2.1, RFC 5890 (IDN), addresses: RFC 5321 4.1.2 / RFC 5322 3.4.1.
import { toASCII } from 'tr46';
import { z } from 'zod';
import { parseIpAddress } from './ip-address.ts';

/** Full-width characters typed in a Japanese input method become the ASCII ones; ideographic space and dot too. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[。．｡]/g, '.')
    .trim();
}

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

function asciiDomain(text: string): string | null {
  const typed = narrow(text)
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '');
  if (typed === '' || /[\s@,:;]/.test(typed)) return null;
  const ascii = toASCII(typed, { checkHyphens: false, verifyDNSLength: true })?.toLowerCase();
  if (ascii === undefined || ascii.length > 253) return null;
  const labels = ascii.split('.');
  if (!labels.every((part) => label.test(part))) return null;
  const last = labels.at(-1) ?? '';
  return /^\d+$/.test(last) ? null : ascii;
}

function parsed<T extends string>(parse: (text: string) => string | null, code: string) {
  return z
    .string()
    .max(2000, code)
    .transform((text, context): T => {
      const value = parse(text);
      if (value === null) {
        context.addIssue({ code: 'custom', message: code });
        return z.NEVER;
      }
      return value as T; // the parser above is the one place that proves the brand
    });
}

export type HostName = string & { readonly hostName: true };
export type DomainName = HostName & { readonly domainName: true };
export type IpAddress = string & { readonly ipAddress: true };
export type MailAddress = string & { readonly mailAddress: true };

/** A host name in ASCII lower case, one label allowed. Code of the failure: `host-name`. */
export const HostName = parsed<HostName>(asciiDomain, 'host-name');

/** A domain with at least one dot, ASCII (IDN as A-labels), lower case, no port or path. Failure: `domain-name`. */
export const DomainName = parsed<DomainName>((text) => {
  const domain = asciiDomain(text);
  return domain?.includes('.') ? domain : null;
}, 'domain-name');

/** An IPv4 or IPv6 address, brackets and full-width digits taken off. Failure: `ip-address`. */
export const IpAddress = parsed<IpAddress>(
  (text) => parseIpAddress(narrow(text).replace(/^\[|\]$/g, '')),
  'ip-address',
);

/** One mail address; the local part is kept as typed, the domain made ASCII. Failure: `mail-address`. */
export const MailAddress = parsed<MailAddress>((text) => {
  const typed = narrow(text).replace(/^.*<(.+)>$/, '$1');
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const domain = asciiDomain(typed.slice(at + 1));
  // Dots in odd places are let through on purpose: old docomo addresses have them (carrier-rules 5).
  if (at < 1 || domain === null || !domain.includes('.')) return null;
  if (local.length > 64) return null;
  return /^(?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+|"[^"\r\n]+")$/.test(local) ? `${local}@${domain}` : null;
}, 'mail-address');

/** A TCP or UDP port. */
export const Port = z.number().int().min(1).max(65535);

/**
 * A name server to ask: `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::1]:53` or `https://…` (DNS over HTTPS), after which
 * the address of that host may stand, so that a broken DNS need not be asked for it: `https://dns.example/dns-query 192.0.2.53`.
 */
export const NameServerAddress = parsed<NameServerAddress>((text) => {
  const typed = narrow(text);
  const secure = /^(https:\/\/[^\s/]+\/\S*)(?:\s+(\S+))?$/.exec(typed);
  if (secure !== null) {
    const at = secure[2] === undefined ? '' : parseIpAddress(secure[2]);
    return at === null ? null : [secure[1], at].filter((part) => part !== '').join(' ');
  }
  const match = /^(?:\[([^\]]+)\]|([^:]+)|([0-9a-f:]+))(?::(\d{1,5}))?$/i.exec(typed);
  const address = parseIpAddress(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  const port = Number(match?.[4] ?? 53);
  if (address === null || port < 1 || port > 65535) return null;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}, 'name-server');
export type NameServerAddress = string & { readonly nameServerAddress: true };

/** A dropped or pasted file: its bytes and the name it had. 50 MB at most; a longer one is cut by the page, which says so. */
export const MailSource = z.strictObject({
  name: z.string().max(300),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 50_000_000, 'too-large'),
  wholeSize: z.number().int().nonnegative(),
  /** copied from a page: its letters were encoded anew on the way */
  pasted: z.boolean().optional(),
});
export type MailSource = z.infer<typeof MailSource>;
