// Giving a name where systemd keeps it: RHEL 7 and later, Debian, Ubuntu, Amazon Linux 2 and later. hostnamectl(1), cloud-init docs.
import { backUp, backUpWords, putBack, undoWords, type FixCommand, type Procedure } from './procedure.ts';

const cloudFile = '/etc/cloud/cloud.cfg.d/99-todoku.cfg';

/**
 * @param hosts the command that puts the name into /etc/hosts
 * @param more files besides /etc/hostname and /etc/hosts, and commands that change them
 */
export function namedByHostnamectl(
  hosts: FixCommand,
  more: {
    readonly files: readonly string[];
    readonly change: readonly FixCommand[];
    readonly see: string;
  } = { files: [], change: [], see: '' },
): Procedure {
  const files = ['/etc/hostname', '/etc/hosts', ...more.files];
  return {
    steps: {
      see: [
        {
          title: { ja: 'いまの名前を見る', en: 'See the name now' },
          explains: {
            ja: '何も変えません。`localhost` などと出たら、初期値のままです。',
            en: 'Changes nothing. `localhost` means it is still the default.',
          },
          code: `hostname\nhostname -f\ngetent hosts "$(hostname)"${more.see}`,
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
          title: { ja: '名前をつける', en: 'Give the name' },
          explains: {
            ja: 'いまの名前と、起動したあとの名前の両方を変えます。',
            en: 'Sets the name now and for every start.',
          },
          code: 'hostnamectl set-hostname {hostName}',
        },
        hosts,
        ...more.change,
        {
          title: { ja: '起動のときに、名前が戻らないようにする', en: 'Keep the name over a start' },
          explains: {
            ja: 'クラウドの自動設定（cloud-init）があるサーバーでだけ、名前を守る 1 行を書きます。',
            en: 'Only where cloud-init is there: one line that keeps it from putting the old name back.',
          },
          code: `if [ -d /etc/cloud/cloud.cfg.d ]; then echo 'preserve_hostname: true' > ${cloudFile}; fi`,
        },
      ],
      apply: [],
      check: [
        {
          title: { ja: '書きかわったか確かめる', en: 'Check it' },
          explains: { ja: '新しい名前が 2 回出れば成功です。', en: 'The new name must show twice.' },
          code: 'hostname\ncat /etc/hostname',
        },
      ],
      undo: [
        {
          ...undoWords,
          code: `[ ! -e /root/hostname.todoku ] || hostnamectl set-hostname "$(cat /root/hostname.todoku)"\n${putBack(...files)}\nrm -f ${cloudFile}`,
        },
      ],
    },
    traps: [
      {
        ja: 'cloud-init の `manage_etc_hosts: true` があると、起動のたびに /etc/hosts が書きかわります。そのときは `/etc/cloud/templates/` の中の見本を直します。',
        en: 'With `manage_etc_hosts: true` cloud-init rewrites /etc/hosts at each start; change its template in `/etc/cloud/templates/` then.',
      },
    ],
  };
}

/** The usual line of the server's own address. */
export const hostsByAddress: FixCommand = {
  title: { ja: 'サーバー自身に、名前と番号の組を教える', en: 'Tell the server its name and address' },
  explains: {
    ja: '自分の名前を引けるようにする 1 行を足します。もうあれば、足しません。',
    en: 'Adds one line so that the server can look itself up, unless it is there.',
  },
  code: "grep -qF ' {hostName} ' /etc/hosts || echo '{address} {hostName} {shortName}' >> /etc/hosts",
};
