// What all SPF judges share: the evaluation of an identity, its verdict and its words. RFC 7208. A temporary error is never a fail.
import type { Judgement } from '../../checks/check.ts';
import type { Facts } from '../../facts/facts.ts';
import type { SpfEvaluation } from '../../protocols/spf/trace.ts';
import { fails, open, passes, seen, unsettled, type Seen } from './reading.ts';

/** The evaluation of an identity for the IPv4 address if there is one. */
export function evaluation(facts: Facts, identity: SpfEvaluation['identity']): Seen<SpfEvaluation> | null {
  const all = seen(facts, 'spfEvaluations');
  const own = all?.value.filter((row) => row.identity === identity) ?? [];
  const row = own.find((one) => !one.address.includes(':')) ?? own[0];
  return all === null || row === undefined ? null : { value: row, evidence: all.evidence };
}

export const spfArgs = (found: SpfEvaluation) => ({
  domain: found.domain,
  address: found.address,
  result: found.result,
});

export function judgeSpf(
  facts: Facts,
  found: Seen<SpfEvaluation> | null,
  missing: 'spfEvaluations' | 'shopMail',
): Judgement {
  if (found === null) return unsettled(facts, missing);
  const args = spfArgs(found.value);
  switch (found.value.result) {
    case 'pass':
      return passes([found], args);
    case 'temperror':
      return open('temperror', [found], 'dns', args);
    case 'none':
      return fails([found], args, 'none');
    case 'permerror':
      return fails([found], args, found.value.trace.records.length > 1 ? 'two' : 'permerror');
    case 'neutral':
    case 'softfail':
    case 'fail':
      return fails([found], args);
  }
}

export const spfWords = {
  pass: {
    ja: '`{domain}` の届け出に、`{address}` がのっています。',
    en: 'The SPF record of `{domain}` covers `{address}`.',
  },
  fail: {
    ja: '`{domain}` の[[届け出|spf]]に、`{address}` がのっていません（結果は {result}）。届け出に足してください。',
    en: 'The [[SPF record|spf]] of `{domain}` does not cover `{address}` (result {result}). Add it.',
  },
  'fail:none': {
    ja: '`{domain}` には、[[届け出|spf]]がありません。',
    en: '`{domain}` has no [[SPF record|spf]]. Publish one, or correct the envelope sender.',
  },
  'fail:two': {
    ja: '`{domain}` の届け出が 2 行以上あり、どれも無効です。1 行にまとめてください。',
    en: '`{domain}` has more than one SPF record, so none counts. Merge them.',
  },
  'fail:permerror': {
    ja: '`{domain}` の届け出に、読めないところがあります。書き直してください。',
    en: 'The SPF record of `{domain}` can’t be evaluated. Correct it.',
  },
  'unknown:temperror': {
    ja: '`{domain}` の届け出を、いま読めませんでした。',
    en: 'The SPF record of `{domain}` could not be read just now.',
  },
} as const;
