// The sentences of the isolation test.
import type { IsolationFactorId } from '../../../contract/isolation.ts';
import type { Text } from '../../../contract/text.ts';

export const factorWords: {
  readonly [Id in IsolationFactorId]: { readonly name: Text; readonly right: Text; readonly suspected: Text };
} = {
  'message-id': {
    name: { ja: '整理番号（Message-ID）', en: 'Message-ID' },
    right: { ja: 'お店のサーバーの名前', en: 'the server’s own name' },
    suspected: { ja: 'localhost.localdomain', en: 'localhost.localdomain' },
  },
  envelope: {
    name: { ja: '封筒の差出人（エンベロープ From）', en: 'Envelope sender' },
    right: { ja: 'お店のアドレス', en: 'the shop’s address' },
    suspected: { ja: 'サーバーの利用者の名前', en: 'the web server’s user' },
  },
  'from-domain': {
    name: { ja: '見出しの差出人（From）', en: 'From header' },
    right: { ja: 'お店のアドレス', en: 'the shop’s address' },
    suspected: { ja: 'サーバーの利用者の名前', en: 'the web server’s user' },
  },
  charset: {
    name: { ja: '文字の形式', en: 'Character set' },
    right: { ja: 'ISO-2022-JP', en: 'ISO-2022-JP' },
    suspected: { ja: 'UTF-8', en: 'UTF-8' },
  },
  html: {
    name: { ja: 'HTML の部分', en: 'HTML part' },
    right: { ja: 'なし', en: 'without' },
    suspected: { ja: 'あり', en: 'with' },
  },
  dkim: {
    name: { ja: '電子印（DKIM）', en: 'DKIM signature' },
    right: { ja: 'サーバーがつける', en: 'the server signs' },
    suspected: { ja: 'つけない', en: 'not signed' },
  },
};

export const isolationWords = {
  explanation: {
    ja: '少しずつちがうメールを番号つきで送り、**どの番号が届いたか**から、何が決め手かを調べます。サーバーの名のり（[[EHLO|ehlo]]）はメールごとに変えられないので、このテストには入りません。',
    en: 'Numbered mails that differ in one or two things show **what decides**. The [[EHLO|ehlo]] name belongs to the server and can’t be varied by a mail.',
  },
  unsigned: {
    ja: '電子印なしの番号（{numbers}）は、`--send` では送られません。スクリプトの終わりに出る手順で、電子印を**いったん止めて**から送り、すぐに戻します。',
    en: 'The unsigned numbers ({numbers}) are not sent by `--send`. The script ends with the steps: switch signing **off for a moment**, send, switch it on again.',
  },
  allRight: { ja: 'ぜんぶ正しい', en: 'all as it should be' },
  differs: { ja: '{name}：{value}', en: '{name}: {value}' },
  one: { ja: '{carrier}では、**{factor}**が決め手です。', en: 'At {carrier} **{factor}** decides.' },
  either: {
    ja: '{carrier}では、**{factor}**と**{other}**の、どちらか 1 つでもちがうと届きません。',
    en: 'At {carrier} **{factor}** and **{other}** each decide by themselves.',
  },
  both: {
    ja: '{carrier}では、**{factor}**と**{other}**が**両方**ちがうときだけ届きません。',
    en: 'At {carrier} only **{factor}** and **{other}** together lose the mail.',
  },
  allArrive: {
    ja: '{carrier}では、どれも届きます。変えたものは、どれも原因ではありません。',
    en: 'At {carrier} all arrive: nothing that was varied is the cause.',
  },
  noneArrives: {
    ja: '{carrier}では、正しいメールも届きません。原因は、ここで変えていないもの（名のり、サーバーの番号など）です。',
    en: 'At {carrier} not even the right mail arrives: the cause is something else (EHLO name, the address, …).',
  },
  indifferent: { ja: ' {factors}は、関係ありません。', en: ' {factors}: makes no difference.' },
  openSentence: {
    ja: '{carrier}では、まだ決められません。印をもう少しつけてください。',
    en: 'At {carrier} it is still open. Tick some more numbers.',
  },
  likely: { ja: '有力', en: 'Likely' },
  possible: { ja: '可能性あり', en: 'Possible' },
  unlikely: { ja: 'まだわからない', en: 'Still open' },
} as const satisfies Record<string, Text>;
