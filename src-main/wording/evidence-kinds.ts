// How a piece of evidence is asked for. Shown behind every "not judged" and in STEP 2's list of what would settle most.
import type { EvidenceKind } from '../contract/evidence.ts';
import type { Text } from '../contract/text.ts';

export const evidenceKindWords: { readonly [Kind in EvidenceKind]: Text } = {
  dns: { ja: 'STEP 1 で、もう一度 DNS に問い合わせる', en: 'Ask DNS again in STEP 1' },
  'shop-mail': {
    ja: 'STEP 3 で、EC-CUBE から届いたメールを 1 通渡す',
    en: 'Hand over one mail that EC-CUBE sent, in STEP 3',
  },
  'program-mail': {
    ja: 'STEP 3 で、ふだんのメールソフトから届いたメールを 1 通渡す',
    en: 'Hand over one mail from your mail program, in STEP 3',
  },
  bounce: { ja: 'STEP 3 で、戻ってきたエラーメールを渡す', en: 'Hand over the bounce, in STEP 3' },
  maillog: { ja: 'STEP 3 で、メールの記録（maillog）を渡す', en: 'Hand over the mail log, in STEP 3' },
  greeting: { ja: 'STEP 4 で、サーバーの名のりを読む', en: 'Read what the server calls itself, in STEP 4' },
  answer: { ja: 'はじめの質問に答える', en: 'Answer the first questions' },
  receipt: {
    ja: 'STEP 5 で、携帯に届いたかどうかの印をつける',
    en: 'Tick in STEP 5 what arrived on the phone',
  },
  'server-command': {
    ja: 'サーバーの上で、画面のコマンドを 1 行ためす',
    en: 'Run one command on the server',
  },
};

/** Where an open rule is settled, in one line of a table. */
export const evidenceKindBriefly: { readonly [Kind in EvidenceKind]: Text } = {
  dns: { ja: '**STEP 1 で**調べます。', en: '**STEP 1** asks for it.' },
  'shop-mail': { ja: '**STEP 3 で**実物のメールを見ます。', en: '**STEP 3** looks at a real mail.' },
  'program-mail': {
    ja: '**STEP 3 で**メールソフトのメールを見ます。',
    en: '**STEP 3** looks at your mail program’s mail.',
  },
  bounce: { ja: '**STEP 3 で**エラーメールを見ます。', en: '**STEP 3** looks at the bounce.' },
  maillog: { ja: '**STEP 3 で**送信の記録を見ます。', en: '**STEP 3** looks at the mail log.' },
  greeting: { ja: '**STEP 4 で**サーバーの名のりを見ます。', en: '**STEP 4** reads the server’s greeting.' },
  answer: { ja: '**はじめの質問**の答えで、わかります。', en: 'The **first questions** tell.' },
  receipt: { ja: '**STEP 5 で**届いたかどうかを見ます。', en: '**STEP 5** sees what arrives.' },
  'server-command': {
    ja: '**STEP 3 で**サーバーの返事を見ます。',
    en: '**STEP 3** reads the server’s answer.',
  },
};
