// What the command line and the environment say about this run. Read by hand: Chromium's own flags stand between, and the
// window opens before the code that judges input is loaded.
import { fileURLToPath } from 'node:url';

export interface LaunchOptions {
  /** words behind `--inspect`, null for the window; a bare `--inspect=PORT` is Node's debugger and not ours */
  readonly inspect: readonly string[] | null;
  /** null: the system's own place for this app's data */
  readonly dataFolder: string | null;
  /** as they were typed; the program takes those that are addresses and tells of the others */
  readonly nameServers: readonly string[];
  /** a case file to open (file association, or typed) */
  readonly caseFile: string | null;
}

/**
 * @param argv the whole command line, the program first
 * @param environment `TODOKU_DATA` is the data folder where the command line names none
 */
export function readLaunchOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LaunchOptions {
  const words = argv.slice(1);
  const inspectAt = words.indexOf('--inspect');
  const own = inspectAt < 0 ? words : words.slice(0, inspectAt);
  const nameServers: string[] = [];
  let dataFolder = environment['TODOKU_DATA'] ?? null;
  let caseFile: string | null = null;
  for (let index = 0; index < own.length; index += 1) {
    const word = own[index] ?? '';
    const value = own[index + 1];
    if (word === '--data-folder' && value !== undefined) {
      dataFolder = value;
      index += 1;
    } else if (word === '--name-server' && value !== undefined) {
      nameServers.push(value);
      index += 1;
    } else if (!word.startsWith('-')) {
      const path = pathOf(word);
      if (path?.toLowerCase().endsWith('.todoku') === true) caseFile = path;
    }
  }
  return {
    inspect: inspectAt < 0 ? null : words.slice(inspectAt + 1),
    dataFolder: dataFolder === '' ? null : dataFolder,
    nameServers,
    caseFile,
  };
}

/** Linux's menus hand files over as addresses (`%U`). @returns null for an address that names no file of this computer */
function pathOf(word: string): string | null {
  if (!/^file:/i.test(word)) return word;
  try {
    const address = new URL(word);
    return address.host === '' && address.search === '' && address.hash === ''
      ? fileURLToPath(address)
      : null;
  } catch {
    return null;
  }
}
