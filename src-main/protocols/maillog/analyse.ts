// A mail log to figures, piece by piece: feed it bytes as they come, ask it at any time. Lines are cut out of the bytes,
// their stamp read, and the line handed to the reader of the format that knows it.
import { find, space } from './bytes.ts';
import { EximReader } from './exim.ts';
import { LogFigures, type FigureOptions } from './log-figures.ts';
import { StampReader, type LogDay } from './log-time.ts';
import { realTime, type MaillogFacts } from './maillog-facts.ts';
import { PostfixReader } from './postfix.ts';
import { SendmailReader } from './sendmail.ts';

/** Longer lines are cut here; Postfix and syslog end theirs at 1 to 8 kB. */
export const longestLine = 65_536;

const lineFeed = 0x0a;

/** The lines before a moment, or those from it on; milliseconds since 1970. */
export interface LogSide {
  readonly side: 'before' | 'after';
  readonly at: number;
}

function isOn({ side, at }: LogSide, time: number): boolean {
  return side === 'before' ? time < at : time >= at;
}

export class LogAnalysis {
  private readonly figures: LogFigures;
  private stamps: StampReader;
  private readonly postfix: PostfixReader;
  private readonly sendmail: SendmailReader;
  private readonly exim: EximReader;
  private readonly names: string[] = [];
  private readonly rest = new Uint8Array(longestLine);
  private restLength = 0;
  private skipping = false;
  private lines = 0;
  private understood = 0;
  private foreign = 0;
  private longLines = 0;
  private binaryBytes = 0;
  private first: number | null = null;
  private latest: number | null = null;
  private zoneMinutes: number | null = null;
  private readonly understoodBy = { postfix: 0, sendmail: 0, exim: 0 };
  private readonly extraNotes = new Map<string, number>();

  private readonly side: LogSide | null;

  /** @param side only lines of one side of a moment count; null: all */
  constructor(options: FigureOptions, side: LogSide | null = null) {
    this.side = side;
    this.figures = new LogFigures(options);
    this.stamps = new StampReader({ year: 1970, month: 12, day: 31 });
    this.postfix = new PostfixReader(this.figures);
    this.sendmail = new SendmailReader(this.figures, options.textOf);
    this.exim = new EximReader(this.figures);
  }

  /** @param until a day that is not before the file's last line: stamps without a year are read by it */
  startFile(name: string, until: LogDay): void {
    this.names.push(name);
    this.stamps = new StampReader(until);
    this.restLength = 0;
    this.skipping = false;
  }

  /** Takes the next bytes of the file; the buffer may be used again afterwards. */
  feed(bytes: Uint8Array, from: number, to: number): void {
    let start = from;
    if (this.restLength > 0 || this.skipping) {
      const end = bytes.indexOf(lineFeed, from);
      const stop = end < 0 || end >= to ? to : end;
      this.keep(bytes, from, stop);
      if (stop === to) return;
      this.flushRest();
      start = stop + 1;
    }
    while (start < to) {
      const end = bytes.indexOf(lineFeed, start);
      if (end < 0 || end >= to) {
        this.keep(bytes, start, to);
        return;
      }
      if (end - start > longestLine) {
        this.longLines++;
        this.line(bytes, start, start + longestLine);
      } else this.line(bytes, start, end);
      start = end + 1;
    }
  }

  /** The file's last line may have no end. */
  endFile(): void {
    this.flushRest();
  }

  note(code: string, count = 1): void {
    this.extraNotes.set(code, (this.extraNotes.get(code) ?? 0) + count);
  }

  private keep(bytes: Uint8Array, from: number, to: number): void {
    if (this.skipping) return;
    const room = longestLine - this.restLength;
    const length = Math.min(room, to - from);
    this.rest.set(bytes.subarray(from, from + length), this.restLength);
    this.restLength += length;
    if (to - from > room) {
      this.longLines++;
      this.skipping = true;
    }
  }

  private flushRest(): void {
    const length = this.restLength;
    this.restLength = 0;
    this.skipping = false;
    if (length > 0) this.line(this.rest, 0, length);
  }

  private line(bytes: Uint8Array, from: number, lineEnd: number): void {
    let to = lineEnd;
    if (bytes[to - 1] === 0x0d) to--;
    if (to <= from) return;
    this.lines++;
    const { stamps } = this;
    if (!stamps.read(bytes, from, to)) {
      this.foreignLine(bytes, from, to);
      return;
    }
    const { time } = stamps;
    if (this.side !== null && !isOn(this.side, realTime(time, stamps.zoneMinutes))) {
      this.lines--;
      return;
    }
    this.zoneMinutes ??= stamps.zoneMinutes;
    let program = stamps.next;
    // Exim's own files name no host: the message id follows the stamp.
    if (bytes[from + 10] === space && this.exim.read(bytes, program, to, time)) {
      this.understoodBy.exim++;
    } else {
      const hostEnd = find(bytes, space, program, Math.min(to, program + 256));
      program = hostEnd < 0 ? program : hostEnd + 1;
      if (this.postfix.read(bytes, program, to, time)) this.understoodBy.postfix++;
      else if (this.sendmail.read(bytes, program, to, time)) this.understoodBy.sendmail++;
      else if (this.exim.readSyslog(bytes, program, to, time)) this.understoodBy.exim++;
      else {
        this.foreign++;
        return;
      }
    }
    this.understood++;
    if (this.first === null || time < this.first) this.first = time;
    if (this.latest === null || time > this.latest) this.latest = time;
  }

  private foreignLine(bytes: Uint8Array, from: number, to: number): void {
    this.foreign++;
    const end = Math.min(to, from + 64);
    let odd = 0;
    for (let at = from; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) odd++;
    }
    if (odd > 0) this.binaryBytes += to - from;
  }

  get lineCount(): number {
    return this.lines;
  }

  /** The figures so far. */
  facts(): MaillogFacts {
    const { postfix, sendmail, exim } = this.understoodBy;
    const formats = (['postfix', 'sendmail', 'exim'] as const).filter(
      (format) => this.understoodBy[format] > 0,
    );
    // A few lines of another program (logger, a test) don't make a log mixed.
    const main = formats.filter((format) => this.understoodBy[format] * 100 > postfix + sendmail + exim);
    const found = main.length > 0 ? main : formats;
    return {
      names: this.names,
      format: found.length > 1 ? 'mixed' : (found[0] ?? 'unknown'),
      lines: this.lines,
      understood: this.understood,
      from: this.first,
      to: this.latest,
      ...(this.zoneMinutes === null ? {} : { zoneMinutes: this.zoneMinutes }),
      ...(this.side === null
        ? {}
        : { half: { side: this.side.side, at: new Date(this.side.at).toISOString() } }),
      totals: this.figures.totals(),
      carriers: this.figures.carriers(),
      ...this.figures.lists(),
      notes: this.notes(),
    };
  }

  private notes(): readonly { readonly code: string; readonly count: number }[] {
    const notes = [...this.extraNotes].map(([code, count]) => ({ code, count }));
    if (this.foreign > 0) notes.push({ code: 'foreign-lines', count: this.foreign });
    if (this.longLines > 0) notes.push({ code: 'line-too-long', count: this.longLines });
    if (this.binaryBytes > 0) notes.push({ code: 'binary', count: this.binaryBytes });
    if (this.figures.rough > 0) notes.push({ code: 'counted-roughly', count: this.figures.rough });
    return notes;
  }
}
