// Reads a whole file that somebody named: only a regular one (a pipe would hold the program for ever, a device has no end), and
// never more than so many bytes, whatever its size is said to be (files of /proc say nothing, others grow meanwhile).
import { open, stat } from 'node:fs/promises';

/** The file holds more than was allowed. */
export class FileTooLarge extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super(`more than ${bytes} bytes`);
    this.bytes = bytes;
  }
}

const pieceSize = 1_048_576;

/**
 * @param most bytes that may be read
 * @returns the bytes; rejects with `FileTooLarge`, or with the system's error, or where it is no regular file
 */
export async function readBoundedFile(path: string, most: number): Promise<Buffer> {
  // Before it is opened: opening a pipe waits for somebody to write into it.
  const found = await stat(path);
  if (!found.isFile()) throw new Error('not a regular file');
  if (found.size > most) throw new FileTooLarge(found.size);
  const file = await open(path, 'r');
  try {
    const pieces: Buffer[] = [];
    let size = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(size === 0 ? Math.min(found.size + 1, pieceSize) : pieceSize);
      const { bytesRead } = await file.read(piece, 0, piece.length, null);
      if (bytesRead === 0) return Buffer.concat(pieces, size);
      size += bytesRead;
      if (size > most) throw new FileTooLarge(size);
      pieces.push(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
