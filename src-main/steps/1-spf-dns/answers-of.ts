// Small readings of DNS answers that the checks of this step share.
import type { DnsAnswer } from '../../protocols/dns/answer.ts';

/** `silent`: no answer, or not asked. Only `no-name` and `no-record` say that something is not there. */
export type AnswerState = 'found' | 'no-name' | 'no-record' | 'silent';

/** @returns what an answer says about its record */
export function outcomeOf(answer: DnsAnswer | undefined): AnswerState {
  switch (answer?.outcome) {
    case 'found':
      return 'found';
    case 'no-such-name':
      return 'no-name';
    case 'no-such-record':
      return 'no-record';
    default:
      return 'silent';
  }
}

/** @returns the addresses in an A or AAAA answer */
export function addressesIn(answer: DnsAnswer | undefined): readonly string[] {
  if (answer?.outcome !== 'found') return [];
  return answer.records.flatMap(({ data }) => ('address' in data ? [data.address] : []));
}

/** @returns the exchanges of an MX answer, best first */
export function exchangesIn(
  answer: DnsAnswer | undefined,
): readonly { readonly preference: number; readonly exchange: string }[] {
  if (answer?.outcome !== 'found') return [];
  return answer.records
    .flatMap(({ data }) =>
      data.type === 'MX' ? [{ preference: data.preference, exchange: data.exchange }] : [],
    )
    .sort((left, right) => left.preference - right.preference);
}

/** @returns the names in a PTR or NS answer */
export function namesIn(answer: DnsAnswer | undefined): readonly string[] {
  if (answer?.outcome !== 'found') return [];
  return answer.records.flatMap(({ data }) => (data.type === 'PTR' || data.type === 'NS' ? [data.name] : []));
}

/** A list as a sentence can hold it: at most `most` entries, the rest counted. */
export function listed(entries: readonly string[], most = 4): string {
  const shown = entries.slice(0, most).join('、');
  return entries.length > most ? `${shown} (+${entries.length - most})` : shown;
}
