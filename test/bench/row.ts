// One line of the bench: a value against a bar, both measured in the same run.

export interface BenchRow {
  /** as in the table of README, e.g. `maillog-speed` */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** the number to reach, as words: `>= 5`, `< 50` */
  readonly bar: string;
  readonly ok: boolean;
  /** what it was held against, e.g. `pflogsumm 1.1.5 on the same file: 0.15 million lines/s` */
  readonly against: string;
}

export type BenchRowMaker = () => Promise<readonly BenchRow[]> | readonly BenchRow[];

/** @returns the middle value of an odd number of runs; times are noisy, medians less so */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
