// A newer rulebook through the program's own calls: chosen, checked, used, still there after a restart, taken away again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { View } from '../../src-main/contract/view.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';

let folder: string;
let chosen: string | null = null;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'todoku-rulebook-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(): Todoku {
  const ports = plainPorts(folder);
  return createTodoku({
    ...ports,
    fileChooser: { ...ports.fileChooser, chooseOpen: () => Promise.resolve(chosen) },
  });
}

const rule = (view: View) =>
  view.open?.rules.rows.flatMap((row) => row.findings).find(({ id }) => id === 'au-05');
const valueOf = (reply: Awaited<ReturnType<Todoku['call']>>): View => {
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value as View; // these calls answer with the view
};

test('imported, shown with its origin, kept, removed; a wrong file changes nothing', async () => {
  let todoku = start();
  const before = valueOf(await todoku.call('cases.create', {}));
  expect(rule(before)?.source?.caution).not.toContain('Support desk');

  chosen = join(folder, 'wrong.json');
  writeFileSync(chosen, '{"format":"something"}');
  const refused = await todoku.call('rulebook.import', {});
  expect(refused).toMatchObject({ ok: false, failure: { code: 'not-a-rulebook' } });

  chosen = join(folder, 'newer.json');
  writeFileSync(
    chosen,
    JSON.stringify({
      format: 'todoku-rulebook-1',
      origin: 'Support desk',
      read: '2027-03-01',
      rules: [
        {
          id: 'au-05',
          rule: { ja: '1 分に 5 通まで。', en: 'Five a minute.' },
          thresholds: { perMinute: 5 },
        },
      ],
    }),
  );
  const after = valueOf(await todoku.call('rulebook.import', {}));
  expect(rule(after)?.rule).toContain('1 分に 5 通まで。');
  expect(rule(after)?.source?.caution).toContain('Support desk');
  expect(after.about.rulebookRead).toBe('2027-03-01');
  const shown = after.open?.rules.rulebook;
  expect(shown?.imported).toBe(true);
  const said = shown?.sentences.map(plainWords).join('') ?? '';
  for (const part of ['newer.json', 'Support desk', '2027-03-01', 'だれの署名もありません'])
    expect(said).toContain(part);
  await todoku.close();

  todoku = start();
  const again = valueOf(await todoku.call('cases.create', {}));
  expect(again.about.rulebookRead).toBe('2027-03-01');
  expect(again.open?.rules.rulebook?.sentences.map(plainWords).join('')).toContain('newer.json');
  const removed = valueOf(await todoku.call('rulebook.remove', {}));
  expect(removed.about.rulebookRead).toBe('2026-11-24');
  expect(rule(removed)?.rule).not.toContain('1 分に 5 通まで。');
  expect(removed.open?.rules.rulebook?.imported).toBe(false);
  expect(removed.open?.rules.rulebook?.sentences.map(plainWords)).toEqual([
    'ルールは 2026-11-24 に読みました。',
  ]);
  await todoku.close();

  writeFileSync(join(folder, 'rulebook.json'), 'damaged');
  todoku = start();
  expect(valueOf(await todoku.call('view', {})).about.rulebookRead).toBe('2026-11-24');
  await todoku.close();
});

test('stopping the chooser changes nothing', async () => {
  chosen = null;
  const todoku = start();
  expect((await todoku.call('rulebook.import', {})).ok).toBe(true);
  await todoku.close();
});
