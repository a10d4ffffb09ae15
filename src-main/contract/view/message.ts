// STEP 3: the mails that were handed over, compared, with the cards of what to change.
import type { RichText } from '../text.ts';
import type { BouncesView } from './bounces.ts';
import type { CauseView, FindingView } from './finding.ts';
import type { CommandView, FixCardView } from './fix.ts';
import type { MaillogView } from './maillog.ts';
import type { Mark } from './mark.ts';

export interface MessageView {
  readonly mails: readonly MailView[];
  readonly comparison: readonly {
    readonly what: string;
    readonly shop: string;
    readonly program: string;
    readonly weight: string;
    readonly suspect: boolean;
  }[];
  readonly causes: readonly CauseView[];
  readonly fixes: readonly FixCardView[];
  readonly suggestedHostNames: readonly string[];
  readonly newHostName: { readonly name: string; readonly mark: Mark; readonly sentence: RichText } | null;
  readonly bounces: BouncesView | null;
  readonly maillog: MaillogView | null;
  /** what the shop's server itself answered, as pasted; absent until it was */
  readonly serverReport?: {
    readonly rows: readonly { readonly name: string; readonly value: string; readonly mark: Mark }[];
  };
  /** commands whose replies can be pasted; absent in recorded views of before */
  readonly serverCommands?: readonly CommandView[];
}

export interface MailView {
  readonly role: 'shop' | 'program';
  /** the mails handed over with it, to look at instead; absent or empty where it came alone */
  readonly others?: readonly { readonly number: number; readonly words: string }[];
  readonly name: string;
  readonly size: string;
  /** sentences about how far it could be read */
  readonly notes: readonly string[];
  readonly rows: readonly HeaderRowView[];
  /** who the server says it is / who it says sends / what it stamps */
  readonly identities: readonly {
    readonly id: 'ehlo' | 'envelope' | 'message-id';
    readonly name: string;
    readonly technicalName: string;
    readonly value: string;
    readonly mark: Mark;
    readonly sentence: RichText;
    readonly rules: readonly string[];
  }[];
  readonly writers: readonly {
    readonly name: string;
    readonly certaintyWord: string;
    readonly certainty: 'likely' | 'possible' | 'unlikely';
    readonly signs: readonly string[];
    readonly confirmed: boolean;
    readonly id: string;
  }[];
  readonly findings: readonly FindingView[];
}

export interface HeaderRowView {
  readonly plainName: string;
  readonly name: string;
  readonly before: string;
  /** the bad part, empty where nothing is wrong */
  readonly highlighted: string;
  readonly after: string;
  readonly mark: Mark;
  readonly sentence: RichText;
}
