// A list that may be too long for memory (the deliveries of a log of gigabytes): rows go to a scratch file as they come
// and from there into the answer. A short list never touches the disk.
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pieceLength = 1_048_576;

export class SpooledRows {
  private pending: string[] = [];
  private pendingLength = 0;
  private file: { readonly folder: string; readonly path: string; readonly handle: number } | null = null;
  private rows = 0;

  add(row: unknown): void {
    const text = `${this.rows === 0 ? '' : ','}${JSON.stringify(row)}`;
    this.rows++;
    this.pending.push(text);
    this.pendingLength += text.length;
    if (this.pendingLength > pieceLength) this.putAway();
  }

  /** @returns the list as JSON, in pieces */
  async *json(): AsyncGenerator<string> {
    yield '[';
    if (this.file !== null) {
      for await (const piece of createReadStream(this.file.path, { encoding: 'utf8' })) yield piece as string; // an encoding was given
    }
    yield this.pending.join('');
    yield ']';
  }

  /** Takes the scratch file away; the list is empty afterwards. */
  close(): void {
    if (this.file !== null) {
      closeSync(this.file.handle);
      rmSync(this.file.folder, { recursive: true, force: true });
    }
    this.file = null;
    this.pending = [];
  }

  private putAway(): void {
    this.file ??= scratchFile();
    writeSync(this.file.handle, this.pending.join(''));
    this.pending = [];
    this.pendingLength = 0;
  }
}

function scratchFile(): { readonly folder: string; readonly path: string; readonly handle: number } {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-rows-'));
  const path = join(folder, 'rows.json');
  return { folder, path, handle: openSync(path, 'w', 0o600) };
}
