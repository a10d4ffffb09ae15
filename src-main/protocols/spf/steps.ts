// Terms as steps of the trace, before or without being judged.
import type { Term } from './record.ts';
import type { SpfStep } from './trace.ts';

/** @returns the fields of a step that the term alone decides */
export function stepOf(term: Term): Pick<SpfStep, 'term' | 'mechanism' | 'qualifier'> {
  return { term: term.text, mechanism: term.name, qualifier: term.kind === 'mechanism' ? term.written : '' };
}

/** @returns the step of a term that the evaluation did not come to; modifiers are never "reached" by themselves */
export function unreachedStep(term: Term): SpfStep {
  const isRedirect = term.kind === 'modifier' && term.name === 'redirect';
  const kind = term.kind === 'mechanism' ? 'unreached' : isRedirect ? 'redirect' : 'modifier';
  const outcome = term.kind === 'mechanism' || isRedirect ? 'unreached' : 'skipped';
  return { ...stepOf(term), kind, outcome, target: null, cost: 0, asked: [], inner: null };
}

/** @returns the words of a record that breaks the grammar, the broken ones marked; none of them is evaluated */
export function faultSteps(record: string, faults: readonly string[]): readonly SpfStep[] {
  const words = record
    .slice('v=spf1'.length)
    .split(' ')
    .filter((word) => word !== '');
  return words.map((word) => ({
    term: word,
    kind: 'unreached',
    mechanism: /^[+\-~?]?([a-z0-9]*)/i.exec(word)?.[1]?.toLowerCase() ?? '',
    qualifier: '',
    outcome: faults.includes(word) ? 'permerror' : 'unreached',
    target: null,
    cost: 0,
    asked: [],
    inner: null,
  }));
}

/** Steps kept of one record: the evaluation never judges more than a few dozen, a hostile record can hold 30,000 words. */
const stepsKept = 400;

/** @returns the first steps, and the redirect wherever it stands */
export function keptSteps(steps: readonly SpfStep[]): readonly SpfStep[] {
  if (steps.length <= stepsKept) return steps;
  return steps.filter(
    ({ kind, outcome }, index) => index < stepsKept || (kind === 'redirect' && outcome !== 'unreached'),
  );
}
