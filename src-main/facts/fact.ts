// A fact is something found out about the shop, with its evidence, or missing with the reason. Time comes in with it.
import type { Evidence, EvidenceKind } from '../contract/evidence.ts';

/** Why a fact is not there. None of these may become a `fail`. */
export type MissingReason =
  | 'not-gathered'
  | 'timeout'
  | 'refused'
  | 'server-failure'
  | 'unreachable'
  | 'port-25-blocked'
  | 'no-sample'
  | 'not-readable'
  | 'cancelled';

export type Fact<T> =
  | {
      readonly state: 'known';
      readonly value: T;
      readonly evidence: readonly Evidence[];
      readonly at: string;
    }
  | {
      readonly state: 'missing';
      readonly why: MissingReason;
      readonly evidence: readonly Evidence[];
      readonly at: string | null;
    };

/** @returns a fact with its evidence; `at` is ISO 8601 UTC */
export function known<T>(value: T, evidence: readonly Evidence[], at: string): Fact<T> {
  return { state: 'known', value, evidence, at };
}

/** @returns a missing fact; evidence says what was tried */
export function missing<T>(
  why: MissingReason,
  evidence: readonly Evidence[] = [],
  at: string | null = null,
): Fact<T> {
  return { state: 'missing', why, evidence, at };
}

/** Which piece of evidence an operator can bring to get a fact. */
export type SettledBy = EvidenceKind;
