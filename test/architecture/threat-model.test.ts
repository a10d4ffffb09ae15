// The threat model in the README: every line names its tests, and each of them exists and holds tests.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = process.cwd();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const section = readme.slice(readme.indexOf('## Threat model'), readme.indexOf('## Release'));
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('there is a threat model of one page', () => {
  expect(rows.length).toBeGreaterThanOrEqual(10);
  expect(section.split('\n').length).toBeLessThan(40);
});

test.each(rows.map((cells) => [cells[1] ?? '', cells] as const))('%s', (_from, cells) => {
  expect(cells).toHaveLength(6);
  for (const cell of cells.slice(1, 5)) expect(cell).not.toBe('');
  const named = [...(cells[4] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(0);
  for (const path of named) {
    expect(existsSync(join(root, path)), path).toBe(true);
    expect(readFileSync(join(root, path), 'utf8'), path).toMatch(/\b(test|it)(\.concurrent)?(\.each)?\(/);
  }
});
