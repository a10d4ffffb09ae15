// Where a log comes from: files on disk (read only, never written) or bytes that were dropped. Bounded by bytes, and
// stopped at once when the operator says so.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LogDay } from './log-time.ts';
import { packingOf, unpack } from './decompress.node.ts';

export type LogSource =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface OpenedLog {
  readonly name: string;
  /** packed size in bytes */
  readonly size: number;
  /** the file's date; null for dropped bytes */
  readonly changed: Date | null;
  /**
   * Unpacked pieces in order. `onRead` hears how many packed bytes were taken.
   * Throws where the file is damaged or cut off, after what could be read.
   */
  pieces(onRead: (bytes: number) => void, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

const chunkSize = 1_048_576;

/** @returns the log ready to be read; throws where the path is no regular file or can't be opened */
export async function openLog(source: LogSource): Promise<OpenedLog> {
  if ('bytes' in source) {
    const { name, bytes } = source;
    return {
      name,
      size: bytes.length,
      changed: null,
      pieces: (onRead, signal) => unpack(slices(bytes, onRead, signal), packingOf(bytes)),
    };
  }
  const { path, name } = source;
  const found = await stat(path);
  if (!found.isFile()) throw new Error('not a file');
  return {
    name,
    size: found.size,
    changed: found.mtime,
    async *pieces(onRead, signal) {
      const file = await open(path, 'r');
      try {
        const head = Buffer.alloc(6);
        const { bytesRead } = await file.read(head, 0, 6, 0);
        yield* unpack(fileChunks(file, onRead, signal), packingOf(head.subarray(0, bytesRead)));
      } finally {
        await file.close();
      }
    },
  };
}

async function* slices(
  bytes: Uint8Array,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) {
    // A turn of the event loop between pieces, so that a cancel is heard.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    const piece = bytes.subarray(at, at + chunkSize);
    onRead(piece.length);
    yield piece;
  }
}

/** The same memory is used again for every piece: whoever takes one is done with it before asking for the next. */
async function* fileChunks(
  file: Awaited<ReturnType<typeof open>>,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkSize);
  for (let position = 0; ;) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    onRead(bytesRead);
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * @param now today, for logs without any date of their own
 * @returns a day that is not before the last line: the date in the name (`maillog-20261101`), the file's, or today
 */
export function lastDayOf(name: string, changed: Date | null, now: Date): LogDay {
  const inName = /(?:^|\D)(20\d\d)-?(\d\d)-?(\d\d)(?=\D|$)/.exec(basename(name));
  if (inName !== null) {
    const [year, month, day] = [Number(inName[1]), Number(inName[2]), Number(inName[3])];
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return { year, month, day };
  }
  const date = changed ?? now;
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}
