// Who wrote a mail: fingerprints as data, added up to a ranked guess. Signs from server-facts 1 (EC-CUBE by version), 2.5, 5.
import type { ShopSoftwareId } from '../../contract/answers.ts';
import { domainOf } from './address-list.ts';
import { fieldsNamed, unfold, type RawField } from './headers.ts';
import type { MailFacts, ReceivedHop, WriterGuess } from './mail-facts.ts';
import { messageIdParts } from './message-id.ts';

/** What the fingerprints look at. */
export interface WriterInput {
  readonly fields: readonly RawField[];
  readonly received: readonly ReceivedHop[];
  readonly messageIds: readonly string[];
  readonly maker: MailFacts['messageIdMaker'];
  readonly from: readonly string[];
  readonly envelopeSender: string | null;
  readonly charset: string | null;
  readonly contentType: string | null;
  readonly transferEncoding: string | null;
  /** types of the leaves, e.g. `text/plain` */
  readonly partTypes: readonly string[];
}

/** Software the guess can name: the shop systems of the intake, libraries and mail programs. */
export type WriterSoftware =
  | Exclude<ShopSoftwareId, 'unknown' | 'other'>
  | 'phpmailer'
  | 'swift'
  | 'symfony'
  | 'gmail'
  | 'outlook'
  | 'thunderbird'
  | 'apple-mail'
  | 'yahoo-mail'
  | 'other-program';

export interface Fingerprint {
  readonly software: WriterSoftware;
  /** code of the sign; its words are in the step */
  readonly sign: WriterSign;
  /** negative: speaks against it */
  readonly weight: number;
}

export type WriterSign =
  | 'charset-iso-2022-jp'
  | 'charset-utf-8'
  | 'quoted-encoded-word'
  | 'no-space-before-bracket'
  | 'id-by-mta'
  | 'id-swift'
  | 'id-symfony'
  | 'id-phpmailer'
  | 'sendmail-command'
  | 'smtp-to-localhost'
  | 'ehlo-loopback-literal'
  | 'web-user-envelope'
  | 'own-envelope'
  | 'text-and-html'
  | 'text-only'
  | 'boundary-swift'
  | 'x-mailer-phpmailer'
  | 'x-mailer-wordpress'
  | 'from-wordpress'
  | 'cte-charset'
  | 'swift-generated'
  | 'id-from-domain'
  | 'id-not-from-domain'
  | 'x-mailer-program'
  | 'id-mail-program'
  | 'php-script-header'
  | 'submitted';

export const fingerprints: readonly Fingerprint[] = [
  { software: 'ec-cube-2.11', sign: 'charset-iso-2022-jp', weight: 2 },
  { software: 'ec-cube-2.11', sign: 'quoted-encoded-word', weight: 2 },
  { software: 'ec-cube-2.11', sign: 'no-space-before-bracket', weight: 3 },
  { software: 'ec-cube-2.11', sign: 'smtp-to-localhost', weight: 1 },
  { software: 'ec-cube-2.11', sign: 'sendmail-command', weight: -2 },
  { software: 'ec-cube-2.11', sign: 'cte-charset', weight: 3 },
  { software: 'ec-cube-2.11', sign: 'charset-utf-8', weight: -4 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'charset-iso-2022-jp', weight: 2 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'quoted-encoded-word', weight: 2 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'no-space-before-bracket', weight: -2 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'id-by-mta', weight: 1 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'sendmail-command', weight: 1 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'web-user-envelope', weight: 3 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'own-envelope', weight: -1 },
  { software: 'ec-cube-2.12-2.17.0', sign: 'charset-utf-8', weight: -4 },
  { software: 'ec-cube-2.17.1', sign: 'charset-iso-2022-jp', weight: 2 },
  { software: 'ec-cube-2.17.1', sign: 'quoted-encoded-word', weight: 2 },
  { software: 'ec-cube-2.17.1', sign: 'no-space-before-bracket', weight: -2 },
  { software: 'ec-cube-2.17.1', sign: 'id-by-mta', weight: 1 },
  { software: 'ec-cube-2.17.1', sign: 'sendmail-command', weight: 1 },
  { software: 'ec-cube-2.17.1', sign: 'own-envelope', weight: 1 },
  { software: 'ec-cube-2.17.1', sign: 'web-user-envelope', weight: -3 },
  { software: 'ec-cube-2.17.1', sign: 'charset-utf-8', weight: -4 },
  { software: 'ec-cube-3', sign: 'id-swift', weight: 2 },
  { software: 'ec-cube-3', sign: 'swift-generated', weight: 3 },
  { software: 'ec-cube-3', sign: 'id-not-from-domain', weight: 1 },
  { software: 'ec-cube-3', sign: 'text-only', weight: 2 },
  { software: 'ec-cube-3', sign: 'sendmail-command', weight: 1 },
  { software: 'ec-cube-3', sign: 'text-and-html', weight: -2 },
  { software: 'ec-cube-3', sign: 'x-mailer-phpmailer', weight: -4 },
  { software: 'ec-cube-4.0-4.1', sign: 'id-swift', weight: 2 },
  { software: 'ec-cube-4.0-4.1', sign: 'swift-generated', weight: 3 },
  { software: 'ec-cube-4.0-4.1', sign: 'boundary-swift', weight: 3 },
  { software: 'ec-cube-4.0-4.1', sign: 'text-and-html', weight: 2 },
  { software: 'ec-cube-4.0-4.1', sign: 'id-not-from-domain', weight: 1 },
  { software: 'ec-cube-4.0-4.1', sign: 'text-only', weight: -2 },
  { software: 'ec-cube-4.0-4.1', sign: 'ehlo-loopback-literal', weight: -1 },
  { software: 'ec-cube-4.0-4.1', sign: 'x-mailer-phpmailer', weight: -4 },
  { software: 'ec-cube-4.2', sign: 'id-symfony', weight: 2 },
  { software: 'ec-cube-4.2', sign: 'id-from-domain', weight: 1 },
  { software: 'ec-cube-4.2', sign: 'id-not-from-domain', weight: -2 },
  { software: 'ec-cube-4.2', sign: 'ehlo-loopback-literal', weight: 2 },
  { software: 'ec-cube-4.2', sign: 'text-and-html', weight: 2 },
  { software: 'ec-cube-4.2', sign: 'boundary-swift', weight: -4 },
  { software: 'ec-cube-4.2', sign: 'swift-generated', weight: -4 },
  { software: 'ec-cube-4.2', sign: 'text-only', weight: -1 },
  { software: 'ec-cube-4.2', sign: 'x-mailer-phpmailer', weight: -4 },
  { software: 'wordpress', sign: 'x-mailer-wordpress', weight: 5 },
  { software: 'wordpress', sign: 'from-wordpress', weight: 5 },
  { software: 'wordpress', sign: 'x-mailer-phpmailer', weight: 3 },
  { software: 'wordpress', sign: 'id-phpmailer', weight: 1 },
  { software: 'phpmailer', sign: 'x-mailer-phpmailer', weight: 5 },
  { software: 'phpmailer', sign: 'id-phpmailer', weight: 3 },
  { software: 'swift', sign: 'boundary-swift', weight: 3 },
  { software: 'swift', sign: 'swift-generated', weight: 4 },
  { software: 'symfony', sign: 'ehlo-loopback-literal', weight: 1 },
  { software: 'symfony', sign: 'id-symfony', weight: 1 },
];

const programs: readonly {
  readonly software: WriterSoftware;
  readonly mailer: RegExp;
  readonly id: RegExp | null;
}[] = [
  { software: 'thunderbird', mailer: /Thunderbird|Mozilla/i, id: null },
  {
    software: 'outlook',
    mailer: /Outlook|Microsoft Exchange/i,
    id: /@[^>]*(?:outlook\.com|prod\.exchangelabs)/i,
  },
  { software: 'apple-mail', mailer: /Apple Mail|iPhone Mail|iPad Mail/i, id: null },
  { software: 'gmail', mailer: /^$/, id: /@mail\.gmail\.com>/i },
  { software: 'yahoo-mail', mailer: /YahooMail|Yahoo! ?Mail/i, id: /@mail\.yahoo\.co(?:m|\.jp)>/i },
  {
    software: 'other-program',
    mailer: /Becky|Shuriken|Spark|Roundcube|Sylpheed|Claws|eM Client|WinBiff|K-9|秀丸/i,
    id: null,
  },
];

const webUsers: Readonly<Record<string, string>> = {
  '48': 'apache',
  '33': 'www-data',
  '80': 'www',
  '99': 'nobody',
};
const webUserNames = /^(?:apache|www-data|www|nginx|httpd|nobody|wwwrun|http|daemon|web|apache2|_www)$/i;

/** @returns the web server's user when the local part of an address is one */
export function webUserOf(address: string | null): string | null {
  const local = address?.replace(/@[^@]*$/, '') ?? '';
  return webUserNames.test(local) ? local : null;
}

/** @returns all guesses with a sign for them, best first; empty where nothing is known */
export function guessWriters(input: WriterInput): readonly WriterGuess[] {
  const seen = signsIn(input);
  const origin = originOf(input);
  const scores = new Map<WriterSoftware, { score: number; signs: { sign: string; seen: string }[] }>();
  for (const { software, sign, weight } of fingerprints) {
    const text = seen.get(sign);
    if (text === undefined) continue;
    const entry = scores.get(software) ?? { score: 0, signs: [] };
    entry.score += weight;
    if (weight > 0) entry.signs.push({ sign, seen: text });
    scores.set(software, entry);
  }
  const program = programOf(input);
  if (program !== null) scores.set(program.software, { score: 6, signs: [program.sign] });
  return [...scores]
    .filter(([, { score, signs }]) => score >= 2 && signs.length > 0)
    .sort(([, one], [, other]) => other.score - one.score)
    .slice(0, 5)
    .map(([software, { score, signs }]) => ({
      software,
      mta: origin.mta,
      backEnd: origin.backEnd,
      webUser: origin.webUser,
      certainty: score >= 6 ? 'likely' : score >= 4 ? 'possible' : 'unlikely',
      signs,
    }));
}

/** How the mail got from the writer to the first server. */
export function originOf(
  input: Pick<WriterInput, 'received' | 'envelopeSender' | 'fields'>,
): Pick<WriterGuess, 'mta' | 'backEnd' | 'webUser'> {
  const oldest = input.received.at(-1);
  const script = unfold(fieldsNamed(input.fields, 'x-php-originating-script')[0]?.body ?? '');
  const uid = oldest?.userId ?? /^(\d+):/.exec(script)?.[1] ?? null;
  const named = uid === null ? null : (webUsers[uid] ?? (webUserNames.test(uid) ? uid : null));
  const known = ['postfix', 'sendmail', 'exim', 'qmail', 'ssmtp'];
  const firstServer = input.received.findLast((hop) => hop.userId !== null || isLoopback(hop)) ?? oldest;
  return {
    mta: firstServer !== undefined && known.includes(firstServer.style) ? firstServer.style : null,
    backEnd: uid !== null ? 'mail()' : oldest !== undefined && isLoopback(oldest) ? 'smtp' : null,
    webUser: named ?? webUserOf(input.envelopeSender),
  };
}

function isLoopback(hop: ReceivedHop): boolean {
  return (
    hop.address?.startsWith('127.') === true ||
    hop.address === '::1' ||
    hop.helo === 'localhost' ||
    hop.helo === '[127.0.0.1]'
  );
}

function signsIn(input: WriterInput): ReadonlyMap<WriterSign, string> {
  const signs = new Map<WriterSign, string>();
  const add = (sign: WriterSign, when: boolean, text: string): void => {
    if (when) signs.set(sign, text.slice(0, 200));
  };
  const one = (name: string): string => unfold(fieldsNamed(input.fields, name)[0]?.body ?? '');
  const from = one('from');
  const mailer = one('x-mailer');
  const charset = (input.charset ?? '').toLowerCase();
  const oldest = input.received.at(-1);
  const parts = messageIdParts(input.messageIds);
  const fromDomain = domainOf(input.from[0] ?? '');
  const applicationId = input.maker?.maker === 'swift-or-symfony' || input.maker?.maker === 'swift';
  add('charset-iso-2022-jp', charset.startsWith('iso-2022-jp'), `charset=${charset}`);
  add('charset-utf-8', charset === 'utf-8', 'charset=utf-8');
  add('quoted-encoded-word', /"=\?[^?]+\?[bq]\?[^"]*"/i.test(from), from);
  add('no-space-before-bracket', /"</.test(from), from);
  add(
    'id-by-mta',
    ['postfix', 'sendmail', 'exim', 'mta'].includes(input.maker?.maker ?? ''),
    input.messageIds[0] ?? '',
  );
  add('id-swift', applicationId, input.messageIds[0] ?? '');
  add('id-symfony', input.maker?.maker === 'swift-or-symfony', input.messageIds[0] ?? '');
  add('id-phpmailer', input.maker?.maker === 'phpmailer', input.messageIds[0] ?? '');
  add('swift-generated', parts?.right === 'swift.generated', input.messageIds[0] ?? '');
  add(
    'id-from-domain',
    applicationId && parts !== null && parts.right === fromDomain,
    input.messageIds[0] ?? '',
  );
  add(
    'id-not-from-domain',
    applicationId && parts !== null && parts.right !== fromDomain,
    input.messageIds[0] ?? '',
  );
  add('sendmail-command', (oldest?.userId ?? null) !== null, oldest?.raw ?? '');
  add(
    'smtp-to-localhost',
    oldest !== undefined && oldest.userId === null && isLoopback(oldest) && oldest.helo === 'localhost',
    oldest?.raw ?? '',
  );
  add('ehlo-loopback-literal', oldest?.helo === '[127.0.0.1]', oldest?.raw ?? '');
  const webUser = webUserOf(input.envelopeSender);
  add('web-user-envelope', webUser !== null, input.envelopeSender ?? '');
  add('own-envelope', webUser === null && (input.envelopeSender ?? '') !== '', input.envelopeSender ?? '');
  const types = input.partTypes;
  add('text-and-html', types.includes('text/plain') && types.includes('text/html'), types.join(' + '));
  add('text-only', types.length === 1 && types[0] === 'text/plain', 'text/plain');
  add('boundary-swift', /_=_swift_/.test(one('content-type')), one('content-type'));
  add('x-mailer-phpmailer', /PHPMailer/i.test(mailer), mailer);
  add('x-mailer-wordpress', /WordPress/i.test(mailer), mailer);
  add('from-wordpress', /^wordpress@/i.test(input.from[0] ?? ''), input.from[0] ?? '');
  add(
    'cte-charset',
    /^(?:iso-2022-jp|utf-8|shift_jis)$/i.test(input.transferEncoding ?? ''),
    input.transferEncoding ?? '',
  );
  return signs;
}

function programOf(
  input: WriterInput,
): { software: WriterSoftware; sign: { sign: string; seen: string } } | null {
  const mailer = unfold(
    (fieldsNamed(input.fields, 'x-mailer')[0] ?? fieldsNamed(input.fields, 'user-agent')[0])?.body ?? '',
  );
  for (const { software, mailer: pattern, id } of programs) {
    if (mailer !== '' && pattern.test(mailer))
      return { software, sign: { sign: 'x-mailer-program', seen: mailer.slice(0, 200) } };
    if (id?.test(input.messageIds[0] ?? '') === true)
      return { software, sign: { sign: 'id-mail-program', seen: input.messageIds[0] ?? '' } };
  }
  return null;
}
