// Services that send mail for a domain, recognised from its MX, with what they ask to be put into SPF (server-facts 4.3).
import type { DomainRecords } from '../../protocols/dns/answer.ts';
import { exchangesIn } from './answers-of.ts';

export interface SendingService {
  readonly name: string;
  /** exchanges of domains whose mailboxes are there */
  readonly exchanges: RegExp;
  /** domain for `include:` */
  readonly include: string;
  readonly checked: string;
}

/** Only services that send from their own addresses for everybody whose mailboxes they hold. */
export const sendingServices: readonly SendingService[] = [
  {
    name: 'Google Workspace',
    exchanges: /(?:^|\.)(?:google|googlemail)\.com$/,
    include: '_spf.google.com',
    checked: '2026-11-24',
  },
  {
    name: 'Microsoft 365',
    exchanges: /\.mail\.protection\.outlook\.com$/,
    include: 'spf.protection.outlook.com',
    checked: '2026-11-24',
  },
  {
    name: 'ロリポップ',
    exchanges: /(?:^|\.)lolipop\.jp$/,
    include: '_spf.lolipop.jp',
    checked: '2026-11-24',
  },
  {
    name: 'ヘテムル',
    exchanges: /(?:^|\.)heteml\.(?:jp|net)$/,
    include: '_spf.heteml.jp',
    checked: '2026-11-24',
  },
  {
    name: 'ConoHa WING',
    exchanges: /(?:^|\.)conoha\.(?:ne\.jp|io)$/,
    include: '_spf.conoha.ne.jp',
    checked: '2026-11-24',
  },
  { name: 'KAGOYA', exchanges: /(?:^|\.)kagoya\.net$/, include: 'kagoya.net', checked: '2026-11-24' },
];

/** @returns the includes that the domain's mailboxes ask for */
export function servicesOf(records: DomainRecords | null): readonly string[] {
  const exchanges = exchangesIn(records?.answers.MX).map(({ exchange }) => exchange);
  return sendingServices
    .filter(({ exchanges: pattern }) => exchanges.some((name) => pattern.test(name)))
    .map(({ include }) => include);
}
