// The practice lab: its shop, its phones, what was bought.
import type { Arrival, CarrierId } from '../answers.ts';

/** The practice lab's state, and what can be done to its shop. */
export interface LabView {
  readonly scenario: string;
  readonly name: string;
  readonly summary: string;
  readonly hostName: string;
  readonly up: boolean;
  readonly pending: string | null;
  readonly nameServer: string;
  readonly shop: {
    readonly domain: string;
    readonly fromAddress: string;
    readonly address: string;
    readonly host: string;
    readonly ports: readonly number[];
    /** the practice shop's own hand-in account; it exists in this lesson only */
    readonly submission?: { readonly host: string; readonly user: string; readonly password: string };
  };
  /** addresses of the practice phones */
  readonly phones: readonly { readonly carrier: CarrierId; readonly address: string }[];
  /** what the last purchase's mails met, newest purchase first */
  readonly orders: readonly {
    readonly number: number;
    readonly at: string;
    readonly mails: readonly {
      readonly carrier: CarrierId;
      readonly name: string;
      readonly outcome: Arrival;
      readonly reply: string;
    }[];
  }[];
  /** bought orders' mails and their bounces as the mail boxes hold them, newest first, to be read in STEP 3 and STEP 5 */
  readonly inbox: readonly {
    readonly id: string;
    readonly kind: 'mail' | 'bounce';
    readonly carrier: CarrierId;
    readonly name: string;
    readonly subject: string;
    readonly at: string;
  }[];
}
