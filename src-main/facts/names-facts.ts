// What was changed in DNS as each name server tells it, re-read until all agree: the server's name (A), the PTR of the
// address, the domain's SPF record.

export interface NamesFacts {
  /** empty where only the SPF record is read again */
  readonly hostName: string;
  readonly address: string;
  readonly startedAt: string;
  readonly running: boolean;
  readonly rounds: number;
  /** the longest that an old answer may be kept anywhere: the old records' TTL, seconds */
  readonly longestSeconds: number;
  readonly servers: readonly NameAtServer[];
  /** the domain whose SPF record is read again; absent where it is not */
  readonly spfDomain?: string;
}

export interface NameAtServer {
  readonly kind: 'forward' | 'reverse' | 'spf';
  readonly server: string;
  /** what it says (address or name), null where it has no such record; absent where it did not answer */
  readonly says?: string | null | undefined;
  readonly agrees: boolean | null;
}
