// Suggested file names carry a domain or a title from outside.
import { expect, test } from 'vitest';
import { safeName } from '../../src-main/app/safe-name.ts';

test.each([
  ['todoku-shop.example.jp.pdf', 'todoku-shop.example.jp.pdf'],
  ['こもれび雑貨店.pdf', 'こもれび雑貨店.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a\u202efdp.exe', 'a-fdp.exe'],
  ['a\u0000b\nc.pdf', 'a-b-c.pdf'],
  ['con.pdf', 'todoku-con.pdf'],
  ['', 'todoku-'],
  ['C:\\x?*|"<>.pdf', 'C--x------.pdf'],
])('%j becomes %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('a very long name keeps its ending', () => {
  const name = safeName(`${'あ'.repeat(500)}.pdf`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143); // the strictest of usual file systems, in bytes
  expect(name.endsWith('.pdf')).toBe(true);
});
