// Reads logs in a worker thread where the build has one, in this thread otherwise (tests, `inspect` from source).
// A cancel ends the thread at once; a worker that dies is an error with its reason, never a wait without end.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LogSource } from './log-source.node.ts';
import type { WorkerMessage, WorkerTask } from './log-worker.node.ts';
import { readLogs, type LogReading, type ReadingOptions } from './read-log.node.ts';

/** Name of the worker's file beside the program's bundle. */
export const workerFile = 'log-worker.js';

/** @returns the worker's file, null where the program runs from source */
export function findWorker(folder: string = __dirname): string | null {
  const places = [join(folder, workerFile), join(folder, '..', workerFile)];
  return places.find((place) => existsSync(place)) ?? null;
}

/** The worker itself died (out of memory, killed): the file may be good, and reading it can be tried again. */
export class ReadingStopped extends Error {}

/** Like `readLogs`, beside the program. Rejects with the signal's reason when stopped. */
export async function readLogsApart(
  sources: readonly LogSource[],
  options: ReadingOptions,
  file: string | null = findWorker(),
): Promise<LogReading> {
  if (file === null) return readLogs(sources, options);
  options.signal.throwIfAborted();
  const task: WorkerTask = { sources, now: options.now.toISOString(), splitAt: options.splitAt };
  const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  return new Promise<LogReading>((resolve, reject) => {
    const stop = (): void => {
      reject(options.signal.reason instanceof Error ? options.signal.reason : new Error('cancelled'));
      void worker.terminate();
    };
    options.signal.addEventListener('abort', stop, { once: true });
    const end = (): void => {
      options.signal.removeEventListener('abort', stop);
      void worker.terminate();
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') options.onProgress?.(message.progress);
      else {
        end();
        if (message.kind === 'done') resolve(message.reading);
        else reject(new Error(message.message));
      }
    });
    worker.on('error', (error) => {
      end();
      reject(new ReadingStopped(error instanceof Error ? error.message : String(error)));
    });
    worker.on('exit', (code) => {
      end();
      reject(new ReadingStopped(`the reading stopped (${code})`)); // no effect where it already ended well
    });
  });
}
