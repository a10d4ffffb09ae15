// A check is a pure function from the facts it needs to a verdict, with its words beside it.
import type { Args, Text } from '../contract/text.ts';
import type { Evidence, EvidenceKind, Verdict } from '../contract/evidence.ts';
import type { StepId } from '../contract/step-ids.ts';
import type { MissingReason } from '../facts/fact.ts';
import type { FactName, Facts, FactTypes } from '../facts/facts.ts';

/** What a judge answers: a code with arguments; words are filled in later. */
export interface Judgement {
  readonly verdict: Verdict;
  /** picks `wording['fail:variant']` over `wording.fail` */
  readonly variant?: string;
  readonly args?: Args;
  /** narrower evidence than all that the needed facts carry */
  readonly evidence?: readonly Evidence[];
  /** for `unknown`: the one piece of evidence that would settle it */
  readonly settledBy?: EvidenceKind;
  /** for `unknown`: the fact that is not there, for judges that take one of several */
  readonly missing?: { readonly fact: FactName; readonly why: MissingReason };
}

/** Sentences by verdict; `why` says what it means for the mail. Variants are `fail:localhost` and the like. */
export type Wording = {
  readonly pass: Text;
  readonly fail: Text;
  readonly unknown: Text;
  readonly why: Text;
} & { readonly [variant: `${'pass' | 'fail' | 'unknown' | 'none'}:${string}`]: Text };

export type KnownFacts<Need extends FactName> = { readonly [Name in Need]: FactTypes[Name] };

/** A small set of facts with the verdict it must give; the registry test runs them all. */
export interface Example {
  readonly facts: Facts;
  readonly verdict: Verdict;
}

export interface Check<Need extends FactName = FactName> {
  /** a noun, unique over all checks and rules */
  readonly id: string;
  readonly step: StepId;
  /** `fault`: a fail can stop mail. `advice`: worth doing, not the cause. `information`: helps to read results */
  readonly weight: 'fault' | 'advice' | 'information';
  readonly title: Text;
  /** without these the verdict is `unknown` with the reason, and the judge is not called */
  readonly needs: readonly Need[];
  /** values of the needed facts, and all facts for those it merely uses when they are there */
  readonly judge: (known: KnownFacts<Need>, facts: Facts) => Judgement;
  readonly wording: Wording;
  readonly examples: readonly Example[];
  /** ids of fixes that repair a fail */
  readonly fixes?: readonly string[];
}

/** Ties the facts a judge gets to the facts it declares. */
export function defineCheck<const Need extends FactName>(check: Check<Need>): Check {
  return check as unknown as Check; // the judge is only ever called with what `needs` names (run-checks.ts)
}
