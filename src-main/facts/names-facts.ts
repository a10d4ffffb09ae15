// The new name as each name server tells it, re-read until all agree: its A record, and the PTR of the address.

export interface NamesFacts {
  readonly hostName: string;
  readonly address: string;
  readonly startedAt: string;
  readonly running: boolean;
  readonly rounds: number;
  /** the longest that an old answer may be kept anywhere: the old records' TTL, seconds */
  readonly longestSeconds: number;
  readonly servers: readonly NameAtServer[];
}

export interface NameAtServer {
  readonly kind: 'forward' | 'reverse';
  readonly server: string;
  /** what it says (address or name), null where it has no such record; absent where it did not answer */
  readonly says?: string | null | undefined;
  readonly agrees: boolean | null;
}
