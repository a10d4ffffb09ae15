// Log files to figures: in the order of their dates, one piece at a time, with progress and a cancel that is heard at
// once. What could not be read is a note, never a silent gap.
import { carrierOfDomain } from '../../carriers/index.ts';
import { LogAnalysis } from './analyse.ts';
import { lastDayOf, openLog, type LogSource, type OpenedLog } from './log-source.node.ts';
import type { FigureOptions } from './log-figures.ts';
import type { MaillogFacts } from './maillog-facts.ts';

export interface LoggedDelivery {
  readonly queueId: string;
  readonly to: string;
  readonly status: string;
  readonly dsn: string;
  readonly relay: string;
}

export interface LogReading {
  /** all of it; where it was cut and reaches over the moment, the side after it */
  readonly facts: MaillogFacts;
  /** the side before the moment at which it was cut; absent where nothing of it stands in the log */
  readonly earlier?: MaillogFacts;
}

export interface LogProgress {
  /** 0 to 1 */
  readonly share: number;
  readonly secondsLeft: number | null;
  readonly lines: number;
}

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly now: Date;
  /** a change of the server, milliseconds since 1970: what was logged before it and after it is counted apart */
  readonly splitAt?: number | undefined;
  /** hears every delivery, in the order of the lines; gigabytes of log have millions */
  readonly onDelivery?: (delivery: LoggedDelivery) => void;
  readonly onProgress?: (progress: LogProgress) => void;
}

/** Unpacked bytes of one file; a packed file of zeros must not keep the machine busy for ever. */
const mostUnpacked = 400_000_000_000;
const progressEvery = 200;

/** @returns text of bytes, one character a byte */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1');
}

/**
 * Reads logs, oldest first.
 * @returns the figures; rejects with an AbortError when stopped, with the reason when not one file could be opened
 */
export async function readLogs(sources: readonly LogSource[], options: ReadingOptions): Promise<LogReading> {
  const { signal, now, onDelivery, splitAt } = options;
  const figures: FigureOptions = {
    carrierOfDomain,
    textOf: latin1,
    ...(onDelivery === undefined
      ? {}
      : {
          onDelivery: (delivery, bytes) =>
            onDelivery({
              queueId: latin1(bytes, delivery.idFrom, delivery.idTo),
              to: latin1(bytes, delivery.recipientFrom, delivery.recipientTo),
              status: delivery.status,
              dsn: latin1(bytes, delivery.dsnFrom, delivery.dsnTo),
              relay: latin1(bytes, delivery.relayFrom, delivery.relayTo),
            }),
        }),
  };
  const analyses =
    splitAt === undefined
      ? [new LogAnalysis(figures)]
      : (['before', 'after'] as const).map((side) => new LogAnalysis(figures, { side, at: splitAt }));
  const note = (code: string): void => {
    for (const analysis of analyses) analysis.note(code);
  };
  const logs = await openAll(sources, note);
  const whole = logs.reduce((sum, { size }) => sum + size, 0);
  const start = performance.now();
  let taken = 0;
  let told = start;
  for (const log of logs) {
    for (const analysis of analyses) analysis.startFile(log.name, lastDayOf(log.name, log.changed, now));
    let unpacked = 0;
    try {
      for await (const piece of log.pieces((bytes) => (taken += bytes), signal)) {
        signal.throwIfAborted();
        for (const analysis of analyses) analysis.feed(piece, 0, piece.length);
        unpacked += piece.length;
        if (unpacked > mostUnpacked) {
          note('too-long');
          break;
        }
        const moment = performance.now();
        if (moment - told < progressEvery) continue;
        told = moment;
        const share = whole === 0 ? 1 : Math.min(1, taken / whole);
        const seconds = (moment - start) / 1000;
        options.onProgress?.({
          share,
          secondsLeft: share > 0.01 ? (seconds / share) * (1 - share) : null,
          lines: analyses.reduce((sum, { lineCount }) => sum + lineCount, 0),
        });
      }
    } catch (error) {
      if (signal.aborted) throw error;
      note('cut-off'); // damaged or cut: what came before it counts
    }
    for (const analysis of analyses) analysis.endFile();
  }
  return readingOf(analyses.map((analysis) => analysis.facts()));
}

/** A side with nothing in it was not cut off anything: the other side then is the whole log. */
function readingOf([first, second]: readonly MaillogFacts[]): LogReading {
  if (first === undefined) throw new Error('at least one analysis was made');
  if (second === undefined) return { facts: first };
  const whole = ({ half: _half, ...facts }: MaillogFacts): MaillogFacts => facts;
  if (second.understood === 0) return { facts: whole(first), earlier: whole(first) };
  return first.understood === 0 ? { facts: whole(second) } : { facts: second, earlier: first };
}

async function openAll(
  sources: readonly LogSource[],
  note: (code: string) => void,
): Promise<readonly OpenedLog[]> {
  const opened: OpenedLog[] = [];
  let failure: unknown = null;
  for (const source of sources) {
    try {
      opened.push(await openLog(source));
    } catch (error) {
      failure = error;
      note('file-unreadable');
    }
  }
  if (opened.length === 0) throw failure instanceof Error ? failure : new Error('nothing to read');
  // Rotated files in the order of time; those without a date stay where they were.
  return opened
    .map((log, index) => ({ log, index }))
    .sort((a, b) =>
      a.log.changed !== null && b.log.changed !== null
        ? a.log.changed.getTime() - b.log.changed.getTime()
        : a.index - b.index,
    )
    .map(({ log }) => log);
}
