// The sentences of STEP 5 (ui.md 7).
import type { Arrival } from '../../contract/answers.ts';
import type { Text } from '../../contract/text.ts';

export const words = {
  name: { ja: '送信テスト', en: 'Send test' },
  shortName: { ja: '送信', en: 'Send' },
  technicalName: { ja: 'テスト注文・SMTP', en: 'Test order, SMTP' },

  headAsk: { ja: 'テスト注文をして、携帯を見てください。', en: 'Place a test order and look at the phones.' },
  headAll: { ja: '{carriers}に届きました。', en: 'It reached {carriers}.' },
  headPart: {
    ja: '{arrived}に届きました。残るは {left}だけです。',
    en: 'It reached {arrived}. Only {left} is left.',
  },
  headPartMore: {
    ja: '{arrived}に届きました。残るは {left}です。',
    en: 'It reached {arrived}. Left: {left}.',
  },
  headPartToo: {
    ja: '{arrived}にも届きました。残るは {left}だけです。',
    en: 'It reached {arrived} too. Only {left} is left.',
  },
  headPartTooMore: {
    ja: '{arrived}にも届きました。残るは {left}です。',
    en: 'It reached {arrived} too. Left: {left}.',
  },
  headPartAsBefore: {
    ja: '{arrived}には、いまも届きます。残るは {left}だけです。',
    en: 'It still reaches {arrived}. Only {left} is left.',
  },
  headPartAsBeforeMore: {
    ja: '{arrived}には、いまも届きます。残るは {left}です。',
    en: 'It still reaches {arrived}. Left: {left}.',
  },
  headNotDirect: { ja: 'このパソコンからは、直接送れません。', en: 'This computer cannot send directly.' },
  headFailing: { ja: '{carriers}には、まだ届いていません。', en: 'It does not reach {carriers} yet.' },
  headSpam: { ja: '{carriers}では、迷惑メールに入りました。', en: 'At {carriers} it is in the spam folder.' },

  leadAsk: {
    ja: 'お店でテスト注文をします。携帯の画面を見て、**届いたかどうかの印**をつけてください。',
    en: 'Place a test order in the shop. Look at each phone and **tick what arrived**.',
  },
  leadPart: {
    ja: '**携帯の画面を見て**、届いていたら印をつけてください。受付の「受け取りました」だけでは、届いたとは言えません。',
    en: '**Look at each phone** and tick what arrived. “Accepted” by the mail desk is not yet “arrived”.',
  },
  leadPartPractice: {
    ja: '**練習用の携帯**を見て、届いていたら印をつけてください。受付の「受け取りました」だけでは、届いたとは言えません。',
    en: '**Look at the practice phones** and tick what arrived. “Accepted” by the mail desk is not yet “arrived”.',
  },
  leadNotDirect: {
    ja: '故障ではありません。ご利用の回線では、迷惑メール対策で **25 番の出口**が閉じられています（[[OP25B|op25b]]）。お店のサーバーの修正は、そのまま生きています。',
    en: 'Nothing is broken. Your line keeps **port 25** closed against spam ([[OP25B|op25b]]). What you fixed on the shop’s server stays in force.',
  },
  leadAll: {
    ja: '直した効果を、携帯の画面で確かめられました。',
    en: 'The phones confirm that the fix works.',
  },
  leadFailing: {
    ja: '届いたメールか、戻ってきたエラーメールを下の欄に渡すと、理由がわかります。',
    en: 'Hand over a mail that arrived or a bounce below and it says why.',
  },

  findNotDirect: { ja: '送り方を選びます', en: 'Choose how to send' },
  findAll: { ja: '{count} 社に届きました', en: 'Arrived at {count}' },
  findSome: { ja: '{total} 社中 {count} 社に到着', en: '{count} of {total} arrived' },
  next: {
    ja: '印のない会社があっても進めます。あとで印をつけられます。',
    en: 'You can go on and tick the rest later.',
  },
  nextAll: { ja: '次は、まとめと印刷です。', en: 'Next: summary and print.' },

  doesNotProve: {
    ja: 'このテストは、[[メールの送り口|submission]]が動くことだけを確かめます。EC-CUBE の注文メールとは通り道がちがうので、注文メールが届く証明にはなりません。',
    en: 'This test proves only that the [[outgoing mail service|submission]] works. EC-CUBE’s order mail takes another way, so it does not prove that order mail arrives.',
  },
  commandTitle: { ja: 'サーバーの上で、1 通だけ送る', en: 'Send one mail from the server itself' },
  commandExplains: {
    ja: 'EC-CUBE と同じ通り道（sendmail コマンド）で送ります。宛先を自分の携帯のアドレスに書きかえてから実行してください。',
    en: 'Sends by the way EC-CUBE uses (the sendmail command). Put your own phone’s address in first.',
  },

  conversation: { ja: '{host} との会話', en: 'Conversation with {host}' },
  seconds: { ja: '{count} 秒', en: '{count} s' },
  accepted: {
    ja: 'サーバーが受け取りました。携帯に届くかどうかは、画面で確かめてください。',
    en: 'The server took it. Whether the phone gets it, only the phone can tell.',
  },
  acceptedSome: {
    ja: 'サーバーが受け取りましたが、断られた宛先があります：`{addresses}`',
    en: 'The server took it but refused these recipients: `{addresses}`',
  },
  certainTaken: {
    ja: 'メールは、サーバーに渡りました。',
    en: 'The server has the mail.',
  },
  certainSome: {
    ja: '受け取られた宛先は {taken} 件、断られた宛先は {refused} 件です。',
    en: 'Recipients taken: {taken}; refused: {refused}.',
  },
  certainNothing: {
    ja: '止まったところ：{stage}。メールは送られていません。',
    en: 'It stopped at: {stage}. No mail was sent.',
  },
  certainUnknown: {
    ja: '止まったところ：{stage}。届いたかどうかは、わかりません。',
    en: 'It stopped at: {stage}. Whether the mail arrives is not known.',
  },
  acceptedNext: {
    ja: '数分待って、携帯の受信箱と迷惑メールフォルダーを見てください。',
    en: 'Wait a few minutes, then look in the inbox and the spam folder.',
  },
} as const satisfies Record<string, Text>;

/** What to do where a mail ended up somewhere else than in the inbox. */
export const arrivalAdvice: { readonly [Where in Arrival]: Text | null } = {
  inbox: null,
  unknown: null,
  'spam-folder': {
    ja: '届いていますが、迷惑メールと判定されました。STEP 1 の SPF・DKIM・DMARC を見てください。お客さまには、迷惑メールフォルダーを見てもらいます。',
    en: 'It arrives, but is judged as spam. See SPF, DKIM and DMARC in STEP 1. Ask customers to look in the folder.',
  },
  'warning-banner': {
    ja: '届いていますが、警告が出ます。[[差出人を確かめる仕組み|dmarc]]（DMARC）に合格していません。STEP 1 を見てください。',
    en: 'It arrives with a warning: [[DMARC|dmarc]] does not pass. See STEP 1.',
  },
  nothing: {
    ja: '受付が受け取ってから捨てることもあります。サーバーの記録（maillog）で、返事を確かめてください。',
    en: 'A mail desk may accept and drop it. See the replies in the server’s mail log.',
  },
  bounced: {
    ja: '戻ってきたエラーメールを下の欄に渡すと、だれがなぜ断ったかがわかります。',
    en: 'Hand over the bounce below: it says who refused and why.',
  },
};
