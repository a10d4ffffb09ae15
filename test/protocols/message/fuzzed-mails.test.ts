// Ten thousand mutated mails in a process of its own: no crash, none takes two seconds, memory stays below 300 MB.
// Computing time is counted, not time on the clock; a process that is silent for long hangs and is ended.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';

const count = Number(process.env['TODOKU_FUZZ_MAILS'] ?? 10_000);
const seed = Number(process.env['TODOKU_FUZZ_SEED'] ?? 1);
const silence = 60_000;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-fuzzed-'));
  await build({
    logLevel: 'silent',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'fuzzed-mails.ts'),
      outDir: folder,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'fuzzed-mails.cjs' } },
    },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test(`${String(count)} mutated mails`, { timeout: 60_000 + count * 30 }, async () => {
  const program = join(folder, 'fuzzed-mails.cjs');
  const child = spawn(process.execPath, [program, String(count), String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let last = '';
  let errors = '';
  const end = (): boolean => child.kill('SIGKILL');
  let guard = setTimeout(end, silence);
  child.stdout.on('data', (data: Buffer) => {
    last = data.toString().trimEnd().split('\n').at(-1) ?? '';
    clearTimeout(guard);
    guard = setTimeout(end, silence);
  });
  child.stderr.on('data', (data: Buffer) => (errors += data.toString().slice(0, 4000)));
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(guard);
  expect(errors, `mail ${last} of seed ${String(seed)}`).toBe('');
  expect(last, `the last mail that was begun of seed ${String(seed)}`).toMatch(/^done /);
  const [, slowest, megabytes] = last.split(' ').map(Number);
  expect(slowest, 'milliseconds of computing for the slowest mail').toBeLessThan(2000);
  expect(megabytes, 'most memory in MB').toBeLessThan(300);
  if (process.env['TODOKU_FUZZ_SAY'] !== undefined) process.stdout.write(`${last}\n`);
});
