// Odd mails: Message-ID, From, Date and Subject read from the raw header lines, whatever the mail looks like.
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';
import { jis, jisWord, utf8, utf8Word } from '../../fixtures/mail/shop-mails.ts';

async function read(source: string): Promise<MailFacts> {
  const bytes = Buffer.from(source, 'latin1');
  const reading = await readMail({ name: 'odd.eml', bytes, wholeSize: bytes.length }, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  return reading.mail;
}

const withField = (line: string): Promise<MailFacts> =>
  read(`X-First: 1\r\nTo: a@example.net\r\n${line}\r\n\r\nbody\r\n`);

describe('Date', () => {
  const cases: readonly [string, string | null][] = [
    ['Tue, 24 Nov 2026 10:32:12 +0900', '2026-11-24T01:32:12.000Z'],
    ['24 Nov 2026 10:32 +0900', '2026-11-24T01:32:00.000Z'],
    ['Tue, 24 Nov 2026 10:32:12 +0900 (JST)', '2026-11-24T01:32:12.000Z'],
    ['Tue (kayobi), 24 (nijuyon) Nov (a \\) b (nested)) 2026 10 : 32 : 12 +0900', '2026-11-24T01:32:12.000Z'],
    ['Tue, 24 Nov 26 01:32:12 GMT', '2026-11-24T01:32:12.000Z'],
    ['Fri, 24 Nov 95 01:32:12 UT', '1995-11-24T01:32:12.000Z'],
    ['24 Nov 126 01:32:12 -0000', '2026-11-24T01:32:12.000Z'],
    ['Mon, 23 Nov 2026 20:32:12 EST', '2026-11-24T01:32:12.000Z'],
    ['Mon, 23 Nov 2026 18:32:12 PDT', '2026-11-24T01:32:12.000Z'],
    ['Tue, 24 Nov 2026 01:32:12 Z', '2026-11-24T01:32:12.000Z'],
    ['Tue, 24 Nov 2026 01:32:12 A', '2026-11-24T01:32:12.000Z'],
    ['Tue, 24 Nov 2026 10:32:12 JST', '2026-11-24T01:32:12.000Z'],
    ['tue, 24 nov 2026 10:32:12 +0900', '2026-11-24T01:32:12.000Z'],
    ['Tue,\r\n 24 Nov 2026\r\n\t10:32:12 +0900', '2026-11-24T01:32:12.000Z'],
    ['Tue Nov 24 01:32:12 2026', '2026-11-24T01:32:12.000Z'],
    ['Tue Nov 24 10:32:12 JST 2026', '2026-11-24T01:32:12.000Z'],
    ['2026-11-24 10:32:12 +0900', '2026-11-24T01:32:12.000Z'],
    ['2026-11-24T01:32:12Z', '2026-11-24T01:32:12.000Z'],
    ['Tue, 31 Dec 2024 23:59:60 +0000', '2025-01-01T00:00:00.000Z'],
    ['Thu, 29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00.000Z'],
    ['Wed, 29 Feb 2023 00:00:00 +0000', null],
    ['Tue, 32 Nov 2026 10:32:12 +0900', null],
    ['Tue, 24 Nov 2026 25:00:00 +0900', null],
    ['yesterday', null],
    ['', null],
    ['2026年11月24日', null],
  ];
  it.each(cases)('%s', async (written, expected) => {
    expect((await withField(`Date: ${written}`)).date).toBe(expected);
  });

  it('is null without the field, never the present time', async () => {
    expect((await withField('Subject: x')).date).toBeNull();
  });
});

describe('From', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['order@shop.example', ['order@shop.example']],
    ['<order@shop.example>', ['order@shop.example']],
    ['Shop <order@shop.example>', ['order@shop.example']],
    ['"Shop, Ltd." <order@shop.example>', ['order@shop.example']],
    ['Shop, Ltd. <order@shop.example>', ['order@shop.example']],
    ['"a \\"quoted\\" <x@y>" <order@shop.example>', ['order@shop.example']],
    ['order@shop.example (Shop (main))', ['order@shop.example']],
    ['(c1) order (c2) @ (c3) shop . example (c4)', ['order@shop.example']],
    ['Shop:order@shop.example, info@shop.example;', ['order@shop.example', 'info@shop.example']],
    ['undisclosed-recipients:;', []],
    ['A <a@shop.example>, "B, C" <b@shop.example>', ['a@shop.example', 'b@shop.example']],
    ['<@relay.example,@b.example:order@shop.example>', ['order@shop.example']],
    ['"abc..def."@docomo.ne.jp', ['"abc..def."@docomo.ne.jp']],
    ['abc..def.@docomo.ne.jp', ['abc..def.@docomo.ne.jp']],
    ['"plain"@shop.example', ['plain@shop.example']],
    ['"with space"@shop.example', ['"with space"@shop.example']],
    ['"at@home"@shop.example', ['"at@home"@shop.example']],
    ['order@[192.0.2.1]', ['order@[192.0.2.1]']],
    [`${jisWord('店,名')} <order@shop.example>`, ['order@shop.example']],
    ['=?UTF-8?Q?Shop,_Ltd.?= <order@shop.example>', ['order@shop.example']],
    [`"${jisWord('店名')}" <order@shop.example>`, ['order@shop.example']],
    [`"${jisWord('店名')}"<order@shop.example>`, ['order@shop.example']],
    [`${utf8('店名')} <order@shop.example>`, ['order@shop.example']],
    [`${jis('店名')} <order@shop.example>`, ['order@shop.example']],
    ['Shop <order@shop.example', ['order@shop.example']],
    ['Shop order@shop.example', ['order@shop.example']],
    ['=?UTF-8?B?5bqX?=\r\n =?UTF-8?B?5ZCN?=\r\n\t<order@shop.example>', ['order@shop.example']],
    ['root', []],
    ['Shop <apache>', ['apache']],
    ['', []],
  ];
  it.each(cases)('%s', async (written, expected) => {
    expect((await withField(`From: ${written}`)).from).toEqual(expected);
  });

  it('takes the first of two', async () => {
    expect((await withField('From: a@shop.example\r\nFrom: b@shop.example')).from).toEqual([
      'a@shop.example',
    ]);
  });
});

describe('Subject', () => {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const bytes = Buffer.from('ご注文ありがとう', 'utf8');
  const half = (from: number, to?: number): string => bytes.subarray(from, to).toString('base64');
  const cases: readonly [string, string, string][] = [
    ['plain', 'Order 1234', 'Order 1234'],
    ['one word', utf8Word('ご注文'), 'ご注文'],
    ['two words, space between dropped', `${utf8Word('ご注')}\r\n ${utf8Word('文')}`, 'ご注文'],
    ['text between words kept', `${utf8Word('ご')} and ${utf8Word('注文')}`, 'ご and 注文'],
    [
      'character cut over two words',
      `=?utf-8?B?${half(0, 4)}?=\r\n =?UTF-8?B?${half(4)}?=`,
      'ご注文ありがとう',
    ],
    ['Q with underscore', '=?UTF-8?Q?Order_=E6=B3=A8=E6=96=87?=', 'Order 注文'],
    ['Q then B', `=?UTF-8?Q?=E3=81=94?= =?UTF-8?B?${base64('注文')}?=`, 'ご注文'],
    ['language tag', `=?utf-8*ja?B?${base64('ご注文')}?=`, 'ご注文'],
    ['ISO-2022-JP', jisWord('ご注文（確認）'), 'ご注文（確認）'],
    [
      'ISO-2022-JP with circled digit',
      `=?ISO-2022-JP?B?${Buffer.from('\u001b$B-!\u001b(B', 'latin1').toString('base64')}?=`,
      '①',
    ],
    ['Shift_JIS', `=?Shift_JIS?B?${Buffer.from([0x92, 0x8d, 0x95, 0xb6]).toString('base64')}?=`, '注文'],
    ['EUC-JP', `=?EUC-JP?B?${Buffer.from([0xc3, 0xed, 0xca, 0xb8]).toString('base64')}?=`, '注文'],
    ['raw UTF-8', utf8('ご注文'), 'ご注文'],
    ['raw JIS', jis('ご注文'), 'ご注文'],
    ['raw Shift_JIS', '\x92\x8d\x95\xb6\x82\xcc\x8a\x6d\x94\x46', '注文の確認'],
    ['wrong charset name', `=?x-unknown?B?${base64('ご注文')}?=`, 'ご注文'],
    ['says ASCII, is UTF-8', `=?us-ascii?B?${base64('ご注文')}?=`, 'ご注文'],
    ['says ISO-2022-JP, is UTF-8', `=?iso-2022-jp?B?${base64('ご注文')}?=`, 'ご注文'],
    ['no padding', `=?UTF-8?B?${base64('ご注文!').replace(/=+$/, '')}?=`, 'ご注文!'],
    ['glued to text', `Re:=?UTF-8?B?${base64('注文')}?=`, 'Re:注文'],
    ['words glued together', `${utf8Word('ご')}${utf8Word('注文')}`, 'ご注文'],
    ['not an encoded word', '=?UTF-8?X?abc?=', '=?UTF-8?X?abc?='],
    ['an unfinished one', '=?UTF-8?B?abc', '=?UTF-8?B?abc'],
    ['folded', 'Order\r\n number 12', 'Order number 12'],
    ['empty', '', ''],
  ];
  it.each(cases)('%s', async (_name, written, expected) => {
    expect((await withField(`Subject: ${written}`)).subject).toBe(expected);
  });
});

describe('Message-ID', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['as it should be', 'Message-ID: <a@shop.example>', ['<a@shop.example>']],
    ['folded', 'Message-ID:\r\n <a@shop.example>', ['<a@shop.example>']],
    ['lower case name', 'message-id: <a@shop.example>', ['<a@shop.example>']],
    ['space before the colon', 'Message-ID : <a@shop.example>', ['<a@shop.example>']],
    ['comment behind', 'Message-ID: <a@shop.example> (added by postmaster)', ['<a@shop.example>']],
    [
      'two fields',
      'Message-ID: <a@shop.example>\r\nMessage-Id: <b@shop.example>',
      ['<a@shop.example>', '<b@shop.example>'],
    ],
    ['blank', 'Message-ID: ', ['']],
    ['no brackets', 'Message-ID: a@shop.example', ['a@shop.example']],
    ['quoted left', 'Message-ID: <"a b"@shop.example>', ['<"a b"@shop.example>']],
    ['absent', 'X-Message-ID: <a@shop.example>', []],
  ];
  it.each(cases)('%s', async (_name, line, expected) => {
    expect((await withField(line)).messageIds).toEqual(expected);
  });
});

describe('shape of the source', () => {
  const header =
    'From: a@shop.example\nSubject: x\nDate: Tue, 24 Nov 2026 10:32:12 +0900\nMessage-ID: <i@shop.example>\n';
  const same = async (source: string): Promise<void> => {
    const mail = await read(source);
    expect([mail.from, mail.subject, mail.date, mail.messageIds]).toEqual([
      ['a@shop.example'],
      'x',
      '2026-11-24T01:32:12.000Z',
      ['<i@shop.example>'],
    ]);
  };
  it('line feeds only', () => same(`${header}\nbody`));
  it('carriage returns only', () => same(`${header}\nbody`.replace(/\n/g, '\r')));
  it('mixed line ends', () => same(`${header.replace('\n', '\r\n')}\nbody`));
  it('mark of byte order', () => same(`\xef\xbb\xbf${header}\nbody`));
  it('mbox line', () => same(`From a@shop.example Tue Nov 24 10:32:12 2026\n${header}\nbody`));
  it('blank lines before', () => same(`\n\r\n \n${header}\nbody`));
  it('header only, no blank line', () => same(header.trimEnd()));
  it('no line in it is a field', () => same(header.replace('Subject', 'what is this\nSubject')));
  it('NUL bytes', () => same(`${header}X-Nul: a\0b\n\nbo\0dy`));
  it('ten thousand fields before', () =>
    same(`${Array.from({ length: 9990 }, (_, index) => `X-${String(index)}: y\n`).join('')}${header}\nbody`));
});
