// One file per case, replaced whole (temporary file, fsync, rename). Damaged files are set aside, never overwritten.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { halfWritten, replaceFile } from '../replace-file.node.ts';
import type { CaseFile } from './case-file.ts';
import { formatCaseFile, parseCaseFile } from './disk-format.ts';

const ending = '.todoku';
/** A case is on disk at the latest this long after its last change. */
const writeDelayMilliseconds = 250;
const retryMilliseconds = 5000;
const keepDeletedMilliseconds = 30 * 24 * 3600 * 1000;

export interface CaseStore {
  list(): readonly CaseFile[];
  get(id: string): CaseFile | null;
  /** keeps it in memory at once and on disk within a second */
  put(caseFile: CaseFile): void;
  /** moves the file aside; `restore` brings it back for 30 days */
  remove(id: string): boolean;
  restore(id: string): CaseFile | null;
  /** resolves when all is on disk; rejects never, see `problem` */
  flush(): Promise<void>;
  /** files that could not be read, and under which name they were kept */
  readonly damaged: readonly { readonly file: string; readonly keptAs: string }[];
  /** why the last write failed, null when all is well */
  problem(): string | null;
}

/**
 * Opens the folder of cases.
 * @param folder made when missing
 * @param now for the names of files set aside
 * @param onProblem told when writing fails and when it works again
 */
export function openCaseStore(
  folder: string,
  now: () => Date,
  onProblem: (problem: string | null) => void,
): CaseStore {
  const deleted = join(folder, 'deleted');
  let problem: string | null = null;
  const tell = (next: string | null): void => {
    if (next === problem) return;
    problem = next;
    onProblem(problem);
  };
  try {
    mkdirSync(deleted, { recursive: true });
  } catch (error) {
    tell(reasonOf(error));
  }
  const { cases, damaged } = readFolder(folder, now, tell);
  forgetOldDeleted(deleted, now);

  const removed = new Map<string, CaseFile>();
  const dirty = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const schedule = (delay: number): void => {
    timer ??= setTimeout(() => {
      timer = null;
      writing = writing.then(writeAll);
    }, delay);
  };
  /** One that can't be written does not hold up the others: on a full disk a small one may still fit. */
  async function writeAll(): Promise<void> {
    const waiting = [...dirty];
    let failed: string | null = null;
    for (const id of waiting) {
      const caseFile = cases.get(id);
      dirty.delete(id);
      if (caseFile === undefined) continue;
      try {
        await replaceFile(join(folder, `${id}${ending}`), formatCaseFile(caseFile));
      } catch (error) {
        dirty.add(id);
        failed ??= reasonOf(error);
      }
    }
    if (failed !== null) schedule(retryMilliseconds);
    if (waiting.length > 0) tell(failed);
  }

  return {
    list: () => [...cases.values()].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    get: (id) => cases.get(id) ?? null,
    put(caseFile) {
      cases.set(caseFile.id, caseFile);
      dirty.add(caseFile.id);
      schedule(writeDelayMilliseconds);
    },
    remove(id) {
      const caseFile = cases.get(id);
      if (caseFile === undefined) return false;
      cases.delete(id);
      dirty.delete(id);
      // After the write that may be running, so that it can't bring the file back.
      writing = writing
        .then(async () => {
          await replaceFile(join(deleted, `${id}${ending}`), formatCaseFile(caseFile));
          rmSync(join(folder, `${id}${ending}`), { force: true });
        })
        .catch((error: unknown) => {
          tell(reasonOf(error));
        });
      removed.set(id, caseFile);
      return true;
    },
    restore(id) {
      const path = join(deleted, `${id}${ending}`);
      const caseFile =
        removed.get(id) ?? (existsSync(path) ? parseCaseFile(readFileSync(path, 'utf8')) : null);
      if (caseFile === null) return null;
      removed.delete(id);
      this.put(caseFile);
      writing = writing.then(() => {
        rmSync(path, { force: true });
      });
      return caseFile;
    },
    async flush() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      writing = writing.then(writeAll);
      await writing;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
    damaged,
    problem: () => problem,
  };
}

/** A folder that can't be listed is told like a failed write: the program opens all the same, with no cases. */
function readFolder(
  folder: string,
  now: () => Date,
  tell: (problem: string) => void,
): { cases: Map<string, CaseFile>; damaged: { file: string; keptAs: string }[] } {
  const cases = new Map<string, CaseFile>();
  const damaged: { file: string; keptAs: string }[] = [];
  if (!existsSync(folder)) return { cases, damaged };
  let files: readonly string[] = [];
  try {
    files = readdirSync(folder);
  } catch (error) {
    tell(reasonOf(error));
  }
  for (const file of files) {
    const path = join(folder, file);
    if (halfWritten.test(file)) forget(path);
    if (!file.endsWith(ending) || file.includes('.damaged-')) continue;
    const caseFile = readCase(path);
    if (caseFile?.id === file.slice(0, -ending.length)) {
      cases.set(caseFile.id, caseFile);
      continue;
    }
    const keptAs = freeName(folder, file.slice(0, -ending.length), now());
    try {
      renameSync(path, join(folder, keptAs));
      damaged.push({ file, keptAs });
    } catch {
      damaged.push({ file, keptAs: file }); // a read-only folder: it stays where it is
    }
  }
  return { cases, damaged };
}

/** A clock that was set back must not make one damaged file take the place of another. */
function freeName(folder: string, id: string, now: Date): string {
  const stem = `${id}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!existsSync(join(folder, name))) return name;
  }
}

function readCase(path: string): CaseFile | null {
  try {
    return statSync(path).size > 200_000_000 ? null : parseCaseFile(readFileSync(path, 'utf8'));
  } catch {
    return null; // unreadable counts as damaged: it is reported, not lost
  }
}

function forgetOldDeleted(folder: string, now: () => Date): void {
  try {
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      if (halfWritten.test(file) || now().getTime() - statSync(path).mtimeMs > keepDeletedMilliseconds)
        forget(path);
    }
  } catch {
    // no such folder yet, or one that can't be read: nothing is forgotten today
  }
}

function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // a read-only folder: it stays, and does no harm
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
