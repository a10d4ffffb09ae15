// Folders that are full or can't be written to, made with the system's own means: a small file system of their own
// where this user may mount one, otherwise the folder's permissions (a full disk then can't be had).
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LimitedFolder {
  readonly path: string;
  /** from now on nothing can be written into it */
  readOnly(): void;
  writable(): void;
  remove(): void;
}

const mount = (...args: readonly string[]): void => {
  execFileSync('mount', [...args], { stdio: 'ignore' });
};

/** @returns whether this user may mount a file system of its own */
export const mayMount: boolean = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'todoku-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

/** @param kilobytes room in it; without the right to mount, the room of the disk */
export function limitedFolder(kilobytes: number): LimitedFolder {
  const path = mkdtempSync(join(tmpdir(), 'todoku-limited-'));
  if (mayMount) mount('-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=755`, 'tmpfs', path);
  return {
    path,
    readOnly() {
      if (mayMount) mount('-o', 'remount,ro', path);
      else chmodSync(path, 0o555);
    },
    writable() {
      if (mayMount) mount('-o', `remount,rw,size=${kilobytes}k`, path);
      else chmodSync(path, 0o755);
    },
    remove() {
      if (mayMount) execFileSync('umount', ['-l', path], { stdio: 'ignore' });
      else chmodSync(path, 0o755);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
