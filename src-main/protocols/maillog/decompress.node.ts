// Log files as they lie on servers: plain, gzip, bzip2, xz, zstd. Told by their first bytes, never by the name.
// Node's zlib for gzip; the blocks of unbzip2-stream, xz-decompress (WebAssembly) and fzstd for the others, all streaming.
import { once } from 'node:events';
import { ReadableStream, type ReadableStreamDefaultReader } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { XzReadableStream } from 'xz-decompress';
import { bunzip } from './bunzip.node.ts';

export type Packing = 'plain' | 'gzip' | 'bzip2' | 'xz' | 'zstd';

const magics: readonly (readonly [Packing, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** @returns how a file is packed, by its first bytes */
export function packingOf(head: Uint8Array): Packing {
  return magics.find(([, magic]) => magic.every((byte, index) => head[index] === byte))?.[0] ?? 'plain';
}

/**
 * Unpacks piece by piece.
 * @param chunks the packed bytes in order
 * @returns the unpacked bytes in order; throws where the file is damaged or cut off, after what could be unpacked
 */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  packing: Packing,
): AsyncGenerator<Uint8Array> {
  switch (packing) {
    case 'plain':
      yield* chunks;
      return;
    case 'gzip':
      yield* gunzip(chunks);
      return;
    case 'bzip2':
      yield* bunzip(chunks);
      return;
    case 'xz':
      yield* unxz(chunks);
      return;
    case 'zstd':
      yield* unzstd(chunks);
      return;
  }
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip({ chunkSize: 262_144 });
  let failure: unknown = null;
  const pump = (async () => {
    for await (const chunk of chunks) {
      if (stream.destroyed) return;
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
    }
    stream.end();
  })().catch((error: unknown) => {
    failure = error;
    stream.destroy();
  });
  try {
    for await (const piece of stream) yield piece as Uint8Array; // zlib streams give Buffers
  } finally {
    stream.destroy();
    await pump;
  }
  if (failure !== null) throw failure instanceof Error ? failure : new Error('unreadable');
}

async function* unxz(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value.slice());
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const reader: ReadableStreamDefaultReader<Uint8Array> = new XzReadableStream(source).getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      if (next.value.length > 0) yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Four bytes of zstd can stand for 128 kB (RFC 8878 3.1.1.2): this much at a time stays under 64 MB. */
const zstdSlice = 2048;

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Decompress((piece) => ready.push(piece));
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += zstdSlice) {
      stream.push(chunk.slice(at, at + zstdSlice));
      yield* ready.splice(0);
    }
  }
  stream.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}
