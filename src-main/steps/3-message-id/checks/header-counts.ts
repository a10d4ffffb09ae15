// Fields that may stand once only. RFC 5322 3.6 (table), RFC 2045 3; Gmail refuses doubles with 550 5.7.1 (GM-11). Message-ID has its own check.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldEvidence } from '../field-evidence.ts';

const once = [
  'From',
  'Sender',
  'Reply-To',
  'To',
  'Cc',
  'Bcc',
  'Date',
  'Subject',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
];

const field = (name: string, value: string) => ({ name, raw: `${name}: ${value}\r\n`, value });

export const headerCounts = defineCheck({
  id: 'header-counts',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '1 行だけの決まりの見出し', en: 'Fields that may stand only once' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const counts = once
      .map((name) => ({
        name,
        count: shopMail.headers.filter((known) => known.name.toLowerCase() === name.toLowerCase()).length,
      }))
      .filter(({ count }) => count > 1);
    if (counts.length === 0) return { verdict: 'pass' };
    return {
      verdict: 'fail',
      args: { names: counts.map(({ name, count }) => `${name} × ${String(count)}`).join(', ') },
      evidence: fieldEvidence(facts, ...counts.map(({ name }) => name)),
    };
  },
  wording: {
    pass: { ja: 'どれも 1 行だけです。', en: 'Each stands only once.' },
    fail: {
      ja: '同じ見出しが**重なっています**（{names}）。',
      en: 'The same field stands **more than once** ({names}).',
    },
    unknown: { ja: '見出しの数は、まだ見ていません。', en: 'The number of fields has not been looked at.' },
    why: {
      ja: '重なった見出しは「不正なヘッダ」です。受け取る側によって、読まれる行が変わります。',
      en: 'Doubled fields are malformed: each receiver may read another one.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact('shopMail', mail({ headers: [field('Subject', 'a'), field('Subject', 'b')] })),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
