// Sentences for what a mail log shows: signs of trouble, phases of a conversation, what could not be read.
import type { Text } from '../../contract/text.ts';

export interface SignWords {
  readonly kind: 'bad' | 'warn';
  readonly title: Text;
  /** `{count}` times */
  readonly sentence: Text;
}

/** By the codes of MaillogFacts.signs. */
export const signWords: Readonly<Record<string, SignWords>> = {
  'port-25-closed': {
    kind: 'bad',
    title: { ja: 'メールの出口（25 番）が閉じています', en: 'The way out on port 25 is closed' },
    sentence: {
      ja: 'どの会社へつないでも返事がなく、外へ出たメールが 1 通もありません（{count} 回）。サーバー会社か回線が [[25 番|port]] を止めています。サーバー会社に開けてもらうか、587 番の送信サーバーを通してください。',
      en: 'No server answers and not one mail got out ({count} {count|time|times}). The host or the line blocks [[port 25|port]]. Have it opened, or send through a submission server on 587.',
    },
  },
  'connect-timed-out': {
    kind: 'warn',
    title: { ja: 'つながらなかった相手があります', en: 'Some servers did not answer' },
    sentence: {
      ja: '返事がないまま時間切れになりました（{count} 回）。ほかの会社には届いているので、相手の都合か、一時的な受信ブロックが考えられます。',
      en: 'Connections timed out ({count} {count|time|times}). Others got through, so it is that server, or a temporary block.',
    },
  },
  'network-unreachable': {
    kind: 'warn',
    title: { ja: '通信の道がありません', en: 'No route to the network' },
    sentence: {
      ja: '「Network is unreachable」と出ています（{count} 回）。IPv6 の道がないサーバーで、よく出ます。',
      en: '“Network is unreachable” ({count} {count|time|times}), common on servers without IPv6.',
    },
  },
  'greeting-refused': {
    kind: 'bad',
    title: { ja: 'つないだ時点で断られています', en: 'Refused at the greeting' },
    sentence: {
      ja: '相手が、名のりの前に断りました（{count} 回）。サーバーの番号（IP アドレス）の評判か、[[逆引き|ptr]]が原因のことが多い形です。',
      en: 'The other side refused before we could speak ({count} {count|time|times}): usually reputation or [[reverse DNS|ptr]].',
    },
  },
  'breaking-line': {
    kind: 'warn',
    title: { ja: '1 行が長すぎるメールがあります', en: 'Lines too long' },
    sentence: {
      ja: '長すぎる行を、サーバーが途中で切って送りました（{count} 回）。docomo は 1,000 バイトをこえる行を断ります。',
      en: 'The server had to break lines ({count} {count|time|times}); docomo refuses lines over 1,000 bytes.',
    },
  },
  'bounce-of-bounce': {
    kind: 'bad',
    title: { ja: 'エラーメールが、お店に戻れていません', en: 'Bounces can’t come back' },
    sentence: {
      ja: '戻ってきたエラーメールを、[[封筒の差出人|envelope-sender]]のアドレスが受け取れませんでした（{count} 回）。そのアドレスが実在しないしるしです。au は、エラーメールを受け取れることを求めています。',
      en: 'Bounces were refused by the sender’s own address ({count} {count|time|times}): the [[envelope sender|envelope-sender]] does not exist. au asks that bounces can be received.',
    },
  },
  'unqualified-host-name': {
    kind: 'bad',
    title: { ja: 'サーバーに、正しい名前がありません', en: 'The server has no full name' },
    sentence: {
      ja: 'sendmail が「名前にドメインがない」と知らせています（{count} 回）。STEP 3 の案内で、サーバーに名前をつけてください。',
      en: 'sendmail says the host name has no domain ({count} {count|time|times}). Give the server its name as shown in STEP 3.',
    },
  },
  'loops-back': {
    kind: 'bad',
    title: { ja: '自分あてに戻っています', en: 'Mail loops back' },
    sentence: {
      ja: '「loops back to myself」と出ています（{count} 回）。宛先のドメインの受け口が、このサーバー自身を指しています。',
      en: '“loops back to myself” ({count} {count|time|times}): the domain’s mail exchanger is this server.',
    },
  },
};

/** By the phases of protocols/dsn. */
export const phaseWords: Readonly<Record<string, Text>> = {
  connect: { ja: 'つないだとき', en: 'on connecting' },
  ehlo: { ja: '名のったとき', en: 'at EHLO' },
  starttls: { ja: '暗号化するとき', en: 'at STARTTLS' },
  auth: { ja: '認証のとき', en: 'at login' },
  mail: { ja: '封筒の差出人を言ったとき', en: 'at MAIL FROM' },
  rcpt: { ja: '宛先を言ったとき', en: 'at RCPT TO' },
  data: { ja: '本文を送るとき', en: 'at DATA' },
  'end-of-data': { ja: '本文を送ったあと', en: 'after the body' },
};

/** By the codes of MaillogFacts.notes. */
export const noteWords: Readonly<Record<string, Text>> = {
  'cut-off': {
    ja: 'ファイルが途中で切れているか、こわれています。読めたところまでの結果です（{count} 個）。',
    en: 'A file is cut off or damaged; this is what could be read ({count}).',
  },
  'too-long': {
    ja: '大きすぎるファイルがあり、途中までを読みました（{count} 個）。',
    en: 'A file was too large and was read in part ({count}).',
  },
  'file-unreadable': {
    ja: '開けなかったファイルがあります（{count} 個）。',
    en: 'Some files could not be opened ({count}).',
  },
  'foreign-lines': {
    ja: 'メールの記録ではない行は、とばしました（{count} 行）。',
    en: 'Lines of other programs were passed over ({count}).',
  },
  'line-too-long': {
    ja: '長すぎる行は、はじめだけを読みました（{count} 行）。',
    en: 'Of very long lines only the beginning was read ({count}).',
  },
  binary: {
    ja: '文字ではないデータがまじっていました（{count} バイト）。',
    en: 'There was data that is no text ({count} {count|byte|bytes}).',
  },
  'counted-roughly': {
    ja: '数が多いため、一部の数はおよその値です（{count} 件）。',
    en: 'Some counts are approximate ({count}).',
  },
};
