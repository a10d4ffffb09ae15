// What the data file of a hosting firm must say. Panel wording drifts: each file carries the day it was last checked and
// how it was learned (server-facts 4.1); the restart rows follow the case report and the firms' published API verbs.
import type { Text } from '../contract/text.ts';

export interface Hosting {
  /** a noun; stored in the case file */
  readonly id: string;
  readonly name: Text;
  /** the panel's address, opened by the operator */
  readonly url: string;
  /** YYYY-MM-DD: when this file's wording was last compared with a source */
  readonly checked: string;
  /** where the wording comes from; `unverified` is said on screen */
  readonly source: { readonly title: Text; readonly kind: 'seen' | 'case-report' | 'unverified' };
  readonly restart: {
    /** clicks in order; markup of contract/text.ts, buttons in **bold** */
    readonly steps: readonly Text[];
    /** the panel's own button names in the order in which they are pressed */
    readonly buttons: readonly Text[];
    readonly caution: Text;
  };
  /** what to do when the server does not come back */
  readonly rescue: readonly Text[];
  /** where PTR is set, as a path through the panel */
  readonly reverseDns: Text;
  /** names that the firm gives a server by default */
  readonly defaultNames: readonly RegExp[];
  /** what is known of its outbound port 25 */
  readonly outboundPort25: Text;
}
