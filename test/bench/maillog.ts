// `maillog-speed`, `maillog-memory`: a million generated Postfix lines on one core, pflogsumm on the same file in the same
// run as the peer; memory on ten million lines (the same bytes again and again, as a ten times longer log would come).
import { execFile, execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { readLogs } from '../../src-main/protocols/maillog/read-log.node.ts';
import { generateLog, noTotals } from '../protocols/maillog/generate-log.ts';
import { median, type BenchRow } from './row.ts';

const lines = 1_000_000;
const runs = 5;

export async function rows(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-bench-'));
  try {
    const path = join(folder, 'million.log');
    await pipeline(Readable.from(generateLog(lines, noTotals())), createWriteStream(path));
    return [await speed(path), await memory(path)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function speed(path: string): Promise<BenchRow> {
  const peer = ['/usr/sbin/pflogsumm', '/usr/bin/pflogsumm'].find((file) => existsSync(file));
  const ours: number[] = [];
  const theirs: number[] = [];
  await seconds(() => read([path])); // once to warm up
  for (let run = 0; run < runs; run++) {
    // One after the other within a run: both meet the same load of the machine.
    ours.push(await seconds(() => read([path])));
    if (peer !== undefined && run < 3)
      theirs.push(
        await seconds(() =>
          promisify(execFile)(peer, ['-h', '0', '-u', '0', '--no-no-msg-size', path], {
            maxBuffer: 50_000_000,
          }),
        ),
      );
  }
  const rate = lines / median(ours) / 1e6;
  const peerRate = lines / median(theirs) / 1e6;
  const known = theirs.length > 0;
  return {
    id: 'maillog-speed',
    what: 'mail log of a million lines, one core, against pflogsumm',
    value: known ? rate / peerRate : rate,
    unit: known ? 'x' : 'M lines/s',
    bar: '>= 5',
    ok: known && rate / peerRate >= 5,
    against: known
      ? `pflogsumm ${peerRate.toFixed(3)} M lines/s, ours ${rate.toFixed(2)} M lines/s`
      : 'pflogsumm is not installed',
  };
}

/** In a process of its own, so that nothing else counts. */
async function memory(path: string): Promise<BenchRow> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  await read(Array.from({ length: 10 }, () => path));
  clearInterval(watch);
  const value = Math.round(Math.max(peak, process.memoryUsage().rss) / 1e6);
  return {
    id: 'maillog-memory',
    what: 'memory of the whole process while reading ten million lines',
    value,
    unit: 'MB',
    bar: '< 200',
    ok: value < 200,
    against: `before: ${Math.round(before / 1e6)} MB, ${execFileSync('uname', ['-m'], { encoding: 'utf8' }).trim()}`,
  };
}

async function read(paths: readonly string[]): Promise<void> {
  await readLogs(
    paths.map((path, index) => ({ name: `mail.log.${index}`, path })),
    { signal: new AbortController().signal, now: new Date() },
  );
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
