// The kept moments of the gallery: case files of the practice lab with their times moved to one morning, packed in one file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { CaseFile } from '../../../src-main/case-file/case-file.ts';
import type { Language } from '../../../src-main/contract/text.ts';
import type { LabView } from '../../../src-main/contract/view/lab.ts';

export interface Recorded {
  readonly caseFile: CaseFile;
  readonly lab: Readonly<Record<Language, LabView | null>>;
}

/** As it comes from a played world: with the clock's own times. */
export interface Moment extends Recorded {
  /** when its world began, in milliseconds since 1970 */
  readonly began: number;
}

const file = join(process.cwd(), 'test/renderer/gallery/recorded.json.br');
const morning = Date.parse('2026-11-24T01:20:00.000Z');

/** A moment as mails of Japan write it (RFC 5322 3.3). */
function mailDate(moment: number): string {
  const [day, date, month, year, time] = new Date(moment + 9 * 3_600_000).toUTCString().split(' ');
  return `${day} ${date} ${month} ${year} ${time} +0900`;
}

/** Moves each world to the same morning, takes the ports of that run out, and keeps all moments. */
export function writeRecorded(moments: Readonly<Record<string, Moment>>): void {
  const kept = Object.fromEntries(
    Object.entries(moments).map(([name, { began, caseFile, lab }]) => {
      const text = JSON.stringify({ caseFile: { ...caseFile, id: 'komorebi' }, lab })
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (at) =>
          new Date(Date.parse(at) - began + morning).toISOString(),
        )
        .replace(/[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0900/g, (at) =>
          mailDate(Date.parse(at) - began + morning),
        )
        .replace(/(127\.0\.0\.\d+):\d{4,5}/g, '$1:5300');
      return [name, JSON.parse(text) as Recorded];
    }),
  );
  const bytes = brotliCompressSync(JSON.stringify(kept), {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_QUALITY]: 11,
    },
  });
  writeFileSync(file, bytes);
}

/** @returns every kept moment by its name */
export function readRecorded(): Readonly<Record<string, Recorded>> {
  // written by writeRecorded
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8')) as Record<string, Recorded>;
}
