// One line for each thing the set-up does, and one kind of failure: what happened and what to do.
import { performance } from 'node:perf_hooks';

/** A failure with its way out. Printed without a stack. */
export class SetUpError extends Error {
  /**
   * @param {string} happened what went wrong, one sentence
   * @param {string} toDo what to do now, one sentence or command
   */
  constructor(happened, toDo) {
    super(happened);
    this.toDo = toDo;
  }
}

/** Prints one line on stderr: stdout belongs to what the command itself answers. */
export function say(line) {
  process.stderr.write(`todoku: ${line}\n`);
}

/** @returns seconds with one decimal, e.g. `3.4 s` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} what e.g. `installing the dependencies`
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  const since = performance.now();
  say(`${what} ...`);
  const result = await work();
  say(`${what}: done in ${seconds(since)}`);
  return result;
}

/** Prints any failure and returns the exit status. */
export function failed(error) {
  if (error instanceof SetUpError) {
    say(`stopped. What happened: ${error.message}`);
    say(`What to do: ${error.toDo}`);
  } else {
    say(`stopped by a fault of the script itself: ${error instanceof Error ? error.stack : String(error)}`);
    say('What to do: run the command once more; if it stays, report the lines above.');
  }
  return 1;
}
