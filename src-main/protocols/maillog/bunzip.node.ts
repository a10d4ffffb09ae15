// bzip2 in bounded memory: a file of 800 bytes can hold a gigabyte, and the own stream of unbzip2-stream (MIT) unpacks all
// that it has at once. Its block reader does the work here.
import bitIterator, { type BitReader } from 'unbzip2-stream/lib/bit_iterator.js';
import bzip2 from 'unbzip2-stream/lib/bzip2.js';

/** More packed bytes than one block can take, for each 100,000 of its size (bzip2's own worst case and its headers). */
const packedBlock = (level: number): number => 25_000 + 100_000 * level;

/**
 * Unpacks bzip2 block by block, each handed on before the next one is unpacked.
 * @param chunks the packed bytes in order
 * @returns the unpacked bytes, a block (46 MB at most) at a time; throws where the file is damaged or cut off
 */
export async function* bunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  const state = { received: 0, level: 0, crc: 0 };
  const next = (): Uint8Array => {
    const bytes = waiting.shift();
    if (bytes === undefined) throw new Error('cut off');
    return bytes;
  };
  let bits: BitReader | null = null;
  function* blocks(held: number): Generator<Uint8Array> {
    if (waiting.length === 0 && bits === null) return;
    bits ??= bitIterator(next); // reads its first bytes at once
    while (state.received - bits.bytesRead > held) {
      if (state.level === 0) {
        state.level = bzip2.header(bits);
        state.crc = 0;
        continue;
      }
      const block = growing();
      const size = 100_000 * state.level;
      const crc = bzip2.decompress(bits, block.add, new Int32Array(size), size, state.crc);
      if (crc === null)
        state.level = 0; // the file's end; another may follow, as `cat a.bz2 b.bz2` makes it
      else {
        state.crc = crc;
        yield block.bytes();
      }
    }
  }
  for await (const chunk of chunks) {
    waiting.push(chunk.slice());
    state.received += chunk.length;
    if (state.received > packedBlock(9)) yield* blocks(packedBlock(9));
  }
  yield* blocks(0);
  if (state.level !== 0) throw new Error('cut off');
}

/** Bytes that come one at a time. */
function growing(): { add: (byte: number) => void; bytes: () => Uint8Array } {
  let bytes = new Uint8Array(1_048_576);
  let length = 0;
  return {
    add(byte) {
      if (length === bytes.length) {
        const larger = new Uint8Array(2 * length);
        larger.set(bytes);
        bytes = larger;
      }
      bytes[length++] = byte;
    },
    bytes: () => bytes.subarray(0, length),
  };
}
