// The names that a certificate of the shop's server may carry.
import type { CaseFile } from '../../case-file/case-file.ts';
import { parseIpAddress } from '../../contract/ip-address.ts';

/** Names that clients know the server by: a certificate must carry one of them. */
export function certificateNames(
  { answers }: CaseFile,
  host: string,
): { web: readonly string[]; mail: readonly string[] } {
  const { shopDomain, newHostName } = answers;
  const shop = shopDomain === null ? [] : [shopDomain];
  const named = (names: readonly (string | null)[]): readonly string[] => {
    const known = [...new Set(names.filter((name) => name !== null))];
    return known.length === 0 ? [host] : known;
  };
  const own = parseIpAddress(host) === null ? host : null;
  return {
    web: named([own, ...shop, ...shop.map((domain) => `www.${domain}`)]),
    mail: named([own, newHostName, ...shop.map((domain) => `mail.${domain}`), ...shop]),
  };
}
