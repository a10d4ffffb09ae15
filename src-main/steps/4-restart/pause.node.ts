// Waiting that ends at once when it is stopped; shared by what runs in the background of STEP 4.
import type { AbortSignalLike } from '../../ports.ts';

/** @returns when the time is over or the signal was given, whichever comes first; at once for nothing to wait for */
export function pause(milliseconds: number, signal: AbortSignalLike | undefined): Promise<void> {
  if (milliseconds <= 0 || signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener('abort', finish);
  });
}
