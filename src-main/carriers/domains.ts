// Address domains and MX names of the carriers, old ones too, and spellings that customers get wrong.
// Sources: carrier-rules 2.1 and 2.2 (lists of 2019 and later, carriers' own pages, logs of 2008 to 2025). An address
// tells who runs the mailbox, not which line its owner uses: since December 2021 addresses can be kept after a change.
import type { CarrierId } from '../contract/answers.ts';
import { nearDomain } from './near-domain.ts';

export interface AddressDomain {
  readonly domain: string;
  readonly carrier: CarrierId;
  /** names below it (`d.vodafone.ne.jp`) are addresses of the same carrier */
  readonly subdomains: boolean;
  /** no longer given to new customers; may or may not still receive */
  readonly old: boolean;
}

const row = (
  carrier: CarrierId,
  domain: string,
  more: { old?: boolean; subdomains?: boolean } = {},
): AddressDomain => ({
  domain,
  carrier,
  old: more.old ?? false,
  subdomains: more.subdomains ?? false,
});

export const addressDomains: readonly AddressDomain[] = [
  row('docomo', 'docomo.ne.jp'),
  row('docomo', 'mopera.net'),
  row('docomo', 'disneymobile.ne.jp'),
  row('au', 'au.com'),
  row('au', 'ezweb.ne.jp', { subdomains: true }),
  row('au', 'biz.au.com'),
  row('au', 'ido.ne.jp', { old: true, subdomains: true }),
  row('au', 'sky.tu-ka.ne.jp', { old: true }),
  row('au', 'sky.tkk.ne.jp', { old: true }),
  row('au', 'sky.tkc.ne.jp', { old: true }),
  row('uq', 'uqmobile.jp'),
  row('softbank', 'softbank.ne.jp'),
  row('softbank', 'i.softbank.jp'),
  row('softbank', 'vodafone.ne.jp', { old: true, subdomains: true }),
  ...['c', 'd', 'h', 'k', 'n', 'q', 'r', 's', 't'].map((letter) =>
    row('softbank', `jp-${letter}.ne.jp`, { old: true }),
  ),
  row('softbank', 'disney.ne.jp', { old: true }),
  row('ymobile', 'ymobile.ne.jp'),
  row('ymobile', 'yahoo.ne.jp'),
  row('ymobile', 'ymobile1.ne.jp'),
  row('ymobile', 'y-mobile.ne.jp'),
  row('ymobile', 'emnet.ne.jp', { old: true }),
  row('ymobile', 'emobile.ne.jp', { old: true }),
  row('ymobile', 'emobile-s.ne.jp', { old: true }),
  row('ymobile', 'willcom.com', { old: true }),
  row('ymobile', 'wcm.ne.jp', { old: true }),
  row('ymobile', 'pdx.ne.jp', { old: true, subdomains: true }),
  row('rakuten', 'rakumail.jp'),
  row('yahoo-japan', 'yahoo.co.jp'),
  row('yahoo-japan', 'ymail.ne.jp'),
  row('yahoo-japan', 'ybb.ne.jp'),
  row('gmail', 'gmail.com'),
  row('gmail', 'googlemail.com'),
];

/** Host names of MX servers seen in logs, for reading logs only. MX is always resolved live before it is spoken to. */
export const mailHosts: readonly {
  readonly host: string;
  readonly carrier: CarrierId;
  readonly seen: string;
}[] = [
  { host: 'mfsmax.docomo.ne.jp', carrier: 'docomo', seen: '2025-02' },
  { host: 'msmx.au.com', carrier: 'au', seen: '2018-03' },
  { host: 'lsean.ezweb.ne.jp', carrier: 'au', seen: '2018-05' },
  { host: 'mx.softbank.ne.jp', carrier: 'softbank', seen: '' },
  { host: 'mx.mailsv.softbank.jp', carrier: 'softbank', seen: '2009' },
  { host: 'mx.k.vodafone.ne.jp', carrier: 'softbank', seen: '2009' },
  { host: 'mailmlb.emnet.ne.jp', carrier: 'ymobile', seen: '2009' },
  { host: 'mail2.pdx.ne.jp', carrier: 'ymobile', seen: '2009' },
  { host: 'mail-rakumail-jp.gslb.rmb-ss.jp', carrier: 'rakuten', seen: '2022-08' },
  { host: 'mx2.mail.yahoo.co.jp', carrier: 'yahoo-japan', seen: '2020' },
];

/** Spellings that look like a carrier's domain and are not, with what was probably meant. */
export const domainTypos: readonly { readonly typed: string; readonly meant: string }[] = [
  { typed: 'docomo.co.jp', meant: 'docomo.ne.jp' },
  { typed: 'docomo.jp', meant: 'docomo.ne.jp' },
  { typed: 'docomo.com', meant: 'docomo.ne.jp' },
  { typed: 'docomo.ne.com', meant: 'docomo.ne.jp' },
  { typed: 'docom.ne.jp', meant: 'docomo.ne.jp' },
  { typed: 'dokomo.ne.jp', meant: 'docomo.ne.jp' },
  { typed: 'docomo.ne', meant: 'docomo.ne.jp' },
  { typed: 'ezwev.ne.jp', meant: 'ezweb.ne.jp' },
  { typed: 'ezweb.co.jp', meant: 'ezweb.ne.jp' },
  { typed: 'ezweb.jp', meant: 'ezweb.ne.jp' },
  { typed: 'ezwab.ne.jp', meant: 'ezweb.ne.jp' },
  { typed: 'ezweb.ne', meant: 'ezweb.ne.jp' },
  { typed: 'au.ne.jp', meant: 'au.com' },
  { typed: 'au.co.jp', meant: 'au.com' },
  { typed: 'au.jp', meant: 'au.com' },
  { typed: 'softbank.jp', meant: 'softbank.ne.jp' },
  { typed: 'softbank.co.jp', meant: 'softbank.ne.jp' },
  { typed: 'softbank.com', meant: 'softbank.ne.jp' },
  { typed: 'softbank.ne', meant: 'softbank.ne.jp' },
  { typed: 'sofbank.ne.jp', meant: 'softbank.ne.jp' },
  { typed: 'softbunk.ne.jp', meant: 'softbank.ne.jp' },
  { typed: 'i.softbank.ne.jp', meant: 'i.softbank.jp' },
  { typed: 'isoftbank.jp', meant: 'i.softbank.jp' },
  { typed: 'i-softbank.jp', meant: 'i.softbank.jp' },
  { typed: 'ymobile.jp', meant: 'ymobile.ne.jp' },
  { typed: 'ymobile.co.jp', meant: 'ymobile.ne.jp' },
  { typed: 'uqmobile.ne.jp', meant: 'uqmobile.jp' },
  { typed: 'uq-mobile.jp', meant: 'uqmobile.jp' },
  { typed: 'rakumail.ne.jp', meant: 'rakumail.jp' },
  { typed: 'yahoo.jp', meant: 'yahoo.co.jp' },
  { typed: 'yaho.co.jp', meant: 'yahoo.co.jp' },
  { typed: 'gmail.co.jp', meant: 'gmail.com' },
  { typed: 'gmail.ne.jp', meant: 'gmail.com' },
  { typed: 'gmai.com', meant: 'gmail.com' },
  { typed: 'gmial.com', meant: 'gmail.com' },
];

const plain = (domain: string): string => domain.trim().toLowerCase().replace(/\.$/, '');

/** @returns the row of an address domain (upper case and a final dot allowed), or null */
export function addressDomain(domain: string): AddressDomain | null {
  const name = plain(domain);
  return (
    addressDomains.find((entry) => entry.domain === name) ??
    addressDomains.find((entry) => entry.subdomains && name.endsWith(`.${entry.domain}`)) ??
    null
  );
}

/** @returns whose mailbox an address with this domain is, or null for everybody else's */
export function carrierOfDomain(domain: string): CarrierId | null {
  return addressDomain(domain)?.carrier ?? null;
}

/** @returns whose mail server a host name is, by the names seen in logs; or null */
export function carrierOfMailHost(host: string): CarrierId | null {
  const name = plain(host);
  const exact = mailHosts.find((entry) => entry.host === name);
  if (exact !== undefined) return exact.carrier;
  const suffixes: readonly (readonly [string, CarrierId])[] = [
    ['.docomo.ne.jp', 'docomo'],
    ['.ezweb.ne.jp', 'au'],
    ['.au.com', 'au'],
    ['.uqmobile.jp', 'uq'],
    ['.softbank.ne.jp', 'softbank'],
    ['.softbank.jp', 'softbank'],
    ['.vodafone.ne.jp', 'softbank'],
    ['.emnet.ne.jp', 'ymobile'],
    ['.pdx.ne.jp', 'ymobile'],
    ['.ymobile.ne.jp', 'ymobile'],
    ['.rmb-ss.jp', 'rakuten'],
    ['.mail.yahoo.co.jp', 'yahoo-japan'],
    ['.google.com', 'gmail'],
    ['.googlemail.com', 'gmail'],
  ];
  return suffixes.find(([suffix]) => name.endsWith(suffix))?.[1] ?? null;
}

/** @returns the domain that was probably meant, or null when the spelling is no known mistake and near to none */
export function meantDomain(domain: string): string | null {
  const name = plain(domain);
  const listed = domainTypos.find((typo) => typo.typed === name)?.meant;
  if (listed !== undefined) return listed;
  return addressDomain(name) === null ? nearDomain(name) : null;
}
