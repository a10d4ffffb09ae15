// The case store on a real folder: atomic, damaged files set aside, deleted ones brought back, a lost folder told.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyAnswers, newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile, parseCaseFile } from '../../src-main/case-file/disk-format.ts';
import { openCaseStore } from '../../src-main/case-file/store.node.ts';

const at = '2026-11-24T01:00:00.000Z';
let folder: string;
const open = (onProblem: (problem: string | null) => void = () => undefined) =>
  openCaseStore(folder, () => new Date(at), onProblem);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a case comes back as it was put', async () => {
  const store = open();
  const caseFile = applyAnswers(newCaseFile('a-1', at, null), { shopName: 'こもれび雑貨店' }, at);
  store.put(caseFile);
  await store.flush();
  expect(open().get('a-1')).toEqual(caseFile);
});

test('without a flush it is on disk within a second', async () => {
  const store = open();
  store.put(newCaseFile('a-1', at, null));
  await expect.poll(() => readdirSync(folder), { timeout: 1000 }).toContain('a-1.todoku');
});

test('a file cut in half is set aside with its bytes, reported, and never overwritten', async () => {
  const half = formatCaseFile(newCaseFile('a-1', at, null)).slice(0, 120);
  writeFileSync(join(folder, 'a-1.todoku'), half);
  writeFileSync(join(folder, 'b-2.todoku'), formatCaseFile(newCaseFile('b-2', at, null)));
  const store = open();
  expect(store.get('a-1')).toBeNull();
  expect(store.list().map(({ id }) => id)).toEqual(['b-2']);
  expect(store.damaged).toHaveLength(1);
  store.put(newCaseFile('a-1', at, null));
  await store.flush();
  expect(readFileSync(join(folder, store.damaged[0]?.keptAs ?? ''), 'utf8')).toBe(half);
});

test('a deleted case is gone after a restart and can be brought back even then', async () => {
  const store = open();
  store.put(newCaseFile('a-1', at, null));
  await store.flush();
  expect(store.remove('a-1')).toBe(true);
  await store.flush();
  const again = open();
  expect(again.list()).toEqual([]);
  expect(again.restore('a-1')?.id).toBe('a-1');
  await again.flush();
  expect(
    open()
      .list()
      .map(({ id }) => id),
  ).toEqual(['a-1']);
});

test('an id that is not the file name is not believed', () => {
  writeFileSync(join(folder, 'a-1.todoku'), formatCaseFile(newCaseFile('other', at, null)));
  expect(open().list()).toEqual([]);
});

test('a fact whose value has another shape is left out, the rest is kept', () => {
  const caseFile = JSON.parse(formatCaseFile(newCaseFile('a-1', at, null))) as Record<string, unknown>;
  const known = (value: unknown) => ({ state: 'known', value, evidence: [], at });
  const text = JSON.stringify({
    ...caseFile,
    facts: {
      receipts: known([{ carrier: 'au', arrival: 'inbox', at }]),
      maillog: known({ lines: 'many' }),
      ghost: known(1),
    },
  });
  expect(Object.keys(parseCaseFile(text)?.facts ?? {})).toEqual(['receipts']);
});

test('a folder that went away is reported, the case is kept in memory, and saving heals', async () => {
  const problems: (string | null)[] = [];
  const store = open((problem) => problems.push(problem));
  rmSync(folder, { recursive: true });
  store.put(newCaseFile('a-1', at, null));
  await store.flush();
  expect(problems).toEqual(['ENOENT']);
  expect(store.get('a-1')).not.toBeNull();
  mkdirSync(folder);
  await store.flush();
  expect(problems).toEqual(['ENOENT', null]);
  expect(readdirSync(folder)).toContain('a-1.todoku');
});
