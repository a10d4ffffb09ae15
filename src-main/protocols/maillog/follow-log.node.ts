// Follows one mail through log files: a first pass finds the queue ids, further passes their lines.
import type { LogDay } from './log-time.ts';
import { StampReader } from './log-time.ts';
import { lineFits, queueIdOf, relatedIds, type FollowQuery, type Trail, type TrailLine } from './follow.ts';
import { lastDayOf, openLog, type LogSource } from './log-source.node.ts';
import { longestLine } from './analyse.ts';
import { latin1 } from './read-log.node.ts';

const mostMails = 20;
const mostLines = 400;

/**
 * @returns one trail a mail, in the order they were found; empty where nothing fits
 */
export async function followMail(
  sources: readonly LogSource[],
  query: FollowQuery,
  options: {
    readonly signal: AbortSignal;
    readonly now: Date;
    readonly onProgress?: (share: number) => void;
  },
): Promise<readonly Trail[]> {
  const groups: { ids: Set<string>; lines: TrailLine[] }[] = [];
  const groupOf = (id: string): (typeof groups)[number] | undefined => groups.find(({ ids }) => ids.has(id));
  await eachLine(sources, options, 0, (line, time) => {
    if (groups.length >= mostMails || !lineFits(line, time, query)) return;
    const id = queueIdOf(line);
    if (id !== '' && groupOf(id) === undefined) groups.push({ ids: new Set([id]), lines: [] });
  });
  if (groups.length === 0) return [];
  await eachLine(sources, options, 1, (line, time) => {
    const id = queueIdOf(line);
    const group = id === '' ? undefined : groupOf(id);
    if (group === undefined || group.lines.length >= mostLines) return;
    group.lines.push({ time, text: line, queueId: id });
    // The notice that Postfix makes of it, or the second id of sendmail's two steps, is the same story.
    for (const related of relatedIds(line)) if (groupOf(related) === undefined) group.ids.add(related);
  });
  return groups.map(({ ids, lines }) => ({ queueIds: [...ids], lines }));
}

async function eachLine(
  sources: readonly LogSource[],
  {
    signal,
    now,
    onProgress,
  }: { readonly signal: AbortSignal; readonly now: Date; readonly onProgress?: (share: number) => void },
  pass: number,
  take: (line: string, time: number | null) => void,
): Promise<void> {
  const logs = await Promise.all(sources.map(openLog));
  logs.sort((a, b) =>
    a.changed !== null && b.changed !== null ? a.changed.getTime() - b.changed.getTime() : 0,
  );
  const whole = logs.reduce((sum, { size }) => sum + size, 0);
  let taken = 0;
  for (const log of logs) {
    const until: LogDay = lastDayOf(log.name, log.changed, now);
    const stamps = new StampReader(until);
    let rest = '';
    const give = (line: string): void => {
      if (line.length === 0 || line.length > longestLine) return;
      const bytes = Buffer.from(line.slice(0, 64), 'latin1');
      take(line, stamps.read(bytes, 0, bytes.length) ? stamps.time : null);
    };
    try {
      for await (const piece of log.pieces((bytes) => (taken += bytes), signal)) {
        const lines = (rest + latin1(piece, 0, piece.length)).split('\n');
        rest = (lines.pop() ?? '').slice(0, longestLine + 1);
        for (const line of lines) give(line.replace(/\r$/, ''));
        onProgress?.((pass + (whole === 0 ? 1 : taken / whole)) / 2);
      }
    } catch (error) {
      if (signal.aborted) throw error; // a damaged file is followed as far as it goes
    }
    give(rest);
  }
}
