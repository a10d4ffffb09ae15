// STEP 5: the numbered set of mails that differ in one thing each, and what their arrival says.
import type { Arrival, CarrierId } from '../answers.ts';
import type { IsolationFactorId } from '../isolation.ts';
import type { RichText } from '../text.ts';

export interface IsolationView {
  readonly explanation: RichText;
  readonly factors: readonly {
    readonly id: IsolationFactorId;
    readonly name: string;
    readonly right: string;
    readonly suspected: string;
  }[];
  readonly test: {
    readonly chosen: readonly IsolationFactorId[];
    readonly mails: readonly { readonly number: number; readonly differs: string }[];
    /** the whole script, to read and to copy */
    readonly script: string;
    readonly scriptName: string;
    /** what the set needs besides running the script; absent where nothing */
    readonly note?: RichText;
    readonly grid: readonly {
      readonly carrier: CarrierId;
      readonly name: string;
      readonly address: string;
      readonly ticks: readonly { readonly number: number; readonly arrival: Arrival }[];
    }[];
    readonly conclusions: readonly {
      readonly carrier: CarrierId;
      readonly name: string;
      readonly sentence: RichText;
      readonly certainty: 'likely' | 'possible' | 'unlikely';
      readonly certaintyWord: string;
    }[];
  } | null;
}
