// Causes in the mail: header, lines, characters, size.
import { fix } from '../../carriers/fixes.ts';
import { bodyFaultsOf, otherHeaderFaults, judged, logSign, said } from '../looks.ts';
import { shopMailWith } from '../../carriers/judges/reading.ts';
import { contradicts, everywhere, proves, raises, type Cause } from '../cause.ts';

const everyone = ['everyone', 'some'] as const;

export const mailItselfCauses: readonly Cause[] = [
  {
    id: 'header-malformed',
    title: { ja: 'メールの見出しの書き方が、くずれている', en: 'The header is malformed' },
    explanation: {
      ja: '見出しの行が足りない、重なっている、日本語がそのまま入っているなど、きまりと合わないところがあります。プラグインや手直ししたプログラムが原因のことが多いです。',
      en: 'Header lines are missing, repeated or carry raw Japanese. Often a plug-in or changed code is to blame.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { au: 'stops', uq: 'stops', gmail: 'stops', docomo: 'no-effect' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: everyone,
      since: ['after-change', 'always', 'suddenly'],
      changed: ['software-update'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => otherHeaderFaults(facts).length > 0,
        '見出しに、きまりと合わないところがあります。',
        'The header breaks the format.',
      ),
      proves(
        2,
        said(
          /bad header|malformed|header.*(invalid|syntax|missing|duplicate)|(multiple|missing|duplicate).{0,20}header|5\.6\.0/i,
        ),
        '相手の受付が、見出しを理由に断っています。',
        'The other desk refused because of the header.',
      ),
      contradicts(
        ({ facts, findings }) =>
          shopMailWith(facts, 'header') !== null &&
          otherHeaderFaults(facts).length === 0 &&
          !said(/header/i)({ facts, findings }),
        '見出しは、きまりどおりです。',
        'The header is well-formed.',
      ),
    ],
    fixes: [fix.header],
  },
  {
    id: 'message-too-large',
    title: { ja: 'メールが大きすぎる', en: 'The mail is too large' },
    explanation: {
      ja: 'メールの大きさが、受け取れる大きさをこえています。画像や添付のある注文メールだけ届かない、という形で現れます。',
      en: 'The mail is larger than the carrier takes; typically only mails with pictures or attachments are lost.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'no-effect', 'yahoo-japan': 'no-effect', softbank: 'stops' }),
      mailProgram: 'either',
      leaves: 'bounce',
      affected: ['some', 'everyone'],
      since: ['sometimes', 'after-change', 'suddenly'],
      changed: ['software-update', 'mail-magazine'],
    },
    signs: [
      proves(
        3,
        judged('fail', 'sb-01', 'au-10', 'dc-10'),
        'メールの大きさが、上限をこえています。',
        'The mail is over the limit.',
      ),
      proves(
        3,
        said(
          /(message|mail).{0,20}(size|too (large|big|much))|size exceeds|too much mail data|5\.3\.4|552.*size/i,
          'mesgtoobig',
          'exceedlimit',
        ),
        '相手の受付が、大きさを理由に断っています。',
        'The other desk refused because of the size.',
      ),
      contradicts(
        ({ facts, findings }) =>
          judged('pass', 'sb-01')({ facts, findings }) &&
          judged('pass', 'au-10')({ facts, findings }) &&
          !said(/size|too (large|big|much)/i)({ facts, findings }),
        'メールは小さく、上限に届きません。',
        'The mail is small.',
      ),
    ],
    fixes: [fix.mailSize],
  },
  {
    id: 'line-too-long',
    title: { ja: '1 行が長すぎる', en: 'A line is too long' },
    explanation: {
      ja: '改行のない長い行があります。docomo は 1 行が 1,000 バイトをこえると断ります。送り口が途中で切ると、文字化けします。',
      en: 'There is a very long line without breaks. docomo refuses lines over 1,000 bytes; a server that cuts it garbles the text.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { docomo: 'stops', gmail: 'no-effect' }),
      mailProgram: 'unaffected',
      leaves: 'bounce',
      affected: ['some', 'everyone'],
      since: ['sometimes', 'after-change', 'always'],
      changed: ['software-update', 'mail-magazine'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => (shopMailWith(facts, 'lines')?.value.longestLine ?? 0) > 998,
        '998 バイトをこえる行があります。',
        'A line is over 998 bytes.',
      ),
      proves(
        3,
        said(/line too long/i),
        '相手の受付が、行の長さを理由に断っています。',
        'The other desk refused because of the line length.',
      ),
      proves(
        2,
        logSign('breaking-line'),
        'メールの記録に、長い行を切った跡があります。',
        'The log shows a long line being broken.',
      ),
      contradicts(
        ({ facts, findings }) => {
          const mail = shopMailWith(facts, 'lines');
          return (
            mail !== null && mail.value.longestLine <= 998 && !said(/line too long/i)({ facts, findings })
          );
        },
        '長すぎる行はありません。',
        'No line is too long.',
      ),
    ],
    fixes: [fix.header],
  },
  {
    id: 'japanese-encoding-faults',
    title: { ja: '日本語の文字の入れ方が、くずれている', en: 'The Japanese text is encoded wrongly' },
    explanation: {
      ja: '日本語の文字の入れ方（ISO-2022-JP）が、決まりと合いません。半角カナや「髙」「①」が入ると起こります。古い受付は断り、新しい受付では文字化けします。',
      en: 'The text does not keep to its charset (ISO-2022-JP): half-width kana, 髙 or ① do this. Old desks refuse it, others show it garbled.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'marks' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['some', 'one-customer', 'everyone'],
      since: ['sometimes', 'after-change', 'always'],
      changed: ['software-update'],
    },
    signs: [
      proves(
        2,
        ({ facts }) => bodyFaultsOf(facts).length > 0,
        '本文の文字に、きまりと合わないところがあります。',
        'The text’s encoding has faults.',
      ),
      raises(
        1,
        said(/504 command parameter|charset|encoding/i),
        '相手の受付が、文字の入れ方を理由にあげています。',
        'The other desk names the encoding.',
      ),
      contradicts(
        ({ facts }) => shopMailWith(facts, 'body') !== null && bodyFaultsOf(facts).length === 0,
        '文字の入れ方は正しいです。',
        'The encoding is right.',
      ),
    ],
    fixes: [fix.header],
  },
];
