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
import { portName } from './port-name.ts';
import { downTimes, isDown, livePorts, type Lane } from './timeline.ts';
import { announcement, watchEvents } from './watch-events.ts';
import { words } from './words.ts';
import { timeZone } from '../../wording/dates.ts';

/** @returns what the screen draws of a watch; `hosting` gives the advice for a server that stays away */
export function watchView(watch: WatchFacts, hosting: Hosting, language: Language): WatchView {
  const whole = laneSeconds(watch);
  const live = livePorts(watch);
  const shown = watch.lanes.filter(
    ({ port, segments }) => segments.length > 0 && (live.length === 0 || live.includes(port)),
  );
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
    announcement: announcement(watch, language),
    events: watchEvents(watch, language),
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
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const args = ({ names, validTo }: CertificateFacts) => ({
    names: names.slice(0, 3).join(', '),
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

/**
 * How long the lanes are: two minutes at least while it is watched, so that they do not stretch under the eye; what is
 * over is drawn as long as it was.
 */
function laneSeconds({ running, elapsedSeconds }: WatchFacts): number {
  const short = running ? undefined : [30, 60].find((seconds) => elapsedSeconds <= seconds);
  return short ?? Math.max(120, Math.ceil(elapsedSeconds / 60) * 60);
}

/** Five labels at most, evenly spaced from the start to the end of the lane. */
function ticksOf(whole: number, language: Language): readonly string[] {
  const unit = whole < 120 ? 5 : 60;
  const parts = [4, 3, 2, 1].find((count) => whole % (count * unit) === 0) ?? 1;
  return Array.from({ length: parts + 1 }, (_, index) =>
    index === 0 ? words.start[language] : duration((whole / parts) * index, language),
  );
}
