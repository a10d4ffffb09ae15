// STEP 3 and 5: the error mails that were handed over.
import type { RichText } from '../text.ts';
import type { Mark } from './mark.ts';

export interface BouncesView {
  readonly total: number;
  readonly shares: readonly {
    readonly carrier: string;
    readonly reason: string;
    readonly count: number;
    readonly share: string;
  }[];
  readonly rows: readonly {
    readonly file: string;
    readonly recipient: string;
    readonly carrier: string;
    readonly reason: string;
    readonly mark: Mark;
    readonly meaning: RichText;
    readonly action: RichText;
    readonly retry: string;
    readonly diagnostic: string;
    readonly rules: readonly string[];
  }[];
  readonly notBounces: readonly { readonly file: string; readonly sentence: string }[];
}
