// What the server calls itself in its greeting. An indirect sign: it can send under another name (carrier-rules AU-07).
import { fact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import type { GreetingFacts } from '../../../protocols/smtp/smtp-facts.ts';

const greeting = (name: string | null): GreetingFacts => ({
  host: '192.0.2.1',
  port: 25,
  outcome: name === null ? 'timed-out' : 'answering',
  name,
  lines: name === null ? [] : [`220 ${name} ESMTP Postfix`],
  extensions: [],
  sizeLimit: null,
  startTls: false,
  certificate: null,
  milliseconds: 20,
});

export const greetingName = defineCheck({
  id: 'greeting-name',
  step: '4-restart',
  weight: 'advice',
  title: { ja: 'サーバーの名のり（グリーティング）', en: 'Greeting name' },
  needs: ['greeting'],
  judge: ({ greeting: seen }, facts) => {
    if (seen.name === null) return { verdict: 'unknown', settledBy: 'server-command' };
    const args = { name: seen.name };
    if (!isPublicKind(hostNameKind(seen.name))) return { verdict: 'fail', args };
    const wanted = facts.answers?.state === 'known' ? facts.answers.value.newHostName : null;
    if (wanted !== null && wanted.toLowerCase() !== seen.name.toLowerCase().replace(/\.$/, '')) {
      return { verdict: 'fail', variant: 'other', args: { ...args, wanted } };
    }
    return { verdict: 'pass', args };
  },
  wording: {
    pass: { ja: '`{name}` と名のっています。', en: 'It calls itself `{name}`.' },
    fail: {
      ja: '`{name}` と名のっています。インターネットで通じる名前ではありません。',
      en: 'It calls itself `{name}`, which is no name on the internet.',
    },
    'fail:other': {
      ja: 'まだ `{name}` と名のっています。`{wanted}` に変わるのを待っています。',
      en: 'It still calls itself `{name}`. It should become `{wanted}`.',
    },
    unknown: {
      ja: 'サーバーの名のりを、まだ読めていません。',
      en: 'The server’s greeting could not be read yet.',
    },
    why: {
      ja: '[[名のり|ehlo]]が正しくないサーバーからのメールは、au などが断ることがあります。',
      en: 'au and others may refuse mail from servers whose [[name|ehlo]] is not proper.',
    },
  },
  examples: [
    { facts: fact('greeting', greeting('mail.shop.example')), verdict: 'pass' },
    { facts: fact('greeting', greeting('localhost.localdomain')), verdict: 'fail' },
    { facts: fact('greeting', greeting(null)), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['host-name', 'mta-host-name'],
});
