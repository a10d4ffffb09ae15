// Any other hosting firm: the words that most panels share.
import type { Hosting } from './hosting.ts';

export const generic: Hosting = {
  id: 'generic',
  name: { ja: 'そのほかのサーバー会社', en: 'Another hosting firm' },
  url: '',
  checked: '2026-11-24',
  source: { title: { ja: '一般的な言い方', en: 'general words' }, kind: 'unverified' },
  restart: {
    steps: [
      {
        ja: 'サーバー会社の**コントロールパネル**に入る',
        en: 'Log in to the hosting firm’s **control panel**',
      },
      {
        ja: 'IP アドレスが `{address}` のサーバーを選ぶ',
        en: 'Choose the server with the address `{address}`',
      },
      {
        ja: '**再起動**を押す（電源、リモートコンソールの中にあることもあります）',
        en: 'Press **Restart** (sometimes under power or remote console)',
      },
    ],
    buttons: [{ ja: '再起動', en: 'Restart' }],
    caution: {
      ja: '「強制」のつくボタンは電源を切るのと同じです。ふつうの再起動を先に選んでください。',
      en: 'Buttons with “force” are like pulling the plug. Choose the ordinary restart first.',
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
      ja: '何も動かないときだけ、最後の手段として**強制再起動**を使います',
      en: 'Only if nothing moves, use **Force restart** as the last way',
    },
    {
      ja: 'それでも戻らないときは、サーバー会社に電話します',
      en: 'If it still does not come back, call the hosting firm',
    },
  ],
  reverseDns: {
    ja: 'コントロールパネルの「逆引き」または「PTR」',
    en: '“Reverse DNS” or “PTR” in the control panel',
  },
  defaultNames: [],
  outboundPort25: {
    ja: '外への 25 番が閉じているかどうかは、サーバー会社に確かめます。',
    en: 'Ask the hosting firm whether outgoing port 25 is closed.',
  },
};
