// Macro expansion: the examples of RFC 7208 7.4, and the corners of its grammar.
import { describe, expect, test } from 'vitest';
import {
  expandMacros,
  fittedName,
  parseDomainSpec,
  parseMacroString,
  type MacroValues,
} from '../../../src-main/protocols/spf/macro-string.ts';

const values: MacroValues = {
  sender: 'strong-bad@email.example.com',
  localPart: 'strong-bad',
  senderDomain: 'email.example.com',
  domain: 'email.example.com',
  dottedAddress: '192.0.2.3',
  readableAddress: '192.0.2.3',
  family: 'in-addr',
  helo: 'mail.example.com',
  receiver: 'mx.example.org',
  timestamp: 1_795_478_400,
  validatedName: 'mx.example.org',
};
const six: MacroValues = {
  ...values,
  dottedAddress: '2.0.0.1.0.d.b.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.b.0.1',
  family: 'ip6',
};
const expand = (text: string, from: MacroValues = values): string | null => {
  const parts = parseMacroString(text, 'explanation');
  return parts === null ? null : expandMacros(parts, from);
};

describe('RFC 7208 7.4', () => {
  test.each([
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d3}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr}', 'strong-bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '3.2.0.192.in-addr.strong.lp._spf.example.com'],
    ['%{d2}.trusted-domains.example.net', 'example.com.trusted-domains.example.net'],
  ])('%s', (text, expected) => expect(expand(text)).toBe(expected));

  test('IPv6', () => {
    expect(expand('%{ir}.%{v}._spf.%{d2}', six)).toBe(
      '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com',
    );
  });
});

describe('grammar (7.1)', () => {
  test.each([
    ['100%% %{S} %_ %-', '100% strong-bad%40email.example.com   %20'],
    ['%{c} %{r} %{t}', '192.0.2.3 mx.example.org 1795478400'],
    ['%{L}', 'strong-bad'],
    ['%{DR}', 'com.example.email'],
  ])('%s is read', (text, expected) => expect(expand(text)).toBe(expected));

  test.each(['%', '%x', '%{', '%{}', '%{x}', '%{d0}', '%{d}%', '%(d)', '%{ d}', 'caf\u00e9', '%{d2r!}'])(
    '%s is not',
    (text) => expect(expand(text)).toBeNull(),
  );

  test('c, r and t belong to explanations only', () => {
    for (const letter of 'crt') expect(parseMacroString(`%{${letter}}.example`, 'domain')).toBeNull();
  });

  test.each([
    'example.com',
    'example.com.',
    '%{d}',
    '%{d}.example',
    'a:b/c.example',
    '_spf.example',
    'x.xn--zckzah',
    'a.b-c',
    '%%',
  ])('domain-spec %s', (text) => expect(parseDomainSpec(text)).not.toBeNull());
  test.each([
    '',
    'museum',
    'museum.',
    'a.123',
    'a.-b',
    'a.b-',
    '192.0.2.1',
    'example.com:80',
    'example.com/24',
    'a b.example',
    '.',
  ])('no domain-spec: %s', (text) => expect(parseDomainSpec(text)).toBeNull());
});

test('URL escaping leaves RFC 3986 unreserved characters alone and never throws', () => {
  const odd = { ...values, localPart: "~a-b_c.d!'()*\ud800é" };
  expect(expand('%{L}', odd)).toBe('~a-b_c.d%21%27%28%29%2A%EF%BF%BD%C3%A9');
});

test('names over 253 characters lose labels on the left (7.3)', () => {
  const label = 'x'.repeat(50);
  const long = `${Array.from({ length: 6 }, () => label).join('.')}.example.`;
  expect(fittedName(long)).toBe(`${[label, label, label, label].join('.')}.example`);
  expect(fittedName('a.example.')).toBe('a.example');
});
