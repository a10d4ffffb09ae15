// Time stamps of log lines: traditional (RFC 3164, without a year), RFC 3339 and its kin of journalctl, Exim's own.
// The wall clock counts; zones are read over, so that the times shown are those that stand in the log.
import { find, space, wholeNumber } from './bytes.ts';

export interface LogDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** Three letters to 1..12: the sum of the last two is different for every English month name. */
const monthSums = new Map(
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => [
    (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2),
    index + 1,
  ]),
);

const dayMilliseconds = 86_400_000;

/** Reads the stamp at the head of lines that come one after another. */
export class StampReader {
  /** position behind the stamp and its space */
  next = 0;
  /** milliseconds of the log's wall clock */
  time = 0;
  /** minutes east of Greenwich as the first dated stamp says; null where stamps name no zone */
  zoneMinutes: number | null = null;
  private year: number;
  private lastMonth = 0;
  private readonly until: LogDay;
  private monthDay = -1;
  private dayStart = 0;
  private readonly last = new Uint8Array(15);

  /** @param until a day not before the last line: the file's own date, its name's, or today */
  constructor(until: LogDay) {
    this.until = until;
    this.year = until.year;
  }

  /** @returns false where the line begins with no stamp; else `time` and `next` are set */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const first = bytes[from] ?? 0;
    if (first >= 0x41 && first <= 0x5a)
      return this.traditional(bytes, from, to) || this.weekday(bytes, from, to);
    if (first >= 0x30 && first <= 0x39) return this.dated(bytes, from, to);
    return false;
  }

  private traditional(bytes: Uint8Array, from: number, to: number): boolean {
    if (from + 16 > to) return false;
    let same = true;
    for (let index = 0; index < 15; index++) {
      if (bytes[from + index] !== this.last[index]) {
        same = false;
        break;
      }
    }
    if (!same) {
      const letters = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
      const month = monthSums.get(letters);
      if (
        month === undefined ||
        bytes[from + 3] !== space ||
        bytes[from + 9] !== 0x3a ||
        bytes[from + 12] !== 0x3a
      )
        return false;
      const day = two(bytes, from + 4);
      const hour = two(bytes, from + 7);
      const minute = two(bytes, from + 10);
      const second = two(bytes, from + 13);
      if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return false;
      this.setDay(month, day);
      this.time = this.dayStart + ((hour * 60 + minute) * 60 + second) * 1000;
      for (let index = 0; index < 15; index++) this.last[index] = bytes[from + index] ?? 0;
    }
    let at = from + 15;
    if (bytes[at] === 0x2e) while (at < to && bytes[at] !== space) at++; // journalctl -o short-precise
    if (bytes[at] !== space) return false;
    this.next = at + 1;
    return true;
  }

  /** No year in the stamp: it grows when December is followed by January, and starts so that nothing is after `until`. */
  private setDay(month: number, day: number): void {
    const monthDay = month * 32 + day;
    if (monthDay === this.monthDay) return;
    if (this.lastMonth === 0) {
      const { year, month: lastMonth, day: lastDay } = this.until;
      this.year = monthDay > lastMonth * 32 + lastDay + 1 ? year - 1 : year;
    } else if (month <= 3 && this.lastMonth >= 10) this.year++;
    else if (month >= 10 && this.lastMonth <= 3) this.year--; // a late line of the old year
    this.lastMonth = month;
    this.monthDay = monthDay;
    this.dayStart = Date.UTC(this.year, month - 1, day);
  }

  /** `2026-11-24T06:23:11.123456+09:00 `, `2026-11-24T06:23:11+0900 `, `2002-10-31 08:57:53 [+0900 ]` */
  private dated(bytes: Uint8Array, from: number, to: number): boolean {
    if (
      from + 20 > to ||
      bytes[from + 4] !== 0x2d ||
      bytes[from + 7] !== 0x2d ||
      bytes[from + 13] !== 0x3a ||
      bytes[from + 16] !== 0x3a
    )
      return false;
    const separator = bytes[from + 10];
    if (separator !== 0x54 && separator !== space) return false;
    const year = wholeNumber(bytes, from, from + 4);
    const month = two(bytes, from + 5);
    const day = two(bytes, from + 8);
    const hour = two(bytes, from + 11);
    const minute = two(bytes, from + 14);
    const second = two(bytes, from + 17);
    if (
      year < 1970 ||
      month < 1 ||
      month > 12 ||
      day < 1 ||
      day > 31 ||
      hour > 23 ||
      minute > 59 ||
      second > 60
    )
      return false;
    const monthDay = (year * 12 + month) * 32 + day;
    if (monthDay !== this.monthDay) {
      this.monthDay = monthDay;
      this.dayStart = Date.UTC(year, month - 1, day);
    }
    this.time = this.dayStart + ((hour * 60 + minute) * 60 + second) * 1000;
    const end = find(bytes, space, from + 19, Math.min(to, from + 45));
    if (end < 0) return false;
    this.next = end + 1;
    this.zoneMinutes ??= zoneAt(bytes, from + 19, end);
    // Exim with a zone: another word of sign and digits.
    const sign = bytes[end + 1];
    if (separator === space && (sign === 0x2b || sign === 0x2d) && bytes[end + 6] === space)
      this.next = end + 7;
    return true;
  }

  /** journalctl -o short-full: `Tue 2026-11-24 06:23:11 JST host ` */
  private weekday(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes[from + 3] !== space || !this.dated(bytes, from + 4, to)) return false;
    const zone = find(bytes, space, this.next, Math.min(to, this.next + 8));
    if (zone < 0) return false;
    this.next = zone + 1;
    return true;
  }

  /** A new file: its own date counts again. */
  restart(): void {
    this.lastMonth = 0;
    this.monthDay = -1;
    this.last[0] = 0;
  }
}

/** `Z`, `+09:00` or `+0900` behind the seconds and their fraction. */
function zoneAt(bytes: Uint8Array, from: number, to: number): number | null {
  let at = from;
  while (at < to && bytes[at] !== 0x2b && bytes[at] !== 0x2d && bytes[at] !== 0x5a) at++;
  if (at >= to) return null;
  if (bytes[at] === 0x5a) return 0;
  const minutes = two(bytes, at + 1) * 60 + two(bytes, bytes[at + 3] === 0x3a ? at + 4 : at + 3);
  if (minutes > 15 * 60) return null;
  return bytes[at] === 0x2d ? -minutes : minutes;
}

function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  if (ones < 0 || ones > 9) return 99;
  if (tens === -16) return ones; // a space
  return tens < 0 || tens > 9 ? 99 : tens * 10 + ones;
}

/** @returns whole days between two wall-clock times, for slot widths */
export function daysBetween(from: number, to: number): number {
  return (to - from) / dayMilliseconds;
}
