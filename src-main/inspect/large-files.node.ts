// With `--jsonl` many requests run at once. Large files are read one after another, so that memory does not grow with them.
import { stat } from 'node:fs/promises';

/** Smaller files are read at once; a few dozen of them are little. */
const large = 4_000_000;

let turn: Promise<unknown> = Promise.resolve();

/**
 * @param path of the file that the work reads; one that can't be looked at is left to the work
 * @returns what the work gives; it waits until no other large file is read
 */
export async function oneLargeAtOnce<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0, // the work says why
  );
  if (size < large) return work();
  const result = turn.then(work);
  turn = result.catch(() => undefined); // the asker hears of a failure, the next one only waits
  return result;
}
