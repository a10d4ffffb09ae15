// What a shop must know about carriers before it reads any result. Sources: carrier-rules 6 and rows AU-25, DC-12, SB-14.
import type { Text } from '../contract/text.ts';

export const honestyNotes: readonly { readonly id: string; readonly text: Text }[] = [
  {
    id: 'accepted-is-not-arrived',
    text: {
      ja: '「受け付けた（250）」は「届いた」ではありません。受け付けたあとで、捨てたり、迷惑メールフォルダーに入れたりする会社があります（docomo は 2025 年 3 月から、SoftBank と au の一部）。携帯の画面で確かめます。',
      en: 'Accepted (250) is not arrived. docomo since March 2025, SoftBank, and au in part accept mail and then drop or junk it. Look at the phone.',
    },
  },
  {
    id: 'no-thresholds',
    text: {
      ja: '何通から制限されるかという数字は、どの会社も公開していません。ここで「目安」と書いた数字は、このアプリのものです。',
      en: 'No carrier publishes how much is too much. Numbers called “rule of thumb” are ours.',
    },
  },
  {
    id: 'no-unblocking',
    text: {
      ja: 'au は、個別の解除に応じないと書いています。原因を直して、時間をおきます。',
      en: 'au says that it does not unblock on request. Repair the cause and wait.',
    },
  },
  {
    id: 'address-is-not-line',
    text: {
      ja: '2021 年 12 月から、携帯会社を変えてもアドレスを持ちつづけられます。回線ではなく、アドレスの会社のルールで判定します。',
      en: 'Since December 2021 an address can be kept after changing carriers. The address decides, not the line.',
    },
  },
];
