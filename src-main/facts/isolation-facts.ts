// The isolation test as it stands: what is varied, which mail has which values, and which numbers arrived where.
import type { Arrival, CarrierId } from '../contract/answers.ts';
import type { IsolationFactorId } from '../contract/isolation.ts';

export interface IsolationFacts {
  readonly factors: readonly IsolationFactorId[];
  /** mail number 1 is the first; a factor that is named has its second (suspected) value in that mail */
  readonly mails: readonly { readonly number: number; readonly changed: readonly IsolationFactorId[] }[];
  readonly values: IsolationValues;
  readonly recipients: readonly { readonly carrier: CarrierId; readonly address: string }[];
  readonly ticks: readonly IsolationTick[];
  readonly madeAt: string;
}

/** The shop's own values that the mails carry. */
export interface IsolationValues {
  readonly hostName: string;
  readonly from: string;
  readonly otherFrom: string;
  readonly envelopeSender: string;
  readonly webUser: string;
  readonly shopName: string;
}

export interface IsolationTick {
  readonly carrier: CarrierId;
  readonly number: number;
  readonly arrival: Arrival;
}
