// What every page of the road has: its place, its verdict, its next action, its evidence.
import type { Evidence } from '../evidence.ts';
import type { PageId } from '../step-ids.ts';
import type { RichText } from '../text.ts';
import type { Mark } from './mark.ts';

/** What every page has: the place on the road, the verdict, the next action. */
export interface PageView {
  readonly id: PageId;
  /** `STEP 1` or empty for the ends of the road */
  readonly number: string;
  readonly name: string;
  /** compact rail: at most four characters in Japanese */
  readonly shortName: string;
  /** technical name beside the eyebrow, e.g. `SPF・DNS` */
  readonly technicalName: string;
  readonly mark: Mark;
  /** what the rail says under the name */
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: StampView | null;
  /** sentence left of the primary button */
  readonly next: string;
  readonly evidence: readonly EvidenceGroup[];
  /** older than 24 hours or an earlier answer changed */
  readonly stale: string | null;
  readonly done: boolean;
}

export interface StampView {
  readonly kind: 'ok' | 'bad' | 'warn' | 'hold';
  readonly word: string;
  readonly line: string;
}

export interface EvidenceGroup {
  readonly title: string;
  readonly mark: Mark;
  readonly evidence: readonly Evidence[];
}
