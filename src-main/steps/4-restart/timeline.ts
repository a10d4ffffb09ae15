// The watch as a value: each probe extends a port's lane, and down time, return and events are read from the lanes.
import type {
  CertificateFacts,
  GreetingFacts,
  ProbeOutcome,
  ProbeTick,
  WatchFacts,
} from '../../protocols/smtp/smtp-facts.ts';

export type Lane = WatchFacts['lanes'][number];
export type Segment = Lane['segments'][number];

/** Segments kept a lane; the oldest give up their detail first. */
export const mostSegments = 300;

/** @param startedAt ISO 8601, UTC */
export function newWatch(host: string, startedAt: string, ports: readonly number[]): WatchFacts {
  return {
    host,
    startedAt,
    running: true,
    ports,
    lanes: ports.map((port) => ({ port, segments: [] })),
    elapsedSeconds: 0,
    before: null,
    after: null,
    downSeconds: null,
    gaveUp: false,
  };
}

/**
 * @param tick one look at one port
 * @param continues false after a gap (the computer slept): the time in between is left open, not guessed
 */
export function addTick(watch: WatchFacts, tick: ProbeTick, continues: boolean): WatchFacts {
  const lanes = watch.lanes.map((lane) =>
    lane.port === tick.port ? { ...lane, segments: extend(lane.segments, tick, continues) } : lane,
  );
  const elapsedSeconds = Math.max(watch.elapsedSeconds, tick.second);
  const next = { ...watch, lanes, elapsedSeconds };
  return { ...next, downSeconds: downSecondsOf(next) };
}

function extend(
  segments: readonly Segment[],
  { second, outcome }: ProbeTick,
  continues: boolean,
): readonly Segment[] {
  const last = segments.at(-1);
  if (last === undefined || !continues) return trim([...segments, { from: second, to: second, outcome }]);
  const before = segments.slice(0, -1);
  if (last.outcome === outcome) return [...before, { ...last, to: second }];
  return trim([...before, { ...last, to: second }, { from: second, to: second, outcome }]);
}

/** Joins the two oldest segments under the outcome of the longer one. */
function trim(segments: readonly Segment[]): readonly Segment[] {
  const [first, second, ...rest] = segments;
  if (segments.length <= mostSegments || first === undefined || second === undefined) return segments;
  const longer = first.to - first.from >= second.to - second.from ? first : second;
  return [{ from: first.from, to: second.to, outcome: longer.outcome }, ...rest];
}

/**
 * A greeting read while watching: the first is the name before, a later one of the same port under another name or after a
 * stop the name after. Other ports may be served by another program under a name of its own: that is no change.
 */
export function addGreeting(watch: WatchFacts, greeting: GreetingFacts): WatchFacts {
  if (greeting.name === null) return watch;
  if (watch.before === null) return { ...watch, before: greeting };
  if (watch.before.port !== greeting.port) return watch;
  const isNew =
    greeting.name !== watch.before.name || watch.downSeconds !== null || hasStopped(watch, greeting.port);
  return isNew ? { ...watch, after: greeting } : watch;
}

/** The first certificate of a port is the one before; a later one that differs is the one after. */
export function addCertificate(watch: WatchFacts, port: number, certificate: CertificateFacts): WatchFacts {
  const rows = watch.certificates ?? [];
  const row = rows.find((each) => each.port === port);
  if (row === undefined)
    return { ...watch, certificates: [...rows, { port, before: certificate, after: null }] };
  if (isSame(row.after ?? row.before, certificate)) return watch;
  const after = isSame(row.before, certificate) ? null : certificate;
  return { ...watch, certificates: rows.map((each) => (each === row ? { ...row, after } : each)) };
}

function isSame(one: CertificateFacts, other: CertificateFacts): boolean {
  return (
    one.names.join() === other.names.join() && one.validTo === other.validTo && one.problem === other.problem
  );
}

function hasStopped(watch: WatchFacts, port: number): boolean {
  return watch.lanes.some(
    (lane) => lane.port === port && lane.segments.some(({ outcome }) => isDown(outcome)),
  );
}

/** An outcome that speaks of the server. `unreachable` and `cancelled` speak of our own line. */
export function isDown(outcome: ProbeOutcome): boolean {
  return outcome === 'refused' || outcome === 'timed-out' || outcome === 'reset';
}

/** Ports that answered at least once: only their silence says anything about the server. */
export function livePorts(watch: WatchFacts): readonly number[] {
  return watch.lanes
    .filter(({ segments }) => segments.some(({ outcome }) => outcome === 'answering'))
    .map(({ port }) => port);
}

/** Times during which no port that is in use answered, in order. */
export function downTimes(watch: WatchFacts): readonly { readonly from: number; readonly to: number }[] {
  const live = watch.lanes.filter(({ port }) => livePorts(watch).includes(port));
  if (live.length === 0) return [];
  const ofLane = (lane: Lane) =>
    lane.segments
      .filter(({ outcome }) => isDown(outcome))
      .map((segment) => ({ from: segment.from, to: endOf(lane, segment, watch.elapsedSeconds) }));
  const [first = [], ...others] = live.map(ofLane);
  return others.reduce(
    (common, intervals) =>
      common.flatMap((one) =>
        intervals
          .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
          .filter(({ from, to }) => to > from),
      ),
    first.filter(({ from, to }) => to > from),
  );
}

/** A lane's last segment reaches to now: nothing else was seen since. */
function endOf(lane: Lane, segment: Segment, now: number): number {
  return segment === lane.segments.at(-1) ? Math.max(segment.to, now) : segment.to;
}

function downSecondsOf(watch: WatchFacts): number | null {
  const times = downTimes(watch);
  return times.length === 0 ? null : Math.round(times.reduce((sum, { from, to }) => sum + to - from, 0));
}

/** Is every port that is in use silent now? */
export function isDownNow(watch: WatchFacts): boolean {
  const live = livePorts(watch);
  return (
    live.length > 0 &&
    watch.lanes
      .filter(({ port }) => live.includes(port))
      .every(({ segments }) => isDown(segments.at(-1)?.outcome ?? 'answering'))
  );
}

/** Did it go down, and do all ports that were in use answer again? */
export function isBack(watch: WatchFacts): boolean {
  const live = livePorts(watch);
  const lanes = watch.lanes.filter(({ port }) => live.includes(port));
  const went = lanes.some(({ segments }) => segments.some(({ outcome }) => isDown(outcome)));
  return went && lanes.every(({ segments }) => segments.at(-1)?.outcome === 'answering');
}

/** Second at which the last port that was in use fell silent, null while something answers. */
export function downSince(watch: WatchFacts): number | null {
  if (!isDownNow(watch)) return null;
  const live = livePorts(watch);
  const starts = watch.lanes
    .filter(({ port }) => live.includes(port))
    .map(({ segments }) => silentFrom(segments));
  return Math.max(...starts);
}

/** Where the row of silent segments at the end of a lane begins. Sleep ends a row: nobody looked in between. */
function silentFrom(segments: readonly Segment[]): number {
  const before = segments.findLastIndex(
    ({ outcome, to }, index) => !isDown(outcome) || (segments[index + 1]?.from ?? to) > to,
  );
  return segments[before + 1]?.from ?? 0;
}

export type WatchEvent =
  | { readonly second: number; readonly kind: 'went-down' }
  | { readonly second: number; readonly kind: 'port-lost' | 'port-back'; readonly port: number }
  | { readonly second: number; readonly kind: 'line-lost' };

/** What happened, oldest first; the first look at each port is no event. */
export function eventsOf(watch: WatchFacts): readonly WatchEvent[] {
  const live = livePorts(watch);
  const downs = downTimes(watch).map(({ from }): WatchEvent => ({ second: from, kind: 'went-down' }));
  const changes = watch.lanes
    .filter(({ port }) => live.includes(port))
    .flatMap(({ port, segments }) =>
      segments.slice(1).flatMap((segment, index): WatchEvent[] => {
        const before = segments[index]?.outcome ?? 'answering';
        if (segment.outcome === 'answering') return [{ second: segment.from, kind: 'port-back', port }];
        if (segment.outcome === 'unreachable') return [{ second: segment.from, kind: 'line-lost' }];
        return before === 'answering' ? [{ second: segment.from, kind: 'port-lost', port }] : [];
      }),
    );
  const lost = changes.filter(({ kind }) => kind === 'line-lost').slice(0, 1);
  return [...downs, ...changes.filter(({ kind }) => kind !== 'line-lost'), ...lost].sort(
    (a, b) => a.second - b.second,
  );
}
