// What each reason means for the shop and what to do, in both languages. Words are our own; the facts behind them are
// carrier-rules 1 and 3. Shown beside every bounce, in the summary and on paper.
import type { Text } from '../../../contract/text.ts';
import type { ReasonName } from './phrase.ts';

export interface ReasonWords {
  /** short, for lists */
  readonly title: Text;
  readonly meaning: Text;
  readonly action: Text;
}

export const reasonWords: { readonly [Reason in ReasonName]: ReasonWords } = {
  userunknown: {
    title: { ja: '宛先がない', en: 'No such address' },
    meaning: {
      ja: 'そのメールアドレスは、相手の会社にありません。',
      en: 'The address does not exist at the provider.',
    },
    action: {
      ja: 'つづりを見直し、お客さまに別の方法で確かめてください。わかるまで、この宛先には送らないでください。',
      en: 'Check the spelling and ask the customer another way. Until then do not send to it.',
    },
  },
  filtered: {
    title: { ja: '受信設定で止められた', en: 'Stopped by the recipient’s filter' },
    meaning: {
      ja: '宛先はありますが、お客さまの受信設定（迷惑メール対策）で断られたようです。',
      en: 'The address exists, but the customer’s filter seems to have refused the mail.',
    },
    action: {
      ja: 'お客さまに、お店のドメインを受信リストへ入れてもらってください。あわせて、STEP 1 の届け出（SPF・DMARC）を直します。',
      en: 'Ask the customer to allow the shop’s domain, and put SPF and DMARC in order in STEP 1.',
    },
  },
  mailboxfull: {
    title: { ja: '受信箱がいっぱい', en: 'Mailbox full' },
    meaning: { ja: 'お客さまの受信箱に、空きがありません。', en: 'The customer’s mailbox has no room left.' },
    action: {
      ja: '電話などで知らせ、空けてもらってから、もう一度送ってください。',
      en: 'Tell the customer another way and send again later.',
    },
  },
  suspend: {
    title: { ja: '宛先が止められている', en: 'Account suspended' },
    meaning: {
      ja: '宛先の契約が止まっているか、しばらく使えない状態です。',
      en: 'The account is closed, unpaid or temporarily limited.',
    },
    action: { ja: 'お客さまに、別の連絡先をたずねてください。', en: 'Ask the customer for another address.' },
  },
  hasmoved: {
    title: { ja: '宛先が変わった', en: 'Address has changed' },
    meaning: {
      ja: 'その宛先は、ほかのアドレスに変わっています。',
      en: 'The address was replaced by another one.',
    },
    action: { ja: '名簿を新しいアドレスに直してください。', en: 'Put the new address into your list.' },
  },
  hostunknown: {
    title: { ja: '宛先のドメインがない', en: 'No such domain' },
    meaning: {
      ja: '＠ より後ろの名前が、インターネットにありません。',
      en: 'The part behind the @ does not exist.',
    },
    action: {
      ja: 'ドメインのつづりを見直してください（例：docomo.co.jp ではなく docomo.ne.jp）。',
      en: 'Check the domain’s spelling (docomo.ne.jp, not docomo.co.jp).',
    },
  },
  rejected: {
    title: { ja: '差出人を断られた', en: 'Sender refused' },
    meaning: {
      ja: '差出人のアドレスかドメインが、相手に認められませんでした。',
      en: 'The sender’s address or domain was not accepted.',
    },
    action: {
      ja: 'STEP 3 で、封筒の差出人（エンベロープ）と、画面に出る差出人のドメインを確かめてください。',
      en: 'Look at envelope sender and From domain in STEP 3.',
    },
  },
  blocked: {
    title: { ja: 'サーバーごと止められている', en: 'Server blocked' },
    meaning: {
      ja: '送ったサーバーの番号（IP アドレス）か名のりが断られ、つないだ時点で止められました。',
      en: 'The sending server’s address or name was refused at the door.',
    },
    action: {
      ja: '送るのをいったん止め、STEP 1 の逆引きと迷惑メールの名簿を確かめてください。くり返し送ると長引きます。',
      en: 'Pause, and check reverse DNS and blocklists in STEP 1. Sending again and again makes it longer.',
    },
  },
  badreputation: {
    title: { ja: 'サーバーの評判が低い', en: 'Poor reputation' },
    meaning: {
      ja: '送ったサーバーの最近の評判が低いと判断されました。',
      en: 'The sending server’s recent reputation is poor.',
    },
    action: {
      ja: '送る数を減らし、宛先不明をなくし、届け出を整えて、日をおいて送ってください。',
      en: 'Send less, clean the list, fix authentication and wait some days.',
    },
  },
  requireptr: {
    title: { ja: '逆引きがない', en: 'No reverse DNS' },
    meaning: {
      ja: '送ったサーバーの番号から、名前が引けません（または合いません）。',
      en: 'The sending address has no reverse name, or it does not match.',
    },
    action: {
      ja: 'STEP 1 の案内で、逆引き（PTR）を設定してください。',
      en: 'Set reverse DNS (PTR) as shown in STEP 1.',
    },
  },
  authfailure: {
    title: { ja: '送信元の届け出に合わない', en: 'Authentication failed' },
    meaning: { ja: 'SPF・DKIM・DMARC の確認に通りませんでした。', en: 'SPF, DKIM or DMARC did not pass.' },
    action: {
      ja: 'STEP 1 で届け出を直してください。直せば届くことが多い理由です。',
      en: 'Correct the records in STEP 1; that usually settles it.',
    },
  },
  notcompliantrfc: {
    title: { ja: 'メールの形が決まりに合わない', en: 'Malformed mail' },
    meaning: {
      ja: '見出しや行の長さなど、メールの形が決まり（RFC 5322）に合っていません。',
      en: 'Header or line format breaks RFC 5322.',
    },
    action: {
      ja: 'STEP 3 に注文メールを渡すと、どこが合わないかわかります。',
      en: 'Hand over the order mail in STEP 3 to see which part.',
    },
  },
  mesgtoobig: {
    title: { ja: 'メールが大きすぎる', en: 'Mail too large' },
    meaning: {
      ja: '1 通の大きさが、相手の上限をこえました。',
      en: 'The mail is larger than the provider takes.',
    },
    action: {
      ja: '添付や画像を減らしてください（au は 3 MB まで）。',
      en: 'Remove attachments or pictures (au takes 3 MB).',
    },
  },
  exceedlimit: {
    title: { ja: '受け取れる上限をこえた', en: 'Over the recipient’s limit' },
    meaning: {
      ja: 'この宛先が受け取れる大きさや数をこえました。',
      en: 'Over what this recipient may receive.',
    },
    action: {
      ja: 'メールを小さくするか、時間をおいて送ってください。',
      en: 'Make the mail smaller or send later.',
    },
  },
  speeding: {
    title: { ja: '送る速さをこえた', en: 'Sent too fast' },
    meaning: { ja: '短い時間に多く送りすぎたと判断されました。', en: 'Too many mails in a short time.' },
    action: { ja: '時間をあけて、ゆっくり送ってください。', en: 'Slow down and spread the sending.' },
  },
  toomanyconn: {
    title: { ja: '同時の接続・宛先が多すぎる', en: 'Too many connections or recipients' },
    meaning: {
      ja: '同時につないだ数か、1 回の宛先の数が上限をこえました。',
      en: 'Too many connections at once, or recipients in one mail.',
    },
    action: {
      ja: '1 通の宛先を 1 件にし、同時につなぐ数を減らしてください。',
      en: 'One recipient per mail, fewer connections at once.',
    },
  },
  networkerror: {
    title: { ja: '通信できなかった', en: 'Network trouble' },
    meaning: {
      ja: '相手のサーバーにつながらないか、道順が見つかりませんでした。',
      en: 'The server could not be reached, or no route was found.',
    },
    action: {
      ja: 'しばらく待ってください。つづくときは、サーバーの 25 番の出口を確かめます。',
      en: 'Wait; if it lasts, check the server’s way out on port 25.',
    },
  },
  expired: {
    title: { ja: '期限までに届けられなかった', en: 'Gave up after trying' },
    meaning: {
      ja: 'くり返し送りましたが、期限までに受け取ってもらえませんでした。',
      en: 'Tried again and again until the time was up.',
    },
    action: {
      ja: 'メールの記録（maillog）で、毎回の返事を確かめてください。一時的な受信ブロックかもしれません。',
      en: 'Look at each answer in the mail log; it may be a temporary block.',
    },
  },
  policyviolation: {
    title: { ja: '相手の方針で断られた', en: 'Against the provider’s policy' },
    meaning: {
      ja: '相手の会社の方針（なりすまし対策や添付の決まりなど）で断られました。',
      en: 'Refused by the provider’s policy (spoofing, attachments …).',
    },
    action: {
      ja: 'STEP 1 の DMARC を確かめ、添付の種類を見直してください。',
      en: 'Check DMARC in STEP 1 and the kind of attachment.',
    },
  },
  spamdetected: {
    title: { ja: '迷惑メールと判断された', en: 'Taken for spam' },
    meaning: { ja: '内容が迷惑メールに似ていると判断されました。', en: 'The content looked like spam.' },
    action: {
      ja: '本文のリンクや書き方を見直し、届け出（SPF・DKIM・DMARC）を整えてください。',
      en: 'Look at links and wording, and put authentication in order.',
    },
  },
  virusdetected: {
    title: { ja: 'ウイルスの疑い', en: 'Virus suspected' },
    meaning: { ja: '添付にウイルスの疑いがあると判断されました。', en: 'A virus was suspected in the mail.' },
    action: {
      ja: 'サーバーとパソコンを検査し、添付を外して送ってください。',
      en: 'Scan server and computer, and send without the attachment.',
    },
  },
  contenterror: {
    title: { ja: '中身を読めなかった', en: 'Content not readable' },
    meaning: {
      ja: '見出しや添付の形がくずれていると判断されました。',
      en: 'Headers or parts of the mail looked broken.',
    },
    action: { ja: 'STEP 3 に注文メールを渡して、形を確かめてください。', en: 'Check its form in STEP 3.' },
  },
  securityerror: {
    title: { ja: '認証や権限の問題', en: 'Not authorised' },
    meaning: {
      ja: '送る権利がない、または認証が必要だと断られました。',
      en: 'Not allowed to send, or a login is needed.',
    },
    action: {
      ja: '送信サーバーの利用者名とパスワード、送る経路の設定を確かめてください。',
      en: 'Check login and route of the sending server.',
    },
  },
  failedstarttls: {
    title: { ja: '暗号化できなかった', en: 'Encryption failed' },
    meaning: {
      ja: '相手が求める暗号化（TLS）で、つなげませんでした。',
      en: 'The encryption the other side asks for failed.',
    },
    action: {
      ja: 'サーバーの TLS の設定を新しくしてください。',
      en: 'Bring the server’s TLS settings up to date.',
    },
  },
  norelaying: {
    title: { ja: '中継を断られた', en: 'Relay refused' },
    meaning: {
      ja: 'その会社の宛先ではない、または中継を許されていない経路です。',
      en: 'Not an address of that provider, or no right to relay.',
    },
    action: {
      ja: '宛先の形（＠ が 2 つないか）と、送る経路の設定を確かめてください。',
      en: 'Check the address’ form and the route of sending.',
    },
  },
  systemerror: {
    title: { ja: '相手のシステムの不具合', en: 'Trouble on their side' },
    meaning: {
      ja: '相手のサーバー、または途中のサーバーの不具合です。',
      en: 'Trouble on the other side or on the way.',
    },
    action: { ja: 'しばらく待ってから、もう一度送ってください。', en: 'Wait and send again.' },
  },
  systemfull: {
    title: { ja: '相手のサーバーがいっぱい', en: 'Their server is full' },
    meaning: { ja: '相手のサーバーに空きがありません。', en: 'The other server has no room.' },
    action: { ja: 'しばらく待ってから、もう一度送ってください。', en: 'Wait and send again.' },
  },
  notaccept: {
    title: { ja: 'メールを受けないドメイン', en: 'Domain takes no mail' },
    meaning: {
      ja: 'そのドメインは、メールを受け取らない設定です。',
      en: 'That domain is set to take no mail.',
    },
    action: { ja: '宛先のドメインを確かめてください。', en: 'Check the recipient’s domain.' },
  },
  mailererror: {
    title: { ja: '配るプログラムの失敗', en: 'Delivery program failed' },
    meaning: {
      ja: '相手のサーバーで、配るプログラムが止まりました。',
      en: 'The delivery program at the other side failed.',
    },
    action: { ja: '相手の管理者に知らせてください。', en: 'Tell the recipient’s administrator.' },
  },
  syntaxerror: {
    title: { ja: 'やりとりの手順の誤り', en: 'Command refused' },
    meaning: {
      ja: 'やりとりの言葉が受けつけられませんでした。前の行の返事が本当の理由のことがあります。',
      en: 'A command was refused; the reply before it is often the real reason.',
    },
    action: {
      ja: '返事の前の行を見てください。宛先がすべて断られたあとにも出ます。',
      en: 'Look at the line before; it also follows when every recipient was refused.',
    },
  },
  suppressed: {
    title: { ja: '送信サービスが止めている', en: 'Held by the sending service' },
    meaning: {
      ja: '前に戻ってきた宛先なので、送信サービスが送るのを止めました。',
      en: 'The sending service holds mail to addresses that bounced before.',
    },
    action: {
      ja: '宛先が正しいと確かめてから、サービスの停止リストから外してください。',
      en: 'Make sure it is right, then take it off the service’s list.',
    },
  },
  onhold: {
    title: { ja: '理由がはっきりしない', en: 'Reason not clear' },
    meaning: { ja: '返事の文だけでは、理由を決められません。', en: 'The reply does not tell the reason.' },
    action: {
      ja: '下の原文を制作会社かサーバー会社に見せてください。',
      en: 'Show the original text below to your developer or host.',
    },
  },
  undefined: {
    title: { ja: '理由が書かれていない', en: 'No reason given' },
    meaning: { ja: '戻ってきたメールに、理由が書かれていません。', en: 'The bounce gives no reason.' },
    action: {
      ja: 'メールの記録（maillog）があれば、そちらを読むとわかります。',
      en: 'The mail log tells more, if you have it.',
    },
  },
  delivered: {
    title: { ja: '届いた知らせ', en: 'Delivered' },
    meaning: { ja: '届いたことを知らせるメールです。', en: 'A note that the mail was delivered.' },
    action: { ja: 'することはありません。', en: 'Nothing to do.' },
  },
  feedback: {
    title: { ja: '迷惑メールの申告', en: 'Spam complaint' },
    meaning: {
      ja: '受け取った方が「迷惑メール」と申告した知らせです。戻りではありません。',
      en: 'The recipient marked the mail as spam. It is no bounce.',
    },
    action: { ja: 'この方への案内メールを止めてください。', en: 'Stop newsletters to this person.' },
  },
  vacation: {
    title: { ja: '自動返信', en: 'Automatic reply' },
    meaning: {
      ja: '不在などを知らせる自動の返事です。メールは届いています。',
      en: 'An automatic reply; the mail did arrive.',
    },
    action: { ja: 'することはありません。', en: 'Nothing to do.' },
  },
};

/** Replies of the carriers whose meaning the general words don't give (by phrase id of carrier-phrases.ts). */
export const carrierWords: Readonly<Record<string, { readonly meaning: Text; readonly action: Text }>> = {
  'au-refused': {
    meaning: {
      ja: '宛先はあります。au が、お客さまの受信設定などでこのメールを断りました（「: User unknown」にアドレスがない形）。',
      en: 'The address exists. au refused this mail by the customer’s settings (“: User unknown” without an address).',
    },
    action: {
      ja: 'お客さまに受信リストの「必ず受信」へ入れてもらい、SPF・DKIM・DMARC を整えてください。',
      en: 'Have the customer add the shop to “always receive”, and put SPF, DKIM and DMARC in order.',
    },
  },
  'docomo-unknown': {
    meaning: {
      ja: 'docomo にその宛先がありません。2025 年 3 月より後は、受信設定で断られたときはこの返事になりません。',
      en: 'docomo has no such address. Since March 2025 a filtered mail no longer gets this reply.',
    },
    action: {
      ja: 'つづりを見直し、お客さまに確かめてください。',
      en: 'Check the spelling and ask the customer.',
    },
  },
  'docomo-refused-data': {
    meaning: {
      ja: '2025 年 3 月より前の docomo では、本文のあとのこの返事は「受信設定で断った」という意味でした。',
      en: 'At docomo before March 2025 this reply after the body meant “refused by the recipient’s filter”.',
    },
    action: {
      ja: 'お客さまに、お店のドメインを受信リストへ入れてもらってください。',
      en: 'Ask the customer to allow the shop’s domain.',
    },
  },
  'docomo-line': {
    meaning: { ja: '1 行が 1,000 バイトをこえています。', en: 'A line is longer than 1,000 bytes.' },
    action: {
      ja: '本文の改行をふやすか、base64 で送る設定にしてください。',
      en: 'Break the lines or send as base64.',
    },
  },
  'softbank-sender-domain': {
    meaning: {
      ja: '封筒の差出人（エンベロープ）のドメインが、DNS にまったくありません。サーバーの名前が初期のままのことが多い返事です。',
      en: 'The envelope sender’s domain has no DNS record at all; often the server still has its default name.',
    },
    action: {
      ja: 'STEP 3 の案内で、サーバーの名前と封筒の差出人を直してください。',
      en: 'Correct host name and envelope sender as shown in STEP 3.',
    },
  },
};
