// Which of the SPF evaluations a check is about, and codes of the evaluator in words.
import type { Text } from '../../contract/text.ts';
import type { SpfEvaluation } from '../../protocols/spf/trace.ts';

/** @returns the evaluations of one identity, in the order of the sending addresses (the known one first) */
export function ofIdentity(
  evaluations: readonly SpfEvaluation[],
  identity: SpfEvaluation['identity'],
): readonly SpfEvaluation[] {
  return evaluations.filter((evaluation) => evaluation.identity === identity);
}

const longestDetail = 160;

/** Values that all sentences about an evaluation can use. */
export function evaluationArgs({
  domain,
  address,
  result,
  reason,
  lookups,
  voidLookups,
  worstCaseLookups,
}: SpfEvaluation) {
  return {
    domain,
    address,
    result,
    code: reason.code,
    // A record may hold one word of 64 kB; the whole of it is in the evidence.
    detail:
      reason.detail.length > longestDetail ? `${reason.detail.slice(0, longestDetail)}…` : reason.detail,
    lookups,
    voidLookups,
    worstCaseLookups,
  };
}

/** Why an evaluation ended in `permerror`, as the end of a sentence. */
export const reasonWords: Readonly<Record<string, Text>> = {
  syntax: { ja: '「{detail}」が読めない', en: '“{detail}” cannot be read' },
  'several-records': { ja: '届け出が 2 行以上ある', en: 'there are several records' },
  'too-many-lookups': { ja: 'DNS への問い合わせが 10 回をこえる', en: 'it needs more than 10 DNS look-ups' },
  'too-many-void-lookups': {
    ja: '空振りの問い合わせが 2 回をこえる',
    en: 'more than 2 look-ups find nothing',
  },
  'too-many-mx': { ja: 'メールの受け口が 10 をこえる', en: 'there are more than 10 mail exchangers' },
  'include-without-record': { ja: '「{detail}」に届け出がない', en: '“{detail}” has no record' },
  'redirect-without-record': { ja: '「{detail}」に届け出がない', en: '“{detail}” has no record' },
};
