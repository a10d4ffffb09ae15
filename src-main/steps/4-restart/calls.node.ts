// Answers the restart.* rows. The watcher runs in the background and writes what it sees into the case.
import {
  applyFacts,
  applyPanel,
  applyPrepared,
  applyRestart,
  applySeenChange,
} from '../../case-file/apply.ts';
import { factsOf, type CaseFile } from '../../case-file/case-file.ts';
import type { Evidence } from '../../contract/evidence.ts';
import { parseIpAddress } from '../../contract/ip-address.ts';
import { known, type Fact } from '../../facts/fact.ts';
import type { NamesFacts } from '../../facts/names-facts.ts';
import { hostings } from '../../hosting/index.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import type { Dialer, Ports } from '../../ports.ts';
import type { GreetingFacts, OutboundPort25Facts, WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import { CallFailure, type CallContext, type Handlers } from '../calls.node.ts';
import { anybodyAnswers, probeOutboundPort25, type ControlWorld } from './outbound-port-25.node.ts';
import { rereadNames, spfOf } from './names.node.ts';
import { createPace, type Pace } from './pace.node.ts';
import { panelOf } from './panel.ts';
import { downSince, downTimes, livePorts } from './timeline.ts';
import { watchedHost } from './view.ts';
import { watchServer, watchedPorts } from './watch.node.ts';
import { preparations } from './words.ts';

const watchName = 'watch';
const namesName = 'names';
/** Name servers are asked again this often until all agree. */
const namesInterval = { real: 30_000, practice: 2000 } as const;
/** Where the old records are not known: what most panels set. */
const usualTtl = 3600;
/** One look a second at most; the practice world may be looked at more often. */
const interval = { real: 1000, practice: 150 } as const;
const patience = { real: 3000, practice: 1500 } as const;

export const handlers: Handlers<
  'restart.prepare' | 'restart.choosePanel' | 'restart.watch' | 'restart.stopWatching' | 'restart.done'
> = {
  'restart.prepare': ({ item, done }, context) => {
    if (!preparations.some(({ id }) => id === item)) throw new CallFailure('bad-input');
    context.update((caseFile, at) => applyPrepared(caseFile, item, done, at));
    return context.view();
  },
  'restart.choosePanel': ({ panel }, context) => {
    if (!hostings.some(({ id }) => id === panel)) throw new CallFailure('bad-input');
    context.update((caseFile, at) => applyPanel(caseFile, panel, at));
    return context.view();
  },
  'restart.watch': ({ host }, context) => {
    const caseFile = context.caseFile();
    const watched = host ?? watchedHost({ caseFile, facts: factsOf(caseFile) });
    if (watched === null) throw new CallFailure('host-name');
    startWatching(context, watched);
    startReadingNames(context);
    return context.view();
  },
  'restart.stopWatching': (_input, context) => {
    stopWatching(context);
    return context.view();
  },
  'restart.done': (_input, context) => {
    const caseFile = context.caseFile();
    const panel = panelOf(caseFile, factsOf(caseFile)).id;
    context.update((changed, at) => applyRestart(withFactsBefore(changed), panel, at));
    const { watch } = context.caseFile().facts;
    // Back under its new name: there is nothing left to watch for.
    if (watch?.state === 'known' && watch.value.after !== null && downSince(watch.value) === null)
      stopWatching(context);
    return context.view();
  },
};

/** A restart that was watched began when the server went down: what was read since then is of after it. */
function withFactsBefore(caseFile: CaseFile): CaseFile {
  const watch = caseFile.facts.watch?.state === 'known' ? caseFile.facts.watch.value : null;
  const wentDown = watch === null ? undefined : downTimes(watch)[0]?.from;
  if (watch === null || wentDown === undefined) return caseFile;
  const at = new Date(Date.parse(watch.startedAt) + wentDown * 1000).toISOString();
  return applySeenChange(caseFile, greetingBefore(watch), at);
}

function greetingBefore({ before, startedAt }: WatchFacts): Fact<GreetingFacts> | undefined {
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

function startWatching(context: CallContext, host: string): void {
  // The resolver and dialer of this moment: a watch never changes its world half-way.
  const { ports } = context;
  const lab = context.lab();
  const practice = lab !== null && context.caseFile().practice !== null;
  const kind = practice ? 'practice' : 'real';
  const pace = paceOf(ports, interval[kind]);
  const controls = { resolver: ports.resolver, pace };
  context.background(watchName, async (signal) => {
    let asked = false;
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
        if (!asked && isPort25Suspicious(watch)) {
          asked = true;
          void askControlHosts(context, controls, signal);
        }
      },
    });
    if (!signal.aborted) keepWatch(context, ended);
  });
}

/** One pace for each world, so that a watch that is started anew does not dial a second time within the same second. */
const paces = new WeakMap<Dialer, Pace>();

function paceOf({ dialer, clock }: Ports, gapMilliseconds: number): Pace {
  const pace = paces.get(dialer) ?? createPace(dialer, clock, gapMilliseconds);
  paces.set(dialer, pace);
  return pace;
}

/** Names that clients know the server by: a certificate must carry one of them. */
function certificateNames(
  { answers }: CaseFile,
  host: string,
): { web: readonly string[]; mail: readonly string[] } {
  const { shopDomain, newHostName } = answers;
  const shop = shopDomain === null ? [] : [shopDomain];
  const named = (names: readonly (string | null)[]): readonly string[] => {
    const known = [...new Set(names.filter((name) => name !== null))];
    return known.length === 0 ? [host] : known;
  };
  const own = parseIpAddress(host) === null ? host : null;
  return {
    web: named([own, ...shop, ...shop.map((domain) => `www.${domain}`)]),
    mail: named([own, newHostName, ...shop.map((domain) => `mail.${domain}`), ...shop]),
  };
}

/** What shall change in DNS must be told by every name server: the server's name, its PTR, a failing SPF record. */
function startReadingNames(context: CallContext): void {
  const caseFile = context.caseFile();
  const host = hostToRead(caseFile);
  const spf = spfToRead(caseFile);
  if (host === null && spf === null) return;
  const { ports } = context;
  const practice = context.lab() !== null && caseFile.practice !== null;
  context.background(namesName, async (signal) => {
    await rereadNames({
      resolver: ports.resolver,
      clock: ports.clock,
      host,
      spf,
      longestSeconds: longestTtl(caseFile),
      intervalMilliseconds: namesInterval[practice ? 'practice' : 'real'],
      signal,
      onRound: (names) => {
        context.update((changed, at) =>
          applyFacts(changed, { names: known(names, [namesEvidence(names, at)], at) }, at),
        );
      },
    });
  });
}

/** The new name; where only the PTR is to change, the name the server goes by already. */
function hostToRead(caseFile: CaseFile): { name: string; address: string } | null {
  const address = parseIpAddress(watchedHost({ caseFile, facts: factsOf(caseFile) }) ?? '');
  if (address === null) return null;
  const { greeting, shopMail } = caseFile.facts;
  const own = [
    shopMail?.state === 'known' ? shopMail.value.leaving.helo : null,
    greeting?.state === 'known' ? greeting.value.name : null,
  ].find((name) => name !== null && isPublicKind(hostNameKind(name)));
  const name = caseFile.answers.newHostName ?? own ?? null;
  return name === null ? null : { name, address };
}

/** The record of before, where SPF does not pass and is to be changed. */
function spfToRead({ answers, facts }: CaseFile): { domain: string; old: string | null } | null {
  const { spfEvaluations, fromDomainRecords } = facts;
  const fails = ['fail', 'softfail', 'permerror', 'none', 'neutral'];
  const isWrong =
    spfEvaluations?.state === 'known' &&
    spfEvaluations.value.some(
      ({ domain, result }) => domain === answers.shopDomain && fails.includes(result),
    );
  const text = fromDomainRecords?.state === 'known' ? fromDomainRecords.value.answers.TXT : undefined;
  if (!isWrong || answers.shopDomain === null || text === undefined || text.outcome === 'no-answer')
    return null;
  return { domain: answers.shopDomain, old: spfOf(text) };
}

function longestTtl({ facts }: CaseFile): number {
  const text =
    facts.fromDomainRecords?.state === 'known' ? facts.fromDomainRecords.value.answers.TXT : undefined;
  const pointers =
    facts.reverseLookups?.state === 'known' ? facts.reverseLookups.value.map(({ pointer }) => pointer) : [];
  const records = [...pointers, ...(text === undefined ? [] : [text])].flatMap((answer) =>
    answer.outcome === 'found' ? answer.records : [],
  );
  return Math.max(usualTtl, ...records.map(({ ttl }) => Math.min(ttl, 7 * 86_400)));
}

function namesEvidence(names: NamesFacts, at: string): Evidence {
  const lines = names.servers.map(
    ({ kind, server, says }) => `${kind} ${server}: ${says ?? (says === null ? '-' : '?')}`,
  );
  const source = [
    ...(names.hostName === '' ? [] : [`A ${names.hostName}, PTR ${names.address}`]),
    ...(names.spfDomain === undefined ? [] : [`TXT ${names.spfDomain}`]),
  ].join(', ');
  return { source, lines, at };
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

function stopWatching(context: CallContext): void {
  context.stopBackground(watchName);
  context.stopBackground(namesName);
  const { watch } = context.caseFile().facts;
  if (watch?.state === 'known' && watch.value.running) keepWatch(context, { ...watch.value, running: false });
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
