// DNS answers as facts: "no such name" and "no such record" are known, what did not answer is missing.
import { known, missing, type Fact, type MissingReason } from '../../facts/fact.ts';
import type { DnsAnswer, NoAnswerReason } from '../../protocols/dns/answer.ts';
import { dnsEvidence } from '../../protocols/dns/evidence.ts';

/** Evidence kept of one fact; a hostile zone can make hundreds of answers. */
const mostEvidence = 120;

/** @returns the fact, missing only where not one of the answers told anything */
export function factOfAnswers<T>(value: T, answers: readonly DnsAnswer[], at: string): Fact<T> {
  const evidence = answers.slice(0, mostEvidence).map(dnsEvidence);
  const silent = answers.find((answer) => answer.outcome === 'no-answer');
  const told = answers.some((answer) => answer.outcome !== 'no-answer');
  return told || silent?.outcome !== 'no-answer'
    ? known(value, evidence, at)
    : missing(missingReason(silent.why), evidence, at);
}

/** @returns the reason as facts know it */
export function missingReason(why: NoAnswerReason): MissingReason {
  switch (why) {
    case 'timeout':
    case 'refused':
    case 'unreachable':
    case 'cancelled':
    case 'server-failure':
      return why;
    case 'name-too-long':
      return 'not-readable';
    case 'garbled':
    case 'not-implemented':
      return 'server-failure';
  }
}
