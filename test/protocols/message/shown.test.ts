// What mailparser shows of a mail: decoded, with its attachments; never for mails that are too long or nested too deep.
import { expect, test } from 'vitest';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { shownAs } from '../../../src-main/protocols/message/shown.node.ts';

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));

async function show(bytes: Uint8Array) {
  const reading = await readMail({ name: 'a.eml', bytes, wholeSize: bytes.length }, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  return shownAs(bytes, reading.mail);
}

const head = [
  'From: =?ISO-2022-JP?B?GyRCRTkbKEI=?= <order@shop.example>',
  'To: a@example.jp',
  'Subject: =?UTF-8?B?5rOo5paH?=',
];

test('sender, subject and attachments are decoded', async () => {
  const mail = bytesOf([
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'text',
    '--b',
    'Content-Type: application/pdf; name="invoice.pdf"',
    'Content-Disposition: attachment; filename="invoice.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--b--',
    '',
  ]);
  expect(await show(mail)).toEqual({
    from: '"店" <order@shop.example>',
    subject: '注文',
    attachments: [{ name: 'invoice.pdf', type: 'application/pdf', size: 5 }],
  });
});

test('a mail over five megabytes is left to its header', async () => {
  expect(await show(bytesOf([...head, '', 'x'.repeat(5_000_001)]))).toBeNull();
});
