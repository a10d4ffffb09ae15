// The part of a name that somebody registered: good enough to tell own from foreign. Japan's second levels: JPRS.
// DMARC's own walk (RFC 9989) is in protocols/dmarc; this one asks no DNS.

const secondLevels = new Set([
  'co',
  'ne',
  'or',
  'ac',
  'go',
  'ed',
  'gr',
  'lg',
  'ad',
  'com',
  'net',
  'org',
  'gov',
  'edu',
]);

/** @returns the registered domain of a host name (`shop.example.co.jp` gives `example.co.jp`), lower case */
export function registeredDomain(name: string): string {
  const labels = name.toLowerCase().replace(/\.$/, '').split('.');
  const top = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  const keep = top.length === 2 && secondLevels.has(second) ? 3 : 2;
  return labels.slice(-keep).join('.');
}

/** @returns whether both names lie under the same registered domain */
export function sameOwner(one: string, other: string): boolean {
  return registeredDomain(one) === registeredDomain(other);
}
