// The watch as lanes, names and events in one language.
import {
  fill,
  fillRich,
  plainWords,
  sayRich,
  sentence,
  type Language,
  type RichText,
} from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { WatchView } from '../../contract/view/restart.ts';
import type { Hosting } from '../../hosting/hosting.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import type {
  CertificateFacts,
  ProbeOutcome,
  WatchedCertificate,
  WatchFacts,
} from '../../protocols/smtp/smtp-facts.ts';
import { mark } from '../../wording/marks.ts';
import { downTimes, eventsOf, isDown, livePorts, type Lane, type WatchEvent } from './timeline.ts';
import { words } from './words.ts';

const portWords = {
  22: words.port22,
  25: words.port25,
  80: words.port80,
  443: words.port443,
  465: words.port465,
  587: words.port587,
} as const;

/** @returns what the screen draws of a watch; `hosting` gives the advice for a server that stays away */
export function watchView(watch: WatchFacts, hosting: Hosting, language: Language): WatchView {
  const whole = Math.max(120, Math.ceil(watch.elapsedSeconds / 60) * 60);
  const live = livePorts(watch);
  const shown = watch.lanes.filter(
    ({ port, segments }) => segments.length > 0 && (live.length === 0 || live.includes(port)),
  );
  const events = eventViews(watch, language);
  return {
    running: watch.running,
    host: watch.host,
    elapsed: duration(watch.elapsedSeconds, language),
    lanes: shown.map((lane) => ({
      port: lane.port,
      name: portName(lane.port, language),
      now: outcomeMark(lane.segments.at(-1)?.outcome ?? 'cancelled', language),
      segments: laneSegments(lane, watch, whole, language),
    })),
    ticks: ticksOf(whole, language),
    nameBefore: nameMark(watch.before?.name ?? null, language),
    nameAfter: nameMark(watch.after?.name ?? null, language),
    ...(watch.certificates === undefined
      ? {}
      : { certificates: certificateViews(watch.certificates, language) }),
    down: watch.downSeconds === null ? null : duration(watch.downSeconds, language),
    announcement: events.at(-1)?.words ?? '',
    events: events.map(({ time, mark: eventMark, rich }) => ({ at: time, mark: eventMark, words: rich })),
    gaveUp: watch.gaveUp ? rescueWords(hosting, language) : null,
  };
}

/** @returns the ways that are left when a server stays away, the gentle ones first */
export function rescueWords(hosting: Hosting, language: Language): RichText {
  return [...sayRich(sentence(words.gaveUp), language), ...rescueSteps(hosting, language)];
}

export function rescueSteps(hosting: Hosting, language: Language): RichText {
  return hosting.rescue.flatMap((step, index) => fillRich(` ${index + 1}. ${step[language]}`));
}

export function portName(port: number, language: Language): string {
  const known = portWords[port as keyof typeof portWords] as
    (typeof portWords)[keyof typeof portWords] | undefined;
  return known === undefined ? fill(words.portOther[language], { port }) : known[language];
}

/** @returns `1 分 12 秒`, `45 秒` */
export function duration(seconds: number, language: Language): string {
  const whole = Math.round(seconds);
  if (whole < 60) return fill(words.seconds[language], { count: whole });
  const rest = whole % 60;
  return rest === 0
    ? fill(words.minutes[language], { count: whole / 60 })
    : fill(words.minutesSeconds[language], { minutes: Math.floor(whole / 60), seconds: rest });
}

const certificateWords = {
  expired: words.certificateExpired,
  'not-yet-valid': words.certificateEarly,
  'wrong-name': words.certificateName,
  'self-signed': words.certificateOwn,
  untrusted: words.certificateOwn,
} as const;

type CertificateRow = NonNullable<WatchView['certificates']>[number];

/** Ports that show the same certificate share a row: most servers use one for all. */
function certificateViews(
  rows: readonly WatchedCertificate[],
  language: Language,
): readonly CertificateRow[] {
  const views: CertificateRow[] = [];
  for (const row of [...rows].sort((one, other) => one.port - other.port)) {
    const view = certificateView(row, language);
    const at = views.findIndex(({ words: said }) => plainWords(said) === plainWords(view.words));
    const same = views[at];
    if (same === undefined) views.push(view);
    else views[at] = { ...same, ports: [...same.ports, row.port] };
  }
  return views;
}

function certificateView({ port, before, after }: WatchedCertificate, language: Language): CertificateRow {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Tokyo' });
  const args = ({ names, validTo }: CertificateFacts) => ({
    names: names.slice(0, 3).join(' '),
    until: validTo === '' ? '?' : day.format(new Date(validTo)),
  });
  const now = after ?? before;
  const said = now.trusted ? words.certificateGood : certificateWords[now.problem ?? 'untrusted'];
  return {
    ports: [port],
    mark: now.trusted ? mark('ok', 'noProblem', language) : mark('warn', 'caution', language),
    words: [
      ...fillRich(said[language], args(now)),
      ...(after === null ? [] : fillRich(` ${words.certificateChanged[language]}`, args(before))),
    ],
  };
}

function nameMark(name: string | null, language: Language): { name: string; mark: Mark } | null {
  if (name === null) return null;
  const good = isPublicKind(hostNameKind(name));
  return { name, mark: good ? mark('ok', 'noProblem', language) : mark('bad', 'toFix', language) };
}

function outcomeMark(outcome: ProbeOutcome, language: Language): Mark {
  if (outcome === 'answering') return mark('ok', 'answering', language);
  return isDown(outcome) ? mark('bad', 'noAnswer', language) : mark('hold', 'onHold', language);
}

const outcomeWords = {
  answering: words.answering,
  refused: words.refused,
  'timed-out': words.timedOut,
  reset: words.reset,
  unreachable: words.unreachable,
  cancelled: words.cancelled,
} as const;

type LaneSegment = WatchView['lanes'][number]['segments'][number];

/** A silent stretch is "starting" from the moment another port of the same server answers again. */
function laneSegments(
  lane: Lane,
  watch: WatchFacts,
  whole: number,
  language: Language,
): readonly LaneSegment[] {
  const share = (second: number): number => Math.min(1, Math.max(0, second / whole));
  const downs = downTimes(watch);
  return lane.segments.flatMap((segment, index): LaneSegment[] => {
    const isLast = index === lane.segments.length - 1;
    const to = isLast && watch.running ? Math.max(segment.to, watch.elapsedSeconds) : segment.to;
    const word = outcomeWords[segment.outcome][language];
    if (segment.outcome === 'answering')
      return [{ from: share(segment.from), to: share(to), look: 'up', word }];
    const back = downs.find((down) => down.to > segment.from && down.to < to)?.to;
    if (!isDown(segment.outcome) || back === undefined) {
      return [{ from: share(segment.from), to: share(to), look: 'down', word }];
    }
    return [
      { from: share(segment.from), to: share(back), look: 'down', word },
      { from: share(back), to: share(to), look: 'starting', word: words.starting[language] },
    ];
  });
}

/** Five labels at most, evenly spaced from the start to the end of the lane. */
function ticksOf(whole: number, language: Language): readonly string[] {
  const minutes = whole / 60;
  const parts = [4, 3, 2, 1].find((count) => minutes % count === 0) ?? 1;
  return Array.from({ length: parts + 1 }, (_, index) =>
    index === 0 ? words.start[language] : fill(words.minutes[language], { count: (minutes / parts) * index }),
  );
}

interface EventView {
  readonly second: number;
  readonly time: string;
  readonly mark: Mark;
  readonly rich: RichText;
  readonly words: string;
}

function eventViews(watch: WatchFacts, language: Language): readonly EventView[] {
  const seen = eventsOf(watch).map((event) => eventView(watch, event, language));
  const renamed = watch.after?.name ?? null;
  if (renamed === null || renamed === watch.before?.name) return seen;
  const second = lastBack(watch);
  const rich = fillRich(words.eventName[language], { name: renamed });
  const event = {
    second,
    time: clockTime(watch, second, language),
    mark: mark('ok', 'done', language),
    rich,
    words: plainWords(rich),
  };
  return [...seen, event];
}

function lastBack(watch: WatchFacts): number {
  return eventsOf(watch).at(-1)?.second ?? watch.elapsedSeconds;
}

function eventView(watch: WatchFacts, event: WatchEvent, language: Language): EventView {
  const port = 'port' in event ? event.port : 0;
  const template = {
    'went-down': words.eventDown,
    'port-lost': words.eventLost,
    'port-back': words.eventBack,
    'line-lost': words.eventLine,
  }[event.kind][language];
  const rich = fillRich(template, { name: port === 0 ? '' : portName(port, language), port });
  return {
    second: event.second,
    time: clockTime(watch, event.second, language),
    mark: event.kind === 'port-back' ? mark('ok', 'answering', language) : mark('hold', 'noAnswer', language),
    rich,
    words: plainWords(rich),
  };
}

function clockTime(watch: WatchFacts, second: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    timeZone: 'Asia/Tokyo',
  }).format(new Date(Date.parse(watch.startedAt) + second * 1000));
}
