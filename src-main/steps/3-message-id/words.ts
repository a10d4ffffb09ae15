// The sentences of STEP 3 (ui.md 7). Findings have theirs beside the checks.
import type { Text } from '../../contract/text.ts';
import type { FixPhase } from '../../contract/view/fix.ts';

export const phaseNames: { readonly [Phase in FixPhase]: Text } = {
  see: { ja: 'いまを見る', en: 'See it now' },
  'back-up': { ja: '控えをとる', en: 'Back up' },
  change: { ja: '変える', en: 'Change' },
  apply: { ja: '効かせる', en: 'Apply' },
  check: { ja: '確かめる', en: 'Check' },
  undo: { ja: '元に戻したいとき', en: 'Undo' },
};

export const words = {
  name: { ja: 'メールの整理番号', en: 'The mail’s ID' },
  shortName: { ja: '整理番号', en: 'Mail ID' },
  technicalName: { ja: 'Message-ID・見出し', en: 'Message-ID, header' },

  headAsk: {
    ja: 'EC-CUBE から届いたメールを 1 通、お借りします。',
    en: 'Lend us one mail that EC-CUBE sent.',
  },
  headOther: {
    ja: '記録からわかることを、先にまとめました。',
    en: 'This is what the records tell so far.',
  },
  headOtherBad: {
    ja: '記録に、直すところが出ています。',
    en: 'The records show something to repair.',
  },
  headThree: {
    ja: '3 か所で、サーバーの名前が初期設定のままです。',
    en: 'Three names are still the server’s default.',
  },
  headMissing: { ja: '整理番号が、ついていません。', en: 'The mail has no ID.' },
  headBlank: { ja: '整理番号が、空のままです。', en: 'The mail’s ID is blank.' },
  headId: { ja: '整理番号に、サーバーの名前が入っていません。', en: 'The mail ID has no server name in it.' },
  headForm: { ja: '整理番号の書き方が、正しくありません。', en: 'The mail ID is not written properly.' },
  headEhlo: { ja: 'サーバーの名のりが、正しくありません。', en: 'The server’s EHLO name is not right.' },
  headEnvelope: { ja: '封筒の差出人が、正しくありません。', en: 'The envelope sender is not right.' },
  headHeader: { ja: 'メールの見出しに、直すところがあります。', en: 'The header has something to repair.' },
  headAdvice: {
    ja: '見出しは使えますが、直すとよいところがあります。',
    en: 'The header works, with room to improve.',
  },
  headOk: { ja: 'メールの見出しは、正しく書けています。', en: 'The header is correct.' },

  leadAsk: {
    ja: '**どこかに届いた注文メール**で大丈夫です（[[見出し|header]]だけでも読めます）。中身はこのパソコンの中だけで読み、どこにも送りません。',
    en: 'Any order mail **that did arrive** will do; its [[header|header]] alone is enough. It is read on this computer and goes nowhere.',
  },
  leadOther: {
    ja: '下に結果があります。EC-CUBE から届いたメールも 1 通入れると、メールの見出しまで見られます。',
    en: 'The results are below. With one mail that EC-CUBE sent, its header can be looked at too.',
  },
  leadThree: {
    ja: '[[名のり|ehlo]]、[[封筒の差出人|envelope-sender]]、[[整理番号|message-id]]に、同じ仮の名前が出ています。どれか 1 つでも断る理由になります。**サーバーの名前を直すと、3 つとも変わります**。',
    en: '[[EHLO|ehlo]], [[envelope sender|envelope-sender]] and [[Message-ID|message-id]] carry the same stand-in name. Each alone can be a reason to refuse. **Naming the server changes all three.**',
  },
  leadBad: {
    ja: '携帯会社は、見出しや名のりが正しくないメールを断ることがあります。**これが原因である可能性が高い**です。',
    en: 'Carriers may refuse mail whose header or EHLO name is not right. **This is likely the cause.**',
  },
  leadAdvice: {
    ja: '届かない原因がここにある可能性は低いです。気になるところを、下に並べました。',
    en: 'The cause is hardly here. What could be better is listed below.',
  },
  leadOk: {
    ja: '止まっている原因は、メールの見出しではありません。届け出（STEP 1）とルール（STEP 2）の結果を見てください。',
    en: 'The mail’s header is not what stops it. Look at STEP 1 and STEP 2.',
  },

  findAsk: { ja: 'メールを待っています', en: 'Waiting for a mail' },
  findOther: { ja: '記録を見ました', en: 'Records read' },
  findBad: { ja: '要修正 {count} 件', en: '{count} to fix' },
  findAdvice: { ja: '注意 {count} 件', en: '{count} to note' },
  findOk: { ja: '問題なし', en: 'No problem' },
  findApplied: { ja: '書きかえました', en: 'Changed' },

  nextAsk: { ja: 'メールを入れると、すぐに見ます。', en: 'The mail is read as soon as it is here.' },
  nextOther: {
    ja: 'メールも 1 通入れると、もっとわかります。',
    en: 'One mail from the shop would tell more.',
  },
  nextFix: { ja: '次は、直す手順です。約 5 分かかります。', en: 'Next: how to fix it, about 5 minutes.' },
  nextRestart: { ja: '次は、新しい名前を効かせます。', en: 'Next: put the new name in force.' },
  nextGo: { ja: '次の STEP へ進めます。', en: 'You can go on.' },
  stale: { ja: '{date} の結果です。', en: 'Result of {date}.' },

  idEhlo: { ja: 'サーバーが名のる名前', en: 'Who the server says it is' },
  idEnvelope: { ja: '封筒の差出人', en: 'Who it says sends' },
  idMessage: { ja: '押している整理番号', en: 'What it stamps' },
  notShown: { ja: '（このメールからはわかりません）', en: '(not shown by this mail)' },
  nothing: { ja: '（なし）', en: '(none)' },

  groupMail: { ja: 'おあずかりしたメール', en: 'The mail' },
  groupShown: { ja: 'メールソフトでの見え方', en: 'As a mail program shows it' },
  groupFindings: { ja: '見出しの検査', en: 'Checks of the header' },
} as const satisfies Record<string, Text>;

export const noteWords = {
  'cut-off': {
    ja: '途中で切れています。読めたところまでを見ました。',
    en: 'It is cut off; what is there was read.',
  },
  'mixed-line-ends': {
    ja: '行の終わりの印が 2 種類まざっています。',
    en: 'Two kinds of line ends are mixed.',
  },
  'nul-bytes': {
    ja: '文字ではないデータ（NUL）が入っています。',
    en: 'It holds bytes that are no text (NUL).',
  },
  'bare-carriage-returns': {
    ja: '行の終わりの印が、半分だけの行（CR だけ）があります。',
    en: 'Some lines end in half a line end (a bare CR).',
  },
  'unknown-charset': {
    ja: '文字コードの名前がちがうので、中身から見当をつけて読みました。',
    en: 'The charset’s name is wrong; it was read by its bytes.',
  },
  'too-deep': {
    ja: '入れ子が深すぎるので、外側だけを読みました。',
    en: 'It is nested too deep; the outer parts were read.',
  },
  'too-many-headers': {
    ja: '見出しがとても多いので、はじめの分だけを見せています。',
    en: 'It has very many fields; only the first are shown.',
  },
  'header-only': {
    ja: '見出しだけです。本文がなくても、ここまでの検査はできます。',
    en: 'Only the header is here, which is enough for these checks.',
  },
  'bare-line-feeds': {
    ja: '行の終わりの印が、決まりとちがいます。',
    en: 'Line ends are not as the standard says.',
  },
} as const satisfies Record<string, Text>;

export const fieldNames: Readonly<Record<string, Text>> = {
  'message-id': { ja: '整理番号', en: 'ID' },
  from: { ja: '差出人', en: 'From' },
  'reply-to': { ja: '返信先', en: 'Reply to' },
  sender: { ja: '代理の差出人', en: 'Sender' },
  to: { ja: '宛先', en: 'To' },
  date: { ja: '日付', en: 'Date' },
  subject: { ja: '件名', en: 'Subject' },
  'return-path': { ja: '封筒の差出人', en: 'Envelope sender' },
  received: { ja: '名のり', en: 'EHLO' },
};
