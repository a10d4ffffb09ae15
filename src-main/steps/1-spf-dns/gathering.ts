// What all gatherers of this step work with.
import type { AbortSignalLike, Resolver } from '../../ports.ts';

export interface Gathering {
  /** asks each question once (remember.ts) */
  readonly resolver: Resolver;
  readonly signal: AbortSignalLike | undefined;
  /** ISO 8601 UTC, the moment the look at the world began */
  readonly at: string;
}
