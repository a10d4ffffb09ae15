// Composes odd mails with known answers: each field is put together from parts whose meaning is known beforehand, so that
// what a reader finds can be held against it. Seeded: the same seed gives the same mails.
import iconv from 'iconv-lite';
import { jis, utf8 } from '../../fixtures/mail/shop-mails.ts';

export interface OddMail {
  readonly source: string;
  /** which parts were put together, to name the case that failed */
  readonly made: readonly string[];
  readonly messageIds: readonly string[];
  readonly from: readonly string[];
  readonly date: string | null;
  readonly subject: string;
}

/** A field as written and what it says. */
interface Written<T> {
  readonly how: string;
  readonly lines: readonly string[];
  readonly says: T;
}

export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** @returns 0 <= x < 1 (mulberry32) */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T; // never empty
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}

const word = (dice: Dice): string =>
  Array.from({ length: 3 + dice.below(6) }, () =>
    dice.pick([...'abcdefghijklmnopqrstuvwxyz0123456789']),
  ).join('');
const nameOfCase = (dice: Dice, name: string): string =>
  dice.pick([name, name.toLowerCase(), name.toUpperCase(), name, name]);

/** Texts that a charset can carry. */
const texts: readonly { readonly charset: string; readonly text: string }[] = [
  { charset: 'UTF-8', text: 'ご注文ありがとうございます😀' },
  { charset: 'utf-8', text: 'Grüße, ‘quotes’ — 注文' },
  { charset: 'ISO-2022-JP', text: '【注文】確認メール、ありがとう' },
  { charset: 'iso-2022-jp', text: '店名「ほげ」からのお知らせ' },
  { charset: 'Shift_JIS', text: '表示ソ能予約①' },
  { charset: 'Windows-31J', text: '髙﨑㈱ご注文' },
  { charset: 'CP932', text: 'ﾊﾝｶｸ注文' },
  { charset: 'EUC-JP', text: 'ご注文の確認' },
  { charset: 'ISO-8859-1', text: 'Café déjà reçu' },
  { charset: 'ISO-8859-15', text: 'Prix 25 € reçus' },
  { charset: 'windows-1252', text: 'Price “25” €' },
  { charset: 'KOI8-R', text: 'Ваш заказ' },
  { charset: 'windows-1251', text: 'Заказ принят' },
  { charset: 'ISO-8859-7', text: 'Παραγγελία' },
  { charset: 'GB2312', text: '订单确认' },
  { charset: 'GBK', text: '訂單確認' },
  { charset: 'GB18030', text: '订单😀' },
  { charset: 'Big5', text: '訂單確認' },
  { charset: 'EUC-KR', text: '주문 확인' },
  { charset: 'windows-1255', text: 'הזמנה' },
  { charset: 'UTF-7', text: 'Ordern für ご注文' },
  { charset: 'US-ASCII', text: 'Your order 1234' },
];

const bytesOf = (charset: string, text: string): Buffer => {
  if (/^iso-2022-jp$/i.test(charset)) return Buffer.from(jis(text), 'latin1');
  const name = /^us-ascii$/i.test(charset) ? 'latin1' : /^windows-31j$/i.test(charset) ? 'cp932' : charset;
  return iconv.encode(text, name);
};

const qOf = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (byte === 0x20) return '_';
      return /[A-Za-z0-9]/.test(character)
        ? character
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

const encodedWord = (dice: Dice, charset: string, bytes: Buffer): string => {
  const label = dice.chance(0.1) ? `${charset}*ja` : charset;
  return dice.chance(0.6)
    ? `=?${label}?${dice.pick(['B', 'b'])}?${bytes.toString('base64')}?=`
    : `=?${label}?${dice.pick(['Q', 'q'])}?${qOf(bytes)}?=`;
};

/** A text as encoded words: one, several cut between characters, or (UTF-8) cut inside one. */
function asWords(dice: Dice, charset: string, text: string, gap: string): string {
  const characters = [...text];
  if (/^utf-8$/i.test(charset) && dice.chance(0.2)) {
    const bytes = bytesOf(charset, text);
    const cut = 1 + dice.below(bytes.length - 1);
    return `=?${charset}?B?${bytes.subarray(0, cut).toString('base64')}?=${gap}=?${charset}?B?${bytes.subarray(cut).toString('base64')}?=`;
  }
  const words: string[] = [];
  const size = dice.pick([3, 5, 100]);
  for (let at = 0; at < characters.length; at += size)
    words.push(encodedWord(dice, charset, bytesOf(charset, characters.slice(at, at + size).join(''))));
  return words.join(gap);
}

function subject(dice: Dice): Written<string> {
  const { charset, text } = dice.pick(texts);
  const gap = dice.pick([' ', '\n ', '\n\t', '\n   ', '  ', '\n \n ']);
  const words = asWords(dice, charset, text, gap === '\n \n ' ? '\n ' : gap);
  const plain = word(dice);
  const name = nameOfCase(dice, 'Subject');
  const made = (how: string, body: string, says: string): Written<string> => ({
    how: `subject ${how} ${charset}`,
    lines: [`${name}${dice.pick([':', ': ', ':  ', ' : ', '\t: '])}${body}`],
    says,
  });
  switch (dice.below(12)) {
    case 0:
      return made('words', words, text);
    case 1:
      return made('after text', `Re: [${plain}] ${words}`, `Re: [${plain}] ${text}`);
    case 2:
      return made('before text', `${words} ${plain}`, `${text} ${plain}`);
    case 3:
      return made('raw UTF-8', utf8(`注文 ${plain}（確認）`), `注文 ${plain}（確認）`);
    case 4:
      return made('raw JIS', jis(`注文、${plain}「確認」`), `注文、${plain}「確認」`);
    case 5:
      return made('plain, folded', `${plain}\n ${plain}\n\t${plain}`, `${plain} ${plain}\t${plain}`);
    case 6:
      return made('starts on the next line', `\n ${words}`, text);
    case 7:
      return made('glued', `${plain}${words}`, `${plain}${text}`);
    case 8:
      return made(
        'not an encoded word',
        `=?${plain}?= =?utf-8?B? ${plain}`,
        `=?${plain}?= =?utf-8?B? ${plain}`,
      );
    case 9:
      return made('very long', `${plain} `.repeat(400).trim(), `${plain} `.repeat(400).trim());
    case 10:
      return made('in quotes', `"${words}"`, `"${text}"`);
    default:
      return dice.chance(0.3)
        ? { how: 'subject absent', lines: [], says: '' }
        : dice.chance(0.3)
          ? { how: 'subject blank', lines: [`${name}: `], says: '' }
          : {
              how: 'subject twice',
              lines: [`${name}: ${words}`, `Subject: second ${plain}`],
              says: text,
            };
  }
}

function from(dice: Dice): Written<readonly string[]> {
  const local = dice.pick([
    word(dice),
    `${word(dice)}.${word(dice)}`,
    `${word(dice)}+tag`,
    `${word(dice)}_-x`,
  ]);
  const domain = dice.pick([`${word(dice)}.example`, `mail.${word(dice)}.example.jp`, `${word(dice)}.co.jp`]);
  const address = `${local}@${domain}`;
  const { charset, text } = dice.pick(texts);
  const words = asWords(dice, charset, text, dice.pick([' ', '\n ', '\n\t']));
  const name = nameOfCase(dice, 'From');
  const made = (
    how: string,
    body: string,
    says: readonly string[] = [address],
  ): Written<readonly string[]> => ({
    how: `from ${how} ${charset}`,
    lines: [`${name}${dice.pick([':', ': ', ' : ', ':\n ', ':\t'])}${body}`],
    says,
  });
  const forms: readonly (() => Written<readonly string[]>)[] = [
    () => made('bare', address),
    () => made('angle', `<${address}>`),
    () => made('words', `${words} <${address}>`),
    () => made('words glued', `${words}<${address}>`),
    () => made('words in quotes', `"${words}" <${address}>`),
    () => made('quoted comma', `"Shop, ${word(dice)} <x@y>" <${address}>`),
    () => made('quoted pair', `"a \\"b\\" \\\\" <${address}>`),
    () => made('unquoted comma', `Shop, Ltd. <${address}>`),
    () => made('dotted phrase', `Mr. A. B. Shop <${address}>`),
    () => made('comment behind', `${address} (Shop (inner \\) x))`),
    () => made('comments everywhere', `(a)${local}(b)@(c)${domain}(d)`),
    () => made('comment in angle', `Shop (x@y.example) <${address} (z)>`),
    () => made('space around at', `${local} @ ${domain}`),
    () => made('group', `Shop: ${address}, info@${domain};`, [address, `info@${domain}`]),
    () => made('group of words', `${words}: <${address}> ;`),
    () => made('empty group', 'undisclosed recipients: ;', []),
    () => made('two', `A <${address}>, "B, C" <b@${domain}>`, [address, `b@${domain}`]),
    () => made('empty elements', `,, ${address} ,`),
    () => made('route', `<@relay.example,@b.example:${address}>`),
    () => made('open bracket', `Shop <${address}`),
    () => made('double brackets', `<<${address}>>`),
    () => made('raw UTF-8 name', `${utf8('店、名「店」')} <${address}>`),
    () => made('raw JIS name', `${jis('店、名「！」（株）')} <${address}>`),
    () => made('raw JIS name in quotes', `"${jis('店、名「！」')}" <${address}>`),
    () => made('raw Shift_JIS name', `${iconv.encode('表示ソ能', 'cp932').toString('latin1')} <${address}>`),
    () => made('quoted local', `"${local} x"@${domain}`, [`"${local} x"@${domain}`]),
    () => made('quoted at', `"a@b"@${domain}`, [`"a@b"@${domain}`]),
    () => made('needlessly quoted', `<"${local}"@${domain}>`),
    () => made('two dots', `a..${address}`, [`a..${address}`]),
    () => made('address literal', `<${local}@[192.0.2.1]>`, [`${local}@[192.0.2.1]`]),
    () => made('IPv6 literal', `<${local}@[IPv6:2001:db8::1]>`, [`${local}@[IPv6:2001:db8::1]`]),
    () => made('folded before the address', `Shop\n <${address}>`),
    () => made('folded within', `"Shop\n name" <${address}>`),
    () => made('address as name', `"${address}" <${address}>`),
    () => made('another address as name', `x@other.example <${address}>`),
    () =>
      made(
        'hidden address in words',
        `=?UTF-8?B?${Buffer.from('<evil@x.example>').toString('base64')}?= <${address}>`,
      ),
    () => made('word of Q with comma', `=?UTF-8?Q?Shop,_Ltd=2E?= <${address}>`),
    () => made('semicolon behind', `Shop <${address}>;`),
    () => made('upper case', address.toUpperCase(), [address.toUpperCase()]),
    () => made('IDN', `${local}@${utf8('ショップ')}.example`, [`${local}@ショップ.example`]),
    () => made('8-bit local', `${utf8('注文')}@${domain}`, [`注文@${domain}`]),
    () => made('blank', ' ', []),
    () => made('words only', words, []),
    () => ({ how: 'from absent', lines: [], says: [] }),
    () => ({ how: 'from twice', lines: [`${name}: ${address}`, `From: second@${domain}`], says: [address] }),
  ];
  return dice.pick(forms)();
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function date(dice: Dice): Written<string | null> {
  // a moment between 1990 and 2040, to the second
  const utc = new Date(
    Date.UTC(
      1990 + dice.below(50),
      dice.below(12),
      1 + dice.below(28),
      dice.below(24),
      dice.below(60),
      dice.below(60),
    ),
  );
  const name = nameOfCase(dice, 'Date');
  const zone = dice.pick([540, 0, -300, 330, 765, -210, 60]);
  const local = new Date(utc.getTime() + zone * 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const sign = zone < 0 ? '-' : '+';
  const offset = `${sign}${two(Math.floor(Math.abs(zone) / 60))}${two(Math.abs(zone) % 60)}`;
  const day = local.getUTCDate();
  const month = months[local.getUTCMonth()] ?? '';
  const weekday = weekdays[local.getUTCDay()] ?? '';
  const year = String(local.getUTCFullYear());
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
  const plain = `${weekday}, ${String(day)} ${month} ${year} ${time}`;
  const says = utc.toISOString();
  const made = (how: string, body: string, answer: string | null = says): Written<string | null> => ({
    how: `date ${how}`,
    lines: [`${name}${dice.pick([':', ': ', ' : ', ':\n '])}${body}`],
    says: answer,
  });
  const utcText = `${weekdays[utc.getUTCDay()] ?? ''}, ${two(utc.getUTCDate())} ${months[utc.getUTCMonth()] ?? ''} ${String(utc.getUTCFullYear())} ${utc.toISOString().slice(11, 19)}`;
  const minute = new Date(Math.floor(utc.getTime() / 60_000) * 60_000).toISOString();
  const jst = new Date(utc.getTime() + 540 * 60_000);
  const jstText = `${String(jst.getUTCDate())} ${months[jst.getUTCMonth()] ?? ''} ${String(jst.getUTCFullYear())} ${jst.toISOString().slice(11, 19)}`;
  const forms: readonly (() => Written<string | null>)[] = [
    () => made('today’s form', `${plain} ${offset}`),
    () => made('with zone comment', `${plain} ${offset} (JST (x))`),
    () => made('without weekday', `${String(day)} ${month} ${year} ${time} ${offset}`),
    () => made('without seconds', `${String(day)} ${month} ${year} ${time.slice(0, 5)} ${offset}`, minute),
    () =>
      made('comments', `(c)${weekday}(c), (c) ${String(day)} (c)${month}(\\)) ${year} ${time} (c) ${offset}`),
    () => made('folded', `${weekday},\n ${String(day)} ${month}\n\t${year} ${time}\n ${offset}`),
    () => made('GMT', `${utcText} GMT`),
    () => made('UT', `${utcText} UT`),
    () => made('Z', `${utcText} Z`),
    () => made('military', `${utcText} ${dice.pick(['A', 'K', 'Y'])}`),
    () => made('minus zero', `${utcText} -0000`),
    () => made('JST', `${jstText} JST`),
    () => made('lower case', `${plain} ${offset}`.toLowerCase()),
    () => made('upper case', `${plain} ${offset}`.toUpperCase()),
    () =>
      made(
        'wrong weekday',
        `${weekdays[(local.getUTCDay() + 3) % 7] ?? ''}, ${String(day)} ${month} ${year} ${time} ${offset}`,
      ),
    () =>
      made('spaces around colons', `${String(day)} ${month} ${year} ${time.replace(/:/g, ' : ')} ${offset}`),
    () => made('many spaces', `  ${weekday} ,   ${two(day)}  ${month}   ${year}   ${time}    ${offset}  `),
    () => made('no space after comma', `${weekday},${String(day)} ${month} ${year} ${time} ${offset}`),
    () => made('ISO', `${utc.toISOString().slice(0, 19)}Z`),
    () =>
      made('ISO with offset', `${local.toISOString().slice(0, 19)}${offset.slice(0, 3)}:${offset.slice(3)}`),
    () => made('asctime', `${weekday} ${month} ${String(day).padStart(2, ' ')} ${time} ${year} ${offset}`),
    () => made('asctime UTC', utcText.replace(/^(\w+), (\d+) (\w+) (\d+) (.*)$/, '$1 $3 $2 $5 $4')),
    () => made('PHP date(r) in quotes of comment', `${plain} ${offset} (PHP)`),
    () => made('colon in zone', `${plain} ${offset.slice(0, 3)}:${offset.slice(3)}`),
    () => made('GMT with offset', `${plain} GMT${offset}`),
    () =>
      made(
        'long month',
        `${weekday}, ${String(day)} ${longMonths[local.getUTCMonth()] ?? ''} ${year} ${time} ${offset}`,
      ),
    () => made('no such day', `${weekday}, 31 Feb ${year} ${time} ${offset}`, null),
    () => made('no such hour', `${weekday}, ${String(day)} ${month} ${year} 24:61:00 ${offset}`, null),
    () =>
      made(
        'words',
        dice.pick(['yesterday', 'now', utf8('きのう'), '0000-00-00 00:00:00', '-', '(only a comment)']),
        null,
      ),
    () => made('blank', '', null),
    () => ({ how: 'date absent', lines: [], says: null }),
    () => ({
      how: 'date twice',
      lines: [`${name}: ${plain} ${offset}`, 'Date: Mon, 1 Jan 2001 00:00:00 +0000'],
      says,
    }),
  ];
  return dice.pick(forms)();
}

const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function messageId(dice: Dice): Written<readonly string[]> {
  const right = dice.pick([
    `${word(dice)}.example`,
    'localhost.localdomain',
    'localhost',
    '[192.0.2.1]',
    'swift.generated',
    '_',
  ]);
  const left = dice.pick([
    word(dice),
    `20261124.${word(dice)}`,
    `"${word(dice)} x"`,
    `${word(dice)}$${word(dice)}`,
    word(dice).repeat(60),
  ]);
  const id = `<${left}@${right}>`;
  const name = dice.pick(['Message-ID', 'Message-Id', 'message-id', 'MESSAGE-ID', 'Message-ID']);
  const made = (how: string, body: string, says: readonly string[] = [id]): Written<readonly string[]> => ({
    how: `message-id ${how}`,
    lines: [`${name}${dice.pick([':', ': ', ' : ', '\t:\t'])}${body}`],
    says,
  });
  const forms: readonly (() => Written<readonly string[]>)[] = [
    () => made('plain', id),
    () => made('on the next line', `\n ${id}`),
    () => made('after two folds', `\n\t\n ${id}`.replace('\n\t\n', '\n \t\n')),
    () => made('comment behind', `${id} (added by postmaster@${right})`),
    () => made('comment before', `(c) ${id}`),
    () => made('nested comment', `${id} (a (b) c)`),
    () => made('spaces around', `   ${id}   `),
    () => made('blank', dice.pick(['', ' ', '\t']), ['']),
    () => made('no brackets', `${left}@${right}`, [`${left}@${right}`]),
    () => made('empty brackets', '<>', ['<>']),
    () => made('no at', '<without-at>', ['<without-at>']),
    () => ({
      how: 'message-id twice',
      lines: [`${name}: ${id}`, `Message-Id: <second@${right}>`],
      says: [id, `<second@${right}>`],
    }),
    () => ({
      how: 'message-id absent',
      lines: [`X-Message-ID: ${id}`, `Resent-Message-ID: ${id}`, `References: ${id}`],
      says: [],
    }),
  ];
  return dice.pick(forms)();
}

/** Fields that must not disturb, each as one text with its folding. */
const noise: readonly ((dice: Dice) => string)[] = [
  (dice) => `X-${word(dice)}: ${word(dice)}`,
  () =>
    'Received: from localhost (unknown [192.0.2.1])\n\tby mx.example (Postfix) with ESMTP id ABC\n\tfor <a@b.example>; Mon, 1 Jan 2001 00:00:00 +0000',
  () => 'X-From: fake@x.example',
  () => 'Resent-From: fake@x.example',
  () => 'Resent-Date: Mon, 1 Jan 2001 00:00:00 +0000',
  () => 'Old-Subject: fake',
  () => 'X-Folded: a\n From: fake@x.example\n Subject: fake\n Date: Mon, 1 Jan 2001 00:00:00 +0000',
  () => 'Fromm: fake@x.example',
  () => `X-Nul: a\0b`,
  () => `X-Long: ${'x'.repeat(5000)}`,
  () => `X-Eight: ${utf8('生の文字')}`,
  () => 'X-Empty:',
  () => 'this line has no colon',
  () => `Comments: ${'('.repeat(200)}`,
  () => 'To: "open quote <a@b.example>',
  () => `Cc: ${'a@b.example, '.repeat(50)}c@d.example`,
  () => 'Reply-To: fake@x.example',
  () => 'Sender: fake@x.example',
  () => 'X-Bad Name: a',
  () => "Content-Disposition: attachment; filename*0*=UTF-8'ja'%E6%B3%A8; filename*1*=%E6%96%87.pdf",
  () => "Content-Type: text/plain; charset*=us-ascii'en'utf-8",
  () => 'Content-Type: multipart/mixed; boundary="=_b"',
  () => 'Content-Transfer-Encoding: quoted-printable',
];

/** @returns a mail and what its four fields say */
export function oddMail(dice: Dice): OddMail {
  const fields = { subject: subject(dice), from: from(dice), date: date(dice), id: messageId(dice) };
  const blocks = [fields.subject, fields.from, fields.date, fields.id].map(({ lines }) => [...lines]);
  // The order among fields of one name stays; everything else is mixed.
  const rows: string[] = [];
  const between = (): void => {
    for (let count = dice.below(4); count > 0; count--) rows.push(dice.pick(noise)(dice));
  };
  rows.push('X-First: 1', 'To: a@example.net');
  while (blocks.some((block) => block.length > 0)) {
    between();
    const block = dice.pick(blocks.filter((one) => one.length > 0));
    rows.push(block.shift() ?? '');
  }
  between();
  const end = dice.pick(['\r\n', '\r\n', '\n', 'mixed', '\r']);
  const before = dice.pick([
    '',
    '',
    '',
    '',
    '\xef\xbb\xbf',
    '\n',
    '\n \n',
    'From a@b.example Tue Nov 24 10:32:12 2026\n',
  ]);
  const body = dice.pick([
    '\n\nbody\n',
    '\n\nFrom: fake@x.example\nSubject: fake\nDate: Mon, 1 Jan 2001 00:00:00 +0000\nMessage-ID: <fake@x.example>\n\nbody\n',
    '',
    '\n',
    '\n\n',
    '\n\n--=_b\nContent-Type: message/rfc822\n\nFrom: fake@x.example\nSubject: fake\n\nx\n--=_b--\n',
    `\n\n${'\0'.repeat(20)}`,
  ]);
  const text = `${before}${rows.join('\n')}${body}`;
  const source =
    end === 'mixed'
      ? text.replace(/\n/g, () => (dice.chance(0.5) ? '\r\n' : '\n'))
      : text.replace(/\n/g, end);
  return {
    source,
    made: [
      fields.subject.how,
      fields.from.how,
      fields.date.how,
      fields.id.how,
      JSON.stringify(end),
      JSON.stringify(before),
    ],
    messageIds: fields.id.says,
    from: fields.from.says,
    date: fields.date.says,
    subject: fields.subject.says,
  };
}
