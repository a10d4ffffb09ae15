// What to change where: a record for a DNS panel, a card with commands or clicks for a server.
import type { ServerId } from '../answers.ts';
import type { RichText } from '../text.ts';

/** A record to enter in a DNS panel. */
export interface RecordFixView {
  readonly id: string;
  readonly title: string;
  readonly panel: {
    readonly name: string;
    readonly path: readonly string[];
    readonly note: string;
    /** where the panel’s words come from and when they were read; empty where no panel was recognised */
    readonly origin: string;
  };
  readonly fields: readonly { readonly name: string; readonly value: string; readonly copy: boolean }[];
  /** old and new value cut into kept, removed and added parts, spaces among them: put together they are the value; null where there is nothing yet */
  readonly before: readonly ChangePart[] | null;
  readonly after: readonly ChangePart[];
  readonly warning: RichText | null;
  readonly isCause: boolean;
}

export interface ChangePart {
  readonly text: string;
  readonly change: 'kept' | 'removed' | 'added';
}

export const fixPhases = ['see', 'back-up', 'change', 'apply', 'check', 'undo'] as const;

export type FixPhase = (typeof fixPhases)[number];

export interface CommandView {
  readonly title: string;
  readonly explains: string;
  /** raw, to be copied as it is */
  readonly code: string;
  /** parts of the code that are the shop's own values, to be marked */
  readonly ownValues: readonly string[];
}

export interface FixCardView {
  readonly id: string;
  readonly title: string;
  /** the title as a sentence, over its own screen */
  readonly headline: string;
  readonly why: RichText;
  readonly chosen: ServerId;
  readonly chosenBecause: string;
  readonly servers: readonly {
    readonly id: ServerId;
    readonly name: string;
    readonly phases: readonly {
      readonly phase: FixPhase;
      readonly name: string;
      readonly commands: readonly CommandView[];
    }[];
    readonly traps: readonly RichText[];
  }[];
  readonly handOver: string;
  readonly applied: boolean;
  /** beside other cards: which comes first and why, or what became of it when another was done; absent where alone */
  readonly standing?: {
    readonly kind: 'first' | 'after' | 'settled' | 'open';
    readonly words: RichText;
  };
}
