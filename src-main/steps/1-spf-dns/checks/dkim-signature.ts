// Do the mail's DKIM signatures verify, and are their keys sound? RFC 6376, RFC 8301 (1024 bits at least), carrier-rules DC-02.
import { defineCheck } from '../../../checks/check.ts';
import { dkimFacts, dnsAnswer, fact, mail, missingFact } from '../../../carriers/example-facts.ts';
import { hasShortKey } from '../../../protocols/dkim/dkim-facts.ts';
import { readKeyRecord, type KeyRecord } from '../../../protocols/dkim/key-record.ts';
import type { DnsAnswer } from '../../../protocols/dns/answer.ts';
import { listed } from '../answers-of.ts';

export const dkimSignature = defineCheck({
  id: 'dkim-signature',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: '送り主の電子印（DKIM）', en: 'Electronic seal of the sender (DKIM)' },
  needs: ['dkim'],
  judge: ({ dkim: { signatures, tried } }, { shopMail }) => {
    if (signatures.length === 0 && tried.length === 0) {
      return shopMail?.state === 'known'
        ? { verdict: 'fail', variant: 'unsigned' }
        : { verdict: 'unknown', settledBy: 'shop-mail' };
    }
    if (signatures.length === 0) {
      // Selectors can have any name: finding none proves nothing.
      const found = tried.filter(
        ({ answer }) => answer.outcome === 'found' && keysOf(answer).some((key) => !key.revoked),
      );
      const args = { selectors: listed(found.map(({ selector }) => selector)) };
      return {
        verdict: 'unknown',
        ...(found.length > 0 ? { variant: 'key' } : {}),
        args,
        settledBy: 'shop-mail',
      };
    }
    const passed = signatures.filter((row) => row.result === 'pass' || hasShortKey(row));
    const [best] = [...passed].sort((left, right) => (right.keyBits ?? 0) - (left.keyBits ?? 0));
    if (best !== undefined) {
      const args = { domain: best.domain, selector: best.selector, bits: best.keyBits ?? '' };
      if (hasShortKey(best)) return { verdict: 'fail', variant: 'short-key', args };
      return { verdict: 'pass', ...(best.testing ? { variant: 'testing' } : {}), args };
    }
    const [first] = signatures;
    const args = {
      domain: first?.domain ?? '',
      selector: first?.selector ?? '',
      comment: first?.comment ?? '',
    };
    if (signatures.some(({ result }) => result === 'temperror'))
      return { verdict: 'unknown', variant: 'no-answer', args, settledBy: 'dns' };
    return { verdict: 'fail', args };
  },
  wording: {
    pass: {
      ja: '`{domain}` の電子印が正しく確かめられました（鍵 {selector}）。',
      en: 'The seal of `{domain}` verifies (key {selector}).',
    },
    'pass:testing': {
      ja: '`{domain}` の電子印は正しいですが、鍵が試験中（t=y）です。',
      en: 'The seal of `{domain}` verifies, but its key is marked as testing (t=y).',
    },
    fail: {
      ja: '`{domain}` の電子印が確かめられません（鍵 {selector}：{comment}）。',
      en: 'The seal of `{domain}` does not verify (key {selector}: {comment}).',
    },
    'fail:unsigned': { ja: 'このメールに電子印はありません。', en: 'This mail carries no seal.' },
    'fail:short-key': {
      ja: '電子印の鍵が {bits} ビットです。1024 ビットより短い鍵は、認められません。',
      en: 'The key has {bits} bits; keys under 1024 bits are not accepted.',
    },
    unknown: {
      ja: '電子印があるかどうかは、メールを 1 通見るとわかります。',
      en: 'One mail of the shop would show whether it is sealed.',
    },
    'unknown:key': {
      ja: '鍵は公開されています（{selectors}）。メールに電子印がつくかは、1 通見るとわかります。',
      en: 'A key is published ({selectors}); one mail would show whether mails carry a seal.',
    },
    'unknown:no-answer': {
      ja: '鍵 {selector} を、いまは調べられませんでした。',
      en: 'The key {selector} could not be looked up now.',
    },
    why: {
      ja: '転送されたメールでも DMARC に合格できるよう、docomo は[[電子印|dkim]]もすすめています。',
      en: 'docomo advises a [[seal|dkim]] too, so that forwarded mail still passes DMARC.',
    },
  },
  examples: [
    { facts: fact('dkim', dkimFacts('pass')), verdict: 'pass' },
    { facts: fact('dkim', dkimFacts('fail')), verdict: 'fail' },
    { facts: fact('dkim', dkimFacts('policy', { keyBits: 512 })), verdict: 'fail' },
    { facts: { ...fact('dkim', dkimFacts(null)), ...fact('shopMail', mail()) }, verdict: 'fail' },
    { facts: fact('dkim', dkimFacts('temperror')), verdict: 'unknown' },
    {
      facts: fact('dkim', {
        signatures: [],
        tried: [
          {
            selector: 'default',
            answer: dnsAnswer('default._domainkey.shop.example', 'TXT', 'no-such-name'),
          },
        ],
      }),
      verdict: 'unknown',
    },
    { facts: missingFact('dkim', 'no-sample'), verdict: 'unknown' },
  ],
  fixes: ['dkim'],
});

function keysOf(answer: DnsAnswer): readonly KeyRecord[] {
  if (answer.outcome !== 'found') return [];
  return answer.records
    .flatMap(({ data }) => (data.type === 'TXT' ? [readKeyRecord(data.strings.join(''))] : []))
    .filter((key) => key !== null);
}
