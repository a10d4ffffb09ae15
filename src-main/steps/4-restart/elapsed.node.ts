// Seconds since a start, by the computer's clock but never backwards: a clock that is set back (time service, hand) must
// not stop a watch. The monotonic clock alone would not do: on most systems it stands still while the computer sleeps.
import { performance } from 'node:perf_hooks';
import type { Clock } from '../../ports.ts';

/** @returns a function that gives the seconds since now; it has to be asked from time to time to see a jump */
export function startElapsed(clock: Clock): () => number {
  let wall = clock.now().getTime();
  let steady = performance.now();
  let milliseconds = 0;
  return () => {
    const wallNow = clock.now().getTime();
    const steadyNow = performance.now();
    const step = wallNow - wall;
    milliseconds += step >= 0 ? step : steadyNow - steady;
    wall = wallNow;
    steady = steadyNow;
    return milliseconds / 1000;
  };
}
