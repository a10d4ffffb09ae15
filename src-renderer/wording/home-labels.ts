// Texts of the page itself on the start screen.
import type { Text } from '../../src-main/contract/text.ts';

export const homeLabels = {
  homeHeadline: {
    ja: '注文メールがどこで止まっているか、順番に確かめましょう。',
    en: 'Let’s find out, step by step, where your order mail stops.',
  },
  homeLeadBefore: {
    ja: 'お店から送ったメールが docomo・au・SoftBank に届かないとき、原因さがしから直し方、送信テストまでを',
    en: 'When mail from your shop does not reach docomo, au or SoftBank, we guide you from the cause to the fix and a send test in',
  },
  homeLeadSteps: { ja: '5 つの STEP', en: '5 steps' },
  homeLeadAfter: {
    ja: 'でご案内します。むずかしい言葉は、出てくるたびに説明します。',
    en: '. Every technical word is explained where it appears.',
  },
  roadShop: { ja: 'お店（EC-CUBE）', en: 'Shop (EC-CUBE)' },
  roadServer: { ja: 'お店のサーバー', en: 'Your server' },
  roadDesk: { ja: '携帯会社の受付', en: 'The carrier’s desk' },
  roadPhone: { ja: 'お客さまの携帯', en: 'Your customer’s phone' },
  roadStops: { ja: 'ここで止まりがちです', en: 'It usually stops here' },
  casesSoFar: { ja: 'これまでの診断', en: 'Your diagnoses' },
  casesPrivacy: {
    ja: '調べた内容は、このパソコンの中だけに保存します',
    en: 'What is found stays on this computer',
  },
  practiceCases: { ja: '練習の診断', en: 'Practice diagnoses' },
  noCases: { ja: 'まだ診断がありません。', en: 'No diagnosis yet.' },
  noCasesNext: {
    ja: 'はじめると、ここに途中の診断と結果がならびます。',
    en: 'Once you start, your diagnoses and their results appear here.',
  },
  findCase: { ja: 'お店の名前やドメインでさがす', en: 'Find by shop or domain' },
  noCaseFound: { ja: '「{search}」にあう診断はありません。', en: 'No diagnosis matches “{search}”.' },
  allCases: { ja: 'すべての診断を見る（{count} 件）', en: 'Show all {count} {count|diagnosis|diagnoses}' },
  continueCase: { ja: 'つづきから', en: 'Continue' },
  openCase: { ja: 'ひらく', en: 'Open' },
  ofCase: { ja: '{action}：{title}', en: '{action}: {title}' },
  moreOfCase: { ja: '{title} のほかの操作', en: 'More for {title}' },
  duplicateCase: { ja: '複製する', en: 'Duplicate' },
  exportCase: { ja: 'ファイルに書き出す', en: 'Export to a file' },
  deleteCase: { ja: '消す', en: 'Delete' },
  exportedTo: { ja: '書き出しました：{path}', en: 'Exported: {path}' },
  importCase: { ja: '診断ファイルを読みこむ', en: 'Import a diagnosis file' },
  newCase: { ja: '新しい診断をはじめる', en: 'Start a new diagnosis' },
  newCaseNext: {
    ja: '約 15 分。途中でやめても、続きから始められます。',
    en: 'About 15 minutes. You can stop and continue any time.',
  },
  practiceFirst: { ja: 'まずは練習から', en: 'Practice first' },
  practiceWords: {
    ja: 'つくりもののお店と携帯会社を、このパソコンの中だけで動かします。インターネットも本物のメールも使いません。',
    en: 'A made-up shop and carriers run on this computer only. No internet, no real mail.',
  },
  startPractice: { ja: '練習をはじめる', en: 'Start practice' },
  choosePractice: { ja: 'ほかの練習を選ぶ', en: 'Choose another practice' },
  practiceChoice: { ja: '練習を選ぶ', en: 'Choose a practice' },
  practiceChoiceWords: {
    ja: 'どの練習も、直るところまで自分の手で進められます。',
    en: 'Each one can be played by hand until the mail arrives.',
  },
  startingPractice: { ja: '練習場を準備しています…', en: 'Preparing the practice…' },
} as const satisfies Record<string, Text>;
