// CentOS and RHEL 5 and 6: /etc/sysconfig/network holds the name (server-facts 3; the seed case). Postfix on 6, sendmail on 5.
import { backUp, backUpWords, putBack, undoWords } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';

const files = ['/etc/sysconfig/network', '/etc/hosts'];

export const centos6: ServerKind = {
  id: 'centos6',
  name: { ja: 'CentOS 6 まで', en: 'CentOS 5 and 6' },
  hostName: {
    steps: {
      see: [
        {
          title: { ja: 'いまの名前を見る', en: 'See the name now' },
          explains: {
            ja: '何も変えません。`localhost.localdomain` と出たら、初期値のままです。',
            en: 'Changes nothing. `localhost.localdomain` means it is still the default.',
          },
          code: 'hostname\ngrep \'^HOSTNAME=\' /etc/sysconfig/network\ngetent hosts "$(hostname)"',
        },
      ],
      'back-up': [
        {
          ...backUpWords,
          code: `${backUp(...files)}\n[ -e /root/hostname.todoku ] || hostname > /root/hostname.todoku`,
        },
      ],
      change: [
        {
          title: { ja: '名前を書きかえる', en: 'Change the name' },
          explains: {
            ja: '設定ファイルの `HOSTNAME=` の行だけを変えます。行がなければ足します。',
            en: 'Changes only the `HOSTNAME=` line of the file, or adds it.',
          },
          code:
            "sed -i 's/^HOSTNAME=.*/HOSTNAME={hostName}/' /etc/sysconfig/network\n" +
            "grep -q '^HOSTNAME=' /etc/sysconfig/network || echo 'HOSTNAME={hostName}' >> /etc/sysconfig/network",
        },
        {
          title: { ja: 'サーバー自身に、名前と番号の組を教える', en: 'Tell the server its name and address' },
          explains: {
            ja: '自分の名前を引けるようにする 1 行を足します。もうあれば、足しません。',
            en: 'Adds one line so that the server can look itself up, unless it is there.',
          },
          code: "grep -qF ' {hostName} ' /etc/hosts || echo '{address} {hostName} {shortName}' >> /etc/hosts",
        },
      ],
      apply: [
        {
          title: { ja: 'いますぐ効かせる', en: 'Take it up now' },
          explains: {
            ja: '再起動なしで、新しい名前にします。',
            en: 'Gives the running system the new name, without a restart.',
          },
          code: 'hostname {hostName}',
        },
      ],
      check: [
        {
          title: { ja: '書きかわったか確かめる', en: 'Check it' },
          explains: { ja: '新しい名前が 2 回出れば成功です。', en: 'The new name must show twice.' },
          code: "hostname\ngrep '^HOSTNAME=' /etc/sysconfig/network",
        },
      ],
      undo: [
        {
          ...undoWords,
          code: `${putBack(...files)}\n[ ! -e /root/hostname.todoku ] || hostname "$(cat /root/hostname.todoku)"`,
        },
      ],
    },
    traps: [
      {
        ja: 'CentOS 6 は 2020 年に保守が終わっています。動くようになったら、サーバーの引っ越しも考えてください。',
        en: 'CentOS 6 has had no maintenance since 2020. Plan a move once mail works.',
      },
    ],
  },
  webUser: 'apache',
  reload: {
    postfix: 'service postfix reload',
    sendmail: 'cd /etc/mail && make && service sendmail restart',
    exim: 'service exim restart',
    php: 'service httpd graceful',
  },
  phpIniFolders: '/etc/php.d',
  log: 'tail -n 50 /var/log/maillog',
  eximMacros: [],
  source: 'server-facts 3 (2026-11)',
};
