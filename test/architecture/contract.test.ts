// The door between page and program has one shape: one guarded file, four names, one file of the page that uses them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '../../src-main/contract/calls.ts';
import { failureCodes } from '../../src-main/contract/failure.ts';
import { failureWords } from '../../src-main/wording/failures.ts';
import { codeOnly, sourceFiles } from './source-files.ts';

describe('the door', () => {
  const files = sourceFiles('src-main', 'src-renderer');

  test('ipcMain is used in one file, ipcRenderer in one, electron only in app/', () => {
    const using = (name: RegExp): readonly string[] =>
      files.filter(({ text }) => name.test(codeOnly(text))).map(({ path }) => path);
    expect(using(/\bipcMain\b/)).toEqual(['src-main/app/serve-calls.ts']);
    expect(using(/\bipcRenderer\b/)).toEqual(['src-main/app/preload.ts']);
    expect(files.filter(({ packages }) => packages.includes('electron')).map(({ path }) => path)).toEqual(
      files.map(({ path }) => path).filter((path) => /^src-main\/app\//.test(path) && importsElectron(path)),
    );
  });

  test('window.todoku is touched in one file of the page', () => {
    const touching = files
      .filter(
        ({ path, text }) => path.startsWith('src-renderer/') && /\bwindow\.todoku\b/.test(codeOnly(text)),
      )
      .map(({ path }) => path);
    expect(touching).toEqual(['src-renderer/todoku.ts']);
  });

  test('the preload imports nothing but electron and types', () => {
    const text = readFileSync('src-main/app/preload.ts', 'utf8');
    const lines = text.split('\n').filter((line) => line.startsWith('import '));
    const other = lines.filter(
      (line) => !line.startsWith('import type ') && !line.includes("from 'electron'"),
    );
    expect(other).toEqual([]);
  });

  test('preload and door speak over the same channels', () => {
    const channels = (path: string): readonly string[] => [
      ...new Set(
        [...readFileSync(path, 'utf8').matchAll(/'(todoku:[a-z]+)'/g)].map((match) => match[1] ?? ''),
      ),
    ];
    expect([...channels('src-main/app/preload.ts')].sort()).toEqual(
      [...channels('src-main/app/serve-calls.ts')].sort(),
    );
  });

  function importsElectron(path: string): boolean {
    return /from 'electron'/.test(readFileSync(path, 'utf8'));
  }
});

describe('the call table', () => {
  test.each(Object.entries(calls))('%s refuses keys it does not know', (_name, schema) => {
    expect(schema).toBeInstanceOf(z.ZodObject);
    const reply = schema.safeParse({ surplusKeyOfNobody: 1 });
    expect(reply.success).toBe(false);
    expect(reply.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  test.each(Object.entries(calls))('%s refuses what is no object', (_name, schema) => {
    for (const odd of [null, undefined, 1, 'x', [], [{}]]) expect(schema.safeParse(odd).success).toBe(false);
  });

  test.each([...failureCodes])('failure %s has its words in both languages', (code) => {
    const { message, next } = failureWords[code];
    for (const text of [message, next]) {
      expect(text.ja.length).toBeGreaterThan(3);
      expect(text.en.length).toBeGreaterThan(3);
      expect(text.ja).not.toMatch(/[!！]/);
    }
  });
});
