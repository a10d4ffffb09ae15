// What a fix consists of: see it now, back up, change, apply, check, undo; each command with what it does. Data, no logic.
import type { Text } from '../contract/text.ts';
import type { FixPhase } from '../contract/view/fix.ts';

export interface FixCommand {
  readonly title: Text;
  /** one line: what the command does */
  readonly explains: Text;
  /** a command with `{name}` places (shell.ts); empty where it is done by clicks */
  readonly code: string;
  /** lines to be written into a file, not a command */
  readonly isText?: true;
}

export interface Procedure {
  readonly steps: Readonly<Record<FixPhase, readonly FixCommand[]>>;
  readonly traps: readonly Text[];
}

/** Copies files aside once; run again, it keeps the first copy. A file that is not there yet leaves a mark that says so. */
export function backUp(...files: readonly string[]): string {
  return files
    .map(
      (file) =>
        `[ -e ${file}.todoku ] || [ -e ${file}.none.todoku ] || cp -p ${file} ${file}.todoku 2>/dev/null || touch ${file}.none.todoku`,
    )
    .join('\n');
}

/** Puts files back as they were; one that was not there before is taken away. Without a copy nothing is touched. */
export function putBack(...files: readonly string[]): string {
  return files
    .map(
      (file) =>
        `if [ -e ${file}.todoku ]; then cp -p ${file}.todoku ${file}; elif [ -e ${file}.none.todoku ]; then rm -f ${file}; fi`,
    )
    .join('\n');
}

export const backUpWords = {
  title: { ja: '控えをとる', en: 'Keep a copy' },
  explains: {
    ja: '書きかえるファイルを写しておきます。失敗しても、元に戻せます。2 回実行しても、はじめの控えは残ります。',
    en: 'Copies the files that will change, so that you can go back. Run twice, it keeps the first copy.',
  },
} as const satisfies Record<string, Text>;

export const undoWords = {
  title: { ja: '元に戻す', en: 'Go back' },
  explains: {
    ja: '控えを書き戻します。ふれたファイルは、すべて元の中身になります。',
    en: 'Writes the copies back. Every file touched gets its old content again.',
  },
} as const satisfies Record<string, Text>;

/** @returns the steps of both, phase by phase, the first one's first */
export function joined(...procedures: readonly Procedure[]): Procedure {
  const phase = (name: FixPhase): readonly FixCommand[] => procedures.flatMap(({ steps }) => steps[name]);
  return {
    steps: {
      see: phase('see'),
      'back-up': phase('back-up'),
      change: phase('change'),
      apply: phase('apply'),
      check: phase('check'),
      undo: phase('undo'),
    },
    traps: procedures.flatMap(({ traps }) => traps),
  };
}
