// Does the server keep mail for the shop's own domain? From `mydestination` (Postfix, ADDRESS_CLASS_README).
import type { Draft } from './draft.ts';

export interface Shop {
  readonly domain: string | null;
  /** its mailboxes are known to be on another server; null: not known */
  readonly mailboxesElsewhere: boolean | null;
}

/** @returns whether the bare domain is in `mydestination` although its mailboxes are elsewhere; null while one is unknown */
export function keepsOwnDomain({ destination, mtaName, domain }: Draft, shop: Shop): boolean | null {
  if (destination === null || shop.domain === null) return null;
  const own = domain ?? mtaName?.split('.').slice(1).join('.') ?? null;
  const names = destination
    .split(/[\s,]+/)
    .map((name) => name.replace(/\$\{?myhostname\}?/, mtaName ?? '$').replace(/\$\{?mydomain\}?/, own ?? '$'))
    .map((name) => name.toLowerCase().replace(/\.$/, ''));
  if (names.includes(shop.domain.toLowerCase())) return shop.mailboxesElsewhere === true ? true : null;
  // A table or a name that could not be filled in may still hold it.
  return names.some((name) => /[$/:]/.test(name)) ? null : false;
}
