// `npm run bench`: every row of the table, or those named by `--only ID,...`; `--json` prints one object.
import { cpus } from 'node:os';
import type { BenchRow, BenchRowMaker } from './row.ts';

/** Rows by the module that measures them; loaded only when asked for. */
const makers: readonly { readonly ids: readonly string[]; readonly load: () => Promise<BenchRowMaker> }[] = [
  { ids: ['spf-suite'], load: async () => (await import('./spf.ts')).rows },
  { ids: ['step1-chain'], load: async () => (await import('./step1-chain.ts')).rows },
  { ids: ['maillog-speed', 'maillog-memory'], load: async () => (await import('./maillog.ts')).rows },
  { ids: ['bounces-speed', 'bounces-recognised'], load: async () => (await import('./bounces.ts')).rows },
  { ids: ['triage-first', 'triage-top3'], load: async () => (await import('./triage.ts')).rows },
  { ids: ['longest-task'], load: async () => (await import('./long-task.ts')).rows },
  { ids: ['view'], load: async () => (await import('./view.ts')).rows },
  { ids: ['window-start', 'pdf', 'package-size'], load: async () => (await import('./window.ts')).rows },
];

/** @param words the command line; @returns the exit status: 1 when a row misses its bar */
export async function runBench(words: readonly string[]): Promise<number> {
  const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : null;
  const json = words.includes('--json');
  const rows: BenchRow[] = [];
  for (const { ids, load } of makers) {
    if (only !== null && !ids.some((id) => only.includes(id))) continue;
    const made = await (await load())();
    rows.push(...made.filter(({ id }) => only === null || only.includes(id)));
    if (!json) for (const row of made) process.stdout.write(`${line(row)}\n`);
  }
  const [cpu] = cpus();
  if (json)
    process.stdout.write(`${JSON.stringify({ machine: `${cpus().length} x ${cpu?.model ?? '?'}`, rows })}\n`);
  else process.stdout.write(`\n${cpus().length} x ${cpu?.model ?? '?'}, Node ${process.version}\n`);
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

function line({ id, what, value, unit, bar, ok, against }: BenchRow): string {
  const number = Number.isInteger(value) ? String(value) : value.toPrecision(3);
  return `${ok ? 'ok  ' : 'MISS'} ${id.padEnd(20)} ${number.padStart(10)} ${unit.padEnd(12)} bar ${bar.padEnd(10)} ${what} (${against})`;
}
