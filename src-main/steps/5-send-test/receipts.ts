// The operator's ticks: where each carrier's test mail ended up. The only thing that lets the program say "arrived".
import type { Arrival, CarrierId } from '../../contract/answers.ts';
import type { Evidence } from '../../contract/evidence.ts';
import { known, type Fact } from '../../facts/fact.ts';
import type { Receipt } from '../../facts/facts.ts';

/** @returns the ticks with this one in the place of the carrier's earlier one; `unknown` takes the tick back */
export function tick(
  receipts: Fact<readonly Receipt[]> | undefined,
  carrier: CarrierId,
  arrival: Arrival,
  at: string,
): Fact<readonly Receipt[]> {
  const earlier = receipts?.state === 'known' ? receipts.value : [];
  const others = earlier.filter((receipt) => receipt.carrier !== carrier);
  const now = arrival === 'unknown' ? others : [...others, { carrier, arrival, at }];
  const evidence = now.map((receipt): Evidence => ({
    source: `phone ${receipt.carrier}`,
    lines: [receipt.arrival],
    at: receipt.at,
  }));
  return known(now, evidence, at);
}
