// From evaluations of one identity to a verdict: the worst address decides, a guess is never held against the shop.
import type { Judgement } from '../../checks/check.ts';
import type { SpfEvaluation } from '../../protocols/spf/trace.ts';
import { evaluationArgs } from './spf-evaluations.ts';

/**
 * @param evaluations of one identity, one a sending address
 * @param isGuess true for an address that only the shop's A or AAAA record suggests
 * @returns pass, fail (softfail, fail, neutral), unknown (temperror, or a guessed IPv6 address), none:record where the record is unusable
 */
export function judgeSpf(
  evaluations: readonly SpfEvaluation[],
  isGuess: (address: string) => boolean,
): Judgement {
  const [first] = evaluations;
  if (first === undefined) return { verdict: 'unknown', settledBy: 'shop-mail' };
  const unusable = evaluations.find(({ result }) => result === 'none' || result === 'permerror');
  if (unusable !== undefined) return { verdict: 'none', variant: 'record', args: evaluationArgs(unusable) };
  const refused = evaluations.filter(
    ({ result }) => result === 'fail' || result === 'softfail' || result === 'neutral',
  );
  const certain = refused.find(({ address }) => !(isGuess(address) && address.includes(':')));
  if (certain !== undefined) {
    return {
      verdict: 'fail',
      ...(certain.result === 'neutral' ? { variant: 'neutral' } : {}),
      args: evaluationArgs(certain),
    };
  }
  const open = evaluations.find(({ result }) => result === 'temperror');
  if (open !== undefined) return { verdict: 'unknown', args: evaluationArgs(open), settledBy: 'dns' };
  const passed = evaluations.find(({ result }) => result === 'pass');
  if (passed !== undefined) return { verdict: 'pass', args: evaluationArgs(passed) };
  return {
    verdict: 'unknown',
    variant: 'guess',
    args: evaluationArgs(refused[0] ?? first),
    settledBy: 'shop-mail',
  };
}
