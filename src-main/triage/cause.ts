// A cause is a data object: what it would explain per carrier, what speaks for and against it, and where it leads.
import type { Answers, CarrierId } from '../contract/answers.ts';
import type { Sentence, Text } from '../contract/text.ts';
import type { Finding } from '../checks/run-checks.ts';
import type { Facts } from '../facts/facts.ts';

export interface Sign {
  /** `raises` and `sinks` move the rank, `contradicts` rules the cause out, `proves` puts it on top */
  readonly effect: 'proves' | 'raises' | 'sinks' | 'contradicts';
  readonly strength: 1 | 2 | 3;
  readonly holds: (evidence: CauseEvidence) => boolean;
  /** the reason as a sentence, shown with the cause */
  readonly reason: Text;
}

/** What signs look at: the facts (answers among them) and the findings by check id. */
export interface CauseEvidence {
  readonly facts: Facts;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** What the cause does to mail for one carrier: keeps it out, may keep it out, gets it marked or junked, or nothing. */
export type Effect = 'stops' | 'can-stop' | 'marks' | 'no-effect';

/** The symptoms that the cause would bring. */
export interface Explains {
  readonly carriers: Readonly<Record<CarrierId, Effect>>;
  /** mail of an ordinary mail program: it has the same trouble, has not, or that can't be said */
  readonly mailProgram: 'affected' | 'unaffected' | 'either';
  /** what the sender gets to see */
  readonly leaves: 'bounce' | 'silence' | 'either';
  readonly affected: readonly NonNullable<Answers['affected']>[];
  readonly since: readonly NonNullable<Answers['since']>[];
  /** changes after which it typically begins */
  readonly changed: readonly Answers['changed'][number][];
}

/** What lists and papers show of a cause. */
export interface CauseWords {
  /** a noun, e.g. `host-name-default` */
  readonly id: string;
  readonly title: Text;
  /** how it explains the symptom, as sentences */
  readonly explanation: Text;
  readonly signs: readonly Sign[];
  /** fix cards or record fixes it leads to */
  readonly fixes: readonly string[];
}

export interface Cause extends CauseWords {
  /** how common it is among shops, 0 to 3; decides only where the evidence does not */
  readonly common: 0 | 1 | 2 | 3;
  readonly explains: Explains;
}

export interface RankedCause {
  readonly cause: CauseWords;
  readonly certainty: 'likely' | 'possible' | 'unlikely';
  readonly score: number;
  readonly ruledOut: boolean;
  readonly explanation: Sentence;
  readonly reasons: readonly Sentence[];
}

/** @returns one effect for every carrier, some of them told apart */
export function everywhere(
  effect: Effect,
  but: Partial<Record<CarrierId, Effect>> = {},
): Explains['carriers'] {
  return {
    docomo: effect,
    au: effect,
    softbank: effect,
    ymobile: effect,
    uq: effect,
    rakuten: effect,
    'yahoo-japan': effect,
    gmail: effect,
    ...but,
  };
}

type Holds = Sign['holds'];
type MakeSign = (strength: Sign['strength'], holds: Holds, ja: string, en: string) => Sign;
const signOf =
  (effect: Sign['effect']): MakeSign =>
  (strength, holds, ja, en) => ({ effect, strength, holds, reason: { ja, en } });

/** The evidence shows the fault itself. */
export const proves = signOf('proves');
export const raises = signOf('raises');
export const sinks = signOf('sinks');
/** The cause can't be, as long as this holds. */
export const contradicts = (holds: Holds, ja: string, en: string): Sign =>
  signOf('contradicts')(3, holds, ja, en);
