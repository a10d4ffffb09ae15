// Facts and checks to findings. Never throws: a judge that does becomes `unknown` for that check only.
import type { Args, Text } from '../contract/text.ts';
import type { Evidence, EvidenceKind, Verdict } from '../contract/evidence.ts';
import type { MissingReason } from '../facts/fact.ts';
import { factOrigins, type FactName, type Facts } from '../facts/facts.ts';
import type { Check, Judgement } from './check.ts';

/** A check's verdict with what its words need. */
export interface Finding {
  readonly check: Check;
  readonly verdict: Verdict;
  readonly sentence: Text;
  readonly args: Args;
  readonly evidence: readonly Evidence[];
  readonly settledBy: EvidenceKind | null;
  /** why an `unknown` is unknown: a fact that is missing, or what a throwing judge said */
  readonly missing: { readonly fact: FactName; readonly why: MissingReason } | null;
}

/**
 * @param facts all that is known of the case
 * @returns one finding a check, in the order of the checks
 */
export function runChecks(checks: readonly Check[], facts: Facts): readonly Finding[] {
  return checks.map((check) => runCheck(check, facts));
}

export function runCheck(check: Check, facts: Facts): Finding {
  const known: Partial<Record<FactName, unknown>> = {};
  const evidence: Evidence[] = [];
  for (const name of check.needs) {
    const fact = facts[name];
    if (fact?.state !== 'known') {
      return {
        check,
        verdict: 'unknown',
        sentence: withoutValues(check.wording.unknown),
        args: {},
        evidence: fact?.evidence ?? [],
        settledBy: factOrigins[name].settledBy,
        missing: { fact: name, why: fact?.why ?? 'not-gathered' },
      };
    }
    known[name] = fact.value;
    evidence.push(...fact.evidence);
  }
  let judgement: Judgement;
  try {
    judgement = check.judge(known as never, facts);
  } catch {
    // A bug in one judge must not take the other verdicts away; the registry test finds it.
    judgement = { verdict: 'unknown', variant: 'error' };
  }
  return {
    check,
    verdict: judgement.verdict,
    sentence: sentenceOf(check, judgement),
    args: judgement.args ?? {},
    evidence: judgement.evidence ?? evidence,
    settledBy: judgement.settledBy ?? null,
    missing: judgement.missing ?? null,
  };
}

const nothingKnown: Text = { ja: 'まだ、わかりません。', en: 'Not known yet.' };

/** A sentence that names values can't be said before there are any. */
function withoutValues(sentence: Text): Text {
  return /\{[a-z]/i.test(sentence.ja + sentence.en) ? nothingKnown : sentence;
}

function sentenceOf(check: Check, { verdict, variant }: Judgement): Text {
  const special = variant === undefined ? undefined : check.wording[`${verdict}:${variant}`];
  if (special !== undefined) return special;
  return verdict === 'none' ? check.wording.why : check.wording[verdict];
}
