// Long lists and whole screens are drawn a slice at a time, so that no click waits for all of them.
import { createContext, startTransition, use, useEffect, useReducer, useRef, useState } from 'react';

/** How the lists inside a part tell what stands around it that they are not whole yet. */
export interface Around {
  /** @returns what says that the list is whole or gone */
  readonly wait: () => () => void;
}

export const AroundContext = createContext<Around | null>(null);

/**
 * The first rows at once, the others a slice after each picture. What stands below a list waits until the list is whole, so
 * that nothing on screen is pushed down.
 * @param count rows of the whole list
 * @param slice rows drawn at once
 * @param of changes where another list is shown, which begins with its first slice again
 * @param stays once whole, rows that come later are drawn at once, also between the others
 * @returns how many rows to draw now, and for lists inside the rows what to wait for; `aria-busy` belongs on the list while
 *   not all are drawn
 */
export function useParts(
  count: number,
  slice: number,
  of: unknown = null,
  stays = false,
): { readonly drawn: number; readonly around: Around } {
  const outside = use(AroundContext);
  const waiting = useRef(0);
  const [woken, wake] = useReducer((times: number) => times + 1, 0);
  const [around] = useState<Around>(() => ({
    wait: () => {
      waiting.current += 1;
      return () => {
        waiting.current -= 1;
        if (waiting.current === 0) startTransition(wake);
      };
    },
  }));
  const [drawn, setDrawn] = useState({ of, rows: slice });
  const rows = drawn.of === of ? drawn.rows : slice;
  const whole = rows >= count;
  useEffect(() => (whole ? undefined : outside?.wait()), [whole, outside]);
  useEffect(() => {
    if (whole || waiting.current > 0) return undefined; // effects of what is inside have run before
    const more = stays && rows + slice >= count ? Infinity : rows + slice;
    const next = (): void => startTransition(() => setDrawn({ of, rows: more }));
    // After the picture with the rows before: whatever was clicked meanwhile goes first. A hidden window has no pictures.
    let timer = setTimeout(next, 200);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(next);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [rows, count, whole, slice, of, stays, woken]);
  return { drawn: Math.min(rows, count), around };
}

/** The same for a list whose rows hold no lists. */
export function useSlices(count: number, slice: number, of: unknown = null): number {
  return useParts(count, slice, of).drawn;
}
