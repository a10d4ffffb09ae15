// Reads a trace of Chromium: which tasks the page's own thread had under which mark, in processor time of that thread. What
// others do on the machine meanwhile does not count.

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** processor time of the thread, in microseconds */
  readonly tdur?: number;
}

/** Marks of a walk begin so; a mark's tasks are those until the next one. */
export const markOf = (name: string): string => `walk: ${name}`;

/** What a trace has to record for this. */
export const traceCategories: readonly string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

/**
 * @param json the trace as Chromium writes it
 * @returns by mark and in their order, the longest processor time of one task of the thread that set the marks, in
 *   milliseconds; a mark that was set twice has both. The last mark only ends the one before.
 */
export function longestTasks(json: string): readonly (readonly [name: string, milliseconds: number])[] {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] }; // as Chromium writes it
  const marks = traceEvents
    .filter(({ name, cat }) => cat.includes('user_timing') && name.startsWith(markOf('')))
    .sort((one, other) => one.ts - other.ts);
  const [first] = marks;
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === first?.pid && tid === first.tid,
  );
  if (!tasks.some(({ tdur }) => tdur !== undefined)) throw new Error('the trace has no processor times');
  return marks.slice(0, -1).map(({ name, ts }, place) => {
    const until = marks[place + 1]?.ts ?? ts;
    const times = tasks.filter((task) => task.ts >= ts && task.ts < until).map(({ tdur = 0 }) => tdur / 1000);
    return [name.slice(markOf('').length), Math.max(0, ...times)];
  });
}
