// One order's mail through the logs: address, Message-ID, queue id or time to the queue ids, and those to every line about
// them. Two passes, because an order is asked for by what stands in the middle of its trail.

/** What is looked for, from what was typed. */
export type FollowQuery =
  | { readonly kind: 'text'; readonly text: string }
  /** minutes of the day, and the day where one was typed (month and day) */
  | {
      readonly kind: 'time';
      readonly minute: number;
      readonly month: number | null;
      readonly day: number | null;
    };

/** One line of the trail. */
export interface TrailLine {
  readonly time: number | null;
  readonly text: string;
  readonly queueId: string;
}

export interface Trail {
  readonly queueIds: readonly string[];
  readonly lines: readonly TrailLine[];
}

/**
 * @param typed `user@docomo.ne.jp`, `<id@shop.example.jp>`, `85F3D24490A`, `14:05`, `11/24 14:05`, `2026-11-24 14:05`
 * @returns what to look for; anything that is no time is looked for as it stands
 */
export function readQuery(typed: string): FollowQuery {
  const text = typed.normalize('NFKC').trim();
  const time =
    /^(?:(?:\d{4}[-/年])?(\d{1,2})[-/月](\d{1,2})日?\s+)?(\d{1,2})[:時](\d{1,2})分?(?::\d{1,2})?$/.exec(text);
  if (time === null) return { kind: 'text', text: text.replace(/^<|>$/g, '').toLowerCase() };
  const [, month, day, hour, minute] = time;
  return {
    kind: 'time',
    minute: Number(hour) * 60 + Number(minute),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

const queueId = /(?:^|\s)(?:\S+\[\d+\]|\S+): (?:\[ID [^\]]+\] )?([0-9A-Za-z]{5,64}): /;
const eximId = /\s([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})\s/;

/** @returns the queue id a log line is about, `''` without one */
export function queueIdOf(line: string): string {
  const id = queueId.exec(line)?.[1] ?? '';
  return id !== '' &&
    id !== 'NOQUEUE' &&
    !/^(?:warning|fatal|connect|disconnect|statistics|timeout)$/.test(id)
    ? id
    : (eximId.exec(line)?.[1] ?? '');
}

/** @returns other queue ids that belong to the same mail: `sender non-delivery notification: X`, `queued as X` at home */
export function relatedIds(line: string): readonly string[] {
  const notice = /notification: ([0-9A-Za-z]{5,64})$/.exec(line)?.[1];
  const forwarded = /forwarded as ([0-9A-Za-z]{5,64})\)/.exec(line)?.[1];
  const handed =
    /relay=(?:localhost|\[?127\.0\.0\.1|\[::1\])[^(]*stat(?:us)?=sent \((?:250 2\.0\.0 )?(?:ok: queued as )?([0-9A-Za-z]{5,64})/i.exec(
      line,
    )?.[1];
  return [notice, forwarded, handed].filter((id) => id !== undefined);
}

/** @returns true when the line is about what is looked for */
export function lineFits(line: string, time: number | null, query: FollowQuery): boolean {
  if (query.kind === 'text') return line.toLowerCase().includes(query.text);
  if (time === null) return false;
  const moment = dayAndMinute(time);
  const near = Math.abs(moment.minute - query.minute) <= 1;
  return (
    near &&
    (query.month === null || (moment.month === query.month && moment.day === query.day)) &&
    /message-id=|from=<|<= /.test(line)
  );
}

function dayAndMinute(time: number): {
  readonly month: number;
  readonly day: number;
  readonly minute: number;
} {
  const days = Math.floor(time / 86_400_000);
  const minute = Math.floor((time - days * 86_400_000) / 60_000);
  // Civil date of a day count (proleptic Gregorian), without a clock.
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    month: shifted + (shifted < 10 ? 3 : -9),
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    minute,
  };
}
