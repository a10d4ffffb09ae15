// The questions: what the answers say so far.
import type { RichText } from '../text.ts';
import type { CauseView } from './finding.ts';
import type { Mark } from './mark.ts';

export interface IntakeView {
  /** inferences so far, rewritten as answers change */
  readonly inferences: readonly { readonly title: string; readonly sentence: RichText }[];
  readonly leading: readonly CauseView[];
  /** what is wrong with a recipient's address, null where none was given */
  readonly recipientAddress: { readonly mark: Mark; readonly sentence: RichText } | null;
  readonly unanswered: readonly string[];
}
