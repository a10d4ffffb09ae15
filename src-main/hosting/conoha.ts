// ConoHa VPS. Default names: server-facts 4.1; panel wording not verified.
import type { Hosting } from './hosting.ts';

export const conoha: Hosting = {
  id: 'conoha',
  name: { ja: 'ConoHa VPS', en: 'ConoHa VPS' },
  url: 'https://manage.conoha.jp/',
  checked: '2026-11-24',
  source: { title: { ja: '画面の言葉は未確認', en: 'not verified' }, kind: 'unverified' },
  restart: {
    steps: [
      { ja: 'コントロールパネルで**サーバー**を開く', en: 'Open **Server** in the control panel' },
      {
        ja: 'IP アドレスが `{address}` のサーバーを選ぶ',
        en: 'Choose the server with the address `{address}`',
      },
      { ja: '**再起動**を押す', en: 'Press **Restart**' },
    ],
    buttons: [{ ja: '再起動', en: 'Restart' }],
    caution: {
      ja: '**強制終了**は電源を切るのと同じです。ふつうの再起動を先に選んでください。',
      en: '**Force stop** is like pulling the plug. Choose the ordinary restart first.',
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
      ja: '何も動かないときだけ**強制終了**し、**起動**を押します',
      en: 'Only if nothing moves, use **Force stop**, then **Start**',
    },
  ],
  reverseDns: {
    ja: 'サーバー › ネットワーク情報 › 逆引き（未確認）',
    en: 'Server › network information › reverse name (not verified)',
  },
  defaultNames: [/\.static\.cnode\.(?:io|jp)$/],
  outboundPort25: {
    ja: '新しい契約では、外への 25 番が閉じていることがあります。サポートに確かめます（未確認）。',
    en: 'New contracts may have outgoing port 25 closed; ask support (not verified).',
  },
};
