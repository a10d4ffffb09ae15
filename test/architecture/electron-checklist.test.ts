// Each row of Electron's security checklist names tests that exist, and no row is missing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { electronChecklist } from '../e2e/security-checklist.ts';

test('the list has its twenty rows, each with its test', () => {
  expect(electronChecklist.map(({ number }) => number)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  for (const { tests } of electronChecklist) expect(tests.length).toBeGreaterThan(0);
});

test.each(electronChecklist.map((row) => [row.number, row.title, row.tests] as const))(
  '%i %s',
  (_number, _title, tests) => {
    for (const [file, title] of tests) {
      const text = readFileSync(file, 'utf8');
      const written = [
        ...text.matchAll(/\b(?:test|it)(?:\.\w+(?:\([^)]*\))?)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g),
      ];
      expect(
        written.map((match) => match[2]),
        file,
      ).toContain(title);
    }
  },
);
