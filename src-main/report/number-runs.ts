// Numbers one after the other in few words: `1–4, 7`. Each run is a piece of its own, so that it can be a link.

export interface NumberRun {
  readonly first: number;
  /** `1–4`, or `7` */
  readonly words: string;
}

/** @returns the runs of 1, 2, 3, 4, 7 as `1–4` and `7`, in order of size */
export function numberRuns(numbers: readonly number[]): readonly NumberRun[] {
  const runs: [from: number, to: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => ({ first: from, words: from === to ? `${from}` : `${from}–${to}` }));
}
