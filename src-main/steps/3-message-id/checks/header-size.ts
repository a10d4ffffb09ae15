// Size of the header as the shop sent it, without what receivers put on top. SoftBank 2008: beware of over 12 KB (SB-08).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import type { MailFacts } from '../../../protocols/message/mail-facts.ts';

const limit = 12 * 1024;

export const headerSize = defineCheck({
  id: 'header-size',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '見出し全体の大きさ', en: 'Size of the header' },
  needs: ['shopMail'],
  judge: ({ shopMail }) => {
    const size = sentHeaderSize(shopMail);
    const args = { size, limit };
    return size >= limit ? { verdict: 'fail', args } : { verdict: 'pass', args };
  },
  wording: {
    pass: {
      ja: '見出しは {size} バイトです（{limit} 未満）。',
      en: 'The header has {size} bytes (under {limit}).',
    },
    fail: {
      ja: '見出しが **{size} バイト**あります。SoftBank は 12 KB を超えるものに注意と書いています。',
      en: 'The header has **{size} bytes**. SoftBank warns of headers over 12 KB.',
    },
    unknown: { ja: '見出しの大きさは、まだ見ていません。', en: 'The header’s size has not been looked at.' },
    why: {
      ja: '宛先をたくさん並べたメールで、大きくなります。',
      en: 'Long lists of recipients make it large.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact(
        'shopMail',
        mail({
          headerSize: 20_000,
          headers: [{ name: 'Cc', raw: `Cc: ${'x'.repeat(13_000)}\r\n`, value: '' }],
        }),
      ),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});

/** Fields above the last Received that the shop itself wrote came later (RFC 5321 4.4 puts them on top). */
function sentHeaderSize(mail: MailFacts): number {
  const number = Number(/^Received \((\d+)\//.exec(mail.leaving.from.helo)?.[1] ?? 0);
  let passed = 0;
  let size = 0;
  for (const field of mail.headers) {
    if (passed >= number) size += field.raw.length;
    if (field.name.toLowerCase() === 'received') passed++;
  }
  return size;
}
