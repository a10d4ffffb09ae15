// The app's own record: one text file in the data folder, bounded, never with a password or a mail in it.
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const longestFile = 1_000_000;
const longestLine = 4000;

/** @returns a function that adds one line with its time; trouble with the disk is swallowed, a log must not stop the app */
export function openLog(folder: string): (line: string) => void {
  const file = join(folder, 'todoku.log');
  return (line) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestFile)
        renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line.slice(0, longestLine)}\n`, { mode: 0o600 });
    } catch {
      // a full or read-only disk is told by the case store, which has something to lose
    }
  };
}
