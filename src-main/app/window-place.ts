// Where the window stood when it was closed. By hand and without a schema: it is read before that code is loaded.
import { readFileSync } from 'node:fs';
import { screen, type BrowserWindow } from 'electron';
import { replaceFileNow } from '../replace-file.node.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** the window is never smaller, in pixels */
export const smallest = { width: 960, height: 640 };
const largestSide = 10_000;

/** @returns the place kept in the file, null where there is none, it is of another shape, or its screen is gone */
export function readPlace(file: string): Place | null {
  try {
    const place: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isPlace(place) && isOnScreen(place) ? place : null;
  } catch {
    return null; // first start, or a damaged file
  }
}

/** Keeps the window's place; where that fails it is only logged: a convenience. */
export function rememberPlace(file: string, window: BrowserWindow, log: (line: string) => void): void {
  const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    replaceFileNow(file, JSON.stringify(place));
  } catch (error) {
    log(`the window's place was not kept: ${String(error)}`);
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximized } = value as Partial<Record<keyof Place, unknown>>;
  return (
    [x, y, width, height].every(Number.isSafeInteger) &&
    Number(width) >= smallest.width &&
    Number(width) <= largestSide &&
    Number(height) >= smallest.height &&
    Number(height) <= largestSide &&
    typeof maximized === 'boolean'
  );
}

function isOnScreen({ x, y, width }: Place): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const inside = x + 100 < workArea.x + workArea.width && x + width - 100 > workArea.x;
    return inside && y >= workArea.y - 20 && y + 60 < workArea.y + workArea.height;
  });
}
