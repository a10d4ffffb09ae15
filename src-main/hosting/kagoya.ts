// KAGOYA CLOUD VPS. Default names: server-facts 4.1; panel wording not verified.
import type { Hosting } from './hosting.ts';

export const kagoya: Hosting = {
  id: 'kagoya',
  name: { ja: 'KAGOYA CLOUD VPS', en: 'KAGOYA CLOUD VPS' },
  url: 'https://vps.kagoya.com/',
  checked: '2026-11-24',
  source: { title: { ja: '画面の言葉は未確認', en: 'not verified' }, kind: 'unverified' },
  restart: {
    steps: [
      { ja: 'コントロールパネルで**インスタンス**を開く', en: 'Open **Instances** in the control panel' },
      {
        ja: 'IP アドレスが `{address}` のサーバーを選ぶ',
        en: 'Choose the server with the address `{address}`',
      },
      { ja: '**再起動**を押す', en: 'Press **Restart**' },
    ],
    buttons: [{ ja: '再起動', en: 'Restart' }],
    caution: {
      ja: '**強制停止**は電源を切るのと同じです。ふつうの再起動を先に選んでください。',
      en: '**Force stop** is like pulling the plug. Choose the ordinary restart first.',
    },
  },
  rescue: [
    {
      ja: '**コンソール接続**を開き、画面に何が出ているかを見ます',
      en: 'Open the **console** and look at what it shows',
    },
    {
      ja: '何も動かないときだけ**強制停止**し、**起動**を押します',
      en: 'Only if nothing moves, use **Force stop**, then **Start**',
    },
  ],
  reverseDns: {
    ja: '申し込み、またはコントロールパネル（未確認）',
    en: 'By request or in the control panel (not verified)',
  },
  defaultNames: [/\.vir\.kagoya\.net$/],
  outboundPort25: {
    ja: '外への 25 番の決まりは、確かめられていません。',
    en: 'Its rule for outgoing port 25 is not known.',
  },
};
