// Is a password anywhere? Its forms are searched for in files, in the parts of a PDF, and in what the page's and the
// program's engines hold, storage included.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { RunningApp } from './app.ts';

export interface Secret {
  readonly user: string;
  readonly password: string;
}

/** The password in every form in which it may lie about, each as bytes. */
function formsOf({ user, password }: Secret): readonly Buffer[] {
  return [
    password,
    Buffer.from(password).toString('base64').replace(/=+$/, ''),
    Buffer.from(password).toString('base64url'),
    Buffer.from(`\0${user}\0${password}`).toString('base64').replace(/=+$/, ''),
    Buffer.from(password).toString('hex'),
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
  ].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')]);
}

/** Every file below a folder, with its path. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** Which form of the password the bytes carry; null is as it should be. */
export function leakOf(secret: Secret, bytes: Buffer): string | null {
  const at = formsOf(secret).findIndex((form) => bytes.includes(form));
  return at < 0 ? null : `form ${at}`;
}

/** The bytes of a PDF, and every stream of it that inflates. */
export function pdfParts(path: string): readonly Buffer[] {
  const bytes = readFileSync(path);
  const parts: Buffer[] = [bytes];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    try {
      parts.push(inflateSync(bytes.subarray(start, end)));
    } catch {
      // a font or picture of another filter: its raw bytes are searched with the file
    }
  }
  return parts;
}

/** Everything that the page's engine holds, after it has tidied up. */
export async function heapOf({ page }: RunningApp): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  // The snapshot is JSON: its strings are searched as they were, not as JSON writes them.
  const { strings } = JSON.parse(pieces.join('')) as { readonly strings: readonly string[] };
  return Buffer.from(strings.join('\n'), 'utf8');
}

/** The same of the main process. */
export async function mainHeapOf({ app }: RunningApp, file: string): Promise<Buffer> {
  await app.evaluate((_electron, path) => {
    const { mainModule } = process as unknown as {
      readonly mainModule: { require(name: string): { writeHeapSnapshot(file: string): void } };
    };
    mainModule.require('node:v8').writeHeapSnapshot(path);
  }, file);
  const { strings } = JSON.parse(readFileSync(file, 'utf8')) as { readonly strings: readonly string[] };
  rmSync(file);
  return Buffer.from(strings.join('\n'), 'utf8');
}
