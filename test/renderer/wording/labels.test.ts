// The page's own words: none missing, none unused, none glued, both languages with the same places, in the house's tone.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labels, sayIn } from '../../../src-renderer/wording/labels.ts';

const renderer = resolve(import.meta.dirname, '../../../src-renderer');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/-labels\.ts$/.test(path))
  .map((path) => [path, readFileSync(join(renderer, path), 'utf8')] as const);
const all = sources.map(([, text]) => text).join('\n');
const rows = Object.entries(labels);
const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('labels', () => {
  test('no file gives the same key twice', () => {
    const keys = readdirSync(join(renderer, 'wording'))
      .filter((path) => path.endsWith('-labels.ts'))
      .flatMap((path) => [
        ...readFileSync(join(renderer, 'wording', path), 'utf8').matchAll(/^ {2}(\w+): \{/gm),
      ])
      .map((match) => match[1]);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    expect(new Set(keys)).toEqual(new Set(Object.keys(labels)));
  });

  test.each(rows.map(([key]) => key))('%s is said somewhere', (key) => {
    expect(new RegExp(`'${key}'`).test(all)).toBe(true);
  });

  test.each(rows)('%s has the same places in both languages', (_, { ja, en }) => {
    expect(new Set(placesOf(ja))).toEqual(new Set(placesOf(en)));
    expect(ja.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });

  test.each(rows)('%s keeps to the tone', (_, { ja, en }) => {
    expect(ja).not.toMatch(/[!！]|すみません|申し訳|あなたの設定ミス|OK|実行$/);
    expect(en).not.toMatch(/!(?:$|\s)|\bsorry\b|\boops\b/i);
    expect(ja).not.toMatch(/[０-９Ａ-Ｚａ-ｚ]/);
    expect(`${ja}${en}`).not.toMatch(/[\u00a0\u2011\u200b]/);
  });

  test('keys are never put together from pieces', () => {
    const glued = sources.filter(([, text]) => /say\(\s*(?:`|'[^']*'\s*\+)/.test(text)).map(([path]) => path);
    expect(glued).toEqual([]);
  });

  test('no Japanese text stands in a component', () => {
    // proper names, the seal's character, and the dot that a stamp's line is cut at
    const allowed = /wording\/|steps\/0-intake\/carriers\.ts|wizard\/TitleBar\.tsx|ui\/Stamp\.tsx/;
    const withJapanese = sources
      .filter(([path]) => !allowed.test(path))
      .filter(([, text]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(withoutComments(text)))
      .map(([path]) => path);
    expect(withJapanese).toEqual([]);
  });

  test('a place is filled as text, whatever the value holds', () => {
    const say = sayIn('ja');
    expect(say('ofCase', { action: 'ひらく', title: '{action} **x** \u202e' })).toBe(
      'ひらく：{action} **x** [U+202E]',
    );
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
