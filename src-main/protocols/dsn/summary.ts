// A heap of bounces in a few lines: how many, from whom, why. Feedback reports and vacation replies don't count.
import type { CarrierId } from '../../contract/answers.ts';
import type { BouncedRecipient, BounceFacts } from './bounce-facts.ts';

export interface BounceShare {
  readonly carrier: CarrierId | null;
  readonly reason: string;
  readonly count: number;
  /** of all failed recipients, 0 to 1 */
  readonly share: number;
}

/** @returns the failed recipients of all bounces */
export function failedRecipients(bounces: readonly BounceFacts[]): readonly BouncedRecipient[] {
  return bounces
    .filter(({ kind }) => kind === 'bounce')
    .flatMap(({ recipients }) => recipients)
    .filter(({ reason }) => reason !== 'delivered');
}

/** @returns one row a carrier and reason, most frequent first */
export function bounceShares(bounces: readonly BounceFacts[]): readonly BounceShare[] {
  const failed = failedRecipients(bounces);
  const counts = new Map<string, { carrier: CarrierId | null; reason: string; count: number }>();
  for (const { carrier, reason } of failed) {
    const key = `${carrier ?? ''} ${reason}`;
    const row = counts.get(key) ?? { carrier, reason, count: 0 };
    row.count++;
    counts.set(key, row);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map((row) => ({ ...row, share: row.count / failed.length }));
}
