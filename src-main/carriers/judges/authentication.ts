// Judges of SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 9989) as each carrier looks at them: au at the envelope,
// docomo and SoftBank at the header From (carrier-rules 6). A temporary error is never a fail.
import { fix } from '../fixes.ts';
import {
  dkimFacts,
  dmarcFacts,
  domainRecords,
  fact,
  figures,
  mail,
  maillog,
  spfEvaluation,
} from '../example-facts.ts';
import type { Example, Judgement } from '../../checks/check.ts';
import type { Facts } from '../../facts/facts.ts';
import { sameOwner } from '../../protocols/message/registered-domain.ts';
import type { SpfEvaluation } from '../../protocols/spf/trace.ts';
import {
  domainOf,
  doesNotApply,
  fails,
  headerFromAddress,
  open,
  ordersOnly,
  ordersOnlyExample,
  ordersOnlyWords,
  passes,
  seen,
  unsettled,
  type RulePart,
  type Seen,
  shopMailWith,
} from './reading.ts';

const nothingKnown: Example = { facts: {}, verdict: 'unknown' };

/** The evaluation of an identity for the IPv4 address if there is one. */
export function evaluation(facts: Facts, identity: SpfEvaluation['identity']): Seen<SpfEvaluation> | null {
  const all = seen(facts, 'spfEvaluations');
  const own = all?.value.filter((row) => row.identity === identity) ?? [];
  const row = own.find((one) => !one.address.includes(':')) ?? own[0];
  return all === null || row === undefined ? null : { value: row, evidence: all.evidence };
}

const spfArgs = (found: SpfEvaluation) => ({
  domain: found.domain,
  address: found.address,
  result: found.result,
});

function judgeSpf(
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

const spfWords = {
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
    ja: '`{domain}` の届け出に、読めないところがあります。書きなおしてください。',
    en: 'The SPF record of `{domain}` can’t be evaluated. Correct it.',
  },
  'unknown:temperror': {
    ja: '`{domain}` の届け出を、いま読めませんでした。',
    en: 'The SPF record of `{domain}` could not be read just now.',
  },
} as const;

/** SPF of the envelope sender, or of the EHLO name where the envelope is empty (au). */
export function spfOfEnvelope(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const sender = seen(facts, 'shopMail')?.value.leaving.envelopeSender;
      const found =
        sender === '' || sender === '<>' ? evaluation(facts, 'helo') : evaluation(facts, 'envelope');
      return judgeSpf(facts, found, seen(facts, 'shopMail') === null ? 'shopMail' : 'spfEvaluations');
    },
    wording: {
      ...spfWords,
      unknown: {
        ja: '封筒の差出人は、お店のメールを 1 通見るとわかります。',
        en: 'The envelope sender can be read from one mail of the shop.',
      },
      why: {
        ja: 'au は、画面に出る差出人ではなく、[[封筒の差出人|envelope-sender]]の届け出を見ます。',
        en: 'au looks at SPF of the [[envelope sender|envelope-sender]], not of the sender shown.',
      },
    },
    fixes: [fix.envelopeSender, fix.spf],
    examples: [
      { facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'pass')]), verdict: 'pass' },
      {
        facts: fact('spfEvaluations', [spfEvaluation('envelope', 'localhost.localdomain', 'none')]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'shop.example', 'permerror', { records: ['v=spf1 -all', 'v=spf1 ~all'] }),
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

/** SPF of the header From's domain (docomo, SoftBank). */
export function spfOfHeaderFrom(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => judgeSpf(facts, evaluation(facts, 'header-from'), 'spfEvaluations'),
    wording: {
      ...spfWords,
      'fail:none': {
        ja: '画面に出る差出人のドメイン `{domain}` に、[[届け出|spf]]がありません。STEP 1 の 1 行を入れてください。',
        en: 'The domain of the sender shown, `{domain}`, has no [[SPF record|spf]]. Publish the line of STEP 1.',
      },
      unknown: { ja: '届け出は、STEP 1 で調べます。', en: 'SPF is looked up in STEP 1.' },
      why: {
        ja: '画面に出る差出人（[[From|header-from]]）のドメインの届け出を見て、判定されます。',
        en: 'Here SPF is judged on the domain of the sender shown ([[From|header-from]]).',
      },
    },
    fixes: [fix.spf],
    examples: [
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
        verdict: 'pass',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'none')]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'softfail')]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'temperror')]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

/** Both identities (au's strictest spoofing filter). */
export function spfOfBoth(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const envelope = evaluation(facts, 'envelope');
      const shown = evaluation(facts, 'header-from');
      const failing = [envelope, shown].find(
        (found) => found !== null && found.value.result !== 'pass' && found.value.result !== 'temperror',
      );
      if (failing !== null && failing !== undefined) return fails([failing], spfArgs(failing.value));
      if (shown === null) return unsettled(facts, 'spfEvaluations');
      if (envelope === null) return unsettled(facts, 'shopMail');
      const both = [envelope, shown];
      if (both.some((found) => found.value.result === 'temperror'))
        return open('temperror', both, 'dns', spfArgs(shown.value));
      return passes(both, { ...spfArgs(shown.value), envelope: envelope.value.domain });
    },
    wording: {
      pass: {
        ja: '封筒の差出人（`{envelope}`）も、画面の差出人（`{domain}`）も、届け出に合っています。',
        en: 'Envelope (`{envelope}`) and sender shown (`{domain}`) both agree with SPF.',
      },
      fail: {
        ja: '`{domain}` が、[[届け出|spf]]と合いません（結果は {result}）。お客さまが「高」にしていると断られます。届け出を直してください。',
        en: '`{domain}` does not agree with its [[SPF record|spf]] (result {result}). Customers with the filter set to "high" get nothing. Correct the record.',
      },
      unknown: {
        ja: '2 つの差出人の両方がわかると、判定できます。',
        en: 'Both senders must be known to judge this.',
      },
      'unknown:temperror': {
        ja: '届け出を、いま読めませんでした。',
        en: 'The SPF record could not be read just now.',
      },
      why: {
        ja: 'お客さまの「なりすまし規制」の強さで変わります。高は両方の差出人、中は封筒の差出人、低は携帯アドレスのなりすましだけを見ます。',
        en: 'It depends on the customer’s filter: "high" looks at both senders, "medium" at the envelope, "low" only at faked phone addresses.',
      },
    },
    fixes: [fix.envelopeSender, fix.spf],
    examples: [
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'shop.example', 'pass'),
          spfEvaluation('header-from', 'shop.example', 'pass'),
        ]),
        verdict: 'pass',
      },
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'localhost.localdomain', 'none'),
          spfEvaluation('header-from', 'shop.example', 'pass'),
        ]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

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

/**
 * DMARC of this mail.
 * @param recordRequired a missing record is itself a fail (docomo); elsewhere the effect is not published
 */
export function dmarcPasses(recordRequired: boolean): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const found = seen(facts, 'dmarc');
      if (found === null) return unsettled(facts, 'dmarc');
      const { policy, alignment, fromDomain, record } = found.value;
      const args = { domain: fromDomain, policy: policy ?? 'none' };
      if (alignment?.result === 'pass' && record !== null) return passes([found], args);
      if (record === null) {
        return recordRequired
          ? fails([found], args, 'no-record')
          : open('no-record', [found], 'receipt', args);
      }
      if (alignment === null) return open('record-only', [found], 'shop-mail', args);
      return recordRequired || policy === 'quarantine' || policy === 'reject'
        ? fails([found], args)
        : open('policy-none', [found], 'receipt', args);
    },
    wording: {
      pass: {
        ja: '`{domain}` の宣言に、このメールは合っています。',
        en: 'This mail agrees with the declaration of `{domain}`.',
      },
      fail: {
        ja: '`{domain}` の[[宣言|dmarc]]（`p={policy}`）に、このメールが合っていません。封筒の差出人を同じドメインにするか、電子印（DKIM）をつけてください。',
        en: 'The mail does not agree with the [[DMARC policy|dmarc]] of `{domain}` (`p={policy}`). Use the same domain on the envelope, or sign with DKIM.',
      },
      'fail:no-record': {
        ja: '`{domain}` に、[[なりすまし対策の宣言|dmarc]]がありません。まず `p=none` の宣言を入れてください。',
        en: '`{domain}` has no [[DMARC record|dmarc]]. Publish one with `p=none` first.',
      },
      unknown: { ja: '宣言は、STEP 1 で調べます。', en: 'DMARC is looked up in STEP 1.' },
      'unknown:no-record': {
        ja: '`{domain}` に宣言がありません。ないときにどう扱うかは、公開されていません。',
        en: '`{domain}` has no DMARC record. What is done then is not published.',
      },
      'unknown:record-only': {
        ja: '宣言はあります。このメールが合っているかは、お店のメールを 1 通見るとわかります。',
        en: 'There is a record. One mail of the shop shows whether it agrees.',
      },
      'unknown:policy-none': {
        ja: 'このメールは宣言に合っていませんが、`p=none` なので、どう扱われるかは公開されていません。',
        en: 'The mail does not agree, but the policy is `p=none`; what is done then is not published.',
      },
      why: {
        ja: '宣言に合わないメールは、なりすましとして、迷惑メールに入ったり、断られたりします。',
        en: 'Mail that does not agree is treated as faked: junked or refused.',
      },
    },
    fixes: [fix.dmarc, fix.envelopeSender],
    examples: [
      { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
      { facts: fact('dmarc', dmarcFacts('reject', 'fail')), verdict: 'fail' },
      { facts: fact('dmarc', dmarcFacts(null, null)), verdict: recordRequired ? 'fail' : 'unknown' },
      { facts: fact('dmarc', dmarcFacts('none', 'fail')), verdict: recordRequired ? 'fail' : 'unknown' },
      { facts: fact('dmarc', dmarcFacts('none', null)), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** p=reject with a failing mail: what docomo did until February 2025. For reading old results. */
export function rejectedUntil2025(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const found = seen(facts, 'dmarc');
      if (found === null) return unsettled(facts, 'dmarc');
      const args = { domain: found.value.fromDomain };
      if (found.value.policy !== 'reject') return doesNotApply('no-reject', [found], args);
      if (found.value.alignment === null) return open('record-only', [found], 'shop-mail', args);
      return found.value.alignment.result === 'pass'
        ? passes([found], args)
        : open('since-2025', [found], 'receipt', args);
    },
    wording: {
      pass: {
        ja: '`{domain}` の宣言に、このメールは合っています。',
        en: 'This mail agrees with the declaration of `{domain}`.',
      },
      fail: { ja: 'このルールでは判定しません。', en: 'Not judged by this rule.' },
      unknown: { ja: '宣言は、STEP 1 で調べます。', en: 'DMARC is looked up in STEP 1.' },
      'unknown:record-only': {
        ja: 'お店のメールを 1 通見るとわかります。',
        en: 'One mail of the shop tells.',
      },
      'unknown:since-2025': {
        ja: '`p=reject` の宣言に合っていません。2025 年 2 月までは断られていました。いまの扱いは確かめられていません。',
        en: 'The mail fails a `p=reject` policy. Until February 2025 it was refused; today’s handling is not verified.',
      },
      'none:no-reject': {
        ja: '宣言が `p=reject` ではないため、当たりません。',
        en: 'The policy is not `p=reject`.',
      },
      why: {
        ja: '2025 年 2 月より前の結果を読むときの手がかりです。',
        en: 'Helps to read results from before February 2025.',
      },
    },
    examples: [
      { facts: fact('dmarc', dmarcFacts('reject', 'pass')), verdict: 'pass' },
      { facts: fact('dmarc', dmarcFacts('reject', 'fail')), verdict: 'unknown' },
      { facts: fact('dmarc', dmarcFacts('none', 'fail')), verdict: 'none' },
      nothingKnown,
    ],
  };
}

/** A valid DKIM signature of the sender's own domain. */
export function dkimAligned(): RulePart {
  const shop = fact('shopMail', mail());
  return {
    needs: [],
    judge: (_, facts) => {
      const shopMail = shopMailWith(facts, 'signature');
      const found = seen(facts, 'dkim');
      if (shopMail === null) return unsettled(facts, 'shopMail');
      if (found === null) return unsettled(facts, 'dkim', 'dns');
      const shown = headerFromAddress(facts);
      const from = domainOf(shown?.value ?? '');
      const { signatures } = found.value;
      if (from === '')
        return signatures.length === 0
          ? fails([shopMail, found], { domain: '-' }, 'none')
          : open('no-from', [shopMail, found], 'shop-mail');
      const good = signatures.find((row) => row.result === 'pass' && sameOwner(row.domain, from));
      if (good !== undefined) return passes([found, shown], { domain: good.domain });
      if (signatures.length === 0) return fails([shopMail, found], { domain: from }, 'none');
      if (signatures.some((row) => row.result === 'temperror')) return open('temperror', [found], 'dns');
      const valid = signatures.find((row) => row.result === 'pass');
      return valid === undefined
        ? fails([found], { domain: signatures[0]?.domain ?? from })
        : fails([found], { domain: valid.domain, from }, 'foreign');
    },
    wording: {
      pass: { ja: '`{domain}` の正しい電子印があります。', en: 'There is a valid signature of `{domain}`.' },
      fail: {
        ja: '電子印（`{domain}`）が正しくありません。鍵の設定を確かめてください。',
        en: 'The signature (`{domain}`) is not valid. Check the key.',
      },
      'fail:none': {
        ja: '[[電子印|dkim]]がついていません。送り口で DKIM をつけると、転送されても証明が残ります。',
        en: 'The mail has no [[signature|dkim]]. Signing with DKIM keeps the proof when mail is forwarded.',
      },
      'fail:foreign': {
        ja: '電子印は `{domain}` のもので、差出人 `{from}` と合いません。お店のドメインの印にしてください。',
        en: 'The signature is of `{domain}`, not of the sender `{from}`. Sign with the shop’s domain.',
      },
      unknown: {
        ja: '電子印は、お店のメールを 1 通見るとわかります。',
        en: 'One mail of the shop shows the signature.',
      },
      'unknown:no-from': {
        ja: '差出人を読み取れないため、電子印とくらべられません。',
        en: 'The sender can’t be read, so the signature can’t be held against it.',
      },
      'unknown:temperror': {
        ja: '電子印の鍵を、いま読めませんでした。',
        en: 'The key could not be read just now.',
      },
      why: {
        ja: '転送されると届け出（SPF）は合わなくなります。電子印は、転送されても残ります。',
        en: 'Forwarding breaks SPF; the signature survives it.',
      },
    },
    examples: [
      { facts: { ...shop, ...fact('dkim', dkimFacts('pass')) }, verdict: 'pass' },
      { facts: { ...shop, ...fact('dkim', dkimFacts(null)) }, verdict: 'fail' },
      { facts: { ...shop, ...fact('dkim', dkimFacts('fail')) }, verdict: 'fail' },
      {
        facts: { ...shop, ...fact('dkim', dkimFacts('pass', { domain: 'relay.example' })) },
        verdict: 'fail',
      },
      { facts: { ...shop, ...fact('dkim', dkimFacts('temperror')) }, verdict: 'unknown' },
      { facts: fact('dkim', dkimFacts(null)), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** At least one of SPF and DKIM passes (Gmail for everybody, Yahoo! JAPAN). */
export function someAuthentication(): RulePart {
  const shop = fact('shopMail', mail());
  const spf = (result: 'pass' | 'none') =>
    fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', result)]);
  return {
    needs: [],
    judge: (_, facts) => {
      const envelope = evaluation(facts, 'envelope');
      const dkim = seen(facts, 'dkim');
      const dmarc = seen(facts, 'dmarc');
      const signed = dkim?.value.signatures.some((row) => row.result === 'pass') === true;
      if (dmarc?.value.alignment?.result === 'pass') return passes([dmarc], {}, 'aligned');
      if (envelope?.value.result === 'pass' || signed) return passes([envelope, dkim]);
      if (envelope === null)
        return unsettled(facts, seen(facts, 'shopMail') === null ? 'shopMail' : 'spfEvaluations');
      if (seen(facts, 'shopMail') === null || dkim === null)
        return unsettled(facts, seen(facts, 'shopMail') === null ? 'shopMail' : 'dkim');
      if (
        envelope.value.result === 'temperror' ||
        dkim.value.signatures.some((row) => row.result === 'temperror')
      )
        return open('temperror', [envelope, dkim], 'dns');
      return fails([envelope, dkim], { domain: envelope.value.domain, result: envelope.value.result });
    },
    wording: {
      pass: { ja: '届け出か電子印の、どちらかで証明できています。', en: 'SPF or DKIM proves the sender.' },
      'pass:aligned': {
        ja: '差出人のドメインで、証明できています。',
        en: 'The sender is proved under its own domain.',
      },
      fail: {
        ja: '届け出（`{domain}`、結果は {result}）でも電子印でも、証明できていません。まず届け出を直してください。',
        en: 'Neither SPF (`{domain}`: {result}) nor DKIM proves the sender. Correct SPF first.',
      },
      unknown: { ja: 'お店のメールを 1 通見るとわかります。', en: 'One mail of the shop tells.' },
      'unknown:temperror': {
        ja: 'いま読めない記録がありました。',
        en: 'Some record could not be read just now.',
      },
      why: {
        ja: '送信元を証明できないメールは、迷惑メールとみなされるか、断られます。',
        en: 'Mail that can’t be proved is junked or refused.',
      },
    },
    fixes: [fix.spf, fix.envelopeSender],
    examples: [
      { facts: spf('pass'), verdict: 'pass' },
      { facts: { ...shop, ...spf('none'), ...fact('dkim', dkimFacts(null)) }, verdict: 'fail' },
      { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
      { facts: spf('none'), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

export const bulkNumbers = { values: { perDay: 5000 }, ours: false } as const;

/** Mails a day to this provider as the log shows them. */
function perDay(facts: Facts): Seen<number> | null {
  const log = seen(facts, 'maillog');
  const row = log?.value.carriers.find((one) => one.carrier === 'gmail');
  if (log === null || row === undefined || log.value.from === null || log.value.to === null) return null;
  const days = Math.max(1, (log.value.to - log.value.from) / 86_400_000);
  return { value: row.recipients / days, evidence: log.evidence };
}

/** A week's log with 10,000 mails a day. */
const manyADay = fact('maillog', maillog([figures('gmail', { recipients: 70_000 })]));

const bulkWords = {
  'none:orders-only': ordersOnlyWords,
  'none:few': {
    ja: '1 日 {perDay} 通ほどなので、大量に送る人のルールには当たりません。',
    en: 'About {perDay} mails a day: the rules for bulk senders do not apply.',
  },
} as const;

/** SPF and DKIM both, with a long enough key (Gmail, 5,000 a day and more). */
export function bothAuthentications({ perDay: limit }: { perDay: number }): RulePart {
  const shop = fact('shopMail', mail());
  const good = {
    ...shop,
    ...fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'pass')]),
    ...fact('dkim', dkimFacts('pass')),
  };
  return {
    needs: [],
    judge: (_, facts) => {
      const dkim = seen(facts, 'dkim');
      const short = dkim?.value.signatures.find(
        (row) => row.result === 'pass' && row.keyBits !== null && row.keyBits < 1024,
      );
      if (short !== undefined) return fails([dkim], { bits: short.keyBits ?? 0 }, 'short-key');
      const volume = perDay(facts);
      const few = volume !== null && volume.value < limit;
      const spf = evaluation(facts, 'envelope');
      const signed = dkim?.value.signatures.some((row) => row.result === 'pass') === true;
      if (spf?.value.result === 'pass' && signed) return passes([spf, dkim]);
      if (few) return doesNotApply('few', [volume], { perDay: Math.round(volume.value) });
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      if (volume === null) return unsettled(facts, 'maillog');
      const shopMail = seen(facts, 'shopMail');
      if (spf === null || dkim === null || shopMail === null) return unsettled(facts, 'shopMail');
      return spf.value.result === 'temperror' ? open('temperror', [spf], 'dns') : fails([volume, spf, dkim]);
    },
    wording: {
      pass: { ja: '届け出と電子印の、両方で証明できています。', en: 'Both SPF and DKIM prove the sender.' },
      fail: {
        ja: '大量に送る人には、届け出と電子印の両方が必要です。足りないほうを設定してください。',
        en: 'Bulk senders need both SPF and DKIM. Set up the missing one.',
      },
      'fail:short-key': {
        ja: '電子印の鍵が {bits} ビットで、短すぎます。2048 ビットの鍵に替えてください。',
        en: 'The DKIM key has only {bits} bits. Use one of 2048.',
      },
      unknown: {
        ja: '1 日に送る数は、メールの記録を見るとわかります。',
        en: 'The mail log tells how much is sent a day.',
      },
      'unknown:temperror': { ja: '届け出を、いま読めませんでした。', en: 'SPF could not be read just now.' },
      ...bulkWords,
      why: {
        ja: 'Gmail は、1 日 5,000 通以上を送る人に、両方の証明を求めています。',
        en: 'Gmail requires both from senders of 5,000 mails a day or more.',
      },
    },
    fixes: [fix.spf],
    examples: [
      { facts: good, verdict: 'pass' },
      { facts: { ...shop, ...fact('dkim', dkimFacts('pass', { keyBits: 512 })) }, verdict: 'fail' },
      { facts: { ...good, ...fact('dkim', dkimFacts(null)), ...manyADay }, verdict: 'fail' },
      nothingKnown,
      { facts: ordersOnlyExample, verdict: 'none' },
    ],
  };
}

/** DMARC record with alignment (Gmail, 5,000 a day and more). */
export function dmarcForBulk({ perDay: limit }: { perDay: number }): RulePart {
  const inner = dmarcPasses(true);
  return {
    ...inner,
    judge: (known, facts) => {
      const judged = inner.judge(known, facts);
      if (judged.verdict !== 'fail') return judged;
      const volume = perDay(facts);
      if (volume !== null && volume.value < limit)
        return doesNotApply('few', [volume], { perDay: Math.round(volume.value) });
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      return volume === null ? { ...unsettled(facts, 'maillog'), variant: 'volume' } : judged;
    },
    wording: {
      ...inner.wording,
      ...bulkWords,
      'unknown:volume': {
        ja: '宣言に足りないところがあります。このルールに当たるかは、1 日に送る数によります。',
        en: 'The declaration is not met; whether the rule applies depends on mails a day.',
      },
      why: {
        ja: 'Gmail は、1 日 5,000 通以上を送る人に、宣言を求めています。`p=none` で足ります。',
        en: 'Gmail requires DMARC from senders of 5,000 mails a day; `p=none` is enough.',
      },
    },
    examples: [
      { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
      { facts: { ...manyADay, ...fact('dmarc', dmarcFacts(null, null)) }, verdict: 'fail' },
      { facts: fact('dmarc', dmarcFacts(null, null)), verdict: 'unknown' },
      { facts: { ...ordersOnlyExample, ...fact('dmarc', dmarcFacts(null, null)) }, verdict: 'none' },
      nothingKnown,
    ],
  };
}
