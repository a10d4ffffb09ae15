// The SPF record itself: exactly one TXT (RFC 7208 4.5), and IPv4 addresses in it as au asks.
import { domainRecords, fact, spfEvaluation } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import {
  doesNotApply,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';
import { spfArgs } from './spf-evaluations.ts';

/** Exactly one v=spf1 TXT record. */
export function spfRecordSingle(): RulePart {
  const txt = (...records: string[]) =>
    fact('fromDomainRecords', domainRecords('shop.example', { TXT: records }));
  return {
    needs: [],
    judge: (_, facts) => {
      const records = seen(facts, 'fromDomainRecords');
      const answer = records?.value.answers.TXT;
      if (records === null || answer === undefined || answer.outcome === 'no-answer')
        return unsettled(facts, 'fromDomainRecords', 'dns');
      const found =
        answer.outcome === 'found'
          ? answer.records
              .flatMap((record) => (record.data.type === 'TXT' ? [record.data.strings.join('')] : []))
              .filter((text) => /^v=spf1( |$)/i.test(text))
          : [];
      const args = { domain: records.value.domain, count: found.length };
      if (found.length === 1) return passes([records], args);
      return fails([records], args, found.length === 0 ? 'none' : undefined);
    },
    wording: {
      pass: { ja: '`{domain}` に、届け出が 1 行あります。', en: '`{domain}` has one SPF record.' },
      fail: {
        ja: '`{domain}` に、届け出が {count} 行あります。どれも無効になります。1 行にまとめてください。',
        en: '`{domain}` has {count} SPF records, so none counts. Merge them into one.',
      },
      'fail:none': {
        ja: '`{domain}` に、[[届け出|spf]]（TXT の `v=spf1`）がありません。STEP 1 の 1 行を入れてください。',
        en: '`{domain}` has no [[SPF record|spf]] (TXT `v=spf1`). Publish the line of STEP 1.',
      },
      unknown: { ja: '届け出は、STEP 1 で調べます。', en: 'SPF is looked up in STEP 1.' },
      why: {
        ja: '届け出は、TXT という種類の記録に 1 行だけ書きます。',
        en: 'SPF is published as exactly one TXT record.',
      },
    },
    fixes: [fix.spf],
    examples: [
      { facts: txt('v=spf1 ip4:192.0.2.1 -all'), verdict: 'pass' },
      { facts: txt('v=spf1 -all', 'v=spf1 ~all'), verdict: 'fail' },
      { facts: txt(), verdict: 'fail' },
      {
        facts: fact('fromDomainRecords', domainRecords('shop.example', { TXT: 'timeout' })),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

/** The sending IPv4 address is what the record must cover (au). */
export function spfCoversIpv4(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const all = seen(facts, 'spfEvaluations');
      if (all === null) return unsettled(facts, 'spfEvaluations');
      const rows = all.value.filter((row) => row.identity !== 'helo');
      const four = rows.filter((row) => !row.address.includes(':'));
      const six = rows.filter((row) => row.address.includes(':'));
      const first = four[0];
      if (first === undefined) return open('no-ipv4', [all], 'dns');
      const args = spfArgs(first);
      if (four.some((row) => row.result === 'pass')) return passes([all], args);
      if (four.some((row) => row.result === 'temperror')) return open('temperror', [all], 'dns', args);
      return six.some((row) => row.result === 'pass')
        ? fails([all], args)
        : doesNotApply('not-by-family', [all], args);
    },
    wording: {
      pass: {
        ja: '届け出に、IPv4 の `{address}` がのっています。',
        en: 'The record covers the IPv4 address `{address}`.',
      },
      fail: {
        ja: '届け出は IPv6 だけに合い、IPv4 の `{address}` がのっていません。`ip4:` を足してください。',
        en: 'The record covers only IPv6, not the IPv4 address `{address}`. Add an `ip4:` term.',
      },
      unknown: { ja: '届け出は、STEP 1 で調べます。', en: 'SPF is looked up in STEP 1.' },
      'unknown:no-ipv4': {
        ja: '送り出す IPv4 の番号が、まだわかりません。',
        en: 'The sending IPv4 address is not known yet.',
      },
      'unknown:temperror': {
        ja: '届け出を、いま読めませんでした。',
        en: 'The SPF record could not be read just now.',
      },
      'none:not-by-family': {
        ja: '番号の種類のちがいではありません（届け出そのものは、ほかの行で判定します）。',
        en: 'Not a matter of IPv4 or IPv6 (the record itself is judged in other rows).',
      },
      why: {
        ja: 'au は、届け出を IPv4 の番号で書くように求めています。',
        en: 'au asks for IPv4 addresses in SPF.',
      },
    },
    fixes: [fix.spf],
    examples: [
      { facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'pass')]), verdict: 'pass' },
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'shop.example', 'fail'),
          spfEvaluation('envelope', 'shop.example', 'pass', { address: '2001:db8::1' }),
        ]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'temperror')]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}
