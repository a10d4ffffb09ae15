// Texts of the page itself on the screen: summary and checklist.
import type { Text } from '../../src-main/contract/text.ts';

export const summaryLabels = {
  summarySave: { ja: 'PDF に保存する', en: 'Save as PDF' },
  summarySaving: { ja: 'PDF を作っています…', en: 'Making the PDF…' },
  summaryPrint: { ja: '印刷する', en: 'Print' },
  summaryPaper: { ja: 'チェックリスト', en: 'Checklist' },
  summaryLarger: { ja: '大きく見る', en: 'View larger' },
  summaryMasked: { ja: 'お客さまのアドレスをかくす', en: 'Hide customers’ addresses' },
  summaryMaskedWords: {
    ja: '「yam****@…」のように一部をかくして書きます。',
    en: 'Printed as “yam****@…”.',
  },
  summaryUnmaskedWords: {
    ja: 'お客さまのアドレスが、そのまま印刷されます。',
    en: 'Customers’ addresses are printed in full.',
  },
  summaryCarriers: { ja: '携帯会社ごとの結果', en: 'Result per carrier' },
  summaryCarrier: { ja: '携帯会社', en: 'Carrier' },
  summaryBefore: { ja: '修正の前', en: 'Before' },
  summaryNow: { ja: 'いま', en: 'Now' },
  summaryDone: { ja: 'したこと', en: 'What was done' },
  summaryNothingDone: { ja: 'まだ何も変えていません。', en: 'Nothing has been changed yet.' },
  summaryNext: { ja: 'このあと', en: 'Next' },
  summaryOtherForms: { ja: 'ほかの形で保存', en: 'Other formats' },
  summaryOtherWords: {
    ja: '同じ内容を、メールに貼れる文章か、ほかのソフト用のデータで残せます。',
    en: 'The same content as text to paste into a mail, or as data for other programs.',
  },
  summaryMarkdown: { ja: 'Markdown で保存', en: 'Save as Markdown' },
  summaryJson: { ja: 'JSON で保存', en: 'Save as JSON' },
  summarySaved: { ja: '保存しました：{path}', en: 'Saved: {path}' },
  summaryPrinted: { ja: 'プリンターに送りました。', en: 'Sent to the printer.' },
  summaryPreviewName: { ja: 'チェックリストの 1 ページ目', en: 'First page of the checklist' },
  summaryPreviewWhole: { ja: 'チェックリストの全体', en: 'The whole checklist' },
  summaryPreviewWaiting: { ja: '用紙を組んでいます…', en: 'Laying out the paper…' },
} as const satisfies Record<string, Text>;
