// What operators drop or paste, cut into mails: mbox, Outlook's .msg, .emlx, UTF-16, and pages of mail services.
import { describe, expect, it } from 'vitest';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';
import { seedMail, utf8 } from '../../fixtures/mail/shop-mails.ts';

async function mails(bytes: Uint8Array, name = 'pasted.txt'): Promise<readonly MailFacts[]> {
  const read = await Promise.all(
    mailsIn({ name, bytes, wholeSize: bytes.length }).map((part) => readMail(part, 'shop')),
  );
  return read.map((reading) => {
    if (!reading.ok) throw new Error(reading.code);
    return reading.mail;
  });
}
const text = (source: string): Buffer => Buffer.from(source, 'latin1');
const seed = seedMail();
const seedFacts = {
  messageIds: ['<20261124013212.4F2A91C0E8@localhost.localdomain>'],
  from: ['order@komorebi-zakka.example'],
  date: '2026-11-24T01:32:12.000Z',
  subject: 'ご注文ありがとうございます',
};

describe('pasted from pages', () => {
  const gmail = utf8(
    '元のメッセージ\nメッセージ ID\t<20261124013212.4F2A91C0E8@localhost.localdomain>\n作成日:\t2026年11月24日 10:32\nFrom:\tこもれび雑貨店 <other@example.net>\nTo:\tkaori@example.net\n件名:\tご注文\nSPF:\tPASS（IP: 203.0.113.24）\n\nオリジナルをダウンロード\nクリップボードにコピー\n',
  );
  it('Gmail’s "show original" with its table above', async () => {
    expect(
      await mails(text(`${gmail}Delivered-To: kaori@example.net\n${seed.replace(/\r\n/g, '\n')}`)),
    ).toMatchObject([seedFacts]);
  });
  it('Gmail’s in English', async () => {
    const page =
      'Original Message\nMessage ID\t<x@localhost>\nCreated at:\tTue, Nov 24\nFrom:\tShop <other@example.net>\nTo:\tkaori@example.net\nSubject:\torder\n\nDownload Original\nCopy to clipboard\n';
    expect(await mails(text(`${page}Delivered-To: kaori@example.net\n${seed}`))).toMatchObject([seedFacts]);
  });
  it('Outlook on the web, header only', async () => {
    const [mail] = await mails(text(seed.slice(0, seed.indexOf('\r\n\r\n'))));
    expect(mail).toMatchObject(seedFacts);
    expect(mail?.notes).toEqual(['header-only']);
  });
  it('folding lost on the way through a page', async () => {
    const flat = seed
      .slice(0, seed.indexOf('\r\n\r\n'))
      .replace(/\r\n[ \t]+/g, '\n')
      .replace(/\r\n/g, '\n');
    const [mail] = await mails(text(flat));
    expect(mail).toMatchObject(seedFacts);
    expect(mail?.strayHeaderLines).toEqual([]);
    expect(mail?.leaving.helo).toBe('localhost.localdomain');
  });
  it('words of a page before the first field', async () => {
    expect(await mails(text(`${utf8('メッセージのソース')}\n\n${seed}`))).toMatchObject([seedFacts]);
  });
});

describe('files', () => {
  it('mbox with three mails, one of which has a From line in its body', async () => {
    const one = `From apache@localhost Tue Nov 24 10:32:12 2026\n${seed.replace(/\r\n/g, '\n')}\n>From here on it is text\nFrom now on too\n\n`;
    const read = await mails(text(one.repeat(3)), 'box.mbox');
    expect(read.map(({ name }) => name)).toEqual(['box.mbox #1', 'box.mbox #2', 'box.mbox #3']);
    expect(read).toMatchObject([seedFacts, seedFacts, seedFacts]);
  });
  it('UTF-16 as Windows saves it', async () => {
    const plain = seed.replace(/[\u0080-\uffff\u001b]/g, ''); // eslint-disable-line no-control-regex
    expect(
      await mails(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')])),
    ).toMatchObject([seedFacts]);
  });
  it('Apple Mail’s .emlx', async () => {
    expect(
      await mails(text(`${String(seed.length)}\n${seed}<?xml version="1.0"?><plist/>`), '1.emlx'),
    ).toMatchObject([seedFacts]);
  });
});
