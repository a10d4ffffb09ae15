// STEP 5: the test order, the sending with its conversation, before and after.
import type { Arrival, CarrierId } from '../answers.ts';
import type { RichText } from '../text.ts';
import type { CommandView } from './fix.ts';
import type { IsolationView } from './isolation.ts';
import type { Mark } from './mark.ts';

export interface SendView {
  readonly carriers: readonly {
    readonly id: CarrierId;
    readonly name: string;
    readonly failedBefore: boolean;
    readonly arrivedBefore: Mark;
    readonly accepted: Mark | null;
    readonly arrival: Arrival;
    readonly tickedAt: string | null;
    readonly advice: RichText | null;
  }[];
  readonly conversation: {
    readonly title: string;
    readonly seconds: string;
    readonly running: boolean;
    readonly lines: readonly {
      readonly who: 'shop' | 'desk';
      readonly plain: RichText;
      readonly raw: string;
      readonly tone: 'normal' | 'good' | 'bad';
    }[];
    readonly raw: string;
    readonly outcome: {
      readonly mark: Mark;
      readonly sentence: RichText;
      /** where it stopped, and whether the mail was taken, was not, or nobody knows */
      readonly certain: string;
      readonly next: RichText;
    } | null;
  } | null;
  readonly doesNotProve: RichText;
  readonly serverCommand: CommandView;
  readonly beforeAfter: readonly {
    readonly title: string;
    readonly before: Mark;
    readonly after: Mark;
    readonly changed: boolean;
    /** how to see what it is like now; absent where it was looked at since the change */
    readonly lookAgain?: string;
  }[];
  /** what waits in the server's queue, as pasted; absent until a listing was */
  readonly queue?: {
    readonly mark: Mark;
    readonly sentence: RichText;
    readonly rows: readonly {
      readonly carrier: string;
      readonly count: number;
      /** the server's own words, masked */
      readonly reason: string;
      readonly meaning: RichText;
    }[];
  };
  /** the isolation test, offered always; `test` is null until a set was made */
  readonly isolation?: IsolationView;
}
