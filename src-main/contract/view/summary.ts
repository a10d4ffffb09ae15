// The end of the road: what was wrong, what was done, what arrives now.
import type { CarrierId } from '../answers.ts';
import type { RichText } from '../text.ts';
import type { Mark } from './mark.ts';

export interface SummaryView {
  readonly headline: string;
  readonly cause: RichText;
  readonly carriers: readonly {
    readonly id: CarrierId;
    readonly name: string;
    readonly before: Mark;
    readonly now: Mark;
  }[];
  readonly done: readonly { readonly kind: 'change' | 'restart' | 'send'; readonly words: RichText }[];
  readonly next: readonly { readonly title: string; readonly sentence: string }[];
  readonly arrivesEverywhere: boolean;
}
