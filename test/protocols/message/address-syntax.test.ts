// Addresses as they really occur, with what RFC 5321 and 5322 say of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressSyntax, type AddressKind } from '../../../src-main/protocols/message/address-syntax.ts';

const table: readonly (readonly [string, AddressKind])[] = [
  ['a.b@docomo.ne.jp', 'legal'],
  ['a_b-c/d@docomo.ne.jp', 'legal'],
  ['--a--@docomo.ne.jp', 'legal'],
  ['_a_@ezweb.ne.jp', 'legal'],
  ['"a..b"@docomo.ne.jp', 'legal'],
  ['"a b"@docomo.ne.jp', 'legal'],
  ['a@[192.0.2.1]', 'legal'],
  [`${'x'.repeat(64)}@docomo.ne.jp`, 'legal'],
  ['a..b@docomo.ne.jp', 'legal-when-quoted'],
  ['a.@docomo.ne.jp', 'legal-when-quoted'],
  ['.a@docomo.ne.jp', 'legal-when-quoted'],
  ['abc..d.@docomo.ne.jp', 'legal-when-quoted'],
  ['a,b@docomo.ne.jp', 'legal-when-quoted'],
  ['a b@docomo.ne.jp', 'legal-when-quoted'],
  ['a@b@docomo.ne.jp', 'legal-when-quoted'],
  ['docomo.ne.jp', 'never-legal'],
  ['@docomo.ne.jp', 'never-legal'],
  ['a@', 'never-legal'],
  ['a@docomo', 'never-legal'],
  ['a@docomo..ne.jp', 'never-legal'],
  ['a@doco_mo.ne.jp', 'never-legal'],
  ['a@-docomo.ne.jp', 'never-legal'],
  ['あ@docomo.ne.jp', 'never-legal'],
  ['a\u0000b@docomo.ne.jp', 'never-legal'],
  ['"a"b"@docomo.ne.jp', 'never-legal'],
  ['"a@docomo.ne.jp', 'never-legal'],
  [`${'x'.repeat(65)}@docomo.ne.jp`, 'never-legal'],
  [`${'x'.repeat(60)}...@docomo.ne.jp`, 'never-legal'],
];

describe('addressSyntax', () => {
  test.each(table)('%j is %s', (address, kind) => {
    expect(addressSyntax(address).kind).toBe(kind);
  });

  test('the legal spelling quotes only where it must and keeps every dot', () => {
    expect(addressSyntax('a..b.@docomo.ne.jp').legalSpelling).toBe('"a..b."@docomo.ne.jp');
    expect(addressSyntax('a.b@docomo.ne.jp').legalSpelling).toBe('a.b@docomo.ne.jp');
    expect(addressSyntax('a"b@docomo.ne.jp').legalSpelling).toBe('"a\\"b"@docomo.ne.jp');
  });

  test('a legal spelling is itself legal, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('docomo.ne.jp', 'x', ''),
        (local, domain) => {
          const { legalSpelling } = addressSyntax(`${local}@${domain}`);
          if (legalSpelling !== null) expect(addressSyntax(legalSpelling).kind).toBe('legal');
        },
      ),
    );
  });
});
