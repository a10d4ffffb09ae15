// The certificate behind STARTTLS or TLS of the mail service: EC-CUBE 4.2 and later stop sending when it does not fit
// (server-facts 1.5), mail programs warn. It never decides whether a carrier takes the mail.
import { fact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import type { CertificateFacts, GreetingFacts } from '../../../protocols/smtp/smtp-facts.ts';
import { isoDay } from '../../../wording/dates.ts';

const greeting = (certificate: CertificateFacts | null): GreetingFacts => ({
  host: 'mail.shop.example',
  port: 587,
  outcome: 'answering',
  name: 'mail.shop.example',
  lines: ['220 mail.shop.example ESMTP Postfix'],
  extensions: ['STARTTLS'],
  sizeLimit: null,
  startTls: true,
  certificate,
  milliseconds: 20,
});
const certificate: CertificateFacts = {
  names: ['mail.shop.example'],
  validTo: '2027-01-31T00:00:00.000Z',
  trusted: true,
};

export const greetingCertificate = defineCheck({
  id: 'greeting-certificate',
  step: '4-restart',
  weight: 'advice',
  title: { ja: 'メールの送り口の証明書', en: 'Certificate of the mail service' },
  needs: ['greeting'],
  judge: ({ greeting: seen }) => {
    if (seen.certificate === null) {
      return seen.name !== null && !seen.startTls
        ? { verdict: 'none' }
        : { verdict: 'unknown', settledBy: 'greeting' };
    }
    const args = {
      names: seen.certificate.names.slice(0, 3).join(' '),
      until: isoDay(seen.certificate.validTo),
    };
    if (seen.certificate.trusted) return { verdict: 'pass', args };
    return { verdict: 'fail', variant: seen.certificate.problem ?? 'untrusted', args };
  },
  wording: {
    pass: {
      ja: '証明書は `{names}` のもので、{until} まで使えます。',
      en: 'It is for `{names}` and valid until {until}.',
    },
    fail: { ja: '証明書が信用されません。', en: 'It is not trusted.' },
    'fail:expired': { ja: '証明書の期限が {until} に切れています。', en: 'It expired on {until}.' },
    'fail:not-yet-valid': { ja: '証明書は、まだ使える日になっていません。', en: 'It is not valid yet.' },
    'fail:wrong-name': {
      ja: '証明書は `{names}` のもので、サーバーの名前と合いません。',
      en: 'It is for `{names}`, which is not the server’s name.',
    },
    'fail:self-signed': {
      ja: '証明書は、サーバーが自分で作ったものです（`{names}`）。',
      en: 'The server made it itself (`{names}`).',
    },
    unknown: { ja: '証明書は、まだ読めていません。', en: 'The certificate was not read yet.' },
    why: {
      ja: '携帯に届くかどうかは、ここでは決まりません。EC-CUBE 4.2 以降やメールソフトは、合わない証明書のとき送るのをやめます。',
      en: 'It does not decide whether phones get the mail. EC-CUBE 4.2 and mail programs stop sending when it does not fit.',
    },
  },
  examples: [
    { facts: fact('greeting', greeting(certificate)), verdict: 'pass' },
    {
      facts: fact('greeting', greeting({ ...certificate, trusted: false, problem: 'expired' })),
      verdict: 'fail',
    },
    { facts: fact('greeting', greeting(null)), verdict: 'unknown' },
    { facts: fact('greeting', { ...greeting(null), startTls: false, extensions: [] }), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
});
