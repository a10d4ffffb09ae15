// Which screen takes the files that are dropped on the window; the frame has an answer of its own where none does.
import { useEffect, useRef } from 'react';

export type TakeFiles = (files: readonly File[]) => void;

let target: TakeFiles | null = null;

/** While the screen is shown, dropped files are its own. */
export function useDropTarget(take: TakeFiles): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const own: TakeFiles = (files) => latest.current(files);
    target = own;
    return () => {
      if (target === own) target = null;
    };
  }, []);
}

/** @returns the screen's taker, null where the frame decides */
export function dropTarget(): TakeFiles | null {
  return target;
}
