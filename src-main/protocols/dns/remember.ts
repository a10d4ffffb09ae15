// A resolver that asks each question once: STEP 1 needs the same records in many places.
import type { DnsQuestion, Resolver } from '../../ports.ts';
import type { DnsAnswer } from './answer.ts';
import { normalName } from './name.ts';

/** @returns a resolver that keeps every answer for as long as it lives; make a new one for each look at the world */
export function rememberAnswers(resolver: Resolver): Resolver {
  const asked = new Map<string, Promise<DnsAnswer>>();
  return {
    ask(question: DnsQuestion): Promise<DnsAnswer> {
      const key = `${question.type} ${normalName(question.name)} ${question.server ?? ''}`;
      const answer = asked.get(key) ?? resolver.ask(question);
      asked.set(key, answer);
      return answer;
    },
  };
}
