// What a shop can paste into its thank-you page: how customers of each carrier let the shop's mail through.
// Names of the settings from carrier-rules 1 and 3 (AU-FILTER, AU-NEWS23, SB-DMARC24, KTAI25); menus change, so each
// text names the setting and not the way to it.
import type { CarrierId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import { fill, type Language } from '../contract/text.ts';

const general: Text = {
  ja: '迷惑メールの設定をお使いのお客さまは、「{domain}」からのメールを受け取れるように設定してください。',
  en: 'If you use a spam filter, please allow mail from “{domain}”.',
};

export const helpTexts: { readonly [Id in CarrierId]: Text } = {
  docomo: {
    ja: '【docomo のお客さま】「受信リスト設定」に「{domain}」を登録してください。届かないときは、「迷惑メールフォルダー」もご確認ください（30 日で消えます）。',
    en: '[docomo] Add “{domain}” to your list of allowed senders (受信リスト設定). If nothing arrives, look into the junk folder (迷惑メールフォルダー); it is emptied after 30 days.',
  },
  au: {
    ja: '【au のお客さま】「受信リスト設定」で「{domain}」を「必ず受信」に登録してください。「迷惑メールおまかせ規制」をお使いでも、届くようになります。',
    en: '[au] Add “{domain}” to 受信リスト設定 with 必ず受信 (always receive). It is then received even with the spam filter (迷惑メールおまかせ規制).',
  },
  softbank: {
    ja: '【SoftBank のお客さま】「許可するメールの登録」に「{domain}」を登録してください。「なりすましメールの拒否」をお使いのときは、「救済リスト」への登録が必要なことがあります。',
    en: '[SoftBank] Add “{domain}” to the allowed senders. With the spoofing filter (なりすましメールの拒否) the rescue list (救済リスト) may be needed too.',
  },
  ymobile: {
    ja: '【Y!mobile のお客さま】「許可するメールの登録」に「{domain}」を登録してください。',
    en: '[Y!mobile] Add “{domain}” to the allowed senders.',
  },
  uq: {
    ja: '【UQ mobile のお客さま】メールの「受信リスト設定」に「{domain}」を登録してください。',
    en: '[UQ mobile] Add “{domain}” to your list of allowed senders.',
  },
  rakuten: general,
  'yahoo-japan': {
    ja: '【Yahoo!メールのお客さま】「迷惑メール」フォルダーをご確認ください。「救済フィルター」に「{domain}」を登録すると、受信箱に届きます。',
    en: '[Yahoo! JAPAN] Look into the junk folder and add “{domain}” to the rescue filter (救済フィルター).',
  },
  gmail: {
    ja: '【Gmail のお客さま】「迷惑メール」をご確認ください。入っていたら「迷惑メールではないことを報告」を押してください。',
    en: '[Gmail] Look into Spam. If our mail is there, press “Not spam”.',
  },
};

/**
 * @param domain the shop's sending domain, as the customer's setting takes it
 * @returns the text to paste for one carrier's customers
 */
export function helpTextFor(carrier: CarrierId, domain: string, language: Language): string {
  return fill(helpTexts[carrier][language], { domain });
}
