// Bytes over 127 in the header without encoding. RFC 5322 2.2, RFC 2047; only SMTPUTF8 mail may (RFC 6532). au: AU-08.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const headerRawEightBit = defineCheck({
  id: 'header-raw-eight-bit',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '見出しの日本語が決まりどおりか', en: 'No raw 8-bit text in the header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const names = shopMail.rawEightBitHeaders;
    if (names.length === 0) return { verdict: 'pass' };
    if (shopMail.received.some((hop) => hop.protocol?.startsWith('UTF8') === true))
      return { verdict: 'none' };
    return { verdict: 'fail', args: { names: names.join(', ') }, evidence: fieldEvidence(facts, ...names) };
  },
  wording: {
    pass: {
      ja: '見出しの文字は、決まりどおりに変換されています。',
      en: 'All header text is encoded as it should be.',
    },
    fail: {
      ja: '見出しに、**変換していない日本語**が入っています（{names}）。',
      en: 'The header holds **unencoded Japanese** ({names}).',
    },
    unknown: { ja: '見出しの文字は、まだ見ていません。', en: 'The header text has not been looked at.' },
    why: {
      ja: '見出しに使えるのは英数字だけです。日本語は変換して書く決まりで、守らないと断られることがあります。',
      en: 'Headers are ASCII only; other text must be encoded, or the mail may be refused.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ rawEightBitHeaders: ['Subject'] })), verdict: 'fail' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
