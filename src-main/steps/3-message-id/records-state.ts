// Does a name have records? Three answers: there, not there (a fact of DNS), not known (nobody answered, or nobody asked).
import type { Evidence } from '../../contract/evidence.ts';
import type { Fact } from '../../facts/fact.ts';
import type { DomainRecords, RecordType } from '../../protocols/dns/answer.ts';

export interface RecordsState {
  readonly state: 'there' | 'not-there' | 'not-known';
  readonly evidence: readonly Evidence[];
}

/**
 * @param fact the records gathered for a name, if any
 * @param name the name the mail carries; records of another name (an older mail's) don't count
 * @param types one of these is enough
 */
export function recordsState(
  fact: Fact<DomainRecords> | undefined,
  name: string,
  types: readonly RecordType[],
): RecordsState {
  if (fact?.state !== 'known' || fact.value.domain.toLowerCase() !== name.toLowerCase())
    return { state: 'not-known', evidence: fact?.evidence ?? [] };
  const { evidence } = fact;
  const answers = types.flatMap((type) => fact.value.answers[type] ?? []);
  if (answers.some((answer) => answer.outcome === 'found')) return { state: 'there', evidence };
  if (answers.length > 0 && answers.some((answer) => answer.outcome === 'no-such-name'))
    return { state: 'not-there', evidence };
  const all = types.every((type) => fact.value.answers[type]?.outcome === 'no-such-record');
  return { state: all ? 'not-there' : 'not-known', evidence };
}
