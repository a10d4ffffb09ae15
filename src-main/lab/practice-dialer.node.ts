// A dialer for practice: the world's public addresses lead to its loopback ports, and nothing else is ever contacted.
import type { Dialer } from '../ports.ts';
import { isLoopback } from '../protocols/dns/server-address.ts';
import { routeOf, type Route } from './routes.ts';

/**
 * @param base the real dialer
 * @param routes where the practice world's addresses are
 * @returns a dialer that reaches the practice world only; a port that a known address doesn't have is refused, as there
 */
export function practiceDialer(base: Dialer, routes: () => readonly Route[]): Dialer {
  return {
    async dial(target) {
      const route = routeOf(routes(), target.host, target.port);
      if (route !== null) return base.dial({ ...target, host: route.toAddress, port: route.toPort });
      const isOurs = routes().some(
        ({ toAddress, toPort }) => toAddress === target.host && toPort === target.port,
      );
      if (isOurs && isLoopback(target.host)) return base.dial(target);
      const isKnown = routes().some(({ address }) => address === target.host);
      return {
        outcome: isKnown ? 'refused' : 'unreachable',
        milliseconds: 0,
        detail: 'not part of the practice world',
      };
    },
  };
}
