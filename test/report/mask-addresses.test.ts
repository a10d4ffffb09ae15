import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddresses } from '../../src-main/report/mask-addresses.ts';

const own = { domains: ['shop.example.jp'], addresses: ['owner@gmail.com'] };
const mask = (text: string): string => maskAddresses(text, own);

test.each([
  ['yamada.taro@docomo.ne.jp', 'yam****@docomo.ne.jp'],
  ['RCPT TO:<tanaka@softbank.ne.jp>', 'RCPT TO:<tan****@softbank.ne.jp>'],
  ['ab@au.com', 'a****@au.com'],
  ['a@au.com', 'a****@au.com'],
  ['a..b.@ezweb.ne.jp', 'a..****@ezweb.ne.jp'],
  ['"a..b"@docomo.ne.jp', 'a.****@docomo.ne.jp'],
  ['"taro yamada"@docomo.ne.jp', 'tar****@docomo.ne.jp'],
  ['order@shop.example.jp', 'order@shop.example.jp'],
  ['bounce@mail.shop.example.jp', 'bounce@mail.shop.example.jp'],
  ['owner@gmail.com and other@gmail.com', 'owner@gmail.com and oth****@gmail.com'],
  ['apache@localhost.localdomain', 'apache@localhost.localdomain'],
  ['root@localhost', 'root@localhost'],
  ['order@shop.example.jp.evil.example', 'ord****@shop.example.jp.evil.example'],
  ['Message-ID: <20261124.abc@mail.au.com>', 'Message-ID: <20261124.abc@mail.au.com>'],
  ['no address', 'no address'],
])('%s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string(), (address, around) => {
      const once = mask(`${around} ${address} ${around}`);
      expect(mask(once)).toBe(once);
    }),
  );
});

test('a line of a hundred thousand signs takes no noticeable time', () => {
  const started = performance.now();
  mask(`${'a@'.repeat(50_000)}b`);
  mask(`${'a.'.repeat(50_000)}@`);
  expect(performance.now() - started).toBeLessThan(2000);
});
