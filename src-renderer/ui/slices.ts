// Long lists are drawn a slice at a time, so that no click waits for all of them.
import { startTransition, useEffect, useState } from 'react';

/**
 * The first rows at once, the others a slice after each picture.
 * @param count rows of the whole list
 * @param slice rows drawn at once
 * @param of changes where another list is shown, which begins with its first slice again
 * @returns how many rows to draw now; `aria-busy` belongs on the list while that is fewer than all
 */
export function useSlices(count: number, slice: number, of: unknown = null): number {
  const [drawn, setDrawn] = useState({ of, rows: slice });
  const rows = drawn.of === of ? drawn.rows : slice;
  useEffect(() => {
    if (rows >= count) return undefined;
    const next = (): void => startTransition(() => setDrawn({ of, rows: rows + slice }));
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
  }, [rows, count, slice, of]);
  return Math.min(rows, count);
}
