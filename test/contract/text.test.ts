// Values from outside never become markup, never act on the screen, and a forgotten value is seen.
import { expect, test } from 'vitest';
import { fill, fillRich, plainWords, visible } from '../../src-main/contract/text.ts';

test('markup counts in the template and not in a value', () => {
  expect(fillRich('**{a}** と {a}', { a: '**x** `y` [[z|spf]]' })).toEqual([
    { kind: 'strong', text: '**x** `y` [[z|spf]]' },
    { kind: 'plain', text: ' と **x** `y` [[z|spf]]' },
  ]);
});

test('a mono value inside strong words keeps its own kind', () => {
  expect(fillRich('**`{a}` は、ありません**', { a: '`x`' })).toEqual([
    { kind: 'mono', text: '`x`' },
    { kind: 'strong', text: ' は、ありません' },
  ]);
});

test('a term keeps its glossary entry', () => {
  expect(fillRich('[[名のり|ehlo]]は `{name}`', { name: 'localhost' })).toEqual([
    { kind: 'term', text: '名のり', term: 'ehlo' },
    { kind: 'plain', text: 'は ' },
    { kind: 'mono', text: 'localhost' },
  ]);
});

test('control and direction characters are made visible', () => {
  expect(visible('a\u202Eb\u0000c\u200Bd')).toBe('a[U+202E]b[U+0000]c[U+200B]d');
  expect(visible('x'.repeat(10), 4)).toBe('xxxx…');
});

test('a long text is not cut inside a character', () => {
  for (const long of ['𠮷𠮷𠮷𠮷', 'a𠮷𠮷𠮷', '😀😀😀😀']) {
    for (let longest = 1; longest < long.length; longest++) {
      const kept = visible(long, longest);
      expect(kept).toMatch(/…$/);
      expect(kept).not.toMatch(/[\ud800-\udfff]/u);
      expect(long.startsWith(kept.slice(0, -1))).toBe(true);
    }
  }
  expect(visible('𠮷𠮷', 4)).toBe('𠮷𠮷');
});

test('a place without a value stays as written, and inherited names are no values', () => {
  expect(fill('{name} {constructor}', { name: 'a' })).toBe('a {constructor}');
});

test('plain words of a rich text', () => {
  expect(plainWords(fillRich('**a** b `c`'))).toBe('a b c');
});

test('an amount is grouped, a word goes with its number, and what is no amount stays as it came', () => {
  const template = '{count} {count|mail|mails} {count|was|were} sent through {port}';
  expect(fill(template, { count: 1, port: '10587' })).toBe('1 mail was sent through 10587');
  expect(fill(template, { count: 0, port: '25' })).toBe('0 mails were sent through 25');
  expect(fill(template, { count: 12_345, port: '25' })).toBe('12,345 mails were sent through 25');
  expect(fill(template, { count: 1.5, port: '25' })).toBe('1.5 mails were sent through 25');
  expect(fill('{count|mail|mails}')).toBe('{count|mail|mails}');
  expect(plainWords(fillRich('**{count} {count|mail|mails}** wait', { count: 1 }))).toBe('1 mail wait');
});
