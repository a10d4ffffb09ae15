// The folder of cases is full, read-only, no folder at all, or full of leftovers: the program opens, says so, keeps what
// it has, and heals by itself.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseFile } from '../../src-main/case-file/case-file.ts';
import { newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile, parseCaseFile } from '../../src-main/case-file/disk-format.ts';
import { openCaseStore } from '../../src-main/case-file/store.node.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import type { View } from '../../src-main/contract/view.ts';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';
import { limitedFolder, mayMount, type LimitedFolder } from './limited-folder.ts';

const at = '2026-11-24T01:00:00.000Z';
const sized = (id: string, mark: string, letters: number): CaseFile => ({
  ...newCaseFile(id, at, null),
  panel: mark,
  prepared: ['x'.repeat(letters)],
});
let limited: LimitedFolder;
beforeEach(() => {
  limited = limitedFolder(256);
});
afterEach(() => {
  limited.remove();
});
const open = (problems: (string | null)[] = []) =>
  openCaseStore(
    limited.path,
    () => new Date(at),
    (problem) => problems.push(problem),
  );
const onDisk = (id: string) => parseCaseFile(readFileSync(join(limited.path, `${id}.todoku`), 'utf8'));

test('a full disk: the older version stays whole, it is told, and saved as soon as there is room', async () => {
  if (!mayMount) return expect.soft(true, 'skipped: a small file system needs root').toBe(true);
  const problems: (string | null)[] = [];
  const store = open(problems);
  store.put(sized('a-1', 'old', 20_000));
  await store.flush();
  const ballast = join(limited.path, 'ballast');
  writeFileSync(ballast, 'x'.repeat(100_000));
  store.put(sized('a-1', 'new', 150_000));
  await store.flush();
  expect(problems).toEqual(['ENOSPC']);
  expect(store.problem()).toBe('ENOSPC');
  expect(onDisk('a-1')?.panel).toBe('old');
  expect(readdirSync(limited.path).sort()).toEqual(['a-1.todoku', 'ballast', 'deleted']);
  expect(store.get('a-1')?.panel).toBe('new');
  rmSync(ballast);
  await store.flush();
  expect(problems).toEqual(['ENOSPC', null]);
  expect(onDisk('a-1')?.panel).toBe('new');
});

test('a disk too full for one case still takes the others', async () => {
  if (!mayMount) return expect.soft(true, 'skipped: a small file system needs root').toBe(true);
  const store = open();
  store.put(sized('big-1', 'big', 400_000));
  store.put(sized('small-1', 'small', 100));
  await store.flush();
  expect(store.problem()).toBe('ENOSPC');
  expect(onDisk('small-1')?.panel).toBe('small');
});

test('a read-only folder: what is there is read, damaged files stay, nothing throws, and it is told', async () => {
  mkdirSync(join(limited.path, 'deleted'));
  const old = join(limited.path, 'deleted', 'long-ago.todoku');
  writeFileSync(old, formatCaseFile(newCaseFile('long-ago', at, null)));
  utimesSync(old, 0, 0);
  writeFileSync(join(limited.path, 'a-1.todoku'), formatCaseFile(sized('a-1', 'there', 10)));
  writeFileSync(join(limited.path, 'b-2.todoku'), '{"format":1,');
  writeFileSync(join(limited.path, 'a-1.todoku.4711-3.half'), 'half');
  limited.readOnly();
  const problems: (string | null)[] = [];
  const store = open(problems);
  expect(store.list().map(({ panel }) => panel)).toEqual(['there']);
  expect(store.damaged).toEqual([{ file: 'b-2.todoku', keptAs: 'b-2.todoku' }]);
  store.put(sized('a-1', 'changed', 10));
  expect(store.remove('a-1')).toBe(true);
  store.put(sized('c-3', 'new', 10));
  await store.flush();
  expect(problems.filter((problem) => problem !== null).length).toBeGreaterThan(0);
  expect(store.problem()).toMatch(/^(EROFS|EACCES)$/);
  expect(onDisk('a-1')?.panel).toBe('there');
  limited.writable();
  await store.flush();
  expect(onDisk('c-3')?.panel).toBe('new');
  expect(store.problem()).toBeNull();
});

test('the whole program in a read-only folder: it opens, works, and its screen says that nothing is saved', async () => {
  limited.readOnly();
  const todoku = createTodoku(plainPorts(limited.path));
  try {
    expect(await todoku.call('cases.create', {})).toMatchObject({ ok: true });
    const reply = await todoku.call('intake.answer', { answers: { shopName: 'こもれび雑貨店' } });
    expect(reply).toMatchObject({ ok: true });
    await todoku.session.flush();
    const view = todoku.session.view();
    expect(view.open?.title).toContain('こもれび');
    expect(noticesOf(view)).toMatch(/保存できませんでした（(EROFS|EACCES|ENOENT)）/);
    await todoku.call('settings.change', { language: 'en' }); // what is still told follows the language
    expect(noticesOf(todoku.session.view())).not.toMatch(/[ぁ-ん]/);
    expect(todoku.session.unsaved()).not.toBeNull();
  } finally {
    await todoku.close();
  }
});

test('what should be the folder is a file: it is told, nothing throws', async () => {
  const place = mkdtempSync(join(tmpdir(), 'todoku-no-folder-'));
  writeFileSync(join(place, 'cases'), 'not a folder');
  const todoku = createTodoku(plainPorts(place));
  try {
    await todoku.call('cases.create', {});
    await todoku.session.flush();
    expect(noticesOf(todoku.session.view())).toMatch(/保存できませんでした/);
    expect(readFileSync(join(place, 'cases'), 'utf8')).toBe('not a folder');
  } finally {
    await todoku.close();
    rmSync(place, { recursive: true, force: true });
  }
});

test('halves left by a kill are cleared at the next start; every other file is left alone', () => {
  mkdirSync(join(limited.path, 'deleted'));
  const leftovers = ['a-1.todoku.4711-3.half', 'deleted/b-2.todoku.99-1.half'];
  const others = ['notes.txt', 'a-1.todoku.bak', 'a-1.damaged-2026-11-24T00-00-00-000Z.todoku', 'photo.123'];
  for (const name of [...leftovers, ...others]) writeFileSync(join(limited.path, name), 'x');
  open();
  expect(leftovers.filter((name) => existsSync(join(limited.path, name)))).toEqual([]);
  expect(others.filter((name) => !existsSync(join(limited.path, name)))).toEqual([]);
});

test('the same damage twice at the same moment: both files are kept', () => {
  for (const text of ['first half', 'second half']) {
    writeFileSync(join(limited.path, 'a-1.todoku'), text);
    open();
  }
  const kept = readdirSync(limited.path).filter((name) => name.includes('.damaged-'));
  expect(kept.map((name) => readFileSync(join(limited.path, name), 'utf8')).sort()).toEqual([
    'first half',
    'second half',
  ]);
});

test.each(['report.saveMarkdown', 'report.saveJson', 'report.savePdf'] as const)(
  '%s onto a full disk says why and keeps the case',
  async (row) => {
    const place = mkdtempSync(join(tmpdir(), 'todoku-full-'));
    const ports = plainPorts(place);
    const todoku = createTodoku({
      ...ports,
      fileChooser: { ...ports.fileChooser, chooseSave: () => Promise.resolve('/dev/full') },
    });
    try {
      await todoku.call('cases.create', {});
      const reply = await todoku.call(row, { masked: true });
      expect(reply).toMatchObject({ ok: false, failure: { code: 'case-not-saved' } });
      expect(reply.ok ? '' : reply.failure.message).toContain('ENOSPC');
      expect(todoku.session.view().open).not.toBeNull();
    } finally {
      await todoku.close();
      rmSync(place, { recursive: true, force: true });
    }
  },
);

function noticesOf(view: View): string {
  return view.notices.map(({ sentence }) => plainWords(sentence)).join('\n');
}
