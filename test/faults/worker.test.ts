// The worker that reads logs dies: an error with its reason at once, never a wait without end, and the next try works.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLogsApart, ReadingStopped } from '../../src-main/protocols/maillog/run-log-worker.node.ts';
import { failureWords } from '../../src-main/wording/failures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-worker-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const line =
  'Nov 24 10:00:00 mail postfix/smtp[1]: 4F1A2B3C4D: to=<a@docomo.ne.jp>, relay=x[192.0.2.9]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 OK)\n';
const sources = [{ name: 'maillog', bytes: new Uint8Array(Buffer.from(line)) }];
const options = { signal: new AbortController().signal, now: new Date('2026-11-24T03:00:00Z') };

test.each([
  ['throws', "throw new Error('boom')"],
  ['ends', 'process.exit(3)'],
  [
    'is ended in the middle',
    "require('node:worker_threads').parentPort.postMessage({kind:'progress',progress:{share:0,secondsLeft:null,lines:1}}); setTimeout(() => process.exit(9), 20)",
  ],
  ['ends without a word', ''],
  ['takes all memory', 'const kept = []; for (;;) kept.push(new Array(1e6).fill({}))'],
])('a worker that %s', { timeout: 60_000 }, async (_how, program) => {
  const file = join(folder, 'worker.js');
  writeFileSync(file, program);
  await expect(readLogsApart(sources, options, file)).rejects.toBeInstanceOf(ReadingStopped);
  const { facts } = await readLogsApart(sources, options, null);
  expect(facts.totals.sent).toBe(1);
});

test('the words say that it can be tried again', () => {
  expect(failureWords['reading-stopped'].next.ja).toContain('もう一度');
});
