// The headless face inside the installed app: a thread of its own, because Electron's main thread goes on to look for a
// display as soon as it is given the time to, and ends the app where there is none.
import { createReadStream, writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import { workerData } from 'node:worker_threads';
import { runInspect } from './inspect.node.ts';

export interface InspectJob {
  readonly words: readonly string[];
  /** the exit status plus one, once it is known; the main thread sleeps on it */
  readonly finished: Int32Array;
}

/** A thread's own `process.stdout` is written by the main thread, which sleeps: the descriptor is written here. */
function descriptor(number: 1 | 2): Writable {
  return new Writable({
    decodeStrings: true,
    write(chunk: Buffer, _encoding, done) {
      let at = 0;
      while (at < chunk.length) {
        try {
          at += writeSync(number, chunk, at);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'EAGAIN') continue; // a full pipe: its reader is slower
          done(error as Error);
          return;
        }
      }
      done();
    },
  });
}

const { words, finished } = workerData as InspectJob;
const streams = {
  input: createReadStream('', { fd: 0, autoClose: false }),
  output: descriptor(1),
  errors: descriptor(2),
};
void runInspect(words, streams)
  .catch((error: unknown) => {
    streams.errors.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  })
  .then((status) => {
    Atomics.store(finished, 0, status + 1);
    Atomics.notify(finished, 0);
  });
