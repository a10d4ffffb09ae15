// Every way in which handing a mail to a server can fail, each with what it means and its own next step.
// RFC 5321 4.2 (replies), RFC 4954 (AUTH), RFC 3207 (STARTTLS), RFC 6409 (submission).
import type { Text } from '../../contract/text.ts';

export interface FailureWords {
  readonly meaning: Text;
  readonly next: Text;
}

export const sendFailures = {
  'no-such-name': {
    meaning: { ja: 'サーバーの名前が、DNS に見つかりません。', en: 'The server’s name is not in DNS.' },
    next: {
      ja: 'メールソフトの設定にある「送信サーバー」の名前を、そのまま写してください。',
      en: 'Copy the outgoing server’s name from your mail program’s settings.',
    },
  },
  refused: {
    meaning: {
      ja: 'サーバーはありますが、その番は閉じています。',
      en: 'The server is there, but that port is closed.',
    },
    next: { ja: '587 でだめなら 465（TLS）をためしてください。', en: 'If 587 fails, try 465 (TLS).' },
  },
  'timed-out': {
    meaning: {
      ja: 'サーバーにつながりません。途中で止められているか、サーバーが止まっています。',
      en: 'The server can’t be reached: something is in the way, or it is down.',
    },
    next: {
      ja: 'STEP 4 の見はりで、ほかの番が答えるかを見てください。会社の回線では 587 が閉じていることもあります。',
      en: 'See in STEP 4 whether its other ports answer. Some office lines close 587 as well.',
    },
  },
  'line-blocks-25': {
    meaning: {
      ja: '25 番は、この回線から使えません（OP25B）。故障ではありません。',
      en: 'This line blocks port 25 (OP25B). Nothing is broken.',
    },
    next: { ja: '番を 587 に変えて、パスワードつきで送ってください。', en: 'Use port 587 with a password.' },
  },
  reset: {
    meaning: {
      ja: 'つながったとたんに、切られました。',
      en: 'The connection was cut as soon as it was made.',
    },
    next: {
      ja: 'サーバーの防火壁か、送りすぎの制限です。時間をおいて、もう一度ためしてください。',
      en: 'A firewall or a limit does this. Wait and try again.',
    },
  },
  unreachable: {
    meaning: {
      ja: 'このパソコンの回線から、サーバーに届きません。',
      en: 'The server is not reachable from this computer’s line.',
    },
    next: {
      ja: 'インターネットにつながっているか、確かめてください。',
      en: 'Check the internet connection.',
    },
  },
  silent: {
    meaning: { ja: 'つながりましたが、あいさつが来ません。', en: 'Connected, but no greeting comes.' },
    next: {
      ja: 'わざと待たせるサーバーもあります。465 で試すか、少し待ってからもう一度ためしてください。',
      en: 'Some servers delay on purpose. Try 465, or try again later.',
    },
  },
  'too-slow': {
    meaning: {
      ja: '返事が遅すぎるので、途中でやめました。',
      en: 'Replies came too slowly, so it was stopped.',
    },
    next: {
      ja: 'サーバーの負荷か、わざと遅くする設定です。しばらくしてから、もう一度ためしてください。',
      en: 'The server is loaded, or slow on purpose. Try again later.',
    },
  },
  'hung-up': {
    meaning: { ja: '会話の途中で、サーバーが切りました。', en: 'The server hung up in the middle.' },
    next: {
      ja: 'サーバーのメールの記録（maillog）に、理由が残っています。',
      en: 'The server’s mail log has the reason.',
    },
  },
  'not-smtp': {
    meaning: {
      ja: 'メールのサーバーではないものが答えました。',
      en: 'What answers there is no mail server.',
    },
    next: {
      ja: 'サーバー名と番を、もう一度確かめてください。465 は「TLS」、587 は「STARTTLS」です。',
      en: 'Check name and port. 465 goes with TLS, 587 with STARTTLS.',
    },
  },
  'greeting-refused': {
    meaning: { ja: 'あいさつの前に、断られました。', en: 'Refused before any greeting.' },
    next: {
      ja: 'この回線の番号が断られています。ちがう回線からためすか、サーバーの会社に聞いてください。',
      en: 'This line’s address is refused. Try another line or ask the hosting firm.',
    },
  },
  'starttls-not-offered': {
    meaning: {
      ja: 'サーバーに、暗号化（STARTTLS）の用意がありません。',
      en: 'The server does not offer STARTTLS.',
    },
    next: {
      ja: 'パスワードを守るため、送りませんでした。465（TLS）をためすか、サーバーで STARTTLS を有効にしてください。',
      en: 'Not sent, to protect the password. Try 465 (TLS), or enable STARTTLS on the server.',
    },
  },
  'tls-failed': {
    meaning: { ja: '暗号化のとりきめに失敗しました。', en: 'The TLS handshake failed.' },
    next: {
      ja: '465 は「TLS」、587 は「STARTTLS」を選びます。古いサーバーは、新しい暗号に対応していないことがあります。',
      en: '465 goes with TLS, 587 with STARTTLS. Old servers may lack today’s ciphers.',
    },
  },
  'certificate-expired': {
    meaning: { ja: 'サーバーの証明書の期限が切れています。', en: 'The server’s certificate has expired.' },
    next: {
      ja: 'パスワードを守るため、送りませんでした。証明書を更新してください。',
      en: 'Not sent, to protect the password. Renew the certificate.',
    },
  },
  'certificate-name': {
    meaning: {
      ja: '証明書が、別の名前のサーバーのものです。',
      en: 'The certificate belongs to another name.',
    },
    next: {
      ja: '証明書に書かれた名前を、サーバー名に入れてください。EC-CUBE 4.2 以降も、同じ理由で送れなくなります。',
      en: 'Enter the name on the certificate. EC-CUBE 4.2 and later fail for the same reason.',
    },
  },
  'certificate-untrusted': {
    meaning: {
      ja: '証明書の発行元を、確かめられません。途中の証明書が足りないか、公に信用されていない発行元です。',
      en: 'The certificate’s issuer can’t be verified: an intermediate is missing, or the issuer is not publicly trusted.',
    },
    next: {
      ja: 'パスワードを守るため、送りませんでした。サーバーの設定で、証明書を fullchain（途中の証明書もつながったファイル）にしてもらってください。',
      en: 'Not sent, to protect the password. Have the server use the full chain file (with the intermediates).',
    },
  },
  'certificate-self-signed': {
    meaning: {
      ja: '証明書が、サーバー自身で作られたもので、確かめられません。',
      en: 'The certificate was made by the server itself and can’t be verified.',
    },
    next: {
      ja: 'パスワードを守るため、送りませんでした。公に信用される証明書（Let’s Encrypt など）を入れてください。',
      en: 'Not sent, to protect the password. Install a publicly trusted certificate such as Let’s Encrypt.',
    },
  },
  'password-unprotected': {
    meaning: {
      ja: '暗号化なしでは、パスワードを送りません。',
      en: 'A password is not sent without encryption.',
    },
    next: { ja: '「STARTTLS」か「TLS」を選んでください。', en: 'Choose STARTTLS or TLS.' },
  },
  'auth-not-offered': {
    meaning: { ja: 'この番は、パスワードを受け取っていません。', en: 'This port takes no password.' },
    next: { ja: '25 番ではなく 587 か 465 を使ってください。', en: 'Use 587 or 465, not 25.' },
  },
  'auth-method': {
    meaning: {
      ja: 'サーバーの求めるパスワードの渡し方に、対応していません。',
      en: 'The server wants a way of authentication that is not supported.',
    },
    next: {
      ja: 'サーバーの設定で PLAIN か LOGIN を使えるようにしてください。',
      en: 'Let the server offer PLAIN or LOGIN.',
    },
  },
  'auth-failed': {
    meaning: { ja: 'ユーザー名かパスワードがちがいます。', en: 'User name or password is wrong.' },
    next: {
      ja: 'ユーザー名は、メールアドレス全体のこともあります。メールソフトの設定と見くらべてください。',
      en: 'The user name may be the whole address. Compare with your mail program.',
    },
  },
  'auth-later': {
    meaning: {
      ja: 'いまは、パスワードを確かめられないそうです。',
      en: 'The server can’t check passwords just now.',
    },
    next: { ja: '数分おいて、もう一度ためしてください。', en: 'Try again in a few minutes.' },
  },
  'auth-required': {
    meaning: { ja: 'パスワードなしでは受けつけないそうです。', en: 'It takes nothing without a password.' },
    next: { ja: 'ユーザー名とパスワードを入れてください。', en: 'Enter user name and password.' },
  },
  'sender-refused': {
    meaning: { ja: '送り主のアドレスを断られました。', en: 'The sender’s address was refused.' },
    next: {
      ja: 'ログインしたユーザーのアドレスを、送り主にしてください。',
      en: 'Use the address of the account that logs in.',
    },
  },
  'recipients-refused': {
    meaning: { ja: 'あて先を断られました。', en: 'The recipients were refused.' },
    next: {
      ja: 'あて先のつづりを確かめてください。「Relay access denied」なら、パスワードなしで送ろうとしています。',
      en: 'Check the addresses. “Relay access denied” means that no password was given.',
    },
  },
  'too-big': {
    meaning: { ja: '大きすぎると言われました。', en: 'It was called too big.' },
    next: {
      ja: 'サーバーの大きさの上限が、とても小さく設定されています。',
      en: 'The server’s size limit is set very low.',
    },
  },
  'message-refused': {
    meaning: { ja: '本文を渡したあとで断られました。', en: 'Refused after the message was handed over.' },
    next: {
      ja: '返事の英文に理由があります。迷惑メール対策の設定を確かめてください。',
      en: 'The reply says why. Look at the server’s spam filter.',
    },
  },
  temporary: {
    meaning: { ja: '「いまは受け取れない」という返事です。', en: 'It says: not now.' },
    next: {
      ja: 'ふつうのサーバーは、あとで自動で送り直します。10 分ほどおいて、もう一度ためしてください。',
      en: 'Mail servers retry by themselves. Try again in ten minutes.',
    },
  },
  cancelled: {
    meaning: { ja: '途中でやめました。', en: 'It was stopped.' },
    next: {
      ja: '本文を渡す前なら、何も送られていません。',
      en: 'If the message had not been handed over, nothing was sent.',
    },
  },
} as const satisfies Record<string, FailureWords>;

export type SendFailure = keyof typeof sendFailures;
