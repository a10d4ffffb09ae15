// Failures of encryption and log-in, where a password is protected or not taken. RFC 3207 (STARTTLS), RFC 4954 (AUTH).
import type { FailureWords } from './failure-words.ts';

export const protectionFailures = {
  'starttls-not-offered': {
    who: 'us',
    meaning: {
      ja: 'サーバーに、暗号化（STARTTLS）の用意がありません。',
      en: 'The server does not offer STARTTLS.',
    },
    next: {
      ja: 'パスワードを守るため、送りませんでした。465（TLS）をためすか、サーバーで STARTTLS を有効にしてください。',
      en: 'Not sent, to protect the password. Try 465 (TLS), or enable STARTTLS on the server.',
    },
  },
  'starttls-refused': {
    who: 'us',
    meaning: {
      ja: '暗号化（STARTTLS）ができると言いながら、始めようとすると断られました。',
      en: 'The server offers STARTTLS and then refuses it.',
    },
    next: {
      ja: 'パスワードを守るため、送りませんでした。10 分おいてもだめなら、サーバーの証明書の設定が壊れています。465（TLS）もためせます。',
      en: 'Not sent, to protect the password. If it stays so for ten minutes, the server’s certificate settings are broken. You can try 465 (TLS) as well.',
    },
  },
  'tls-old': {
    who: 'us',
    meaning: {
      ja: 'サーバーの暗号化が古すぎて、安全に話せません。',
      en: 'The server’s encryption is too old to be safe.',
    },
    next: {
      ja: 'パスワードを守るため、送りませんでした。サーバー会社に「TLS 1.2 以上を使えるようにしてほしい」と伝えてください。',
      en: 'Not sent, to protect the password. Ask the hosting firm to enable TLS 1.2 or later.',
    },
  },
  'tls-failed': {
    who: 'us',
    meaning: { ja: '暗号化のとりきめに失敗しました。', en: 'The TLS handshake failed.' },
    next: {
      ja: '465 は「TLS」、587 は「STARTTLS」を選びます。古いサーバーは、新しい暗号に対応していないことがあります。',
      en: '465 goes with TLS, 587 with STARTTLS. Old servers may lack today’s ciphers.',
    },
  },
  'certificate-expired': {
    who: 'us',
    meaning: { ja: 'サーバーの証明書の期限が切れています。', en: 'The server’s certificate has expired.' },
    next: {
      ja: 'パスワードを守るため、送りませんでした。証明書を更新してください。',
      en: 'Not sent, to protect the password. Renew the certificate.',
    },
  },
  'certificate-name': {
    who: 'us',
    meaning: {
      ja: '証明書が、別の名前のサーバーのものです。',
      en: 'The certificate belongs to another name.',
    },
    next: {
      ja: '証明書に書かれた名前を、「メールサーバー」の欄に入れてください。EC-CUBE 4.2 以降も、同じ理由で送れなくなります。',
      en: 'Enter the name on the certificate. EC-CUBE 4.2 and later fail for the same reason.',
    },
  },
  'certificate-untrusted': {
    who: 'us',
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
    who: 'us',
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
    who: 'us',
    meaning: {
      ja: '暗号化なしでは、パスワードを送りません。',
      en: 'A password is not sent without encryption.',
    },
    next: { ja: '「STARTTLS」か「TLS」を選んでください。', en: 'Choose STARTTLS or TLS.' },
  },
  'encryption-required': {
    who: 'server',
    meaning: {
      ja: '暗号化なしでは受けつけない、という返事です。',
      en: 'It says that it takes nothing without encryption.',
    },
    next: {
      ja: '暗号化に「STARTTLS」（587）か「TLS」（465）を選んでください。',
      en: 'Choose STARTTLS (587) or TLS (465).',
    },
  },
  'auth-not-offered': {
    who: 'us',
    meaning: { ja: 'この出口は、パスワードを受け取っていません。', en: 'This port takes no password.' },
    next: { ja: '25 番ではなく 587 か 465 を使ってください。', en: 'Use 587 or 465, not 25.' },
  },
  'auth-method': {
    who: 'us',
    meaning: {
      ja: 'サーバーの求めるパスワードの渡し方に、対応していません。',
      en: 'The server wants a way of authentication that is not supported.',
    },
    next: {
      ja: 'サーバーの設定で PLAIN か LOGIN を使えるようにしてください。',
      en: 'Let the server offer PLAIN or LOGIN.',
    },
  },
  'auth-oauth-only': {
    who: 'us',
    meaning: {
      ja: 'このサーバーは、Google や Microsoft の画面でのログイン（OAuth）だけを受けつけます。',
      en: 'This server takes only a log-in through a web page (OAuth).',
    },
    next: {
      ja: 'パスワードは送っていません。管理画面で「アプリ パスワード」か「SMTP 認証」を有効にできなければ、メールソフトから送ってためしてください。',
      en: 'The password was not sent. If “app password” or “SMTP AUTH” can’t be switched on in its settings, send the test from your mail program.',
    },
  },
  'auth-app-password': {
    who: 'server',
    meaning: {
      ja: '2 段階認証のため、ふつうのパスワードでは入れません。',
      en: 'Because of two-step verification the usual password is not taken.',
    },
    next: {
      ja: 'メールの管理画面で「アプリ パスワード」を作り、それをパスワードの欄に入れてください。',
      en: 'Make an “app password” in the mail account’s settings and enter that.',
    },
  },
  'auth-disabled': {
    who: 'server',
    meaning: {
      ja: 'このアカウントでは、パスワードでの送信（SMTP 認証）が止められています。',
      en: 'Sending with a password (SMTP AUTH) is switched off for this account.',
    },
    next: {
      ja: 'メールの管理者に「このアカウントの SMTP 認証を有効にしてほしい」と伝えてください。',
      en: 'Ask the mail administrator to enable SMTP AUTH for this account.',
    },
  },
  'auth-locked': {
    who: 'server',
    meaning: {
      ja: 'ログインの失敗が続いたため、しばらく止められています。',
      en: 'After several failed log-ins the account is held back for a while.',
    },
    next: {
      ja: '30 分ほど、何もせずに待ってください。続けてためすと、止められる時間がのびます。',
      en: 'Wait half an hour without trying: each try makes it longer.',
    },
  },
  'auth-failed': {
    who: 'server',
    meaning: { ja: 'ユーザー名かパスワードがちがいます。', en: 'User name or password is wrong.' },
    next: {
      ja: 'ユーザー名は、メールアドレス全体のこともあります。メールソフトの設定と見くらべてください。',
      en: 'The user name may be the whole address. Compare with your mail program.',
    },
  },
  'auth-later': {
    who: 'server',
    meaning: {
      ja: 'いまは、パスワードを確かめられないそうです。',
      en: 'The server can’t check passwords just now.',
    },
    next: { ja: '数分おいて、もう一度ためしてください。', en: 'Try again in a few minutes.' },
  },
  'auth-required': {
    who: 'server',
    meaning: { ja: 'パスワードなしでは受けつけないそうです。', en: 'It takes nothing without a password.' },
    next: { ja: 'ユーザー名とパスワードを入れてください。', en: 'Enter user name and password.' },
  },
} as const satisfies Record<string, FailureWords>;
