// The network goes away in the middle of every step, really: each row runs in a network of its own whose interface is
// switched off. Nothing may be called a fault for it, nothing known may be lost, and afterwards all goes on.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moment } from './network-gone-player.ts';

const own = process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user', '--user'];
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-network-gone-'));
  await build({
    logLevel: 'silent',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'network-gone-player.ts'),
      outDir: join(folder, 'program'),
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'player.mjs' } },
    },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function mayMakeNetworks(): boolean {
  try {
    execFileSync('unshare', [...own, 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function play<Result>(row: string): Promise<Result> {
  const data = mkdtempSync(join(folder, 'data-'));
  const inside = `ip link set lo up && exec "$0" "$@"`;
  const command = [
    ...own,
    'sh',
    '-c',
    inside,
    process.execPath,
    join(folder, 'program', 'player.mjs'),
    row,
    data,
  ];
  const { stdout } = await promisify(execFile)('unshare', command, { timeout: 100_000 });
  return JSON.parse(stdout) as Result;
}

interface Cut {
  readonly before?: Moment;
  readonly cut: Moment;
  readonly again: Moment;
}

describe.skipIf(process.platform !== 'linux' || !mayMakeNetworks())(
  'the network is gone',
  { timeout: 120_000 },
  () => {
    test.concurrent.each([
      ['STEP 1', ['ok', 'line-lost', 'line-lost']],
      ['STEP 3', ['ok', 'ok']],
    ])('%s', async (row, answers) => {
      const cuts = await play<readonly Cut[]>(row);
      expect(cuts.map(({ cut }) => cut.answer)).toEqual(answers);
      for (const { before, cut, again } of cuts) {
        expect(
          cut.fails.filter((id) => !again.fails.includes(id)),
          'no fault that is none',
        ).toEqual([]);
        expect(cut.known).toEqual(expect.arrayContaining([...(before?.known ?? [])]));
        expect(cut.fails).toEqual(expect.arrayContaining([...(before?.fails ?? [])]));
        expect(again.answer).toBe('ok');
        expect(again.known.length).toBeGreaterThanOrEqual(cut.known.length);
      }
    });

    test.concurrent.each(['STEP 4, watching', 'STEP 4, restarting meanwhile'])('%s', async (row) => {
      const seen = await play<{ away: unknown; outcomes: string[]; isBack: boolean; down: unknown[] }>(row);
      expect(seen.outcomes).toContain('unreachable');
      expect(seen).toMatchObject({ away: null, isBack: true, down: [] });
    });

    test.concurrent('STEP 4, names being read', async () => {
      expect(await play('STEP 4, names being read')).toEqual({ mark: 'ask' });
    });

    test.concurrent('STEP 5', async () => {
      const gone = { isCut: true, outcome: 'failed', accepted: false };
      // before the first word, after the greeting, at the password
      const failures = ['unreachable', 'too-slow', 'too-slow'];
      expect(await play('STEP 5')).toEqual(failures.map((failure) => ({ ...gone, failure })));
    });

    test.concurrent('what needs no network goes on without it', async () => {
      expect(await play('STEP 0, 2 and the summary')).toEqual({ calls: ['ok', 'ok', 'ok', 'ok'] });
    });
  },
);
