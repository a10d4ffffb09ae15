// SMTP replies in any pieces, and servers that never come to an end. RFC 5321 4.2.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  extensionsOf,
  greetingName,
  longestReplyLine,
  mostReplyLines,
  noReplies,
  readReplies,
  sizeLimitOf,
  type SmtpReply,
} from '../../../src-main/protocols/smtp/replies.ts';

function readAll(pieces: readonly string[]) {
  let reader = noReplies;
  const replies: SmtpReply[] = [];
  for (const piece of pieces) {
    const read = readReplies(reader, piece);
    replies.push(...read.replies);
    if (read.problem !== null) return { replies, problem: read.problem };
    reader = read.reader;
  }
  return { replies, problem: null };
}

const session =
  '220 mail.shop.example ESMTP Postfix\r\n250-mail.shop.example\r\n250-SIZE 10240000\r\n250-STARTTLS\r\n250 8BITMIME\r\n553 5.1.8 日本語でも\r\n';

test('a session cut anywhere gives the same replies', () => {
  const whole = readAll([session]);
  expect(whole.replies.map(({ code, enhanced }) => [code, enhanced])).toEqual([
    [220, null],
    [250, null],
    [553, '5.1.8'],
  ]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: session.length }), { maxLength: 12 }), (cuts) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), session.length];
      const pieces = places.slice(1).map((end, index) => session.slice(places[index], end));
      expect(readAll(pieces)).toEqual(whole);
    }),
  );
});

test('name, extensions and size', () => {
  const [greeting, ehlo] = readAll([session]).replies;
  if (greeting === undefined || ehlo === undefined) throw new Error('no replies');
  expect(greetingName(greeting)).toBe('mail.shop.example');
  expect(extensionsOf(ehlo)).toEqual(['SIZE 10240000', 'STARTTLS', '8BITMIME']);
  expect(sizeLimitOf(extensionsOf(ehlo))).toBe(10_240_000);
  expect(sizeLimitOf(['SIZE'])).toBeNull();
});

test.each([
  ['220 -', null],
  ['220', null],
  ['220 <script>alert(1)</script>', null],
  ['220 localhost.localdomain ESMTP', 'localhost.localdomain'],
  ['220 [192.0.2.1] hello', '[192.0.2.1]'],
  ['220 mail.shop.example', 'mail.shop.example'],
])('the name in %j is %j', (line, name) => {
  const [reply] = readAll([`${line}\r\n`]).replies;
  expect(reply === undefined ? undefined : greetingName(reply)).toBe(name);
});

test('a line that never ends is stopped, in one piece and in many', () => {
  expect(readAll([`220 ${'x'.repeat(longestReplyLine)}`]).problem).toMatchObject({ fault: 'endless-line' });
  const pieces = ['220 ', ...Array<string>(100).fill('x'.repeat(100))];
  expect(readAll(pieces).problem).toMatchObject({ fault: 'endless-line' });
});

test('a reply that never ends is stopped', () => {
  const lines = Array<string>(mostReplyLines + 1).fill('220-still more\r\n');
  expect(readAll(lines).problem).toMatchObject({ fault: 'too-much' });
});

test.each([
  'SSH-2.0-OpenSSH_5.3\r\n',
  'HTTP/1.1 400 Bad Request\r\n',
  '\u0016\u0003\u0001\u0002',
  '* OK IMAP4 ready\r\n',
  '22x hello\r\n',
])('%j is not SMTP', (text) => {
  expect(readAll([text]).problem).toMatchObject({ fault: 'not-smtp' });
});

test('anything at all is read without throwing, and within bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 }), { maxLength: 30 }), (pieces) => {
      const { replies } = readAll(pieces);
      for (const { lines } of replies) expect(lines.length).toBeLessThanOrEqual(mostReplyLines);
    }),
  );
});
