// Findings and causes with their words, as every list of them shows them.
import type { Evidence, EvidenceKind, Verdict } from '../evidence.ts';
import type { RichText } from '../text.ts';
import type { Mark } from './mark.ts';

/** One verdict with its words, as every list of checks shows it. */
export interface FindingView {
  readonly id: string;
  readonly verdict: Verdict;
  readonly mark: Mark;
  readonly title: string;
  readonly sentence: RichText;
  readonly why: RichText;
  readonly evidence: readonly Evidence[];
  readonly settledBy: { readonly kind: EvidenceKind; readonly words: string } | null;
  readonly fixIds: readonly string[];
  readonly source: SourceView | null;
}

export interface SourceView {
  readonly title: string;
  readonly url: string;
  readonly read: string;
  readonly confidence: string;
  /** said where the published text was not seen on the day it was read */
  readonly caution: string | null;
}

export interface CauseView {
  readonly id: string;
  readonly title: string;
  readonly explanation: RichText;
  readonly certainty: 'likely' | 'possible' | 'unlikely';
  readonly certaintyWord: string;
  readonly reasons: readonly RichText[];
  readonly fixIds: readonly string[];
}
