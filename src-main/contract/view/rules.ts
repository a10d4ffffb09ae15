// STEP 2: the published rules by carrier, the causes that are left, what would settle the rest.
import type { CarrierId } from '../answers.ts';
import type { EvidenceKind } from '../evidence.ts';
import type { RichText } from '../text.ts';
import type { CauseView, FindingView } from './finding.ts';
import type { Mark } from './mark.ts';

export interface RulesView {
  readonly carriers: readonly { readonly id: CarrierId; readonly name: string; readonly arrival: Mark }[];
  readonly groups: readonly {
    readonly title: string;
    readonly reason: string;
    readonly count: number;
    readonly left: boolean;
  }[];
  readonly rows: readonly RuleRowView[];
  readonly causes: readonly CauseView[];
  readonly ruledOut: readonly { readonly title: string; readonly reason: RichText }[];
  /** pieces of evidence by how many unknowns each would settle */
  readonly settle: readonly { readonly kind: EvidenceKind; readonly words: string; readonly count: number }[];
  readonly notes: readonly RichText[];
  /** the rulebook in use: when it was read, where an imported one comes from, whether it grew old */
  readonly rulebook?: {
    readonly sentences: readonly RichText[];
    readonly old: boolean;
    readonly imported: boolean;
  };
  /** texts that a shop can paste into its thank-you page, by carrier */
  readonly helpTexts?: readonly {
    readonly carrier: CarrierId;
    readonly name: string;
    readonly text: string;
  }[];
}

export interface RuleRowView {
  readonly topic: string;
  readonly title: string;
  readonly technicalName: string;
  readonly lead: boolean;
  readonly cells: readonly { readonly carrier: CarrierId; readonly mark: Mark }[];
  readonly learned: RichText;
  readonly findings: readonly (FindingView & {
    readonly carrier: CarrierId;
    readonly rule: string;
    readonly className: string;
  })[];
}
