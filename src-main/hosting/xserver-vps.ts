// XServer VPS. Default names and the two name fields: server-facts 4.1; panel wording otherwise not verified.
import type { Hosting } from './hosting.ts';

export const xserverVps: Hosting = {
  id: 'xserver-vps',
  name: { ja: 'XServer VPS', en: 'XServer VPS' },
  url: 'https://secure.xserver.ne.jp/xapanel/login/xvps/',
  checked: '2026-11-24',
  source: { title: { ja: '画面の言葉は未確認', en: 'not verified' }, kind: 'unverified' },
  restart: {
    steps: [
      {
        ja: 'VPSパネルを開き、IP アドレスが `{address}` のサーバーを選ぶ',
        en: 'Open the VPS panel and choose the server with the address `{address}`',
      },
      { ja: '**電源操作**から**再起動**を押す', en: 'Press **Restart** under **Power**' },
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
      ja: '**コンソール**を開き、画面に何が出ているかを見ます',
      en: 'Open the **console** and look at what it shows',
    },
    {
      ja: '何も動かないときだけ**強制再起動**を押します',
      en: 'Only if nothing moves, press **Force restart**',
    },
  ],
  reverseDns: {
    ja: 'VPSパネル › DNS逆引き › 逆引きホスト名（未確認）',
    en: 'VPS panel › reverse DNS (not verified)',
  },
  defaultNames: [/\.static\.xvps\.ne\.jp$/],
  outboundPort25: {
    ja: '申し込むまで、外への 25 番が閉じていることがあります（未確認）。',
    en: 'Outgoing port 25 may be closed until you ask for it (not verified).',
  },
};
