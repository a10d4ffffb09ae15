// Does the operator's own line close port 25 (OP25B)? Normal in Japan and never the shop's fault (carrier-rules 4).
import { fact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const outboundPort25 = defineCheck({
  id: 'outbound-port-25',
  step: '4-restart',
  weight: 'information',
  title: { ja: 'このパソコンの回線と 25 番', en: 'Port 25 on this computer’s line' },
  needs: ['outboundPort25'],
  judge: ({ outboundPort25: seen }) => {
    if (seen.blocked === null) return { verdict: 'unknown', settledBy: 'server-command' };
    return seen.blocked ? { verdict: 'none' } : { verdict: 'pass' };
  },
  wording: {
    pass: { ja: 'この回線からは、25 番が使えます。', en: 'This line lets port 25 through.' },
    fail: { ja: 'この回線からは、25 番が使えません。', en: 'This line does not let port 25 through.' },
    unknown: {
      ja: 'ほかの番も答えなかったため、回線のせいかどうかはわかりません。',
      en: 'Nothing else answered either, so it is open whether the line is the reason.',
    },
    why: {
      ja: 'この回線は 25 番を閉じています（[[OP25B|op25b]]）。日本ではふつうのことで、お店のせいではありません。25 番の確認は、サーバーの上で行います。',
      en: 'This line closes port 25 ([[OP25B|op25b]]). That is normal in Japan and not the shop’s fault. Check port 25 on the server instead.',
    },
  },
  examples: [
    { facts: fact('outboundPort25', { blocked: false, probes: [] }), verdict: 'pass' },
    { facts: fact('outboundPort25', { blocked: true, probes: [] }), verdict: 'none' },
    { facts: fact('outboundPort25', { blocked: null, probes: [] }), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
});
