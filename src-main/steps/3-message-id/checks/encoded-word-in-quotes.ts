// An encoded-word inside double quotes, as EC-CUBE 2 writes names. RFC 2047 5(3) forbids it; most receivers read it anyway.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldEvidence } from '../field-evidence.ts';

const addressFields = ['from', 'to', 'cc', 'reply-to', 'sender'];

export const encodedWordInQuotes = defineCheck({
  id: 'encoded-word-in-quotes',
  step: '3-message-id',
  weight: 'information',
  title: { ja: '名前の書き方（引用符の中の変換）', en: 'Encoded names inside quotes' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const names = shopMail.headers
      .filter(
        (field) =>
          addressFields.includes(field.name.toLowerCase()) &&
          /"[^"<]*=\?[^?\s]+\?[bq]\?[^"]*"/i.test(field.raw),
      )
      .map((field) => field.name);
    if (names.length === 0) return { verdict: 'pass' };
    return {
      verdict: 'fail',
      args: { names: [...new Set(names)].join(', ') },
      evidence: fieldEvidence(facts, ...names),
    };
  },
  wording: {
    pass: { ja: '名前の書き方に、問題はありません。', en: 'Names are written as they should be.' },
    fail: {
      ja: '名前が `"` の中に変換して書かれています（{names}）。決まりとはちがいますが、**EC-CUBE 2 のいつもの形**で、ほとんどの相手が読めます。',
      en: 'Names are encoded inside quotes ({names}). The standard forbids it, but it is **how EC-CUBE 2 always writes them**, and nearly every receiver reads it.',
    },
    unknown: {
      ja: '名前の書き方は、まだ見ていません。',
      en: 'How names are written has not been looked at.',
    },
    why: {
      ja: '今回の原因である可能性は低いです。ほかをすべて直しても届かないときに、思い出してください。',
      en: 'It is hardly the cause. Remember it when all else is repaired.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact(
        'shopMail',
        mail({
          headers: [
            { name: 'From', raw: 'From: "=?ISO-2022-JP?B?GyRCRTkbKEI=?=" <a@shop.example>\r\n', value: '店' },
          ],
        }),
      ),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
