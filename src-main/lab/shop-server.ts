// The shop's server as a value: what it calls itself, what it stamps, what it sends. EC-CUBE 2.12 on Postfix, derived
// exactly as server-facts 1.2 (header order, "name" <addr>, ISO-2022-JP, no -f), 1.7 and 2.1 (myhostname, Message-Id).
import type { MailMaking, ShopSetup } from './scenario.ts';

export interface ShopState {
  readonly setup: ShopSetup;
  /** the kernel's name that Postfix took up at its last start or reload */
  readonly hostName: string;
  /** as its files say; in force after a reload or restart */
  readonly configuredHostName: string;
  readonly power: 'running' | 'restarting' | 'unreachable';
}

/** @returns the shop as it was set up, running */
export function newShop(setup: ShopSetup): ShopState {
  return { setup, hostName: setup.hostName, configuredHostName: setup.hostName, power: 'running' };
}

export function renameShop(shop: ShopState, hostName: string): ShopState {
  return { ...shop, configuredHostName: hostName };
}

/** A reload or a start: the names of the files are taken up (server-facts 2.1: a reload is enough). */
export function takeUpNames(shop: ShopState): ShopState {
  return { ...shop, hostName: shop.configuredHostName };
}

/**
 * Postfix's `myhostname`: the kernel's name; without a dot, `.` + mydomain, whose default is `localdomain`.
 * No DNS is asked (server-facts 2.1, measured).
 */
export function mailHostName(shop: ShopState): string {
  return shop.hostName.includes('.') ? shop.hostName : `${shop.hostName}.localdomain`;
}

/** @returns the name in EHLO: `smtp_helo_name`, by default myhostname; sSMTP takes the kernel's name as it is */
export function ehloNameOf(shop: ShopState): string {
  return shop.setup.heloName ?? (shop.setup.mta === 'ssmtp' ? shop.hostName : mailHostName(shop));
}

/** @returns the envelope sender of a mail from PHP's mail() without `-f` */
export function envelopeSenderOf(shop: ShopState): string {
  return shop.setup.envelopeSender ?? `${shop.setup.webUser.name}@${mailHostName(shop)}`;
}

/** The ID of a shop's program that never makes a new one. */
const oneForAll = ({ setup }: ShopState): string => `<order-mail@${setup.domain}>`;

/** @returns `<YYYYMMDDhhmmss.QUEUEID@myhostname>` in UTC, as Postfix stamps it */
export function messageIdOf(shop: ShopState, at: string, queueId: string): string {
  if (shop.setup.mail.messageId === 'one-for-all') return oneForAll(shop);
  return `<${at.slice(0, 19).replace(/[-:T]/g, '')}.${queueId}@${mailHostName(shop)}>`;
}

export interface Order {
  readonly number: number;
  readonly to: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly queueId: string;
}

/** Encodes text as ISO-2022-JP: one character of the result a byte. */
export type JisEncoder = (text: string) => string;

/** What the shop's server hands to a receiving server, as latin-1 text with CRLF: Postfix's Received line first. */
export function orderMail(shop: ShopState, order: Order, toJis: JisEncoder): string {
  const { setup } = shop;
  const { mail } = setup;
  const subject = `[${setup.name}] ご注文ありがとうございます`;
  const encoded = encodedWord(subject, toJis);
  const from = mail.emptyFrom
    ? ''
    : `"${mail.rawEightBitFrom ? toUtf8(setup.name) : encodedWord(setup.name, toJis)}" <${setup.fromAddress}>`;
  const headers = [
    receivedLine(shop, order),
    `To: ${order.to}`,
    `Subject: ${encoded}`,
    ...(mail.duplicateSubject ? [`Subject: ${encoded}`] : []),
    ...(setup.mta === 'postfix' ? [`X-PHP-Originating-Script: ${setup.webUser.id}:mail.php`] : []),
    ...Array.from({ length: Math.ceil(mail.headerBytes / 200) }, () => `X-Shop-Note: ${'n'.repeat(185)}`),
    'MIME-Version: 1.0',
    `From: ${from}`,
    `Reply-To: ${setup.fromAddress}`,
    `Date: ${dateLine(order.at)}`,
    'Content-Transfer-Encoding: 7bit',
    'Content-Type: text/plain; charset="ISO-2022-JP"',
    ...messageIdLines(shop, order),
  ];
  const body = orderText(setup, order)
    .split('\n')
    .map((line) => toJis(line))
    .join('\r\n');
  return `${headers.join('\r\n')}\r\n\r\n${body}\r\n${filler(mail)}`;
}

function messageIdLines(shop: ShopState, order: Order): readonly string[] {
  if (shop.setup.mail.messageId === 'blank') return ['Message-ID: '];
  if (shop.setup.mail.messageId === 'one-for-all') return [`Message-ID: ${oneForAll(shop)}`];
  // sSMTP adds none, and EC-CUBE 2 writes none (server-facts 1.2, 2.4)
  return shop.setup.mta === 'ssmtp' ? [] : [`Message-Id: ${messageIdOf(shop, order.at, order.queueId)}`];
}

function receivedLine(shop: ShopState, order: Order): string {
  const date = dateLine(order.at);
  return shop.setup.mta === 'ssmtp'
    ? `Received: by ${ehloNameOf(shop)} (sSMTP sendmail emulation); ${date}`
    : `Received: by ${mailHostName(shop)} (Postfix, from userid ${shop.setup.webUser.id})\r\n\tid ${order.queueId}; ${date} (JST)`;
}

function orderText(setup: ShopSetup, order: Order): string {
  return [
    'お客さま',
    '',
    `このたびは${setup.name}をご利用いただき、ありがとうございます。`,
    '下記のとおり、ご注文を受けつけました。',
    '',
    '************************************************',
    '　ご注文の内容',
    '************************************************',
    `ご注文番号：${1000 + order.number}`,
    'お支払い合計：￥ 2,480',
    '',
    '商品名：手ぬぐい（麻の葉）',
    '数量：2　　単価：￥ 1,100',
    '',
    '送料：￥ 280',
    '',
    '************************************************',
    setup.name,
    `http://www.${setup.domain}/`,
    setup.fromAddress,
  ].join('\n');
}

function filler({ fillerBytes, longestLine }: MailMaking): string {
  const line = 'todoku practice filler line of seventy-four characters, nothing to read..';
  const lines = fillerBytes > 0 ? `${line}\r\n`.repeat(Math.ceil(fillerBytes / (line.length + 2))) : '';
  return longestLine > 0 ? `${lines}${'x'.repeat(longestLine)}\r\n` : lines;
}

/** @returns one or more encoded-words of at most 75 characters (RFC 2047 2), B encoding, ISO-2022-JP */
export function encodedWord(text: string, toJis: JisEncoder): string {
  const words: string[] = [];
  let piece = '';
  const flush = (): void => {
    if (piece !== '') words.push(`=?ISO-2022-JP?B?${base64(toJis(piece))}?=`);
    piece = '';
  };
  for (const character of text) {
    if (piece.length >= 14) flush();
    piece += character;
  }
  flush();
  return words.join('\r\n ');
}

/** Base64 of latin-1 text: pure code has no Buffer. */
function base64(bytes: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let result = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((offset) => bytes.charCodeAt(at + offset) || 0);
    const group = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    result += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63);
    result += left > 1 ? digits.charAt((group >> 6) & 63) : '=';
    result += left > 2 ? digits.charAt(group & 63) : '=';
  }
  return result;
}

/** UTF-8 bytes as latin-1 text: a header written without any encoding. */
function toUtf8(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @returns an RFC 5322 date in Japan's zone, as a server there writes it */
export function dateLine(at: string): string {
  const japan = new Date(Date.parse(at) + 9 * 3_600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return (
    `${days[japan.getUTCDay()]}, ${japan.getUTCDate()} ${months[japan.getUTCMonth()]} ${japan.getUTCFullYear()} ` +
    `${two(japan.getUTCHours())}:${two(japan.getUTCMinutes())}:${two(japan.getUTCSeconds())} +0900`
  );
}
