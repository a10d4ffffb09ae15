// SMTP lines as speech: the meaning depends on the command before, secrets and strangers' text stay harmless.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '../../../src-main/contract/text.ts';
import type { DialogueLine } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { rawTranscript, speechOf } from '../../../src-main/steps/5-send-test/transcript.ts';

const lines = (...texts: readonly string[]): readonly DialogueLine[] =>
  texts.map((text) => ({
    who: text.startsWith('C: ') ? 'client' : 'server',
    text: text.slice(3),
    milliseconds: 1,
  }));
const same = (text: string): string => text;
const spoken = (...texts: readonly string[]) =>
  speechOf(lines(...texts), 'ja', same).map(({ who, plain, tone }) => [who, plainWords(plain), tone]);

test('a whole hand-in, line by line', () => {
  expect(
    spoken(
      'S: 220 mail.shop.example ESMTP',
      'C: EHLO [127.0.0.1]',
      'S: 250-mail.shop.example',
      'S: 250 STARTTLS',
      'C: STARTTLS',
      'S: 220 go',
      'C: AUTH PLAIN ***',
      'S: 235 ok',
      'C: MAIL FROM:<order@shop.example>',
      'S: 250 ok',
      'C: RCPT TO:<a@docomo.ne.jp>',
      'S: 250 ok',
      'C: DATA',
      'S: 354 go',
      'C: (1200 bytes) .',
      'S: 250 2.0.0 queued',
      'C: QUIT',
      'S: 221 bye',
    ),
  ).toEqual([
    ['desk', 'mail.shop.example のメール受付です。', 'normal'],
    ['shop', '[127.0.0.1] と申します。', 'normal'],
    ['desk', '確認しました。どうぞ。', 'normal'],
    ['shop', 'ここからは、暗号で話しましょう。', 'normal'],
    ['desk', '暗号で話せます。', 'normal'],
    ['shop', 'ログインします。（パスワードは記録しません）', 'normal'],
    ['desk', 'ログインできました。', 'good'],
    ['shop', 'order@shop.example からのメールです。', 'normal'],
    ['desk', '差出人、うけたまわりました。', 'normal'],
    ['shop', 'a@docomo.ne.jp さんに届けてください。', 'normal'],
    ['desk', 'うけたまわりました。', 'normal'],
    ['shop', 'では、本文をお渡しします。', 'normal'],
    ['desk', '本文をどうぞ。', 'normal'],
    ['shop', '（本文を渡しています）', 'normal'],
    ['desk', 'たしかに受け取りました。', 'good'],
    ['shop', '以上です。ありがとうございました。', 'normal'],
    ['desk', 'さようなら。', 'normal'],
  ]);
});

test.each([
  [
    ['C: MAIL FROM:<a@b.example>', 'S: 553 DOMAIN does not exist'],
    'その差出人からのメールは、お受けできません。',
  ],
  [['C: RCPT TO:<a@b.example>', 'S: 550 Unknown user a@b.example'], 'その宛先には、お届けできません。'],
  [['C: DATA', 'S: 354 go', 'C: (9 bytes) .', 'S: 554 5.7.1 no'], 'このメールは、お受けできません。'],
  [
    ['C: RCPT TO:<a@b.example>', 'S: 451 4.7.1 later'],
    'いまは、お受けできません。あとでもう一度お願いします。',
  ],
  [['C: AUTH PLAIN ***', 'S: 535 no'], 'ログインできません。名前かパスワードがちがいます。'],
  [['S: 554 go away'], 'いまは、お受けできません。'],
])('%j ends in a refusal of its own', (texts, words) => {
  expect(spoken(...texts).at(-1)).toEqual(['desk', words, 'bad']);
});

test('several commands before the first reply: each reply belongs to its own command', () => {
  expect(
    spoken(
      'C: AUTH LOGIN ***',
      'S: 334 VXNlcm5hbWU6',
      'C: ***',
      'S: 334 UGFzc3dvcmQ6',
      'C: ***',
      'S: 235 ok',
      'C: MAIL FROM:<order@shop.example>',
      'C: RCPT TO:<a@docomo.ne.jp>',
      'C: RCPT TO:<b@ezweb.ne.jp>',
      'C: DATA',
      'S: 250 2.1.0 Ok',
      'S: 250 2.1.5 Ok',
      'S: 550-5.1.1 <b@ezweb.ne.jp>:',
      'S: 550 5.1.1 User unknown',
      'S: 354 go',
      'C: (1200 bytes) .',
      'S: 250 2.0.0 queued',
    ).filter(([who]) => who === 'desk'),
  ).toEqual([
    ['desk', 'ログインをどうぞ。', 'normal'],
    ['desk', 'ログインをどうぞ。', 'normal'],
    ['desk', 'ログインできました。', 'good'],
    ['desk', '差出人、うけたまわりました。', 'normal'],
    ['desk', 'うけたまわりました。', 'normal'],
    ['desk', 'その宛先には、お届けできません。', 'bad'],
    ['desk', '本文をどうぞ。', 'normal'],
    ['desk', 'たしかに受け取りました。', 'good'],
  ]);
});

test('addresses are masked in both forms', () => {
  const mask = (text: string): string => text.replaceAll('taro@docomo.ne.jp', 'tar****@docomo.ne.jp');
  const said = lines('C: RCPT TO:<taro@docomo.ne.jp>', 'S: 550 Unknown user taro@docomo.ne.jp');
  expect(JSON.stringify(speechOf(said, 'ja', mask))).not.toContain('taro@');
  expect(rawTranscript(said, mask)).toBe(
    'C: RCPT TO:<tar****@docomo.ne.jp>\nS: 550 Unknown user tar****@docomo.ne.jp',
  );
});

test('anything a server says is shown as harmless text', () => {
  const [speech] = speechOf(lines('S: 220 <script>alert(1)</script>\u202e**x** `y` [[z|spf]]'), 'ja', same);
  expect(speech?.raw).toContain('[U+202E]');
  expect(speech?.plain.map(({ kind }) => kind)).toEqual(['strong', 'plain']);
  expect(speech?.plain[0]?.text).toBe('<script>alert(1)</script>[U+202E]**x**');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.string({ maxLength: 60 })), { maxLength: 30 }), (talk) => {
      const said = talk.map(([client, text]) => ({
        who: client ? ('client' as const) : ('server' as const),
        text,
        milliseconds: 1,
      }));
      for (const { plain, raw } of speechOf(said, 'en', same)) {
        // eslint-disable-next-line no-control-regex
        expect(`${plainWords(plain)}${raw}`).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
      }
    }),
  );
});
