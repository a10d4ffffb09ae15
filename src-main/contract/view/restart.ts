// STEP 4: how the change takes effect, and the server as it is watched.
import type { RichText } from '../text.ts';
import type { CommandView } from './fix.ts';
import type { Mark } from './mark.ts';

export interface RestartView {
  readonly needed: { readonly restart: boolean; readonly sentence: RichText };
  readonly reloadCommands: readonly CommandView[];
  readonly panel: {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    /** where its words come from, when that was read, and how sure they are */
    readonly origin: string;
    readonly steps: readonly RichText[];
    readonly buttons: readonly string[];
    readonly caution: RichText;
  };
  readonly panels: readonly { readonly id: string; readonly name: string }[];
  readonly warning: { readonly title: RichText; readonly sentence: RichText };
  readonly before: readonly { readonly id: string; readonly words: string; readonly done: boolean }[];
  readonly watch: WatchView | null;
  /** the new name at every name server, re-read until all agree; absent until it was looked at */
  readonly names?: {
    readonly sentence: RichText;
    readonly mark: Mark;
    readonly rows: readonly {
      readonly kind: string;
      readonly server: string;
      readonly says: string;
      readonly mark: Mark;
    }[];
  };
  readonly outboundPort25: {
    readonly blocked: boolean;
    readonly sentence: RichText;
    readonly commands: readonly CommandView[];
  } | null;
  readonly host: string;
}

export interface WatchView {
  readonly running: boolean;
  readonly host: string;
  readonly elapsed: string;
  readonly lanes: readonly {
    readonly port: number;
    readonly name: string;
    readonly now: Mark;
    /** shares of the whole lane, 0 to 1 */
    readonly segments: readonly {
      readonly from: number;
      readonly to: number;
      readonly look: 'up' | 'down' | 'starting';
      readonly word: string;
    }[];
  }[];
  readonly ticks: readonly string[];
  readonly nameBefore: { readonly name: string; readonly mark: Mark } | null;
  readonly nameAfter: { readonly name: string; readonly mark: Mark } | null;
  readonly down: string | null;
  /** certificates that were read while watching, ports with the same one in one row; absent where none was */
  readonly certificates?: readonly {
    readonly ports: readonly number[];
    readonly mark: Mark;
    /** the names it carries and until when it is valid; what it was before, where it changed */
    readonly words: RichText;
  }[];
  /** what happened, oldest first; absent where nothing is known of it */
  readonly events?: readonly { readonly at: string; readonly mark: Mark; readonly words: RichText }[];
  /** what changed last, for the live region */
  readonly announcement: string;
  readonly gaveUp: RichText | null;
}
