// The Date field. RFC 5322 3.3 (date-time), 4.3 (obsolete zones, two-digit years, comments), RFC 2822 years of three digits.

export interface MailDate {
  /** UTC, ISO 8601 with milliseconds */
  readonly utc: string;
  readonly milliseconds: number;
  /** minutes east of UTC as written */
  readonly zoneMinutes: number;
  /** the zone was missing, unknown or the "not known" `-0000` */
  readonly zoneKnown: boolean;
  /** what the form does wrong; empty for a date in today's form */
  readonly faults: readonly DateFault[];
}

export type DateFault =
  | 'obsolete-zone'
  | 'zone-name'
  | 'no-zone'
  | 'zone-out-of-range'
  | 'short-year'
  | 'wrong-weekday'
  | 'odd-form';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** RFC 5322 4.3: the only names with a meaning; JST is what Japanese systems write by hand. */
const zoneHours: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  JST: 9,
};

/**
 * Reads a Date field.
 * @param body the field's body, folded or not
 * @returns the moment and what is odd about its form, or null where no moment can be read
 */
export function parseMailDate(body: string): MailDate | null {
  const text = withoutComments(body.slice(0, 1000)).replace(/\s+/g, ' ').trim();
  return parseInternet(text) ?? parseAsctime(text) ?? parseIso(text);
}

function parseInternet(text: string): MailDate | null {
  const match =
    /^(?:([A-Za-z]+)\s*\.?,?\s*)?(\d{1,2})[ -]\s*([A-Za-z]{3,9})\.?[ -,]\s*(\d{2,4}),?\s+(\d{1,2})\s?[:.]\s?(\d{1,2})(?:\s?[:.]\s?(\d{1,2})(?:\.\d+)?)?\s*(.*)$/.exec(
      text,
    );
  if (match === null) return null;
  const [, weekday, day, monthName, year, hour, minute, second, rest] = match;
  const month = months.indexOf((monthName ?? '').slice(0, 3).toLowerCase());
  return moment({
    weekday,
    year: year ?? '',
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    zone: rest ?? '',
    odd: !/^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{2,} \d{2}:\d{2}(?::\d{2})? \S+$/.test(text),
  });
}

/** `Tue Nov 24 10:32:12 2026`, with or without a zone before or after the year. */
function parseAsctime(text: string): MailDate | null {
  const match =
    /^(?:([A-Za-z]{3,9}),? )?([A-Za-z]{3,9}) (\d{1,2}),? (?:(\d{4}) )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([A-Z]{1,4}|[+-]\d{4}))?(?: (\d{4}))?(?: ([A-Z]{1,4}|[+-]\d{4}))?$/.exec(
      text,
    );
  if (match === null) return null;
  const [, weekday, monthName, day, yearBefore, hour, minute, second, zoneBefore, yearAfter, zoneAfter] =
    match;
  const month = months.indexOf((monthName ?? '').slice(0, 3).toLowerCase());
  return moment({
    weekday,
    year: yearAfter ?? yearBefore ?? '',
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    zone: zoneAfter ?? zoneBefore ?? '',
    odd: true,
  });
}

function parseIso(text: string): MailDate | null {
  const match =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T| )(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return moment({
    weekday: undefined,
    year: year ?? '',
    month: Number(month) - 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    zone: (zone ?? '').replace(':', ''),
    odd: true,
  });
}

interface Parts {
  readonly weekday: string | undefined;
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: string;
  readonly odd: boolean;
}

function moment(parts: Parts): MailDate | null {
  const { month, day, hour, minute, second } = parts;
  const faults: DateFault[] = [];
  let year = Number(parts.year);
  if (parts.year.length === 2) year += year < 50 ? 2000 : 1900;
  else if (parts.year.length === 3) year += 1900;
  if (parts.year.length < 4) faults.push('short-year');
  if (parts.year === '' || month < 0 || month > 11 || hour > 23 || minute > 59 || second > 60) return null;
  if (day < 1 || day > daysIn(year, month)) return null;
  const zone = parseZone(parts.zone);
  if (zone.fault !== null) faults.push(zone.fault);
  const days = daysFromCivil(year, month + 1, day);
  const local = ((days * 24 + hour) * 60 + minute) * 60 + Math.min(second, 59) + (second === 60 ? 1 : 0);
  if (parts.weekday !== undefined) {
    const named = weekdays.indexOf(parts.weekday.slice(0, 3).toLowerCase());
    if (named !== (((days + 4) % 7) + 7) % 7) faults.push('wrong-weekday');
  }
  if (parts.odd && faults.length === 0) faults.push('odd-form');
  const seconds = local - zone.minutes * 60;
  return {
    utc: isoUtc(seconds),
    milliseconds: seconds * 1000,
    zoneMinutes: zone.minutes,
    zoneKnown: zone.known,
    faults,
  };
}

function parseZone(text: string): { minutes: number; known: boolean; fault: DateFault | null } {
  const first = text.trim().split(' ')[0] ?? '';
  const numeric =
    /^([+-])(\d{2}):?(\d{2})$/.exec(first) ?? /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(first);
  if (numeric !== null) {
    const [, sign, hours, minutes] = numeric;
    const value = (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
    if (Number(minutes ?? 0) > 59 || Math.abs(value) > 14 * 60)
      return { minutes: value, known: true, fault: 'zone-out-of-range' };
    return {
      minutes: value,
      known: first !== '-0000',
      fault: first.startsWith('GMT') || first.startsWith('UTC') ? 'zone-name' : null,
    };
  }
  if (first === '') return { minutes: 0, known: false, fault: 'no-zone' };
  const hours = zoneHours[first.toUpperCase()];
  if (hours !== undefined)
    return {
      minutes: hours * 60,
      known: true,
      fault: first.toUpperCase() === 'JST' ? 'zone-name' : 'obsolete-zone',
    };
  // RFC 5322 4.3: military letters and unknown names say nothing about local time and count as -0000.
  return { minutes: 0, known: false, fault: 'zone-name' };
}

/** Takes comments out, nested ones too; an open one runs to the end. */
export function withoutComments(text: string): string {
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && (depth > 0 || quoted)) {
      if (depth === 0) kept += text.slice(at, at + 2);
      at++;
    } else if (character === '"' && depth === 0) {
      quoted = !quoted;
      kept += character;
    } else if (character === '(' && !quoted) depth++;
    else if (character === ')' && !quoted && depth > 0) {
      depth--;
      if (depth === 0) kept += ' ';
    } else if (depth === 0) kept += character;
  }
  return kept;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

/** Days from 1970-01-01 in the Gregorian calendar (pure: no clock, no Date object). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** @param seconds since 1970-01-01 UTC; @returns ISO 8601 with milliseconds */
export function isoUtc(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
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
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}.000Z`;
}
