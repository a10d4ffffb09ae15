// The imported rulebook on disk: one checked file beside the settings. A damaged one is left out, the release's rules stay.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../replace-file.node.ts';
import {
  readRulebook,
  rulebookInUse,
  type ImportedRulebook,
  type Rulebook,
  type RulebookReading,
} from './imported-rulebook.ts';
import { rules } from './index.ts';
import { rulebookRead } from './sources.ts';

export interface RulebookStore {
  /** the rules to judge by now; the same object until it changes */
  current(): Rulebook;
  /** checks a file's text and uses it from now on; nothing changes when it is refused. @param fileName shown as origin */
  take(text: string, fileName: string): RulebookReading;
  /** back to the release's own rules */
  remove(): void;
  /** resolves when all is on disk */
  flush(): Promise<void>;
}

/** @param folder where `rulebook.json` lies; a write that fails is logged, the rulebook then holds until the end */
export function openRulebookStore(folder: string, log: (line: string) => void): RulebookStore {
  const path = join(folder, 'rulebook.json');
  let current = rulebookInUse(rules, rulebookRead, stored(path, log));
  let writing: Promise<void> = Promise.resolve();
  return {
    current: () => current,
    take(text, fileName) {
      const reading = readRulebook(text, rules);
      if (!reading.ok) return reading;
      const rulebook = { ...reading.rulebook, fileName: fileName.slice(0, 255) };
      current = rulebookInUse(rules, rulebookRead, rulebook);
      writing = writing
        .then(() => replaceFile(path, `${JSON.stringify(rulebook, null, 1)}\n`))
        .catch((error: unknown) => {
          log(`rulebook not saved: ${String(error)}`);
        });
      return reading;
    },
    remove() {
      current = rulebookInUse(rules, rulebookRead, null);
      writing = writing.then(() => {
        rmSync(path, { force: true });
      });
    },
    flush: () => writing,
  };
}

function stored(path: string, log: (line: string) => void): ImportedRulebook | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null; // none was imported
  }
  const reading = readRulebook(text, rules);
  if (reading.ok) return reading.rulebook;
  log(`imported rulebook left out: ${reading.problem} ${reading.detail}`);
  return null;
}
