// Judges of the mail's own lines: RFC 5322 3.6 (which fields, how often), 2.1.1 (line length), RFC 6854 (From).
// No carrier defines "malformed"; the sentence says which of our tests fired.
import { fix } from '../fixes.ts';
import { fact, mail } from '../example-facts.ts';
import type { Text } from '../../contract/text.ts';
import type { Example } from '../../checks/check.ts';
import type { HeaderField, MailFacts } from '../../protocols/message/mail-facts.ts';
import { hostNameFault } from './host-name.ts';
import { fails, open, passes, seen, unsettled, type RulePart, shopMailWith } from './reading.ts';

const nothingKnown: Example = { facts: {}, verdict: 'unknown' };
const askForMail: Text = { ja: 'お店のメールを 1 通見るとわかります。', en: 'One mail of the shop tells.' };

const fields = (shop: MailFacts, name: string): readonly HeaderField[] =>
  shop.headers.filter((header) => header.name.toLowerCase() === name);

export type MessageIdState =
  | { readonly state: 'absent' | 'blank' | 'malformed'; readonly value: string }
  | { readonly state: 'local' | 'good'; readonly value: string; readonly right: string };

/** How the Message-ID stands: RFC 5322 3.6.4 `<left@right>`, right side a name that can exist outside. */
export function messageIdState(shop: MailFacts): MessageIdState {
  const lines = fields(shop, 'message-id');
  if (shop.messageIds.length === 0 && lines.length === 0) return { state: 'absent', value: '' };
  // The header line as it stands decides; the list is for facts that carry no lines.
  const value = (lines[0]?.value ?? shop.messageIds[0] ?? '').trim();
  if (value === '' || value === '<>') return { state: 'blank', value };
  const match = /^<([^<>@\s]+|"[^"]*")@(\[[^\]\s]+\]|[^<>@\s]+)>$/.exec(
    lines.length > 0 || value.startsWith('<') ? value : `<${value}>`,
  );
  if (match === null) return { state: 'malformed', value };
  const right = match[2] ?? '';
  const fault = hostNameFault(right);
  return { state: fault === null ? 'good' : 'local', value, right };
}

/** What is wrong with the header block, as codes; empty when nothing is. */
export function headerFaults(shop: MailFacts): readonly string[] {
  const faults: string[] = [];
  for (const name of ['from', 'to', 'subject', 'date', 'message-id']) {
    const count = fields(shop, name).length;
    if (count === 0 && name !== 'message-id') faults.push(`missing ${name}`);
    if (count > 1) faults.push(`${count}x ${name}`);
  }
  const id = messageIdState(shop);
  if (id.state === 'absent') faults.push('missing message-id');
  if (id.state === 'blank' || id.state === 'malformed') faults.push(`message-id "${id.value}"`);
  if (id.state === 'local') faults.push(`message-id @${id.right}`);
  if (fields(shop, 'from').length > 0 && shop.from.length === 0) faults.push('from not readable');
  if (fields(shop, 'date').length > 0 && shop.date === null) faults.push('date not readable');
  if (shop.rawEightBitHeaders.length > 0) faults.push(`8-bit in ${shop.rawEightBitHeaders.join(', ')}`);
  if (shop.longestLine > 998) faults.push(`line of ${shop.longestLine}`);
  return faults;
}

/** The header as a whole. */
export function headerWellFormed(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const faults = headerFaults(shop.value);
      if (faults.length === 0) return passes([shop]);
      const localOnly = faults.length === 1 && messageIdState(shop.value).state === 'local';
      const id = messageIdState(shop.value);
      return localOnly
        ? fails([shop], { right: 'right' in id ? id.right : '' }, 'message-id-local')
        : fails([shop], { faults: faults.join(' / ') });
    },
    wording: {
      pass: { ja: '見出しは、きまりどおりに書けています。', en: 'The header is written as it should be.' },
      fail: {
        ja: '見出しに、きまりと合わないところがあります（{faults}）。STEP 3 で、行ごとに確かめて直してください。',
        en: 'The header breaks the format ({faults}). See it line by line in STEP 3 and correct it.',
      },
      'fail:message-id-local': {
        ja: '[[整理番号|message-id]]の `@` のうしろが `{right}` です。外では通じない名前です。サーバーに、お店のドメインの名前をつけてください。',
        en: 'The [[Message-ID|message-id]] ends in `@{right}`, a name that means nothing outside. Give the server a name under the shop’s domain.',
      },
      unknown: askForMail,
      why: {
        ja: '見出しの書き方がくずれたメールは、迷惑メールとみなされることがあります。何をもって「不正」とするかは公開されていないので、当アプリの調べた点を示します。',
        en: 'Malformed headers can be taken for spam. What counts as malformed is not published; we show which of our tests fired.',
      },
    },
    fixes: [fix.hostName, fix.messageId],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      {
        facts: fact('shopMail', mail({ messageIds: ['<20261124.1@localhost.localdomain>'] })),
        verdict: 'fail',
      },
      { facts: fact('shopMail', mail({ rawEightBitHeaders: ['Subject'] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ date: null })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** From present with one address. */
export function fromPresent(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'from');
      if (shop === null) return unsettled(facts, 'shopMail');
      const [address, second] = shop.value.from;
      if (address === undefined)
        return fails([shop], {}, fields(shop.value, 'from').length === 0 ? 'absent' : undefined);
      return second === undefined
        ? passes([shop], { address })
        : fails([shop], { address, second }, 'several');
    },
    wording: {
      pass: { ja: '差出人に `{address}` が入っています。', en: 'The sender is `{address}`.' },
      fail: {
        ja: '差出人が空か、読み取れません。EC-CUBE の「メール送信元」を入れてください。',
        en: 'The sender is blank or can’t be read. Fill in the From address in EC-CUBE.',
      },
      'fail:absent': {
        ja: '差出人の行がありません。EC-CUBE の「メール送信元」を入れてください。',
        en: 'There is no From line. Fill in the From address in EC-CUBE.',
      },
      'fail:several': {
        ja: '差出人が 2 つ以上あります（`{address}`、`{second}`）。1 つにしてください。',
        en: 'There is more than one sender (`{address}`, `{second}`). Use one.',
      },
      unknown: askForMail,
      why: { ja: '差出人のないメールは、受け取ってもらえません。', en: 'Mail without a sender is refused.' },
    },
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ from: [] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ from: ['a@shop.example', 'b@shop.example'] })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** Message-ID not blank: the letter of SoftBank's rule. A local right side keeps to the letter (carrier-rules 6.1). */
export function messageIdNotBlank(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'message-id');
      if (shop === null) return unsettled(facts, 'shopMail');
      const id = messageIdState(shop.value);
      if (id.state === 'absent') return fails([shop]);
      if (id.state === 'blank') return fails([shop], {}, 'blank');
      if (id.state === 'local') return passes([shop], { right: id.right }, 'by-the-letter');
      return passes([shop], { value: id.value });
    },
    wording: {
      pass: { ja: '整理番号 `{value}` がついています。', en: 'The mail carries the ID `{value}`.' },
      'pass:by-the-letter': {
        ja: '整理番号はついています。文字どおりには守れていますが、`@{right}` は外で通じない名前です（ほかのルールで判定します）。',
        en: 'There is an ID, so the letter of the rule is kept; but `@{right}` means nothing outside (judged under other rules).',
      },
      fail: {
        ja: '[[整理番号|message-id]]が、ついていません。メールを送るプログラムがつけるようにしてください。',
        en: 'There is no [[Message-ID|message-id]]. Have the mail server add one.',
      },
      'fail:blank': {
        ja: '[[整理番号|message-id]]の行が、空です。行を消し、送るプログラムにつけさせてください。',
        en: 'The [[Message-ID|message-id]] line is blank. Remove it and have the mail server add one.',
      },
      unknown: askForMail,
      why: {
        ja: '整理番号のないメールは、SoftBank では受け取らないと書かれています。',
        en: 'SoftBank says that it does not take mail without an ID.',
      },
    },
    fixes: [fix.messageId, fix.hostName],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ messageIds: ['<1@localhost.localdomain>'] })), verdict: 'pass' },
      { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ messageIds: [''] })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** A Message-ID that is valid in form and has a right side that can exist (Gmail). */
export function messageIdValid(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'message-id');
      if (shop === null) return unsettled(facts, 'shopMail');
      const id = messageIdState(shop.value);
      if (id.state === 'good') return passes([shop], { value: id.value });
      if (id.state === 'local') return fails([shop], { right: id.right }, 'local');
      return fails([shop], { value: id.value === '' ? '-' : id.value });
    },
    wording: {
      pass: { ja: '整理番号 `{value}` は、正しい形です。', en: 'The ID `{value}` is valid.' },
      fail: {
        ja: '整理番号（`{value}`）が、ないか、正しい形ではありません。',
        en: 'The ID (`{value}`) is missing or not valid. Have the mail server add one.',
      },
      'fail:local': {
        ja: '整理番号の `@` のうしろ `{right}` は、外で通じない名前です。サーバーに正しい名前をつけてください。',
        en: 'The ID ends in `@{right}`, which means nothing outside. Give the server its proper name.',
      },
      unknown: askForMail,
      why: {
        ja: 'Gmail は、正しい整理番号のないメールを断ると書いています。',
        en: 'Gmail says that mail without a valid ID is not accepted.',
      },
    },
    fixes: [fix.hostName, fix.messageId],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ messageIds: ['<1@localhost.localdomain>'] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ messageIds: ['no brackets at all'] })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** The same ID on two different mails (Gmail). */
export function messageIdUnique(): RulePart {
  const program = (id: string) =>
    fact('programMail', mail({ role: 'program', messageIds: [id], subject: 'test' }));
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'message-id');
      const program = seen(facts, 'programMail');
      const id = shop?.value.messageIds[0];
      if (shop === null || id === undefined || id === '') return unsettled(facts, 'shopMail');
      if (
        shop.value.messageIds.length > 1 &&
        new Set(shop.value.messageIds).size < shop.value.messageIds.length
      ) {
        return fails([shop], { id });
      }
      if (program === null) return unsettled(facts, 'programMail', 'shop-mail');
      return program.value.messageIds.includes(id) ? fails([shop, program], { id }) : passes([shop, program]);
    },
    wording: {
      pass: { ja: '2 通の整理番号は、ちがっています。', en: 'The two mails have different IDs.' },
      fail: {
        ja: '同じ整理番号 `{id}` が、2 回使われています。1 通ごとに別の番号をつけてください。',
        en: 'The ID `{id}` is used twice. Give each mail its own.',
      },
      unknown: { ja: 'メールを 2 通見ると、くらべられます。', en: 'Two mails are needed to compare.' },
      why: {
        ja: '同じ整理番号のメールが続くと、Gmail は受け取りを止めます。',
        en: 'Gmail holds back mails that share an ID.',
      },
    },
    examples: [
      { facts: { ...fact('shopMail', mail()), ...program('<2@mail.shop.example>') }, verdict: 'pass' },
      {
        facts: { ...fact('shopMail', mail()), ...program('<20261124000000.4ABCDE1234@mail.shop.example>') },
        verdict: 'fail',
      },
      { facts: fact('shopMail', mail()), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** From, To, Subject, Date at most once, one address in From (Gmail). */
export function singleHeaders(): RulePart {
  const doubled = mail();
  const subject = doubled.headers.find((header) => header.name === 'Subject');
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const repeated = ['from', 'to', 'subject', 'date'].filter(
        (name) => fields(shop.value, name).length > 1,
      );
      if (repeated.length > 0) return fails([shop], { names: repeated.join(', ') });
      return shop.value.from.length === 1 ? passes([shop]) : fails([shop], { names: 'from' }, 'from');
    },
    wording: {
      pass: {
        ja: '差出人・宛先・件名・日付は、1 つずつです。',
        en: 'From, To, Subject and Date appear once each.',
      },
      fail: {
        ja: '同じ見出しが 2 行以上あります（{names}）。1 行にしてください。',
        en: 'These lines appear more than once: {names}. Keep one each.',
      },
      'fail:from': { ja: '差出人は、1 つのアドレスにしてください。', en: 'Put exactly one address in From.' },
      unknown: askForMail,
      why: {
        ja: '同じ見出しが重なったメールを、Gmail は断ります。',
        en: 'Gmail refuses mail with repeated header lines.',
      },
    },
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      {
        facts: fact('shopMail', {
          ...doubled,
          headers: [...doubled.headers, ...(subject === undefined ? [] : [subject])],
        }),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}

export const headerSizeNumbers = { values: { most: 12_288 }, ours: false } as const;

export function headerSize({ most }: { most: number }): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const args = { size: shop.value.headerSize, most };
      return shop.value.headerSize < most ? passes([shop], args) : fails([shop], args);
    },
    wording: {
      pass: {
        ja: '見出しは {size} バイトです（{most} バイト未満）。',
        en: 'The header has {size} bytes (under {most}).',
      },
      fail: {
        ja: '見出しが {size} バイトあります（{most} バイト以上）。宛先や Cc を減らしてください。受け取りの途中で足された行も含みます。',
        en: 'The header has {size} bytes ({most} or more). Use fewer recipients and Cc. Lines added on the way are counted too.',
      },
      unknown: askForMail,
      why: {
        ja: '見出しが大きいと、届かないことがあります。',
        en: 'A large header may keep mail from arriving.',
      },
    },
    examples: [
      { facts: fact('shopMail', mail({ headerSize: 1500 })), verdict: 'pass' },
      { facts: fact('shopMail', mail({ headerSize: 20_000 })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** Lines of at most 998 characters and CRLF. */
export function lineLength(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'lines');
      if (shop === null) {
        const log = seen(facts, 'maillog');
        const sign = log?.value.signs.find((one) => one.code === 'breaking-line');
        return sign === undefined ? unsettled(facts, 'shopMail') : fails([log], { longest: 998 }, 'in-log');
      }
      const args = { longest: shop.value.longestLine };
      return shop.value.longestLine <= 998 ? passes([shop], args) : fails([shop], args);
    },
    wording: {
      pass: { ja: 'いちばん長い行は {longest} バイトです。', en: 'The longest line has {longest} bytes.' },
      fail: {
        ja: '{longest} バイトの行があります。改行を入れるか、本文を base64 か quoted-printable にしてください。',
        en: 'A line has {longest} bytes. Wrap it, or use base64 or quoted-printable.',
      },
      'fail:in-log': {
        ja: 'メールの記録に、長すぎる行を切った跡があります（`breaking line`）。改行を入れてください。',
        en: 'The log shows that too long a line was broken (`breaking line`). Wrap it.',
      },
      unknown: askForMail,
      why: {
        ja: '1 行が長すぎるメールは、断られたり、文字化けしたりします。',
        en: 'Too long a line is refused or garbled.',
      },
    },
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ longestLine: 2400 })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** Size of the whole mail as it travels. Between the two numbers the published unit does not decide. */
export function messageSize({ good, bad }: { good: number; bad: number }): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'size');
      if (shop === null) return unsettled(facts, 'shopMail');
      const args = {
        size: (shop.value.size / 1000).toFixed(shop.value.size < 100_000 ? 1 : 0),
        limit: (good / 1_000_000).toString(),
      };
      if (shop.value.size < good) return passes([shop], args);
      return shop.value.size > bad ? fails([shop], args) : open('between', [shop], 'shop-mail', args);
    },
    wording: {
      pass: {
        ja: 'メールの大きさは {size} KB です（{limit} MB まで）。',
        en: 'The mail has {size} KB (limit {limit} MB).',
      },
      fail: {
        ja: 'メールの大きさが {size} KB あります。画像や添付を減らしてください。',
        en: 'The mail has {size} KB. Drop pictures or attachments.',
      },
      unknown: askForMail,
      'unknown:between': {
        ja: 'メールは {size} KB です。上限に近く、届くかどうかは言いきれません。',
        en: 'The mail has {size} KB, near the limit: it can’t be told whether it passes.',
      },
      why: { ja: '大きすぎるメールは、受け取ってもらえません。', en: 'Too large a mail is refused.' },
    },
    examples: [
      { facts: fact('shopMail', mail({ size: 12_000 })), verdict: 'pass' },
      { facts: fact('shopMail', mail({ size: bad + 1 })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ size: good + 1 })), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
