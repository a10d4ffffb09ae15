// STEP 1: the SPF record as a receiver reads it, the name servers, the findings and the records to enter.
import type { FindingView } from './finding.ts';
import type { RecordFixView } from './fix.ts';
import type { Mark } from './mark.ts';

export interface SpfDnsView {
  readonly gathered: boolean;
  readonly record: { readonly domain: string; readonly text: string } | null;
  readonly terms: readonly SpfTermView[];
  /** what the record says of the server that sends; null where it was not evaluated */
  readonly outcome: { readonly mark: Mark; readonly address: string } | null;
  readonly lookups: number;
  readonly voidLookups: number;
  readonly worstCaseLookups: number;
  readonly identities: readonly {
    readonly name: string;
    readonly domain: string;
    readonly mark: Mark;
    readonly sentence: string;
  }[];
  readonly nameServers: readonly {
    readonly zone: string;
    readonly name: string;
    readonly address: string;
    readonly mark: Mark;
    readonly serial: string;
  }[];
  readonly findings: readonly FindingView[];
  readonly fixes: readonly RecordFixView[];
}

export interface SpfTermView {
  readonly term: string;
  readonly mark: Mark;
  readonly sentence: string;
  readonly matched: boolean;
  readonly reached: boolean;
  readonly cost: number;
  readonly depth: number;
}
