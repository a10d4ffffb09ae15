// One glob finds a step: the same folder name in the program, in the page and in the tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stepIds } from '../../src-main/contract/step-ids.ts';
import { steps } from '../../src-main/steps/index.ts';

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('step folders', () => {
  test.each(['src-main/steps', 'src-renderer/steps', 'test/steps'])(
    '%s holds the six steps and nothing else',
    (path) => {
      expect(folders(path)).toEqual([...stepIds]);
    },
  );

  test('the registry lists the six steps in order, each under its folder name', () => {
    expect(steps.map(({ id }) => id)).toEqual([...stepIds]);
    for (const id of stepIds) {
      expect(readFileSync(`src-main/steps/${id}/step.ts`, 'utf8')).toContain(`'${id}'`);
      expect(existsSync(`src-main/steps/${id}/view.ts`)).toBe(true);
    }
  });

  test('a step has tests and a screen, not just folders for them', () => {
    for (const id of stepIds) {
      expect([
        id,
        readdirSync(`test/steps/${id}`, { recursive: true }).some((name) =>
          /\.test\.tsx?$/.test(String(name)),
        ),
      ]).toEqual([id, true]);
      expect([id, readdirSync(`src-renderer/steps/${id}`).some((name) => name.endsWith('Step.tsx'))]).toEqual(
        [id, true],
      );
    }
  });

  test('every check of a step says that step', () => {
    for (const { id, checks } of steps)
      for (const check of checks) expect([check.id, check.step]).toEqual([check.id, id]);
  });
});
