// Names of software and of the signs that gave it away, for the ranked guess of who wrote a mail.
import type { Text } from '../../contract/text.ts';
import type { WriterSign } from '../../protocols/message/writers.ts';

export const softwareNames: Readonly<Record<string, string>> = {
  'ec-cube-2.11': 'EC-CUBE 2.11',
  'ec-cube-2.12-2.17.0': 'EC-CUBE 2.12 – 2.17.0',
  'ec-cube-2.17.1': 'EC-CUBE 2.17.1 – 2.25',
  'ec-cube-3': 'EC-CUBE 3.0',
  'ec-cube-4.0-4.1': 'EC-CUBE 4.0 / 4.1',
  'ec-cube-4.2': 'EC-CUBE 4.2 / 4.3',
  wordpress: 'WordPress',
  phpmailer: 'PHPMailer',
  swift: 'Swift Mailer',
  symfony: 'Symfony Mailer',
  gmail: 'Gmail',
  outlook: 'Outlook',
  thunderbird: 'Thunderbird',
  'apple-mail': 'Apple Mail',
  'yahoo-mail': 'Yahoo! Mail',
  'other-program': 'Mail program',
};

const signWords: { readonly [Sign in WriterSign]: Text } = {
  'charset-iso-2022-jp': { ja: '文字コードが ISO-2022-JP', en: 'charset ISO-2022-JP' },
  'charset-utf-8': { ja: '文字コードが UTF-8', en: 'charset UTF-8' },
  'quoted-encoded-word': {
    ja: '店名が引用符の中に変換されている（EC-CUBE 2 の形）',
    en: 'name encoded inside quotes (EC-CUBE 2’s way)',
  },
  'no-space-before-bracket': {
    ja: '店名と `<` の間に空白がない（2.11 の形）',
    en: 'no space before `<` (2.11’s way)',
  },
  'id-by-mta': { ja: '整理番号を、送り口がつけている', en: 'the mail program made the ID' },
  'id-swift': { ja: '整理番号が 32 文字の記号（Swift の形）', en: 'ID of 32 hex digits (Swift’s form)' },
  'id-symfony': {
    ja: '整理番号が 32 文字の記号（Symfony の形）',
    en: 'ID of 32 hex digits (Symfony’s form)',
  },
  'id-phpmailer': { ja: '整理番号が PHPMailer の形', en: 'ID in PHPMailer’s form' },
  'sendmail-command': { ja: 'PHP の mail() から送り口に渡っている', en: 'handed over by PHP’s mail()' },
  'smtp-to-localhost': {
    ja: '同じ機械の中で SMTP で渡っている',
    en: 'handed over by SMTP on the same machine',
  },
  'ehlo-loopback-literal': { ja: '`[127.0.0.1]` と名のって渡っている', en: 'handed over as `[127.0.0.1]`' },
  'web-user-envelope': { ja: '封筒の差出人が Web サーバーの名前', en: 'envelope sender is the web user' },
  'own-envelope': { ja: '封筒の差出人がお店のアドレス', en: 'envelope sender is the shop’s address' },
  'text-and-html': { ja: '文字と HTML の 2 部分', en: 'text and HTML parts' },
  'text-only': { ja: '文字だけの本文', en: 'text only' },
  'boundary-swift': { ja: '区切りが Swift の形', en: 'Swift’s boundary' },
  'x-mailer-phpmailer': { ja: '送信ソフト名が PHPMailer', en: 'X-Mailer says PHPMailer' },
  'x-mailer-wordpress': { ja: '送信ソフト名が WordPress', en: 'X-Mailer says WordPress' },
  'from-wordpress': { ja: '差出人が wordpress@', en: 'From is wordpress@' },
  'cte-charset': {
    ja: '運び方の欄に文字コード名（2.11 の HTML メールの形）',
    en: 'a charset as transfer encoding (2.11’s HTML mail)',
  },
  'swift-generated': { ja: '整理番号が @swift.generated', en: 'ID ends in @swift.generated' },
  'id-from-domain': { ja: '整理番号が差出人のドメイン', en: 'ID carries the From’s domain' },
  'id-not-from-domain': { ja: '整理番号が差出人とちがうドメイン', en: 'ID carries another domain than From' },
  'x-mailer-program': { ja: '送信ソフト名', en: 'name of the mail program' },
  'id-mail-program': { ja: '整理番号の形', en: 'form of the ID' },
  'php-script-header': { ja: 'PHP のプログラム名の行', en: 'line with the PHP script' },
  submitted: { ja: 'パスワードを使って渡している', en: 'handed in with a password' },
};

/** @returns the sign in words; a sign of a newer version is shown as its code */
export function signText(sign: string, language: 'ja' | 'en'): string {
  return Object.hasOwn(signWords, sign) ? signWords[sign as WriterSign][language].replace(/`/g, '') : sign; // own key proved on the left
}
