// What rules are about. Rules of several carriers about the same thing share a row of STEP 2's table.
import type { Text } from '../contract/text.ts';

/** The slips at the top of STEP 2 are gathered by these. */
export type TopicGroup =
  'volume-and-size' | 'dns' | 'sender-identity' | 'header' | 'authentication' | 'recipient' | 'reading';

export interface Topic {
  readonly title: Text;
  readonly technicalName: string;
  readonly group: TopicGroup;
}

const topic = (group: TopicGroup, ja: string, en: string, technicalName: string): Topic => ({
  title: { ja, en },
  technicalName,
  group,
});

export const topics = {
  'message-id': topic('header', '整理番号がある', 'The mail has an ID', 'Message-ID'),
  'header-form': topic('header', '見出しの書き方が正しい', 'The header is well-formed', 'RFC 5322'),
  'from-header': topic('header', '差出人が空白でない', 'The sender is not blank', 'From'),
  'header-size': topic('header', '見出しが大きすぎない', 'The header is not too large', 'header 12 KB'),
  'line-length': topic('header', '1 行が長すぎない', 'No line is too long', '998 + CRLF'),
  'ehlo-name': topic('sender-identity', '名のりが正しい', 'The server says its proper name', 'EHLO'),
  'address-form': topic(
    'sender-identity',
    '差出人と宛先がドメインつきで書いてある',
    'Addresses carry a full domain',
    'FQDN',
  ),
  'bounce-acceptance': topic(
    'sender-identity',
    'エラーメールを受け取れる',
    'Bounces are accepted',
    'MAIL FROM:<>',
  ),
  'sending-line': topic(
    'sender-identity',
    '送り出すサーバーが疑われていない',
    'The sending server is not suspected',
    'IP',
  ),
  'transport-security': topic('sender-identity', '暗号化して送っている', 'Mail is sent encrypted', 'TLS'),
  'sender-domain': topic('dns', '差出人のドメインが実在する', 'The sender’s domain exists', 'A・MX'),
  'reverse-name': topic('dns', '番号から名前が引ける', 'The address has a name', 'PTR'),
  'ipv6-reverse-name': topic(
    'dns',
    'IPv6 の番号からも名前が引ける',
    'The IPv6 address has a name too',
    'IPv6 PTR',
  ),
  'spf-envelope': topic(
    'authentication',
    '封筒の差出人の届け出が正しい',
    'SPF of the envelope sender is right',
    'SPF・MAIL FROM',
  ),
  'spf-header-from': topic(
    'authentication',
    '画面に出る差出人の届け出が正しい',
    'SPF of the sender shown is right',
    'SPF・From',
  ),
  'spf-record': topic(
    'authentication',
    '届け出が 1 行で書いてある',
    'There is exactly one SPF record',
    'SPF・TXT',
  ),
  dmarc: topic(
    'authentication',
    'なりすまし対策の宣言に合っている',
    'The mail agrees with the declaration',
    'DMARC',
  ),
  dkim: topic('authentication', '送り主の電子印がある', 'The mail carries the sender’s seal', 'DKIM'),
  authentication: topic('authentication', '送信元を証明できる', 'The sender can be proved', 'SPF・DKIM'),
  'own-from': topic(
    'authentication',
    '差出人に他社のアドレスを使っていない',
    'The sender is not at another firm',
    'From',
  ),
  'unknown-recipients': topic(
    'volume-and-size',
    '宛先不明を減らす',
    'Few unknown recipients',
    '550 User unknown',
  ),
  sessions: topic('volume-and-size', '同時にたくさんつながない', 'Not many connections at once', 'SMTP'),
  'volume-rate': topic('volume-and-size', '短時間に大量に送らない', 'Not much mail in a short time', 'rate'),
  'top-of-hour': topic('volume-and-size', '毎時 0 分をさける', 'Not at the top of the hour', 'cron'),
  'list-cleaning': topic('volume-and-size', '宛先の名簿を整理する', 'The list is kept clean', 'list'),
  'message-size': topic('volume-and-size', 'メールが大きすぎない', 'The mail is not too large', 'SIZE'),
  'recipients-per-message': topic(
    'volume-and-size',
    '1 通の宛先は 100 件まで',
    'At most 100 recipients a mail',
    'RCPT TO',
  ),
  'spam-rate': topic('volume-and-size', '迷惑メール報告が少ない', 'Few spam reports', 'Postmaster Tools'),
  unsubscribe: topic(
    'volume-and-size',
    '配信停止をかんたんにできる',
    'Unsubscribing is easy',
    'List-Unsubscribe',
  ),
  'recipient-domain': topic(
    'recipient',
    '宛先がその会社のアドレスである',
    'The recipient is at that carrier',
    'RCPT TO',
  ),
  'accepted-not-arrived': topic(
    'reading',
    '「受け付けた」は「届いた」ではない',
    'Accepted does not mean arrived',
    '250',
  ),
  'blocked-connection': topic(
    'reading',
    '受信ブロック中は接続が切られる',
    'A block cuts the connection',
    'TCP RST',
  ),
  'bounces-come-back': topic('reading', 'エラーメールの戻り方', 'How bounces come back', 'NDR'),
  'no-unblocking': topic('reading', '個別の解除はしてもらえない', 'No unblocking on request', '-'),
  'sender-logo': topic('reading', '会社のマークの表示', 'The sender’s logo', 'BIMI'),
  'same-rules': topic('reading', 'ほかの会社と同じしくみ', 'Runs with another company', '-'),
} as const satisfies Record<string, Topic>;

export type TopicId = keyof typeof topics;
