// Did the shop's own hand-in service take the test mail? It says nothing about EC-CUBE's way (RFC 6409).
import { fact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import type { SendingFacts } from '../../../protocols/smtp/smtp-facts.ts';

const sending = (outcome: SendingFacts['outcome'], failure: string | null = null): SendingFacts => ({
  host: 'mail.shop.example',
  port: 587,
  security: 'starttls',
  recipients: [{ address: 'owner@docomo.ne.jp', accepted: outcome === 'accepted', reply: '' }],
  outcome,
  failure,
  dialogue: [],
  startedAt: '2026-11-24T00:00:00.000Z',
  milliseconds: 1200,
});

export const submission = defineCheck({
  id: 'submission',
  step: '5-send-test',
  weight: 'information',
  title: { ja: 'メールの送り口のテスト', en: 'Test of the outgoing mail service' },
  needs: ['sendings'],
  judge: ({ sendings }) => {
    const last = sendings.at(-1);
    if (last === undefined || last.running === true || last.failure === 'cancelled') {
      return { verdict: 'unknown', settledBy: 'receipt' };
    }
    const args = { host: last.host, port: String(last.port) };
    if (last.outcome === 'accepted') return { verdict: 'pass', args };
    // Only an answer of the server is a finding; what never got through may be our own line.
    return last.outcome === 'refused'
      ? { verdict: 'fail', args }
      : { verdict: 'unknown', settledBy: 'receipt', args };
  },
  wording: {
    pass: {
      ja: '`{host}:{port}` が、試しのメールを受け取りました。',
      en: '`{host}:{port}` took the test mail.',
    },
    fail: {
      ja: '`{host}:{port}` が、試しのメールを断りました。',
      en: '`{host}:{port}` refused the test mail.',
    },
    unknown: {
      ja: 'メールの送り口は、まだ試せていません。',
      en: 'The outgoing mail service was not tested yet.',
    },
    why: {
      ja: 'メールソフトと同じ通り道のテストです。EC-CUBE の注文メールは別の道を通ります。',
      en: 'This is the way a mail program uses. EC-CUBE’s order mail takes another.',
    },
  },
  examples: [
    { facts: fact('sendings', [sending('accepted')]), verdict: 'pass' },
    { facts: fact('sendings', [sending('refused', 'auth-failed')]), verdict: 'fail' },
    { facts: fact('sendings', [sending('failed', 'timed-out')]), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
});
