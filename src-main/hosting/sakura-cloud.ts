// さくらのクラウド. Power verbs: a copy of its manual (server-facts 4.1, SAK-CL).
import type { Hosting } from './hosting.ts';

export const sakuraCloud: Hosting = {
  id: 'sakura-cloud',
  name: { ja: 'さくらのクラウド', en: 'Sakura Cloud' },
  url: 'https://secure.sakura.ad.jp/cloud/',
  checked: '2026-11-24',
  source: {
    title: {
      ja: 'マニュアル（電源操作）の写し',
      en: 'stored manual (power)',
    },
    kind: 'seen',
  },
  restart: {
    steps: [
      {
        ja: 'コントロールパネルで**サーバー**の一覧を開く',
        en: 'Open the list of **servers** in the control panel',
      },
      {
        ja: 'IP アドレスが `{address}` のサーバーを選ぶ',
        en: 'Choose the server with the address `{address}`',
      },
      {
        ja: '**電源操作**から**シャットダウン**を押し、止まったら**起動**を押す',
        en: 'Press **Shut down** under **Power**, and **Start** once it has stopped',
      },
    ],
    buttons: [
      { ja: 'シャットダウン', en: 'Shut down' },
      { ja: '起動', en: 'Start' },
    ],
    caution: {
      ja: '**強制リブート**と**強制停止**は、ディスクをこわすおそれがあります。応答がないときだけ使います。',
      en: '**Force reboot** and **Force stop** can damage the disk. They are for servers that no longer react.',
    },
  },
  rescue: [
    {
      ja: '**コンソール**を開き、画面に何が出ているかを見ます',
      en: 'Open the **console** and look at what it shows',
    },
    {
      ja: 'ログインできるときは、そこから `reboot` を実行します',
      en: 'If you can log in there, run `reboot` from it',
    },
    {
      ja: '何も動かないときだけ**強制リブート**を押します',
      en: 'Only if nothing moves, press **Force reboot**',
    },
  ],
  reverseDns: {
    ja: 'コントロールパネル › IP アドレスの一覧 › 逆引き（未確認）',
    en: 'Control panel › list of IP addresses › reverse name (not verified)',
  },
  defaultNames: [/\.(?:static|cloud)\.sakura\.ne\.jp$/],
  outboundPort25: {
    ja: '新しい会員では、外への 25 番に制限があることがあります（未確認）。',
    en: 'New accounts may have a limit on outgoing port 25 (not verified).',
  },
};
