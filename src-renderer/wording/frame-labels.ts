// Texts of the window's frame: title bar, road rail, action bar, evidence, copy, failures, menus.
import type { Text } from '../../src-main/contract/text.ts';

export const frameLabels = {
  // title bar
  tagline: { ja: '届くまで、いっしょに', en: 'until your mail arrives' },
  glossary: { ja: 'ことばの説明', en: 'Glossary' },
  viewMenu: { ja: '表示', en: 'View' },
  practiceBadge: { ja: '練習中：本物のメールは送りません', en: 'Practice: no real mail is sent' },
  backHome: { ja: 'はじめに戻る', en: 'Back to start' },
  skipToMain: { ja: '本文へ', en: 'Skip to content' },
  // rail
  railName: { ja: '診断の進みぐあい', en: 'Progress of the diagnosis' },
  railStart: { ja: 'お店', en: 'Your shop' },
  railEnd: { ja: 'お客さまの携帯', en: 'Your customer' },
  railHere: { ja: 'いま、ここ', en: 'You are here' },
  // action bar
  actions: { ja: '次の操作', en: 'Next action' },
  back: { ja: 'もどる', en: 'Back' },
  cancel: { ja: '中止する', en: 'Stop' },
  working: { ja: '調べています…', en: 'Checking…' },
  reading: { ja: '読んでいます…', en: 'Reading…' },
  secondsLeft: { ja: 'あと約 {seconds} 秒', en: 'about {seconds} s left' },
  minutesLeft: { ja: 'あと約 {minutes} 分', en: 'about {minutes} min left' },
  percent: { ja: '{share} まで進みました', en: '{share} done' },
  checkAgain: { ja: 'もう一度調べる', en: 'Check again' },
  goToStep: { ja: '{number} へ進む', en: 'Go to {number}' },
  goToSummary: { ja: 'まとめへ進む', en: 'Go to summary' },
  fixLater: { ja: 'あとで直す', en: 'Fix later' },
  moreBelow: { ja: '下につづきます', en: 'More below' },
  unanswered: { ja: '{number} 番の質問が残っています', en: 'Question {number} is still open' },
  // evidence
  evidence: { ja: 'くわしい根拠', en: 'Evidence' },
  evidenceIntro: {
    ja: 'サーバー会社や制作会社の方に見せるための記録です。',
    en: 'A record to show to your hosting firm or developer.',
  },
  evidenceEmpty: {
    ja: 'まだ記録がありません。調べると、ここに残ります。',
    en: 'Nothing recorded yet. What is checked is kept here.',
  },
  closeEvidence: { ja: '根拠を閉じる', en: 'Close the evidence' },
  copyAllEvidence: { ja: '根拠をすべてコピー', en: 'Copy all evidence' },
  evidenceTook: { ja: '応答 {milliseconds} ms', en: 'answered in {milliseconds} ms' },
  evidenceMore: { ja: 'ほか {count} 行', en: '{count} more lines' },
  // copy
  copy: { ja: 'コピー', en: 'Copy' },
  copied: { ja: 'コピーずみ', en: 'Copied' },
  copiedSpoken: { ja: 'コピーしました', en: 'Copied to the clipboard' },
  copyOf: { ja: 'コピー：{what}', en: 'Copy: {what}' },
  joined: { ja: '{first}・{second}', en: '{first} · {second}' },
  // findings and causes
  howWeKnow: { ja: '調べた記録', en: 'What was seen' },
  publishedSource: { ja: '公開元', en: 'Published by' },
  readOn: { ja: '{date} に確認・{confidence}', en: 'read on {date}, {confidence}' },
  settledBy: { ja: 'これがあると判定できます：{words}', en: 'This would settle it: {words}' },
  openDetail: { ja: 'くわしく', en: 'Details' },
  showFix: { ja: '直し方を見る', en: 'Show the fix' },
  likelyFirst: { ja: '可能性の高い順です', en: 'Most likely first' },
  possibleCauses: { ja: '考えられる原因', en: 'Possible causes' },
  moreCauses: { ja: 'ほかの原因も見る（{count} 件）', en: 'Show {count} more causes' },
  fewerCauses: { ja: '上位だけにする', en: 'Show only the first ones' },
  leadsToFix: { ja: 'この原因の直し方', en: 'The fix for this cause' },
  // record fix
  fieldNow: { ja: 'いま', en: 'Now' },
  fieldAfter: { ja: '直したあと', en: 'After the fix' },
  fieldContent: { ja: '内容', en: 'Content' },
  notTheCause: { ja: '今回の原因ではありません', en: 'Not the cause this time' },
  whereToEnter: { ja: '登録する場所', en: 'Where to enter it' },
  panelChecked: { ja: '画面の名前は {date} に確かめたものです', en: 'Screen names as of {date}' },
  removedPart: { ja: '消す部分', en: 'part to remove' },
  addedPart: { ja: '足す部分', en: 'part to add' },
  // failures and notices
  incident: { ja: '記録番号 {incident}', en: 'Incident {incident}' },
  copyRecord: { ja: '記録をコピー', en: 'Copy the record' },
  close: { ja: '閉じる', en: 'Close' },
  dismissNotice: { ja: 'このお知らせを閉じる', en: 'Dismiss this notice' },
  undo: { ja: '元に戻す', en: 'Undo' },
  pageBroken: { ja: 'この画面を表示できませんでした。', en: 'This screen could not be shown.' },
  pageBrokenNext: {
    ja: '診断の内容は保存されています。もう一度ひらくか、はじめの画面に戻ってください。',
    en: 'The diagnosis is kept. Open it again, or go back to the start.',
  },
  openAgain: { ja: 'もう一度ひらく', en: 'Open again' },
  opening: { ja: 'ひらいています…', en: 'Opening…' },
  // view menu
  scheme: { ja: '明るさ', en: 'Appearance' },
  schemeAuto: { ja: '自動', en: 'Auto' },
  schemeLight: { ja: '明るい', en: 'Light' },
  schemeDark: { ja: '暗い', en: 'Dark' },
  textSize: { ja: '文字の大きさ', en: 'Text size' },
  textNormal: { ja: '標準', en: 'Normal' },
  textLarge: { ja: '大きい', en: 'Large' },
  textLarger: { ja: 'とても大きい', en: 'Very large' },
  languageChoice: { ja: 'ことば', en: 'Language' },
  japanese: { ja: '日本語', en: '日本語' },
  english: { ja: 'English', en: 'English' },
  nameServerSettings: { ja: '問い合わせ先の DNS', en: 'DNS servers to ask' },
  shortcuts: { ja: 'キーボードの操作', en: 'Keyboard shortcuts' },
  about: { ja: 'Todoku について', en: 'About Todoku' },
  // keyboard list
  keyPrimary: { ja: '右下のボタンを押す', en: 'Press the main button' },
  keyBack: { ja: 'もどる', en: 'Back' },
  keyEvidence: { ja: 'くわしい根拠をひらく・閉じる', en: 'Open or close the evidence' },
  keyGlossary: { ja: 'ことばの説明', en: 'Glossary' },
  keyPrint: { ja: '印刷する', en: 'Print' },
  keyRegions: { ja: '画面の区画を移る', en: 'Move between regions' },
  keyClose: { ja: 'いちばん上の窓を閉じる', en: 'Close the top overlay' },
  // settings dialog
  nameServersIntro: {
    ja: 'ふつうは空のままで使います。いつもの DNS で調べられないときに、1 行に 1 つ書いてください（4 つまで）。',
    en: 'Usually left empty. If your usual DNS cannot be used, write one server per line (up to four).',
  },
  nameServersExample: {
    ja: '例：192.0.2.53、192.0.2.53:5353、https://dns.example/dns-query',
    en: 'e.g. 192.0.2.53, 192.0.2.53:5353, https://dns.example/dns-query',
  },
  nameServersBad: {
    ja: '「{line}」は、番号（IP アドレス）か https:// で書いてください。',
    en: 'Write “{line}” as an IP address or as https://…',
  },
  nameServersMany: { ja: '4 つまで登録できます。', en: 'Four at most.' },
  useTheseServers: { ja: 'この問い合わせ先を使う', en: 'Use these servers' },
  aboutVersion: { ja: 'バージョン {version}', en: 'Version {version}' },
  aboutRulebook: {
    ja: '携帯会社のルールは {date} に読みました。',
    en: 'The carriers’ rules were read on {date}.',
  },
  aboutPrivacy: {
    ja: '調べた内容は、このパソコンの中だけに保存します。送るのは、画面に出ている問い合わせだけです。',
    en: 'What is found stays on this computer. Only the look-ups shown on screen leave it.',
  },
  aboutFonts: {
    ja: '書体：IBM Plex（SIL Open Font License）',
    en: 'Typeface: IBM Plex (SIL Open Font License)',
  },
  // glossary
  glossaryIntro: {
    ja: 'むずかしいことばを、ふだんのことばで説明します。',
    en: 'Technical terms in plain words.',
  },
  glossarySearch: { ja: 'ことばをさがす', en: 'Find a word' },
  glossaryNone: {
    ja: '見つかりません。別のことばでさがしてください。',
    en: 'Nothing found. Try another word.',
  },
  // drop overlay
  dropAnywhere: { ja: 'ここで手をはなすと、読みこみます', en: 'Drop to read it' },
} as const satisfies Record<string, Text>;
