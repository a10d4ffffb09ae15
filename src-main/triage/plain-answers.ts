// The answers of STEP 0 in plain spellings, for `inspect triage`: keys of contract/answers.ts and obvious other ones.
// What can't be read is left out and noted; nothing is guessed.
import {
  carrierIds,
  noAnswers,
  type Answers,
  type Arrival,
  type CarrierId,
  type MtaId,
  type ServerId,
  type ShopSoftwareId,
} from '../contract/answers.ts';
import { DomainName, IpAddress, MailAddress } from '../contract/inputs.ts';

/** Keys and words are compared without case, spaces, dashes and underscores. */
export const plainKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.:/!-]+/g, '');

type Words<T extends string> = readonly (readonly [RegExp, T])[];

function pick<T extends string>(value: unknown, words: Words<T>): T | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = plainKey(String(value));
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const carrierWords: Words<CarrierId> = [
  [/^(ntt)?docomo|^ドコモ/, 'docomo'],
  [/^uq/, 'uq'],
  [/^(au$|aucom|kddi|ezweb)/, 'au'],
  [/^(softbank|sb$|isoftbank|ソフトバンク)/, 'softbank'],
  [/^(ymobile|ワイモバイル)/, 'ymobile'],
  [/^(rakuten|楽天)/, 'rakuten'],
  [/^yahoo/, 'yahoo-japan'],
  [/^(gmail|google)/, 'gmail'],
];

/** @returns the carrier a plain name means, or null */
export const plainCarrier = (name: string): CarrierId | null => pick(name, carrierWords);

const arrivalWords: Words<Arrival> = [
  [/unknown|わからない|^$|^\?/, 'unknown'],
  [/spam|junk|迷惑/, 'spam-folder'],
  [/warn|banner|警告/, 'warning-banner'],
  [/bounc|ndr|reject|refus|return|error|エラー|^5\d\d|断/, 'bounced'],
  [
    /nothing|^no|none|false|missing|lost|notarriv|doesnot|undeliver|fail|silen|defer|delay|届かない|^x$|^×$|なし/,
    'nothing',
  ],
  [/inbox|arriv|^ok$|^yes$|true|receiv|deliver|届|^o$|^○$|^good$/, 'inbox'],
];

/** @returns where a mail ended, from a plain word or true/false; null when it can't be told */
export const plainArrival = (value: unknown): Arrival | null => pick(value, arrivalWords);

const programWords: Words<NonNullable<Answers['mailProgram']>> = [
  [/nottried|unknown|untested|わからない|ためして/, 'not-tried'],
  [/^no|false|doesnot|fail|nothing|bounc|届かない|missing|reject|affected/, 'does-not-arrive'],
  [/arriv|^ok$|yes|true|inbox|fine|届/, 'arrives'],
];
const affectedWords: Words<NonNullable<Answers['affected']>> = [
  [/unknown|わからない/, 'unknown'],
  [/^(1|one|single|only|a)|onecustomer|1人/, 'one-customer'],
  [/some|several|few|part|many|一部/, 'some'],
  [/every|all|全/, 'everyone'],
];
const sinceWords: Words<NonNullable<Answers['since']>> = [
  [/unknown|わからない/, 'unknown'],
  [/sometimes|intermit|occasion|timetotime|ときどき|nowandthen|onandoff/, 'sometimes'],
  [/after|change|move|update|migrat|変え/, 'after-change'],
  [/sudden|recent|yesterday|today|lately|急/, 'suddenly'],
  [/always|start|begin|ever|はじめ/, 'always'],
];
const changedWords: Words<Answers['changed'][number]> = [
  [/unknown|わからない/, 'unknown'],
  [/magazine|newsletter|campaign|bulk|メルマガ|メールマガジン/, 'mail-magazine'],
  [/domain/, 'domain-move'],
  [/dns|spf|dmarc|record|nameserver/, 'dns'],
  [/update|upgrade|software|eccube|version|plugin|install/, 'software-update'],
  [/server|move|migrat|vps|host|引っ越/, 'server-move'],
  [/^(nothing|none|no)/, 'nothing'],
];
const softwareWords: Words<ShopSoftwareId> = [
  [/^unknown/, 'unknown'],
  [/^(eccube)?v?4[23]|^(eccube)?v?4(2|3)|eccube42/, 'ec-cube-4.2'],
  [/^(eccube)?v?4/, 'ec-cube-4.0-4.1'],
  [/^(eccube)?v?3/, 'ec-cube-3'],
  [/^(eccube)?v?2(171|17[2-9]|18|2[0-9])/, 'ec-cube-2.17.1'],
  [/^(eccube)?v?211/, 'ec-cube-2.11'],
  [/^(eccube)?v?2/, 'ec-cube-2.12-2.17.0'],
  [/wordpress|woocommerce|^wp/, 'wordpress'],
  [/./, 'other'],
];
const serverWords: Words<ServerId> = [
  [/^unknown/, 'unknown'],
  [/centos[56]|rhel[56]/, 'centos6'],
  [/centos|rhel|alma|rocky|redhat|oracle/, 'rhel7-and-later'],
  [/debian|ubuntu/, 'debian-ubuntu'],
  [/amazon|ec2|aws/, 'amazon-linux'],
  [/rental|shared|レンタル|共用/, 'rental-server'],
];
const mtaWords: Words<MtaId> = [
  [/postfix/, 'postfix'],
  [/ssmtp/, 'ssmtp'],
  [/msmtp/, 'msmtp'],
  [/sendmail/, 'sendmail'],
  [/exim/, 'exim'],
  [/qmail/, 'qmail'],
  [/relay|smarthost|sendgrid|ses/, 'relay'],
  [/unknown/, 'unknown'],
];
const yesNoWords: Words<'yes' | 'no' | 'unknown'> = [
  [/unknown|わからない/, 'unknown'],
  [/^(no|false|0|いいえ|never)/, 'no'],
  [/^(yes|true|1|はい)/, 'yes'],
];

export interface PlainAnswers {
  readonly answers: Answers;
  /** keys that were not understood */
  readonly notes: readonly string[];
}

/**
 * @param input answers as JSON, untrusted
 * @returns complete answers (what is not said stays open) and the keys that were not understood
 */
export function plainAnswers(input: Readonly<Record<string, unknown>>): PlainAnswers {
  let answers: Answers = noAnswers;
  const notes: string[] = [];
  const arrivals: Partial<Record<CarrierId, Arrival>> = {};
  for (const [key, value] of Object.entries(input)) {
    const patch = readAnswer(plainKey(key), value, arrivals);
    if (patch === null) notes.push(`answers.${key.slice(0, 60)}`);
    else answers = { ...answers, ...patch };
  }
  return { answers: { ...answers, arrivals }, notes };
}

/** One answer as a patch; `{}` when it was an arrival or says nothing; null when the key is not known. */
function readAnswer(
  key: string,
  value: unknown,
  arrivals: Partial<Record<CarrierId, Arrival>>,
): Partial<Answers> | null {
  const carrier = plainCarrier(key);
  if (carrier !== null) {
    noteArrival(arrivals, carrier, value);
    return {};
  }
  switch (key) {
    case 'arrivals':
    case 'arrival':
    case 'arrives':
    case 'delivery':
    case 'carriers':
    case 'symptoms':
    case 'results':
      readArrivals(value, arrivals);
      return {};
    case 'mailprogram':
    case 'mailclient':
    case 'mailprogramarrives':
    case 'mailclientarrives':
    case 'mailprogrammail':
    case 'program':
    case 'mua':
    case 'mailsoftware':
    case 'othermail':
      return { mailProgram: pick(value, programWords) };
    case 'affected':
    case 'who':
    case 'scope':
    case 'customers':
      return { affected: pick(value, affectedWords) };
    case 'since':
    case 'when':
    case 'started':
    case 'onset':
      return { since: pick(value, sinceWords) };
    case 'changed':
    case 'changes':
    case 'change':
    case 'whatchanged':
      return { changed: list(value).flatMap((one) => pick(one, changedWords) ?? []) };
    case 'shopsoftware':
    case 'software':
    case 'shop':
    case 'eccube':
    case 'eccubeversion':
    case 'version':
    case 'cart':
      return { shopSoftware: value === null ? null : pick(value, softwareWords) };
    case 'server':
    case 'os':
    case 'serveros':
    case 'hosting':
      return { server: pick(value, serverWords) };
    case 'mta':
    case 'mailserver':
      return { mta: pick(value, mtaWords) };
    case 'recipientaddress':
    case 'recipient':
    case 'to':
    case 'customeraddress':
    case 'address':
      return { recipientAddress: typeof value === 'string' ? value.slice(0, 320) : null };
    case 'fromaddress':
    case 'from':
    case 'headerfrom':
    case 'sender':
      return { fromAddress: MailAddress.safeParse(value).data ?? null };
    case 'shopdomain':
    case 'domain':
      return { shopDomain: DomainName.safeParse(value).data ?? null };
    case 'sendingaddress':
    case 'ip':
    case 'ipaddress':
      return { sendingAddress: IpAddress.safeParse(value).data ?? null };
    case 'sendsnewsletter':
    case 'newsletter':
    case 'mailmagazine':
      return { sendsNewsletter: pick(value, yesNoWords) };
    case 'cleanslist':
    case 'listcleaned':
    case 'cleanlist':
      return { cleansList: pick(value, yesNoWords) };
    case 'staysattopofhour':
    case 'topofhour':
      return { staysAtTopOfHour: pick(value, yesNoWords) };
    case 'sharedserver':
    case 'shared':
      return { sharedServer: pick(value, yesNoWords) };
    case 'shopname':
    case 'newhostname':
      return {};
    default:
      return null;
  }
}

function readArrivals(value: unknown, arrivals: Partial<Record<CarrierId, Arrival>>): void {
  if (Array.isArray(value)) {
    for (const row of value as readonly unknown[]) {
      if (typeof row !== 'object' || row === null) continue;
      const { carrier, id, name, arrival, result, outcome } = row as Readonly<Record<string, unknown>>;
      const told = [carrier, id, name].find((one) => typeof one === 'string');
      const which = told === undefined ? null : plainCarrier(told);
      if (which !== null) noteArrival(arrivals, which, arrival ?? result ?? outcome);
    }
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, arrival] of Object.entries(value)) {
      const which = plainCarrier(name);
      if (which !== null) noteArrival(arrivals, which, arrival);
      else if (/^(all|every|others?|any)/.test(plainKey(name))) {
        for (const id of carrierIds) if (arrivals[id] === undefined) noteArrival(arrivals, id, arrival);
      }
    }
    return;
  }
  for (const id of ['docomo', 'au', 'softbank'] as const) noteArrival(arrivals, id, value);
}

function noteArrival(
  arrivals: Partial<Record<CarrierId, Arrival>>,
  carrier: CarrierId,
  value: unknown,
): void {
  const arrival = plainArrival(value);
  if (arrival !== null) arrivals[carrier] = arrival;
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return typeof value === 'string' ? value.split(/[,;、]/) : [];
}
