// kill -9 at random moments while cases are written: nothing damaged, nothing older than a second lost.
// `TODOKU_KILLS=500 npx vitest run -c test/vitest.config.ts test/faults/killed.test.ts` is the long run.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { openCaseStore } from '../../src-main/case-file/store.node.ts';

const kills = Number(process.env['TODOKU_KILLS'] ?? 12);
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-killed-'));
  await build({
    logLevel: 'silent',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'writer.ts'),
      outDir: join(folder, 'program'),
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'writer.cjs' } },
    },
  });
  program = join(folder, 'program', 'writer.cjs');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the writer, kills it after a while, and gives what it said: the last number and those older than a second. */
async function writeUntilKilled(milliseconds: number): Promise<{ olderThanASecond: number; last: number }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const killedAt = Date.now();
  child.kill('SIGKILL');
  await ended;
  const changes = said
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const old = changes.filter(([, at = 0]) => at < killedAt - 1000);
  return { olderThanASecond: old.at(-1)?.[0] ?? 0, last: changes.at(-1)?.[0] ?? 0 };
}

test(`${kills} kills`, { timeout: 30_000 + kills * 5_000 }, async () => {
  for (let kill = 0; kill < kills; kill++) {
    const { olderThanASecond, last } = await writeUntilKilled(200 + Math.random() * 1600);
    const store = openCaseStore(
      folder,
      () => new Date(),
      () => undefined,
    );
    expect(store.damaged).toEqual([]);
    const onDisk = Number(store.get('case')?.panel ?? 0);
    expect(onDisk).toBeGreaterThanOrEqual(olderThanASecond);
    expect(onDisk).toBeLessThanOrEqual(last);
  }
});
