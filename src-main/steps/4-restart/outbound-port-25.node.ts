// Is it the operator's own line that closes port 25 (OP25B)? Proved by other hosts: their 25 against their 587 and 443.
// carrier-rules 4: symptoms are time-outs, "no route" or a reset; 587 with a password is the way that providers leave open.
import { setTimeout } from 'node:timers/promises';
import type { Dialer, DialTarget, Resolver } from '../../ports.ts';
import { dialName } from '../../protocols/smtp/dial-name.node.ts';
import type { OutboundPort25Facts } from '../../protocols/smtp/smtp-facts.ts';

/** Large mail services that answer on 25 and on 587 under one name. Nothing is said to them: the connection is closed at once. */
export const controlHosts = ['smtp.gmail.com', 'smtp.mail.yahoo.co.jp'] as const;
const ports = [25, 587, 443] as const;

/** @returns whether any control host's 443 answers: is the operator's own line there at all? */
export async function anybodyAnswers(
  world: { readonly resolver: Resolver; readonly dialer: Dialer },
  signal: DialTarget['signal'],
): Promise<boolean> {
  for (const host of controlHosts) {
    const named = await dialName(world.resolver, world.dialer, {
      host,
      port: 443,
      timeoutMilliseconds: 4000,
      ...(signal === undefined ? {} : { signal }),
    });
    if (named.found && named.dialled.outcome === 'answering') {
      named.dialled.connection.close();
      return true;
    }
    // Somebody refused or hung up: packets come and go.
    if (named.found && (named.dialled.outcome === 'refused' || named.dialled.outcome === 'reset'))
      return true;
  }
  return false;
}

/** @returns what each port of the control hosts did, and whether only 25 is dead; null where nothing answers at all */
export async function probeOutboundPort25(
  world: { readonly resolver: Resolver; readonly dialer: Dialer },
  options: {
    readonly signal?: DialTarget['signal'];
    readonly timeoutMilliseconds?: number;
    readonly hosts?: readonly string[];
    /** between two looks at the same host */
    readonly pauseMilliseconds?: number;
  },
): Promise<OutboundPort25Facts> {
  const timeoutMilliseconds = options.timeoutMilliseconds ?? 6000;
  const probes: { host: string; port: number; outcome: OutboundPort25Facts['probes'][number]['outcome'] }[] =
    [];
  for (const port of ports) {
    if (port !== ports[0]) await setTimeout(options.pauseMilliseconds ?? 1000);
    const looks = (options.hosts ?? controlHosts).map(async (host) => {
      const signal = options.signal === undefined ? {} : { signal: options.signal };
      const named = await dialName(world.resolver, world.dialer, {
        host,
        port,
        timeoutMilliseconds,
        ...signal,
      });
      if (named.found && named.dialled.outcome === 'answering') named.dialled.connection.close();
      return { host, port, outcome: named.found ? named.dialled.outcome : ('unreachable' as const) };
    });
    probes.push(...(await Promise.all(looks)));
  }
  const answered = (port: number): boolean =>
    probes.some((probe) => probe.port === port && probe.outcome === 'answering');
  const blocked = answered(25) ? false : answered(587) || answered(443) ? true : null;
  return { blocked, probes };
}
