// More than a hundred mails that are no bounces are left alone; automatic replies and complaints are told for what they are.
import { describe, expect, test } from 'vitest';
import { carrierOfDomain } from '../../../src-main/carriers/index.ts';
import { readBounceBytes } from '../../../src-main/protocols/dsn/read-bounce.node.ts';
import { postfixBounce } from './bounce-mails.ts';
import { automaticReplies, complaints, ordinaryMails } from './ordinary-mails.ts';

const read = (source: string) =>
  readBounceBytes(Buffer.from(source), { name: 'mail.eml', carrierOfDomain })[0];

describe('mails that are no bounces', () => {
  test('there are at least a hundred of them', () => {
    expect(new Set(ordinaryMails.map(({ source }) => source)).size).toBeGreaterThanOrEqual(100);
  });

  test.each(ordinaryMails)('$what', ({ source }) => {
    expect(read(source)).toMatchObject({ kind: 'not-a-bounce', recipients: [] });
  });

  test.each(automaticReplies)('automatic reply: $what', ({ source }) => {
    expect(read(source)?.kind).toBe('vacation');
  });

  test.each(complaints)('complaint: $what', ({ source }) => {
    expect(read(source)).toMatchObject({ kind: 'feedback-report', recipients: [{ recipient: 'customer@docomo.ne.jp', reason: 'feedback', hard: false }] });
  });

  test('a person’s answer that quotes a whole bounce stays an answer, a forwarded bounce is read', () => {
    const bounce = postfixBounce({ recipient: 'a@au.com', host: 'msmx.au.com', reply: '550 <a@au.com>: User unknown', command: 'RCPT TO' });
    const quoted = bounce.split('\r\n').map((line) => `> ${line}`);
    const head = (subject: string): string[] => ['From: Yamada <yamada@customer.example>', 'To: engineer@office.example', `Subject: ${subject}`, 'Content-Type: text/plain', '', 'please look', ''];
    expect(read([...head('Re: Undelivered Mail Returned to Sender'), ...quoted].join('\n'))?.kind).toBe('not-a-bounce');
    expect(read([...head('Fwd: Undelivered Mail Returned to Sender'), ...quoted].join('\n'))?.recipients).toMatchObject([{ recipient: 'a@au.com', reason: 'userunknown' }]);
  });
}); // prettier-ignore
