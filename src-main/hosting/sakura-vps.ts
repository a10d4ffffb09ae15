// さくらのVPS. Default names and API verbs: server-facts 4.1 (API v7); 再起動 in リモートコンソール: the case report.
import type { Hosting } from './hosting.ts';

export const sakuraVps: Hosting = {
  id: 'sakura-vps',
  name: { ja: 'さくらのVPS', en: 'Sakura VPS' },
  url: 'https://secure.sakura.ad.jp/vps/',
  checked: '2026-11-24',
  source: {
    title: {
      ja: '事例報告と API v7 の資料',
      en: 'case report, API v7',
    },
    kind: 'case-report',
  },
  restart: {
    steps: [
      {
        ja: '会員メニューから**コントロールパネル**を開く',
        en: 'Open the **control panel** from the member menu',
      },
      {
        ja: 'IP アドレスが `{address}` のサーバーを選ぶ',
        en: 'Choose the server with the address `{address}`',
      },
      {
        ja: '**電源操作**から**再起動**を押す。古い画面では**リモートコンソール**の中にあります',
        en: 'Press **Restart** under **Power**. In the older panel it is inside **Remote console**',
      },
    ],
    buttons: [
      { ja: '電源操作', en: 'Power' },
      { ja: '再起動', en: 'Restart' },
    ],
    caution: {
      ja: '**強制再起動**は電源を切るのと同じです。ふつうの再起動を先に選んでください。',
      en: '**Force restart** is like pulling the plug. Choose the ordinary restart first.',
    },
  },
  rescue: [
    {
      ja: 'コントロールパネルの**コンソール**を開き、画面に何が出ているかを見ます',
      en: 'Open the **console** in the control panel and look at what it shows',
    },
    {
      ja: 'ログインできるときは、そこから `reboot` を実行します',
      en: 'If you can log in there, run `reboot` from it',
    },
    {
      ja: '何も動かないときだけ、最後の手段として**強制再起動**を押します',
      en: 'Only if nothing moves, press **Force restart** as the last way',
    },
  ],
  reverseDns: {
    ja: 'コントロールパネル › サーバー › ネットワーク › 逆引きホスト名',
    en: 'Control panel › server › network › reverse host name',
  },
  defaultNames: [/\.vs\.sakura\.ne\.jp$/],
  outboundPort25: {
    ja: 'お試し期間中は、サーバーから外への 25 番が閉じていることがあります（未確認）。契約後も、サーバーごとの制限がコントロールパネルに出ます。',
    en: 'During the trial period outgoing port 25 may be closed (not verified). A limit per server is shown in the panel.',
  },
};
