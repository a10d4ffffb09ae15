// Blocklists that are asked, as dated data. RFC 5782 (format of answers); each list's own page for the codes.
// Short on purpose: lists that many receivers are known to use. No carrier publishes which ones it asks.
// Zones and codes are general knowledge, not yet held against each list's page.

export interface BlocklistSource {
  readonly zone: string;
  readonly name: string;
  readonly page: string;
  /** YYYY-MM-DD, the day the row was written */
  readonly checked: string;
  readonly families: readonly (4 | 6)[];
  /** answers that mean "listed"; anything else in 127/8 is not taken as a listing */
  readonly listed: RegExp;
  /** answers that mean "you may not ask this way" (open resolver, too many questions) */
  readonly refused: RegExp;
}

export const blocklists: readonly BlocklistSource[] = [
  {
    zone: 'zen.spamhaus.org',
    name: 'Spamhaus ZEN',
    page: 'https://www.spamhaus.org/blocklists/zen-blocklist/',
    checked: '2026-11-24',
    families: [4, 6],
    listed: /^127\.0\.0\.(?:2|3|4|5|6|7|9|10|11)$/,
    refused: /^127\.255\.255\./,
  },
  {
    zone: 'bl.spamcop.net',
    name: 'SpamCop',
    page: 'https://www.spamcop.net/bl.shtml',
    checked: '2026-11-24',
    families: [4],
    listed: /^127\.0\.0\.2$/,
    refused: /^127\.255\.255\./,
  },
  {
    zone: 'b.barracudacentral.org',
    name: 'Barracuda BRBL',
    page: 'https://www.barracudacentral.org/rbl',
    checked: '2026-11-24',
    families: [4],
    listed: /^127\.0\.0\.2$/,
    refused: /^127\.255\.255\./,
  },
  {
    zone: 'psbl.surriel.com',
    name: 'PSBL',
    page: 'https://psbl.org/',
    checked: '2026-11-24',
    families: [4],
    listed: /^127\.0\.0\.2$/,
    refused: /^127\.255\.255\./,
  },
];
