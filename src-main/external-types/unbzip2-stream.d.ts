// The part of unbzip2-stream (MIT) that is used: one block at a time.
declare module 'unbzip2-stream/lib/bit_iterator.js' {
  export interface BitReader {
    (count: number | null): number;
    readonly bytesRead: number;
  }
  export default function bitIterator(next: () => Uint8Array): BitReader;
}
declare module 'unbzip2-stream/lib/bzip2.js' {
  import type { BitReader } from 'unbzip2-stream/lib/bit_iterator.js';
  const bzip2: {
    /** @returns the block size in 100,000 bytes; throws where it is none */
    header(bits: BitReader): number;
    /** @returns the checksum so far, null at the file's end; throws where the block is damaged */
    decompress(
      bits: BitReader,
      add: (byte: number) => void,
      buffer: Int32Array,
      size: number,
      crc: number,
    ): number | null;
  };
  export default bzip2;
}
