// Is it the operator's own line that closes port 25 (OP25B)? Proved by other hosts: their 25 against their 587 and 443.
// carrier-rules 4: symptoms are time-outs, "no route" or a reset; 587 with a password is the way that providers leave open.
import type { DialTarget, Resolver } from '../../ports.ts';
import { dialName } from '../../protocols/smtp/dial-name.node.ts';
import type { OutboundPort25Facts, ProbeOutcome } from '../../protocols/smtp/smtp-facts.ts';
import type { Pace } from './pace.node.ts';

/** Large mail services that answer on 25 and on 587 under one name. Nothing is said to them: the connection is closed at once. */
export const controlHosts = ['smtp.gmail.com', 'smtp.mail.yahoo.co.jp'] as const;
const ports = [25, 587, 443] as const;

/** The world that the control hosts are asked in: one probe at a time, in the pace of the watch. */
export interface ControlWorld {
  readonly resolver: Resolver;
  readonly pace: Pace;
}

/** @returns whether any control host's 443 answers: is the operator's own line there at all? */
export async function anybodyAnswers(world: ControlWorld, signal: DialTarget['signal']): Promise<boolean> {
  for (const host of controlHosts) {
    const outcome = await probe(world, { host, port: 443, timeoutMilliseconds: 4000 }, signal);
    // Somebody refused or hung up: packets come and go.
    if (outcome === 'answering' || outcome === 'refused' || outcome === 'reset') return true;
  }
  return false;
}

/** @returns what each port of the control hosts did, and whether only 25 is dead; null where nothing answers at all */
export async function probeOutboundPort25(
  world: ControlWorld,
  options: {
    readonly signal?: DialTarget['signal'];
    readonly timeoutMilliseconds?: number;
    readonly hosts?: readonly string[];
  },
): Promise<OutboundPort25Facts> {
  const { hosts = controlHosts, timeoutMilliseconds = 6000, signal } = options;
  const probes: OutboundPort25Facts['probes'][number][] = [];
  for (const port of ports)
    for (const host of hosts)
      probes.push({ host, port, outcome: await probe(world, { host, port, timeoutMilliseconds }, signal) });
  const answered = (port: number): boolean =>
    probes.some((probed) => probed.port === port && probed.outcome === 'answering');
  const blocked = answered(25) ? false : answered(587) || answered(443) ? true : null;
  return { blocked, probes };
}

async function probe(
  { resolver, pace }: ControlWorld,
  target: Pick<DialTarget, 'host' | 'port' | 'timeoutMilliseconds'>,
  signal: DialTarget['signal'],
): Promise<ProbeOutcome> {
  const named = await dialName(resolver, pace.for(target.host), {
    ...target,
    mostAddresses: 2,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!named.found) return 'unreachable';
  if (named.dialled.outcome === 'answering') named.dialled.connection.close();
  return named.dialled.outcome;
}
