// What operators type: full-width, IDN, spaces, ports, and things that only look like a domain or an address.
import { expect, test } from 'vitest';
import {
  DomainName,
  HostName,
  IpAddress,
  MailAddress,
  NameServerAddress,
} from '../../src-main/contract/inputs.ts';

const value = (schema: typeof DomainName, text: string) => {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message;
};

test.each([
  [' Shop.Example.JP ', 'shop.example.jp'],
  ['ｓｈｏｐ．ｅｘａｍｐｌｅ．ｊｐ', 'shop.example.jp'],
  ['shop。example。jp', 'shop.example.jp'],
  ['https://shop.example.jp/cart?x=1', 'shop.example.jp'],
  ['日本語.example', 'xn--wgv71a119e.example'],
  ['shop.example.jp.', 'shop.example.jp'],
  ['mail_host.example.jp', 'mail_host.example.jp'],
])('%s is the domain %s', (typed, domain) => {
  expect(value(DomainName, typed)).toBe(domain);
});

test.each([
  '',
  ' ',
  'shop example jp',
  '111.222.333.444',
  '203.0.113.24',
  'localhost',
  'a..b.example',
  '-a.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
  'shop@example.jp',
  '<script>.example',
  'shop.example.jp\nx',
])('%j is refused as a domain', (typed) => {
  expect(value(DomainName, typed)).toBe('domain-name');
});

test('a host name may be one label', () => {
  expect(HostName.parse('localhost')).toBe('localhost');
});

test.each([
  ['203.0.113.24', '203.0.113.24'],
  ['２０３．０．１１３．２４', '203.0.113.24'],
  ['2001:DB8:0:0::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['::ffff:192.0.2.1', '::ffff:c000:201'],
])('%s is the address %s', (typed, address) => {
  expect(IpAddress.parse(typed)).toBe(address);
});

test.each(['111.222.333.444', '1.2.3', '01.2.3.4', '1::2::3', 'fe80::1%eth0', 'shop.example'])(
  '%s is refused as an address',
  (typed) => {
    expect(IpAddress.safeParse(typed).success).toBe(false);
  },
);

test.each([
  ['ｏｒｄｅｒ＠ｓｈｏｐ．ｅｘａｍｐｌｅ', 'order@shop.example'],
  ['お店 <order@Shop.example>', 'order@shop.example'],
  ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ['"a b"@shop.example', '"a b"@shop.example'],
])('%s is the mail address %s', (typed, address) => {
  expect(MailAddress.parse(typed)).toBe(address);
});

test.each([
  'order',
  '@shop.example',
  'order@',
  'order@localhost',
  'a b@shop.example',
  `${'x'.repeat(65)}@shop.example`,
])('%s is refused as a mail address', (typed) => {
  expect(MailAddress.safeParse(typed).success).toBe(false);
});

test.each([
  ['192.0.2.53', '192.0.2.53:53'],
  ['127.0.0.1:5353', '127.0.0.1:5353'],
  ['[::1]:5353', '[::1]:5353'],
  ['2001:db8::53', '[2001:db8::53]:53'],
  ['https://dns.example/dns-query', 'https://dns.example/dns-query'],
  ['https://dns.example/dns-query　192.0.2.53', 'https://dns.example/dns-query 192.0.2.53'],
])('%s is the name server %s', (typed, server) => {
  expect(NameServerAddress.parse(typed)).toBe(server);
});

test.each([
  'dns.example',
  '192.0.2.53:0',
  '192.0.2.53:70000',
  'http://dns.example/',
  'https://dns.example/dns-query ns1.dns.example',
])('%s is no name server', (typed) => {
  expect(NameServerAddress.safeParse(typed).success).toBe(false);
});
