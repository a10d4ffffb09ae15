// What a host name in a mail is worth: EHLO name, domain of the envelope sender, right side of the Message-ID alike.
// Kinds from how systems name themselves when nobody named them (Postfix, sendmail, PHP libraries, clouds, containers).
import { parseIpAddress } from '../../contract/ip-address.ts';

export type HostNameKind =
  /** a name under a public top level */
  | 'public'
  | 'localhost'
  | 'localhost.localdomain'
  /** `shop.localdomain`: Postfix on a host without a dot in its name */
  | 'localdomain'
  | 'single-label'
  /** nginx `server_name _;` handed on by a PHP library */
  | 'underscore'
  /** `shop.UNKNOWN`: written by the Postfix package of Debian */
  | 'unknown'
  /** `.internal`, `.local`, `.lan` and their like */
  | 'internal'
  | 'address-literal'
  | 'bare-address'
  | 'container-id'
  /** copied from a tutorial: `mail.example.com` */
  | 'example-name'
  /** `swift.generated`: Swift Mailer without a server name */
  | 'generated'
  /** what the host gave it: `tk2-240-29809.vs.sakura.ne.jp` */
  | 'provider-default'
  /** characters that no host name has */
  | 'illegal'
  | 'empty';

const internalTops =
  /\.(?:internal|intranet|local|lan|home|corp|private|localnet|home\.arpa|test|invalid|localhost)$/;
/** Copied from instructions. The other documentation names (`*.example`, example.jp) serve as stand-ins of real shops. */
const exampleNames =
  /(?:^|\.)(?:example\.(?:com|org|net)|hoge\.(?:com|co\.jp|jp|net)|hogehoge\.(?:com|co\.jp|jp)|(?:my|your)-?domain\.(?:com|jp|co\.jp|tld)|domain\.tld|domain\.com)$/;

/** Default names of hosts (server-facts 4.1), one row a pattern. */
const providerDefaults: readonly { readonly provider: string; readonly pattern: RegExp }[] = [
  { provider: 'さくらの VPS', pattern: /^[a-z]{2,3}\d+-\d+-\d+\.vs\.sakura\.ne\.jp$/ },
  { provider: 'ConoHa VPS', pattern: /\.static\.cnode\.(?:io|jp)$/ },
  { provider: 'XServer VPS', pattern: /^x\d+-\d+-\d+-\d+\.static\.xvps\.ne\.jp$/ },
  { provider: 'KAGOYA CLOUD VPS', pattern: /^v\d+-\d+-\d+-\d+\.vir\.kagoya\.net$/ },
  { provider: 'Amazon EC2', pattern: /^ec2-[\d-]+\.(?:[a-z0-9-]+\.compute|compute-1)\.amazonaws\.com$/ },
  { provider: 'Google Cloud', pattern: /\.bc\.googleusercontent\.com$/ },
  { provider: 'Azure', pattern: /\.cloudapp\.(?:net|azure\.com)$/ },
  { provider: 'Linode', pattern: /\.(?:members\.linode|ip\.linodeusercontent)\.com$/ },
  { provider: 'Vultr', pattern: /\.vultr(?:usercontent)?\.com$/ },
];

/**
 * @param name a host name, address literal or what stands in its place; case and a final dot don't matter
 * @returns its kind; `public` says nothing about DNS
 */
export function hostNameKind(name: string): HostNameKind {
  const text = name.trim().toLowerCase().replace(/\.$/, '');
  if (text === '') return 'empty';
  if (/^\[.*\]$/.test(text)) return 'address-literal';
  if (parseIpAddress(text) !== null || /^\d+(?:\.\d+)+$/.test(text)) return 'bare-address';
  if (/^[_-]$/.test(text)) return 'underscore';
  if (text === 'localhost') return 'localhost';
  if (
    text === 'localhost.localdomain' ||
    /^localhost\.localdomain/.test(text) ||
    text === 'localhost6.localdomain6'
  )
    return 'localhost.localdomain';
  if (/^[0-9a-f]{12}(?:\.localdomain|\.local)?$/.test(text) && /\d/.test(text)) return 'container-id';
  if (/(?:^|\.)localdomain\d*$/.test(text)) return 'localdomain';
  if (/(?:^|\.)unknown$/.test(text)) return 'unknown';
  if (text === 'swift.generated' || text === 'symfony.generated') return 'generated';
  if (!/^[a-z0-9_.-]+$/.test(text) || /\.\.|^\.|(?:^|\.)-|-(?:\.|$)/.test(text)) return 'illegal';
  if (!text.includes('.')) return 'single-label';
  if (internalTops.test(text)) return 'internal';
  if (exampleNames.test(text)) return 'example-name';
  if (providerOf(text) !== null) return 'provider-default';
  return /\.\d+$/.test(text) ? 'illegal' : 'public';
}

/** @returns the host whose default name this is, or null */
export function providerOf(name: string): string | null {
  return providerDefaults.find(({ pattern }) => pattern.test(name.toLowerCase()))?.provider ?? null;
}

/** Kinds that no name server of the internet can answer for. */
export function isPublicKind(kind: HostNameKind): boolean {
  return kind === 'public' || kind === 'provider-default';
}
