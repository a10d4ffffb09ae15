// Runs a pattern through the same door as `inspect triage --jsonl`.
import { kind } from '../../src-main/inspect/triage.node.ts';
import type { InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import type { Pattern } from './patterns.ts';

const noPorts = {} as InspectPorts; // triage touches nothing outside

/** @returns the ids of the causes, best first */
export async function rankPattern(pattern: Pattern): Promise<readonly string[]> {
  const answer = await kind.answer({ answers: pattern.answers, facts: pattern.facts ?? {} }, noPorts);
  return (answer['causes'] as readonly { readonly id: string }[]).map((cause) => cause.id);
}
