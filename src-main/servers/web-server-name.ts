// The name that EC-CUBE 3, 4.0 and 4.1 (Swift Mailer) stamp: the web server's SERVER_NAME, else `swift.generated` (server-facts 1.3, 1.4, 5).
import { undoWords, type Procedure } from './procedure.ts';

export const webServerName: Procedure = {
  steps: {
    see: [
      {
        title: { ja: 'Web サーバーの名前を見る', en: 'See the web server’s name' },
        explains: {
          ja: '何も変えません。`server_name _;` や、`ServerName` のない設定が原因です。',
          en: 'Changes nothing. `server_name _;` or a missing `ServerName` is the reason.',
        },
        code: "grep -rnE 'server_name|ServerName|UseCanonicalName' /etc/nginx /etc/httpd/conf /etc/httpd/conf.d /etc/apache2/sites-enabled 2>/dev/null",
      },
    ],
    'back-up': [
      {
        title: { ja: '設定ファイルの控えをとる', en: 'Keep a copy of the file' },
        explains: {
          ja: '上で見つかったファイルを写します。`ファイル名` を置きかえて実行してください。',
          en: 'Copy the file found above; put its name in place of `FILE`.',
        },
        code: 'cp -p FILE FILE.todoku',
      },
    ],
    change: [
      {
        title: { ja: 'お店の名前を書く', en: 'Write the shop’s name' },
        explains: {
          ja: 'nginx では `server_name`、Apache では `ServerName` と `UseCanonicalName On` を、お店のドメインにします。',
          en: 'nginx: `server_name`; Apache: `ServerName` with `UseCanonicalName On`; both with the shop’s domain.',
        },
        code: '# nginx\nserver_name {shopDomain};\n# Apache\nServerName {shopDomain}\nUseCanonicalName On',
        isText: true,
      },
    ],
    apply: [
      {
        title: { ja: '設定を読み直させる', en: 'Reload' },
        explains: {
          ja: 'お店を止めずに、新しい設定にします。動いているほうだけが効きます。',
          en: 'Takes it up without closing the shop; only the one that runs reacts.',
        },
        code: 'systemctl try-reload-or-restart nginx httpd apache2 php-fpm',
      },
    ],
    check: [
      {
        title: { ja: 'もう 1 通、注文メールを送る', en: 'Send one more order mail' },
        explains: {
          ja: '届いたメールを、もう一度この画面に入れてください。',
          en: 'Drop the new mail here again.',
        },
        code: '',
      },
    ],
    undo: [
      {
        ...undoWords,
        code: 'cp -p FILE.todoku FILE\nsystemctl try-reload-or-restart nginx httpd apache2 php-fpm',
      },
    ],
  },
  traps: [
    {
      ja: '**定期実行（cron）やコマンドから送るメール**には、Web サーバーの名前がありません。`SERVER_NAME={shopDomain}` をつけて実行するか、EC-CUBE 4.2 以降に上げます。',
      en: '**Mail sent by cron or a command** has no web server name. Run it with `SERVER_NAME={shopDomain}`, or update to EC-CUBE 4.2.',
    },
  ],
};
