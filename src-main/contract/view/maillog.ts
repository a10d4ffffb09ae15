// STEP 3 and 5: the mail log in sums, and one mail followed through it.
import type { RichText } from '../text.ts';
import type { Mark } from './mark.ts';

export interface MaillogView {
  readonly names: readonly string[];
  readonly period: string;
  readonly lines: string;
  readonly notes: readonly string[];
  readonly signs: readonly {
    readonly title: string;
    readonly sentence: RichText;
    readonly mark: Mark;
    readonly example: string;
  }[];
  readonly carriers: readonly {
    readonly id: string;
    readonly name: string;
    readonly sent: number;
    readonly deferred: number;
    readonly bounced: number;
    readonly expired: number;
    readonly firstTry: string;
    readonly unknownUsers: string;
    readonly delay: string;
    readonly peaks: string;
    readonly reasons: readonly { readonly phase: string; readonly text: string; readonly count: number }[];
    readonly slots: readonly {
      readonly label: string;
      readonly sent: number;
      readonly deferred: number;
      readonly bounced: number;
    }[];
  }[];
  readonly envelopeDomains: readonly {
    readonly domain: string;
    readonly count: number;
    readonly mark: Mark;
  }[];
  readonly messageIdDomains: readonly {
    readonly domain: string;
    readonly count: number;
    readonly mark: Mark;
  }[];
}

/** One order's mail as the logs show it, oldest line first. */
export interface FollowedMailView {
  readonly query: string;
  readonly sentence: string;
  readonly mails: readonly {
    readonly queueIds: readonly string[];
    readonly sender: string;
    readonly messageId: string;
    readonly rows: readonly {
      readonly time: string;
      readonly mark: Mark;
      readonly words: string;
      /** the log's own line, masked unless asked otherwise */
      readonly line: string;
    }[];
  }[];
}
