// Texts of the page itself on the screen of STEP 2.
import type { Text } from '../../src-main/contract/text.ts';

export const rulesLabels = {
  narrowing: { ja: 'しぼりこみ', en: 'Narrowing down' },
  narrowingOf: { ja: '{title}：{count} 件', en: '{title}: {count}' },
  struckOut: { ja: '原因から外れました', en: 'ruled out' },
  stillLeft: { ja: '残っています', en: 'still open' },
  matrixTitle: { ja: 'ルールと結果', en: 'Rules and results' },
  matrixCaption: {
    ja: '行をひらくと、公開元と根拠が読めます',
    en: 'Open a row to read its source and evidence',
  },
  ruleColumn: { ja: '守るべきこと', en: 'What is asked' },
  ruleColumnBy: { ja: '公開しているのは', en: 'published by' },
  learnedColumn: { ja: 'わかったこと', en: 'What we learned' },
  showRows: { ja: '表示する行', en: 'Rows shown' },
  rowsAll: { ja: 'すべて', en: 'All' },
  rowsFailed: { ja: '違反', en: 'Broken' },
  rowsUnknown: { ja: '未判定', en: 'Not judged' },
  showCarriers: { ja: '表示する会社', en: 'Providers shown' },
  carriersFirst: { ja: '3 社', en: 'Three' },
  carriersAll: { ja: 'すべての会社', en: 'All' },
  noRows: { ja: 'あてはまるルールはありません。', en: 'No rule matches.' },
  openRule: { ja: '「{title}」の公開元と根拠', en: 'Source and evidence of “{title}”' },
  settleTitle: { ja: 'これがあると、もっと判定できます', en: 'This would settle more' },
  settleCount: { ja: '{count} 件が決まります', en: 'settles {count}' },
  bringIt: { ja: 'STEP 3 で渡す', en: 'Hand it over in STEP 3' },
  checkDns: { ja: 'STEP 1 で調べる', en: 'Check in STEP 1' },
  answerIt: { ja: '質問に答える', en: 'Answer the questions' },
  watchIt: { ja: 'STEP 4 で確かめる', en: 'See in STEP 4' },
  sendIt: { ja: 'STEP 5 でためす', en: 'Try in STEP 5' },
  ruledOutTitle: { ja: '原因から外れたもの', en: 'What is ruled out' },
  helpTextsTitle: { ja: 'お客さまへの案内文', en: 'Texts for your customers' },
  helpTextsCaption: {
    ja: 'ご注文の完了画面などに貼り付けて使えます',
    en: 'Paste them into your thank-you page',
  },
  toStepThree: { ja: 'STEP 3 へ進む', en: 'Go to STEP 3' },
  certaintyCaption: {
    ja: 'まだ決めつけません。STEP 3 の実物で確かめます',
    en: 'Not decided yet; STEP 3 looks at the real mail',
  },
} as const satisfies Record<string, Text>;
