// How texts are set: what must stay together stays together, headings break between phrases, nothing is lost.
import { describe, expect, test } from 'vitest';
import { display, hasDisplayCharacters, phrases } from '../../../src-renderer/wording/format.ts';

describe('display', () => {
  test.each([
    ['約 15 分', '約\u00a015\u00a0分'],
    ['STEP 1 へ進む', 'STEP\u00a01\u00a0へ進む'],
    ['残る 2 件', '残る 2\u00a0件'],
    ['EC-CUBE の Message-ID', 'EC\u2011CUBE の Message\u2011ID'],
    ['12 KB だけ', '12\u00a0KB だけ'],
    ['CentOS 7 以降', 'CentOS\u00a07\u00a0以降'],
    ['mail.ec-shop.example', 'mail.ec-shop.example'],
  ])('%s', (text, shown) => {
    expect(display(text)).toBe(shown);
  });

  test('says whether a text was set for display', () => {
    expect(hasDisplayCharacters(display('STEP 1'))).toBe(true);
    expect(hasDisplayCharacters('v=spf1 ip4:203.0.113.24 ~all')).toBe(false);
  });
});

describe('phrases', () => {
  const headings = [
    '届け出に、いまのサーバーがのっていません。',
    '整理番号に、サーバーの名前が入っていません。',
    'このパソコンからは、直接送れません。',
    '注文メールがどこで止まっているか、順番に確かめましょう。',
    'お店の「受け取りのルール」が（たぶん）ちがいます。',
  ];
  test.each(headings)('%s loses nothing', (heading) => {
    expect(phrases(heading, 'ja').join('')).toBe(heading);
  });

  test.each(headings)('%s never begins a line with a closing mark or a particle', (heading) => {
    for (const phrase of phrases(heading, 'ja').slice(1))
      expect(phrase).not.toMatch(/^[、。」）]|^[はがをにのとでも](?![ぁ-ん])/);
  });

  test('breaks between phrases', () => {
    expect(phrases('届け出に、いまのサーバーがのっていません。', 'ja').length).toBeGreaterThan(2);
  });

  test('English is left to its spaces', () => {
    expect(phrases('The mail ID has no server name in it.', 'en')).toEqual([
      'The mail ID has no server name in it.',
    ]);
  });
});
