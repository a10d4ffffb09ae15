// Postfix: its own name, the envelope of the web user, missing headers, IPv4 only, a slow lane, a relay (server-facts 2.1, 8).
// `postfix reload` is enough for names; inet_protocols needs stop and start.
import { backUp, backUpWords, putBack, undoWords, type Procedure } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';

const main = '/etc/postfix/main.cf';

const reloadWords = {
  title: { ja: '設定を読み直す', en: 'Reload' },
  explains: {
    ja: 'メールを止めずに、新しい設定にします。サーバーの再起動はいりません。',
    en: 'Takes up the new settings without stopping mail. No restart of the machine.',
  },
} as const;

/** `myhostname`: EHLO, Message-Id and the domain of local senders follow it. */
export function postfixName(server: ServerKind): Procedure {
  return {
    steps: {
      see: [
        {
          title: { ja: 'Postfix が名のる名前を見る', en: 'See Postfix’s name' },
          explains: {
            ja: '何も変えません。`myhostname` が、名のりと整理番号に出る名前です。',
            en: 'Changes nothing. `myhostname` is what EHLO and Message-Id carry.',
          },
          code: 'postconf myhostname mydomain myorigin smtp_helo_name mydestination',
        },
      ],
      'back-up': [{ ...backUpWords, code: backUp(main) }],
      change: [
        {
          title: { ja: '名前を書く', en: 'Set the name' },
          explains: {
            ja: 'Postfix の設定に、名のる名前を書きます。',
            en: 'Writes the name into Postfix’s settings.',
          },
          code: "postconf -e 'myhostname = {hostName}'",
        },
      ],
      apply: [{ ...reloadWords, code: `postfix check && ${server.reload.postfix}` }],
      check: [
        {
          title: { ja: '名前を確かめる', en: 'Check the name' },
          explains: {
            ja: '新しい名前が出れば成功です。下の行に、お店のドメイン**だけ**の名前が出ないことも見てください。',
            en: 'The new name must show. The second line must not hold the bare shop domain.',
          },
          code: 'postconf -h myhostname\npostconf -h mydestination',
        },
      ],
      undo: [{ ...undoWords, code: `${putBack(main)}\n${server.reload.postfix}` }],
    },
    traps: [
      {
        ja: '**お店のドメインそのもの（`{shopDomain}`）を、サーバーの名前にしないでください**。お店の受信メールが別のサーバーにあると、Postfix が自分あてと思いこみ、お店へのメールが消えたように見えます。`{hostName}` のような専用の名前にします。',
        en: '**Don’t give the server the bare shop domain (`{shopDomain}`) as its name.** If the shop’s mailboxes are elsewhere, Postfix would keep the shop’s own mail. Use a name of its own like `{hostName}`.',
      },
    ],
  };
}

/** The web user's envelope sender mapped to a real address; nothing else is touched. */
export function postfixSenderMap(server: ServerKind): Procedure {
  const map = '/etc/postfix/sender_canonical';
  return {
    steps: {
      see: [
        {
          title: { ja: 'いまの封筒の差出人を見る', en: 'See the envelope sender' },
          explains: {
            ja: '記録の中の `from=<…>` が、封筒の差出人です。',
            en: 'In the log, `from=<…>` is the envelope sender.',
          },
          code: `${server.log} | grep 'from=<'`,
        },
      ],
      'back-up': [{ ...backUpWords, code: backUp(main, map, `${map}.db`) }],
      change: [
        {
          title: { ja: '置きかえの表を書く', en: 'Write the table' },
          explains: {
            ja: 'Web サーバーの作業用の名前を、お店のアドレスに置きかえる 1 行です。',
            en: 'One line that turns the web server’s user into the shop’s address.',
          },
          code: `echo '{webUser}@{hostName} {bounceAddress}' >> ${map}\npostmap ${map}`,
        },
        {
          title: { ja: '封筒の差出人にだけ使う', en: 'Use it for envelopes only' },
          explains: {
            ja: '画面に出る差出人（From）は変えません。',
            en: 'The From that customers see stays as it is.',
          },
          code: `postconf -e 'sender_canonical_maps = hash:${map}' 'sender_canonical_classes = envelope_sender'`,
        },
      ],
      apply: [{ ...reloadWords, code: `postfix check && ${server.reload.postfix}` }],
      check: [
        {
          title: { ja: '表を引いて確かめる', en: 'Look it up' },
          explains: { ja: 'お店のアドレスが出れば成功です。', en: 'The shop’s address must show.' },
          code: `postmap -q {webUser}@{hostName} hash:${map}`,
        },
      ],
      undo: [{ ...undoWords, code: `${putBack(main, map, `${map}.db`)}\n${server.reload.postfix}` }],
    },
    traps: [
      {
        ja: 'サーバーの名前を先に直してください。表の左側は、直したあとの名前（`{webUser}@{hostName}`）です。',
        en: 'Give the server its name first: the left side of the table is the name after that (`{webUser}@{hostName}`).',
      },
      {
        ja: '`{bounceAddress}` は、**実際に受け取れるアドレス**にしてください。エラーメールがそこに届きます。',
        en: '`{bounceAddress}` must be **an address that takes mail**: bounces go there.',
      },
    ],
  };
}

/** One `postconf -e`, backed up and undone as a whole file. */
export function postfixSetting(
  server: ServerKind,
  setting: {
    readonly names: string;
    readonly set: string;
    readonly title: { readonly ja: string; readonly en: string };
    readonly explains: { readonly ja: string; readonly en: string };
    readonly restart?: boolean;
  },
  traps: Procedure['traps'],
): Procedure {
  const apply =
    setting.restart === true ? 'postfix stop && postfix start' : `postfix check && ${server.reload.postfix}`;
  const applyWords =
    setting.restart === true
      ? {
          title: { ja: '送り口を開き直す', en: 'Stop and start' },
          explains: {
            ja: 'この設定だけは、読み直しでは効きません。数秒だけ止まります。',
            en: 'For this setting a reload is not enough. Mail stops for a few seconds.',
          },
        }
      : reloadWords;
  return {
    steps: {
      see: [
        {
          title: { ja: 'いまの設定を見る', en: 'See the setting' },
          explains: { ja: '何も変えません。', en: 'Changes nothing.' },
          code: `postconf ${setting.names}`,
        },
      ],
      'back-up': [{ ...backUpWords, code: backUp(main) }],
      change: [{ title: setting.title, explains: setting.explains, code: setting.set }],
      apply: [{ ...applyWords, code: apply }],
      check: [
        {
          title: { ja: '設定を確かめる', en: 'Check it' },
          explains: { ja: '書いた値が出れば成功です。', en: 'The value must show.' },
          code: `postconf ${setting.names}`,
        },
      ],
      undo: [
        {
          ...undoWords,
          code: `${putBack(main)}\n${setting.restart === true ? 'postfix stop && postfix start' : server.reload.postfix}`,
        },
      ],
    },
    traps,
  };
}

/** A lane of its own for the carriers: few at once, a pause between. The numbers are our rule of thumb; carriers publish none. */
export function postfixSlowLane(server: ServerKind): Procedure {
  const master = '/etc/postfix/master.cf';
  const transport = '/etc/postfix/transport';
  const domains = ['docomo.ne.jp', 'au.com', 'ezweb.ne.jp', 'softbank.ne.jp', 'i.softbank.jp'];
  return {
    steps: {
      see: [
        {
          title: { ja: '順番待ちのメールを見る', en: 'See the queue' },
          explains: { ja: 'いま待っているメールの一覧です。', en: 'Lists the mails that wait.' },
          code: 'postqueue -p | tail -n 20',
        },
      ],
      'back-up': [{ ...backUpWords, code: backUp(main, master, transport, `${transport}.db`) }],
      change: [
        {
          title: { ja: '携帯会社用の通り道をつくる', en: 'Make a lane for carriers' },
          explains: {
            ja: '同時に 2 本まで、1 通ごとに 1 秒あける通り道です。',
            en: 'At most two at once, one second between mails.',
          },
          code:
            "postconf -M 'carrier/unix=carrier unix - - n - - smtp'\n" +
            "postconf -e 'carrier_destination_concurrency_limit = 2' 'carrier_destination_rate_delay = 1s'",
        },
        {
          title: { ja: '携帯会社のドメインを、その通り道に回す', en: 'Send carriers’ domains that way' },
          explains: { ja: 'ほかの宛先は、いままでどおりです。', en: 'Other recipients are not affected.' },
          code: `printf '%s carrier:\\n' ${domains.join(' ')} >> ${transport}\npostmap ${transport}\npostconf -e 'transport_maps = hash:${transport}'`,
        },
      ],
      apply: [{ ...reloadWords, code: `postfix check && ${server.reload.postfix}` }],
      check: [
        {
          title: { ja: '通り道を確かめる', en: 'Check the lane' },
          explains: { ja: '`carrier:` と出れば成功です。', en: '`carrier:` must show.' },
          code: `postmap -q docomo.ne.jp hash:${transport}`,
        },
      ],
      undo: [
        {
          ...undoWords,
          code: `${putBack(main, master, transport, `${transport}.db`)}\n${server.reload.postfix}`,
        },
      ],
    },
    traps: [
      {
        ja: 'すでに `transport_maps` を使っているサーバーでは、いまの表に行を足してください。数字は、このアプリの目安です。携帯会社は数字を公表していません。',
        en: 'Where `transport_maps` is already in use, add the lines to that table. The numbers are our rule of thumb; carriers publish none.',
      },
    ],
  };
}
