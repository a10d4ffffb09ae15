// The reading of mails: raw header lines, addresses, dates, identities.
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';

/** @returns the facts of a mail written as lines (CRLF is put between them) */
async function read(lines: readonly string[], encoding: BufferEncoding = 'utf8'): Promise<MailFacts> {
  const bytes = Buffer.from(lines.join('\r\n'), encoding);
  const reading = await readMail({ name: 'order.eml', bytes, wholeSize: bytes.length }, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  return reading.mail;
}

const seed = [
  'Return-Path: <apache@localhost.localdomain>',
  'Received: from localhost.localdomain (tk2-240-29809.vs.sakura.ne.jp [203.0.113.24])',
  '\tby mx.example.net (Postfix) with ESMTP id 4XyZ12345Kz1',
  '\tfor <kaori@example.net>; Tue, 24 Nov 2026 10:32:14 +0900 (JST)',
  'Received: by localhost.localdomain (Postfix, from userid 48)',
  '\tid 4F2A91C0E8; Tue, 24 Nov 2026 10:32:12 +0900 (JST)',
  'MIME-Version: 1.0',
  'To: kaori@example.net',
  'Subject: =?ISO-2022-JP?B?GyRCJDRDbUo4JCIkaiQsJEgkJiQ0JDYkJCReJDkbKEI=?=',
  'From: "=?ISO-2022-JP?B?GyRCJDMkYiRsJFM7KDJfRTkbKEI=?=" <order@komorebi-zakka.example>',
  'Reply-To: order@komorebi-zakka.example',
  'Date: Tue, 24 Nov 2026 10:32:12 +0900',
  'Content-Transfer-Encoding: 7bit',
  'Content-Type: text/plain; charset="ISO-2022-JP"',
  'Message-Id: <20261124013212.4F2A91C0E8@localhost.localdomain>',
  '',
  '\u001b$B$4CmJ8\u001b(B',
];

describe('the seed case', () => {
  it('keeps the three identities apart', async () => {
    const mail = await read(seed);
    expect(mail.leaving).toEqual({
      helo: 'localhost.localdomain',
      address: '203.0.113.24',
      envelopeSender: 'apache@localhost.localdomain',
      from: { helo: 'Received (1/2)', address: 'Received (1/2)', envelopeSender: 'Return-Path' },
    });
    expect(mail.messageIds).toEqual(['<20261124013212.4F2A91C0E8@localhost.localdomain>']);
    expect(mail.subject).toBe('ご注文ありがとうございます');
    expect(mail.from).toEqual(['order@komorebi-zakka.example']);
    expect(mail.date).toBe('2026-11-24T01:32:12.000Z');
    expect(mail.notes).toEqual([]);
    expect(mail.bodyFaults).toEqual([]);
    expect(mail.messageIdMaker?.maker).toBe('postfix');
    expect(mail.writers[0]).toMatchObject({
      software: 'ec-cube-2.12-2.17.0',
      mta: 'postfix',
      backEnd: 'mail()',
      webUser: 'apache',
      certainty: 'likely',
    });
  });
});
