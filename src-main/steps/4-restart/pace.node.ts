// The manners of a watch, kept where connections are opened: one probe at a time, and to one host never more than one in
// each interval, however many addresses its name has and whoever asks (the watch, the look at the line, the control hosts).
import type { Clock, Connection, Dialer, Dialled, DialTarget } from '../../ports.ts';
import { startElapsed } from './elapsed.node.ts';
import { pause } from './pause.node.ts';

export interface Pace {
  /** @returns a dialer for a host, known by the name it was asked for under, that waits for its turn before each connection */
  for(host: string): Dialer;
}

/**
 * @param gapMilliseconds between the starts of two connections to the same host
 * @returns a pace shared by all that dial for a watch. A connection holds the turn until it is closed; a dial that was
 *   cancelled while it waited answers `cancelled` and opens nothing
 */
export function createPace(dialer: Dialer, clock: Clock, gapMilliseconds: number): Pace {
  const elapsed = startElapsed(clock);
  const lastStarts = new Map<string, number>();
  let turn = Promise.resolve();

  const dial = async (host: string, target: DialTarget): Promise<Dialled> => {
    const before = turn;
    let release = (): void => undefined;
    turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    const last = lastStarts.get(host);
    // A millisecond more: timers may fire a fraction too early.
    if (last !== undefined) await pause(gapMilliseconds - (elapsed() - last) * 1000 + 1, target.signal);
    if (target.signal?.aborted === true) {
      release();
      return { outcome: 'cancelled', milliseconds: 0, detail: '' };
    }
    lastStarts.set(host, elapsed());
    const dialled = await dialer.dial(target).catch((error: unknown) => {
      release();
      throw error;
    });
    if (dialled.outcome !== 'answering') {
      release();
      return dialled;
    }
    return { ...dialled, connection: closing(dialled.connection, release) };
  };
  return { for: (host) => ({ dial: (target) => dial(host, target) }) };
}

function closing(connection: Connection, release: () => void): Connection {
  return {
    socket: connection.socket,
    close: () => {
      connection.close();
      release();
    },
  };
}
