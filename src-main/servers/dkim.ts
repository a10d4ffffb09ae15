// Signing with OpenDKIM beside Postfix: key, record, milter (RFC 6376; opendkim.conf(5)). Names of packages and files per family.
import { backUp, backUpWords, putBack, undoWords, type Procedure } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';

/** A first signature for the shop's domain, selector `todoku`. */
export function openDkim(server: ServerKind): Procedure {
  const debian = server.id === 'debian-ubuntu';
  const install = debian
    ? 'apt-get install -y opendkim opendkim-tools'
    : 'yum install -y opendkim opendkim-tools';
  const files = ['/etc/postfix/main.cf', '/etc/opendkim.conf'];
  const folder = '/etc/opendkim/keys';
  return {
    steps: {
      see: [
        {
          title: { ja: 'いまの電子印の設定を見る', en: 'See what signs now' },
          explains: {
            ja: '何も変えません。`smtpd_milters` が空なら、まだ電子印をつけていません。',
            en: 'Changes nothing. An empty `smtpd_milters` means that nothing signs yet.',
          },
          code: 'postconf smtpd_milters non_smtpd_milters',
        },
      ],
      'back-up': [{ ...backUpWords, code: backUp(...files) }],
      change: [
        {
          title: { ja: '電子印のプログラムを入れる', en: 'Install the signer' },
          explains: { ja: '電子印をつけるプログラム（OpenDKIM）を入れます。', en: 'Installs OpenDKIM.' },
          code: install,
        },
        {
          title: { ja: '鍵をつくる', en: 'Make a key' },
          explains: {
            ja: '`todoku.txt` に、DNS に書く中身ができます。',
            en: '`todoku.txt` holds what goes into DNS.',
          },
          code: `mkdir -p ${folder}\nopendkim-genkey -b 2048 -s todoku -d {shopDomain} -D ${folder}\nchown -R opendkim: ${folder}\ncat ${folder}/todoku.txt`,
        },
        {
          title: { ja: '電子印の設定を書く', en: 'Set it up' },
          explains: {
            ja: 'お店のドメインのメールに、いまつくった鍵で印をつけます。',
            en: 'Signs mail of the shop’s domain with that key.',
          },
          code:
            `printf '%s\\n' 'Domain {shopDomain}' 'Selector todoku' 'KeyFile ${folder}/todoku.private' 'Socket inet:8891@127.0.0.1' 'Mode sv' 'Canonicalization relaxed/simple' >> /etc/opendkim.conf\n` +
            "postconf -e 'smtpd_milters = inet:127.0.0.1:8891' 'non_smtpd_milters = inet:127.0.0.1:8891' 'milter_default_action = accept'",
        },
      ],
      apply: [
        {
          title: { ja: '動かす', en: 'Start it' },
          explains: {
            ja: 'DNS に鍵を書いて、引けるようになってから実行します。',
            en: 'Do this once the key can be looked up in DNS.',
          },
          code:
            debian || server.id !== 'centos6'
              ? `systemctl restart opendkim && ${server.reload.postfix}`
              : `service opendkim restart && ${server.reload.postfix}`,
        },
      ],
      check: [
        {
          title: { ja: '鍵が合うか確かめる', en: 'Check the key' },
          explains: { ja: '`key OK` と出れば成功です。', en: '`key OK` must show.' },
          code: `opendkim-testkey -d {shopDomain} -s todoku -k ${folder}/todoku.private -vv`,
        },
      ],
      undo: [{ ...undoWords, code: `${putBack(...files)}\n${server.reload.postfix}` }],
    },
    traps: [
      {
        ja: 'すでに `smtpd_milters` が書かれているときは、置きかえずに、後ろに足してください。',
        en: 'If `smtpd_milters` is set already, add to it instead of replacing it.',
      },
    ],
  };
}
