// Every row of the research paper's tables 1.1 to 1.7 has its rule, and no rule stands without a row.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';

const rows = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

const written = [
  ...rows('au', 25),
  ...rows('uq', 4),
  ...rows('sb', 15),
  ...rows('dc', 14),
  ...rows('ym', 3),
  ...rows('rk', 1),
  ...rows('yj', 5),
  ...rows('gm', 14),
].sort();

test('one rule a row', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(written);
});

const paper = resolve(import.meta.dirname, '../../../shared/research/carrier-rules.md');

test.skipIf(!existsSync(paper))('the paper, where it is at hand, has these rows', () => {
  const text = readFileSync(paper, 'utf8');
  const tables = text.slice(text.indexOf('### 1.1'), text.indexOf('### 1.8'));
  const ids = [...tables.matchAll(/^\| *([A-Z]{2}-\d{2}) *\|/gm)].map(([, id = '']) => id.toLowerCase());
  expect([...new Set(ids)].sort().filter((id) => !/^(?:ms|ic)-/.test(id))).toEqual(written);
});
