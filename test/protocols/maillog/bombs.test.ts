// Files that unpack to many times their size: handed on piece by piece, never more than a block ahead of the reader.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack, type Packing } from '../../../src-main/protocols/maillog/decompress.node.ts';

/** 20 MB of zeros by bzip2 -9. Whole files may stand one after another. */
const zerosInBzip2 = 'QlpoOTFBWSZTWegs7hwAoKDIAMAAAAIACCAAMMwFKaaBIE2EEgTxdyRThQkOgs7hwA==';
/** A frame without a checksum and a window of 1 MB, then blocks that each say "zero, 128 kB times" (RFC 8878 3.1.1). */
const zstdHead = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]);
const zstdBlock = Buffer.from([0x02, 0x00, 0x10, 0x00]);

const bombs: readonly (readonly [Packing, Buffer])[] = [
  ['bzip2', Buffer.concat(Array<Buffer>(2000).fill(Buffer.from(zerosInBzip2, 'base64')))], // 40 GB
  ['zstd', Buffer.concat([zstdHead, ...Array<Buffer>(200_000).fill(zstdBlock)])], // 26 GB
  ['gzip', Buffer.concat(Array<Buffer>(400).fill(gzipSync(Buffer.alloc(20_000_000), { level: 1 })))], // 8 GB
];

test.each(bombs)('%s', async (packing, bytes) => {
  // eslint-disable-next-line @typescript-eslint/require-await -- a file that is already in memory
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const before = process.memoryUsage().arrayBuffers;
  let unpacked = 0;
  let most = 0;
  for await (const piece of unpack(whole(), packing)) {
    unpacked += piece.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    if (unpacked >= 60_000_000) break;
  }
  expect(unpacked).toBeGreaterThanOrEqual(60_000_000);
  expect(most).toBeLessThan(400_000_000);
});
