// The result of an SPF evaluation with the whole way to it. RFC 7208 2.6 (results), 4.6.4 (limits).
import type { DnsAnswer } from '../dns/answer.ts';

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** One term of a record as the receiver reads it. */
export interface SpfStep {
  /** as written in the record, e.g. `include:_spf.example.jp` */
  readonly term: string;
  readonly kind: 'mechanism' | 'redirect' | 'modifier' | 'unreached';
  readonly mechanism: string;
  readonly qualifier: '+' | '-' | '~' | '?' | '';
  readonly outcome: 'match' | 'no-match' | 'skipped' | 'unreached' | 'temperror' | 'permerror';
  /** the domain after macro expansion, where the term has one */
  readonly target: string | null;
  /** look-ups that this term cost by 4.6.4 (inner records included) */
  readonly cost: number;
  readonly asked: readonly DnsAnswer[];
  /** the record behind include or redirect */
  readonly inner: SpfTrace | null;
}

export interface SpfTrace {
  readonly domain: string;
  /** the record's text, null when there is none or more than one */
  readonly record: string | null;
  /** every v=spf1 record found (two are a permerror) */
  readonly records: readonly string[];
  readonly steps: readonly SpfStep[];
  readonly result: SpfResult;
  /** the answer the record was read from; absent where nothing was asked */
  readonly answer?: DnsAnswer;
}

export interface SpfEvaluation {
  readonly identity: 'header-from' | 'envelope' | 'helo';
  readonly address: string;
  readonly sender: string;
  readonly domain: string;
  readonly result: SpfResult;
  /** why permerror or temperror, or what matched; a code, not words */
  readonly reason: { readonly code: string; readonly detail: string };
  /** from `exp=`, macro-expanded; null when the result is not fail */
  readonly explanation: string | null;
  readonly lookups: number;
  readonly voidLookups: number;
  /** look-ups if no term matched before the end */
  readonly worstCaseLookups: number;
  readonly trace: SpfTrace;
}
