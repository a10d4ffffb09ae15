// Where each rule was read. All texts were read on 2026-11-24 from stored copies, most of them the page's opening only;
// no live page could be opened, so every one carries the caution until somebody has looked at its address.
import type { RuleSource } from '../checks/rule.ts';
import type { Text } from '../contract/text.ts';

export const rulebookRead = '2026-11-24';

const opening: Text = {
  ja: '保存されていたページの冒頭を読みました。',
  en: 'The opening of a stored copy was read.',
};
const stored: Text = { ja: '保存されていた写しを読みました。', en: 'A stored copy was read.' };
const old = (when: string): Text => ({
  ja: `${when}の写しを読みました。`,
  en: `A copy of ${when} was read.`,
});
const caseReport: Text = {
  ja: '2012 年ごろの事例報告に書かれていたルールです。',
  en: 'The rule as a case report of about 2012 quotes it.',
};
const vendor: Text = {
  ja: '配信業者などの観察です。携帯会社の約束ではありません。',
  en: 'Observed by vendors; not promised by the carrier.',
};

const source = (title: string, url: string, copy: Text): RuleSource => ({
  title,
  url,
  read: rulebookRead,
  seenToday: false,
  copy,
});

export const sources = {
  'au-seed': source('EZwebへメール送信する際の注意事項', 'https://md-systems.net/case005', caseReport),
  'au-specification': source(
    'auメール 技術仕様',
    'https://www.au.com/mobile/service/attention/specification/',
    opening,
  ),
  'au-faq': source('auメール よくあるご質問', 'https://au.com/mobile/service/attention/faq', opening),
  'au-request': source(
    'auメール メール送信時のお願い',
    'https://www.au.com/mobile/service/mail/attention/request/',
    opening,
  ),
  'au-spf': source(
    '送信ドメイン認証SPFレコードについて',
    'https://au.com/mobile/service/mail/attention/spf-record',
    opening,
  ),
  'au-news-2023': source(
    'au お知らせ（2023-09-29）',
    'https://au.com/information/topic/mobile/2023-024',
    stored,
  ),
  'au-filter': source(
    'なりすまし規制',
    'https://mfilter.ezweb.ne.jp/jsp/md/help_detail.jsp?target=03206.html',
    stored,
  ),
  hde: source('HDE 携帯会社ごとの注意事項', 'https://www.hde.co.jp/mmta/', vendor),
  uq: source(
    'UQ mobile メールの注意事項',
    'https://www.uqwimax.jp/mobile/plan/option/mail/caution/',
    opening,
  ),
  'softbank-seed': source(
    'メール送信時の注意点（コンテンツ開発ガイド【メール編】）',
    'https://md-systems.net/case005',
    caseReport,
  ),
  'softbank-2008': source(
    '送信のご注意／システム受信制限',
    'http://megalodon.jp/ref/2008-0911-1438-33/creation.mb.softbank.jp/mail/mail_attention.html',
    old('2008-09'),
  ),
  'softbank-wrestle': source(
    '迷惑メールへの取り組み',
    'https://www.softbank.jp/mobile/support/antispam/wrestle/',
    opening,
  ),
  'softbank-technical-2016': source(
    'SoftBank 技術情報（2016-11-30）',
    'https://www.support.softbankmobile.co.jp/partner/home_tech2/index.cfm',
    old('2016-11'),
  ),
  'softbank-dmarc-2024': source(
    'なりすましメールの拒否の判定追加',
    'https://www.softbank.jp/mobile/info/personal/news/support/20240213a/',
    stored,
  ),
  'sendmagic-softbank': source(
    'SoftBank 宛メールの注意（Sendmagic）',
    'https://note.com/sendmagic/n/n5afbf98aeb25',
    vendor,
  ),
  'sendmagic-softbank-filter': source(
    'SoftBank のフィルタ（Sendmagic）',
    'https://note.com/sendmagic/n/n2c8b608b866e',
    vendor,
  ),
  'docomo-notice': source(
    'ドコモメールへメールを送信する際の注意事項',
    'https://www.docomo.ne.jp/service/docomo_mail/smtp_notice/',
    opening,
  ),
  'docomo-mass': source(
    'メール送受信する際の注意事項',
    'https://www.docomo.ne.jp/service/imode_mail/notice/mass_send/',
    opening,
  ),
  'docomo-notes': source(
    'docomo の受信制限の記録',
    'https://japanrock-pg.hatenablog.com/entry/20080903/1220439012',
    vendor,
  ),
  'docomo-recipients': source(
    'docomo の宛先数の記録',
    'https://peppon.hatenadiary.org/entry/20080303/1204527643',
    vendor,
  ),
  'docomo-area': source('携帯各社の送信制限の記録', 'http://nincom.jp/work/980', vendor),
  'sendmagic-docomo': source(
    'docomo 宛メールの注意（Sendmagic）',
    'https://note.com/sendmagic/n/neb6bbe7e51cf',
    vendor,
  ),
  blastengine: source(
    'ドコモメールの受信サイズ（blastengine）',
    'https://blastengine.jp/blog_content/docomo-email/',
    vendor,
  ),
  'docomo-folder-2025': source(
    'ドコモメール「迷惑メールフォルダー」（ケータイ Watch）',
    'https://k-tai.watch.impress.co.jp/docs/news/1662487.html',
    stored,
  ),
  'docomo-accepts-2025': source(
    'go-sisimai issue 64（2025-02-27）',
    'https://github.com/sisimai/go-sisimai/issues/64',
    stored,
  ),
  'docomo-banner-2024': source(
    'ドコモメールの警告表示（シナジーマーケティング）',
    'https://synergy-marketing.co.jp/cloud/synergylead/support/news-20240906-docomo-anti-phishing',
    stored,
  ),
  'ymobile-domains': source('Y!mobile のメールアドレス', 'https://yayaue.space/ymail', vendor),
  'rakuten-list': source(
    'set-of-emails issue 20（2022-08-08）',
    'https://github.com/sisimai/set-of-emails/issues/20',
    {
      ja: '送信者向けのルールは見つかりませんでした。',
      en: 'No rules for senders were found.',
    },
  ),
  'yahoo-2024': source(
    'Yahoo!メール お知らせ（2024-12-11）',
    'https://whatsnewmail.yahoo.co.jp/yahoo/20241211a.html',
    stored,
  ),
  'yahoo-dmarc': source('Yahoo!メール DMARC', 'https://mail.yahoo.co.jp/antispam/dmarc.html', stored),
  'yahoo-old-help': source(
    'Yahoo!メール ヘルプ',
    'http://www.yahoo-help.jp/app/answers/detail/p/565/a_id/47542',
    old('2010s'),
  ),
  'gmail-guidelines': source('メール送信者のガイドライン', 'https://support.google.com/mail/answer/81126', {
    ja: '2026-07-02 の写しを読みました。',
    en: 'A copy of 2026-07-02 was read.',
  }),
  'gmail-faq': source(
    'メール送信者のガイドラインに関するよくある質問',
    'https://support.google.com/mail/answer/14229414',
    {
      ja: '2026-07-02 の写しを読みました。',
      en: 'A copy of 2026-07-02 was read.',
    },
  ),
  'gmail-errors': source('Gmail の SMTP エラー', 'https://support.google.com/mail/answer/3726730', {
    ja: '2026-07-02 の写しを読みました。',
    en: 'A copy of 2026-07-02 was read.',
  }),
} as const satisfies Record<string, RuleSource>;

export type SourceKey = keyof typeof sources;
