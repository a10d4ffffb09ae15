// Replaces a file whole: written beside it, forced onto the disk, renamed over it. Whoever reads sees the old or the new
// one, never a half. Our own, because the usual package believes a short write: on a full disk it puts a cut file in place.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** Ending of what a kill in the middle leaves beside the file. */
export const halfWritten = /\.\d{1,10}-\d{1,10}\.half$/;

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
const heldByOthers: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const mostTries = process.platform === 'win32' ? 20 : 1;
let number = 0;
const halfOf = (path: string): string => `${path}.${process.pid}-${(number += 1)}.half`;
/** Cases hold customers' addresses: nobody else on this computer may read them. */
const ownerOnly = 0o600;

/** Rejects with the system's error (`code`), leaving the old file as it was. The caller sees to it that no two run at once. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const half = halfOf(path);
  try {
    const file = await open(half, 'w', ownerOnly);
    try {
      await file.writeFile(text); // goes on until the last byte, unlike one write
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(half, path);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined); // the error above is the one to tell
    throw error;
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (tries >= mostTries || !heldByOthers.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The same at once, for the last moment of a window. */
export function replaceFileNow(path: string, text: string): void {
  const half = halfOf(path);
  try {
    const file = openSync(half, 'w', ownerOnly);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
