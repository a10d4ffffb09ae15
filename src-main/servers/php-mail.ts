// The envelope sender through PHP: mail.force_extra_parameters for mail() without `-f` (EC-CUBE 2.12 to 2.17.0; server-facts 1.2, 1.6).
import type { Procedure } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';

/** One ini file of our own; taking it away is the undo. */
export function phpEnvelopeSender(server: ServerKind): Procedure {
  // Debian has one folder a version and a program; elsewhere there is one folder.
  const many = server.phpIniFolders.includes('*');
  const folder = many ? '"$folder"' : server.phpIniFolders;
  const each = (command: string): string =>
    many ? `for folder in ${server.phpIniFolders}; do ${command}; done` : command;
  return {
    steps: {
      see: [
        {
          title: { ja: 'いまの設定を見る', en: 'See the setting' },
          explains: {
            ja: '何も変えません。`no value` なら、まだ指定がありません。',
            en: 'Changes nothing. `no value` means that nothing is set.',
          },
          code: "php -i | grep -E 'sendmail_path|force_extra_parameters|Scan this dir'",
        },
      ],
      'back-up': [
        {
          title: { ja: '控えはいりません', en: 'No copy needed' },
          explains: {
            ja: '新しいファイルを 1 つ足すだけです。同じ名前のファイルがないことを確かめます。',
            en: 'Only one new file is added. This makes sure that none of that name is there.',
          },
          code: `ls ${server.phpIniFolders}/zz-todoku.ini`,
        },
      ],
      change: [
        {
          title: { ja: '封筒の差出人を決める', en: 'Set the envelope sender' },
          explains: {
            ja: 'PHP が送るメールの封筒の差出人を、お店のアドレスにします。EC-CUBE には手を入れません。',
            en: 'Mail sent by PHP gets the shop’s address as its envelope sender. EC-CUBE itself is not touched.',
          },
          code: each(`echo 'mail.force_extra_parameters = "-f{bounceAddress}"' > ${folder}/zz-todoku.ini`),
        },
      ],
      apply: [
        {
          title: { ja: 'Web サーバーに読み直させる', en: 'Reload the web server' },
          explains: {
            ja: 'お店を止めずに、新しい設定にします。',
            en: 'Takes it up without closing the shop.',
          },
          code: server.reload.php,
        },
      ],
      check: [
        {
          title: { ja: '設定を確かめる', en: 'Check it' },
          explains: { ja: 'お店のアドレスが出れば成功です。', en: 'The shop’s address must show.' },
          code: 'php -i | grep force_extra_parameters',
        },
      ],
      undo: [
        {
          title: { ja: '元に戻す', en: 'Go back' },
          explains: {
            ja: '足したファイルを消して、読み直させます。',
            en: 'Takes the added file away and reloads.',
          },
          code: `${each(`rm -f ${folder}/zz-todoku.ini`)}\n${server.reload.php}`,
        },
      ],
    },
    traps: [
      {
        ja: '同じサーバーに**ほかのお店やサイトがあると、その封筒の差出人も変わります**。そのときは、Postfix の表か、EC-CUBE の更新（2.17.1 以降）を選んでください。',
        en: '**Other sites on the same server get this envelope too.** Then use Postfix’s table or update EC-CUBE to 2.17.1 or later.',
      },
      {
        ja: '`{bounceAddress}` は、**実際に受け取れるアドレス**にしてください。',
        en: '`{bounceAddress}` must be **an address that takes mail**.',
      },
      {
        ja: 'sendmail を使うサーバーでは、見出しに `X-Authentication-Warning` がつくことがあります。届くことには差しつかえません。',
        en: 'With sendmail, an `X-Authentication-Warning` header may appear. It does no harm.',
      },
    ],
  };
}
