// The worker that reads logs beside the program, so that the window stays quick. Its own entry of the build.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { LogSource } from './log-source.node.ts';
import { readLogs, type LogProgress, type LogReading } from './read-log.node.ts';

export interface WorkerTask {
  readonly sources: readonly LogSource[];
  readonly now: string;
  readonly splitAt?: number | undefined;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: LogProgress }
  | { readonly kind: 'done'; readonly reading: LogReading }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs the task the worker was started with. */
export async function runLogWorker(): Promise<void> {
  const task = workerData as WorkerTask; // given by run-log-worker.node.ts alone
  stepBack();
  const say = (message: WorkerMessage): void => {
    parentPort?.postMessage(message);
  };
  try {
    const reading = await readLogs(task.sources, {
      signal: new AbortController().signal, // a cancel ends the whole thread
      now: new Date(task.now),
      splitAt: task.splitAt,
      onProgress: (progress) => say({ kind: 'progress', progress }),
    });
    say({ kind: 'done', reading });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** The window comes first where cores are few. Linux alone has a priority for a thread; elsewhere it is the program's. */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(5);
}

if (parentPort !== null) void runLogWorker();
