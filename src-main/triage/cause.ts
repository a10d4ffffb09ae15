// A cause is a data object: what it would explain per carrier, what speaks for and against it, and where it leads.
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

export interface Cause {
  /** a noun, e.g. `host-name-default` */
  readonly id: string;
  readonly title: Text;
  /** how it explains the symptom, as sentences */
  readonly explanation: Text;
  readonly signs: readonly Sign[];
  /** fix cards or record fixes it leads to */
  readonly fixes: readonly string[];
}

export interface RankedCause {
  readonly cause: Cause;
  readonly certainty: 'likely' | 'possible' | 'unlikely';
  readonly score: number;
  readonly ruledOut: boolean;
  readonly explanation: Sentence;
  readonly reasons: readonly Sentence[];
}
