// Postfix had to break lines on sending: docomo answers `500 Line Too Long` above 1000 bytes (carrier-rules DC-09).
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const logLineLength = defineCheck({
  id: 'log-line-length',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '記録に残る長すぎる行', en: 'Lines too long, by the log' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const sign = log.signs.find(({ code }) => code === 'breaking-line');
    if (sign !== undefined) return { verdict: 'fail', args: { count: sign.count } };
    return log.format === 'postfix' || log.format === 'mixed' ? { verdict: 'pass' } : { verdict: 'none' };
  },
  wording: {
    pass: { ja: '長すぎる行を切った跡はありません。', en: 'No line had to be broken.' },
    fail: {
      ja: '長すぎる行を、サーバーが {count} 回切って送りました。文字化けや拒否の原因になります。',
      en: 'The server broke lines that were too long {count} {count|time|times}; that garbles mail or gets it refused.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    why: {
      ja: 'docomo は、1 行 1,000 バイトをこえるメールを断ります。',
      en: 'docomo refuses lines over 1,000 bytes.',
    },
  },
  examples: [
    { facts: fact('maillog', maillog([])), verdict: 'pass' },
    {
      facts: fact(
        'maillog',
        maillog([], { signs: [{ code: 'breaking-line', count: 2, example: 'breaking line > 998 bytes' }] }),
      ),
      verdict: 'fail',
    },
    { facts: fact('maillog', maillog([], { format: 'exim' })), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
