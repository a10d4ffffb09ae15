// Files from the operator's hand: read in slices, at most 50 MB of each, so that a huge one never freezes the window.
import type { MailSource } from '../../src-main/contract/inputs.ts';

const mostBytes = 50_000_000;

/**
 * Reads dropped or chosen files.
 * @param files any number; `most` are read
 * @returns name, the first 50 MB at most and the whole size of each; a file that cannot be read is left with no bytes
 */
export async function readFiles(files: readonly File[], most: number): Promise<MailSource[]> {
  const sources: MailSource[] = [];
  for (const file of files.slice(0, most)) {
    sources.push({ name: file.name.slice(0, 300), bytes: await bytesOf(file), wholeSize: file.size });
  }
  return sources;
}

async function bytesOf(file: File, most = mostBytes): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, most).arrayBuffer());
  } catch {
    return new Uint8Array(); // a folder, or a file gone meanwhile: the main process says that it is empty
  }
}

/** A pasted text as a source, in UTF-8. */
export function textSource(name: string, text: string): MailSource {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes: bytes.slice(0, mostBytes), wholeSize: bytes.length, pasted: true };
}

/** What a file looks like by its name and first bytes: decides which screen takes it. */
export async function kindOfFile(file: File | undefined): Promise<'case' | 'maillog' | 'mail'> {
  if (file === undefined) return 'mail';
  if (/\.todoku$/i.test(file.name)) return 'case';
  if (/(?:^|[./])(?:maillog|mail\.log|mainlog|exim_main|syslog)/i.test(file.name)) return 'maillog';
  if (/\.(?:gz|bz2|xz|zst|log)$/i.test(file.name)) return 'maillog';
  const start = new TextDecoder().decode(await bytesOf(file, 4000));
  return looksLikeLog(start) ? 'maillog' : 'mail';
}

function looksLikeLog(start: string): boolean {
  return /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/.test(start);
}
