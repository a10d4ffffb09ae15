// The watch of a server runs in the background and writes what it sees into the case.
import { applyFacts, applySeenChange } from '../../case-file/apply.ts';
import type { Evidence } from '../../contract/evidence.ts';
import { known, type Fact } from '../../facts/fact.ts';
import type { Dialer, Ports } from '../../ports.ts';
import type { GreetingFacts, OutboundPort25Facts, WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import type { CallContext } from '../calls.node.ts';
import { certificateNames } from './certificate-names.ts';
import { anybodyAnswers, probeOutboundPort25, type ControlWorld } from './outbound-port-25.node.ts';
import { createPace, type Pace } from './pace.node.ts';
import { isBack, livePorts } from './timeline.ts';
import { watchServer, watchedPorts } from './watch.node.ts';

const watchName = 'watch';
/** One look a second at most; the practice world may be looked at more often. */
const interval = { real: 1000, practice: 150 } as const;
const patience = { real: 3000, practice: 1500 } as const;

/** Looks at the host's ports until all is back, somebody stops it or patience ends; every look is written into the case. */
export function startWatching(context: CallContext, host: string): void {
  // The resolver and dialer of this moment: a watch never changes its world half-way.
  const { ports } = context;
  const lab = context.lab();
  const practice = lab !== null && context.caseFile().practice !== null;
  const kind = practice ? 'practice' : 'real';
  const pace = paceOf(ports, interval[kind]);
  const controls = { resolver: ports.resolver, pace };
  context.background(watchName, async (signal) => {
    let asked = false;
    let told = false;
    const tell = (watch: WatchFacts): void => {
      if (told || !isNews(watch)) return;
      told = true;
      notifyOf(context, host);
    };
    const ended = await watchServer({
      resolver: ports.resolver,
      dialer: ports.dialer,
      clock: ports.clock,
      host,
      signal,
      intervalMilliseconds: interval[kind],
      pace,
      timeoutMilliseconds: patience[kind],
      trust: practice ? lab.trust() : undefined,
      certificateNames: certificateNames(context.caseFile(), host),
      // The practice world has no line that could fail.
      lineAnswers: practice ? undefined : () => anybodyAnswers(controls, signal),
      onLook: (watch, read) => {
        if (signal.aborted) return;
        const greeting = read?.facts.port === watch.before?.port ? read : null;
        context.update((caseFile, at) =>
          applyFacts(
            isRenamed(watch) ? applySeenChange(caseFile, greetingBefore(watch), at) : caseFile,
            {
              watch: known(watch, [watchEvidence(watch)], at),
              ...(greeting === null ? {} : { greeting: known(greeting.facts, [greeting.evidence], at) }),
            },
            at,
          ),
        );
        tell(watch);
        if (!asked && isPort25Suspicious(watch)) {
          asked = true;
          void askControlHosts(context, controls, signal);
        }
      },
    });
    if (signal.aborted) return;
    keepWatch(context, ended);
    tell(ended);
  });
}

/** What the operator waits for: the server is back and said its name, the new name is in force, or it stays away. */
function isNews(watch: WatchFacts): boolean {
  return watch.gaveUp || (watch.after !== null && (isBack(watch) || isRenamed(watch)));
}

/** Tells on the desktop, where another window is in front, what the page says. */
function notifyOf(context: CallContext, host: string): void {
  const page = context.view().open?.pages.find(({ id }) => id === '4-restart');
  if (page !== undefined) context.ports.desktop.notify(page.headline, host);
}

/** Ends the watch, if one runs; what it saw stays. */
export function stopWatching(context: CallContext): void {
  context.stopBackground(watchName);
  const { watch } = context.caseFile().facts;
  if (watch?.state === 'known' && watch.value.running) keepWatch(context, { ...watch.value, running: false });
}

/** One pace for each world, so that a watch that is started anew does not dial a second time within the same second. */
const paces = new WeakMap<Dialer, Pace>();

function paceOf({ dialer, clock }: Ports, gapMilliseconds: number): Pace {
  const pace = paces.get(dialer) ?? createPace(dialer, clock, gapMilliseconds);
  paces.set(dialer, pace);
  return pace;
}

/** @returns the greeting that was read before the server went down; undefined where none was */
export function greetingBefore({ before, startedAt }: WatchFacts): Fact<GreetingFacts> | undefined {
  if (before === null) return undefined;
  return known(
    before,
    [{ source: `smtp ${before.host}:${before.port}`, lines: before.lines, at: startedAt }],
    startedAt,
  );
}

function isRenamed({ before, after }: WatchFacts): boolean {
  return before !== null && after !== null && before.name !== after.name;
}

/** The mail port is silent from the first look on, while others answer. */
function isPort25Suspicious(watch: WatchFacts): boolean {
  const seen = watch.lanes.every(({ segments }) => segments.length > 0);
  const first = watch.lanes.find(({ port }) => port === 25)?.segments[0]?.outcome;
  const silent = first === 'timed-out' || first === 'unreachable' || first === 'reset';
  return seen && silent && livePorts(watch).length > 0;
}

async function askControlHosts(
  context: CallContext,
  controls: ControlWorld,
  signal: AbortSignal,
): Promise<void> {
  const found = await probeOutboundPort25(controls, { signal });
  if (signal.aborted) return;
  context.update((caseFile, at) => applyFacts(caseFile, { outboundPort25: port25Fact(found, at) }, at));
}

function port25Fact(found: OutboundPort25Facts, at: string): Fact<OutboundPort25Facts> {
  const evidence = found.probes.map(({ host, port, outcome }): Evidence => ({
    source: `tcp ${host}:${port}`,
    lines: [outcome],
    at,
  }));
  return known(found, evidence, at);
}

function keepWatch(context: CallContext, watch: WatchFacts): void {
  context.update((caseFile, at) =>
    applyFacts(caseFile, { watch: known(watch, [watchEvidence(watch)], at) }, at),
  );
}

/** The lanes in words an engineer can read: `25 answering 0-41 s`. */
function watchEvidence(watch: WatchFacts): Evidence {
  const lines = watch.lanes.flatMap(({ port, segments }) =>
    segments
      .slice(-20)
      .map(({ from, to, outcome }) => `${port} ${outcome} ${from.toFixed(0)}-${to.toFixed(0)} s`),
  );
  return { source: `tcp ${watch.host}:${watchedPorts.join(',')}`, lines, at: watch.startedAt };
}
