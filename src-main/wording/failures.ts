// What went wrong with a call and what to do next, for every code of contract/failure.ts.
import type { FailureCode } from '../contract/failure.ts';
import type { Text } from '../contract/text.ts';

/** `message`: what happened. `next`: what the operator does now. Shown in the red note of the page. */
export const failureWords: {
  readonly [Code in FailureCode]: { readonly message: Text; readonly next: Text };
} = {
  'bad-input': {
    message: { ja: '入力の形が正しくありません。', en: 'The input does not have the right form.' },
    next: { ja: '赤い印の欄を見直してください。', en: 'Look at the field marked in red.' },
  },
  'unknown-call': {
    message: {
      ja: '画面とプログラムの版が合っていません。',
      en: 'Screen and program are of different versions.',
    },
    next: { ja: 'アプリをいちど閉じて、開き直してください。', en: 'Close the app and open it again.' },
  },
  'untrusted-sender': {
    message: {
      ja: 'この画面からの操作ではないため、受けつけませんでした。',
      en: 'Refused: it did not come from this window.',
    },
    next: { ja: 'アプリをいちど閉じて、開き直してください。', en: 'Close the app and open it again.' },
  },
  'no-open-case': {
    message: { ja: '開いている診断がありません。', en: 'No diagnosis is open.' },
    next: { ja: 'はじめの画面で、診断をひらいてください。', en: 'Open a diagnosis on the start screen.' },
  },
  'case-not-found': {
    message: { ja: 'その診断が見つかりません。', en: 'That diagnosis was not found.' },
    next: { ja: '一覧を見直してください。', en: 'Look at the list again.' },
  },
  'case-damaged': {
    message: {
      ja: 'この診断のファイルがこわれていて、読めません。',
      en: 'The file of this diagnosis is damaged and cannot be read.',
    },
    next: {
      ja: 'もとのファイルは「{keptAs}」として残しました。消していません。',
      en: 'The file was kept as “{keptAs}”. Nothing was deleted.',
    },
  },
  'case-not-saved': {
    message: { ja: '診断を保存できませんでした（{why}）。', en: 'The diagnosis could not be saved ({why}).' },
    next: {
      ja: 'ディスクの空きと、フォルダーの書きこみの許可を確かめてください。アプリは保存をくり返しためします。閉じないでください。',
      en: 'Check free space and write permission of the folder. The app keeps trying; do not close it.',
    },
  },
  'not-a-rulebook': {
    message: {
      ja: 'ルール集のファイルではありません（{detail}）。',
      en: 'This is not a rulebook file ({detail}).',
    },
    next: {
      ja: 'いまのルール集は、そのまま使えます。配布元から、もう一度受け取ってください。',
      en: 'The present rulebook stays in use. Get the file again from its maker.',
    },
  },
  'not-a-mail': {
    message: {
      ja: 'これはメールの原文ではないようです（{name}）。',
      en: 'This does not look like the source of a mail ({name}).',
    },
    next: {
      ja: 'メールソフトで「名前を付けて保存」した .eml か、「メッセージのソースを表示」の中身をお使いください。',
      en: 'Use an .eml saved from the mail program, or the text of “show source”.',
    },
  },
  'msg-without-header': {
    message: {
      ja: 'この Outlook のファイルには、届いたときの見出しが入っていません（{name}）。',
      en: 'This Outlook file does not hold the header that a received mail has ({name}).',
    },
    next: {
      ja: '送ったメールの控えや、写したメールでは判定できません。お客さまか、お店の控えのアドレスに届いたメールを使います。Outlook の「ファイル」→「プロパティ」で、「インターネット ヘッダー」を写して貼り付けてください。',
      en: 'A sent or copied mail can’t be judged. Take one that was received, and paste its “Internet headers” from File > Properties in Outlook.',
    },
  },
  'not-a-log': {
    message: {
      ja: 'メールの記録（maillog）として読めませんでした（{name}）。',
      en: 'This could not be read as a mail log ({name}).',
    },
    next: {
      ja: 'サーバーの /var/log/maillog か /var/log/mail.log（まとめて圧縮したものも）をお使いください。',
      en: 'Use /var/log/maillog or /var/log/mail.log of the server, packed or not.',
    },
  },
  'not-a-server-reply': {
    message: {
      ja: '貼られた文から、サーバーの返事を読み取れませんでした。',
      en: 'No reply of the server was found in the pasted text.',
    },
    next: {
      ja: '「いまの状態を見る」のコマンドと、その下に出た行を、いっしょに貼ってください。',
      en: 'Paste the commands of “See it now” together with the lines that came below them.',
    },
  },
  'mails-gone': {
    message: {
      ja: 'いっしょに入れたほかのメールは、アプリを閉じると手元に残りません。',
      en: 'The other mails handed over together are not kept when the app closes.',
    },
    next: {
      ja: '見るときは、同じファイルをもう一度入れてください。',
      en: 'To look at one, hand over the same file again.',
    },
  },
  'no-log-read': {
    message: { ja: 'まだメールの記録を読んでいません。', en: 'No mail log has been read yet.' },
    next: { ja: '先に、メールの記録をお選びください。', en: 'Choose the mail log first.' },
  },
  'empty-file': {
    message: { ja: 'ファイルの中身が空です（{name}）。', en: 'The file is empty ({name}).' },
    next: {
      ja: 'メールを保存しなおして、もう一度お試しください。',
      en: 'Save the mail again and try once more.',
    },
  },
  'file-too-large': {
    message: {
      ja: 'ファイルが大きすぎます（{name}、{size}）。',
      en: 'The file is too large ({name}, {size}).',
    },
    next: {
      ja: 'メールは 50 MB までです。メールの記録（maillog）なら、記録を読む欄へお入れください。',
      en: 'Mails are read up to 50 MB. A mail log goes into the field for logs.',
    },
  },
  'file-unreadable': {
    message: { ja: 'ファイルを読めませんでした（{name}）。', en: 'The file could not be read ({name}).' },
    next: {
      ja: 'ファイルの場所と、読む許可を確かめてください。',
      en: 'Check where the file is and whether it may be read.',
    },
  },
  'reading-stopped': {
    message: {
      ja: '記録を読む作業が、途中で止まりました（{name}）。',
      en: 'Reading stopped half way ({name}).',
    },
    next: {
      ja: 'もう一度お試しください。くり返すときは、記録を日ごとに分けてお試しください。',
      en: 'Please try again. If it stops again, try the log day by day.',
    },
  },
  'domain-name': {
    message: { ja: 'ドメインの形ではありません。', en: 'This is not a domain name.' },
    next: {
      ja: '「shop.example.jp」のように、空白なしで入れてください。数字だけの番号（IP アドレス）は入れられません。',
      en: 'Enter it like “shop.example.jp”, without spaces. An IP address is not a domain.',
    },
  },
  'ip-address': {
    message: { ja: 'IP アドレスの形ではありません。', en: 'This is not an IP address.' },
    next: {
      ja: '「203.0.113.24」のように、0 から 255 の数字 4 つで入れてください。',
      en: 'Enter it like “203.0.113.24”: four numbers from 0 to 255.',
    },
  },
  'mail-address': {
    message: { ja: 'メールアドレスの形ではありません。', en: 'This is not a mail address.' },
    next: {
      ja: '「order@shop.example.jp」のように入れてください。',
      en: 'Enter it like “order@shop.example.jp”.',
    },
  },
  'name-server': {
    message: {
      ja: 'ネームサーバーの書き方が正しくありません。',
      en: 'This is not the address of a name server.',
    },
    next: {
      ja: '「192.0.2.53」か「192.0.2.53:5353」のように入れてください。',
      en: 'Enter it like “192.0.2.53” or “192.0.2.53:5353”.',
    },
  },
  'host-name': {
    message: { ja: 'サーバーの名前の形ではありません。', en: 'This is not a host name.' },
    next: {
      ja: '「mail.shop.example.jp」のように入れてください。',
      en: 'Enter it like “mail.shop.example.jp”.',
    },
  },
  offline: {
    message: { ja: 'インターネットに、つながっていません。', en: 'You are not connected to the internet.' },
    next: {
      ja: '配線と Wi-Fi を見てから、もう一度調べてください。ここまでの結果は残っています。',
      en: 'Check the line, then check again. What you have so far is kept.',
    },
  },
  'line-lost': {
    message: {
      ja: '調べている途中で、返事が来なくなりました。',
      en: 'The answers stopped coming while this was being checked.',
    },
    next: {
      ja: '配線と Wi-Fi を見てから、もう一度調べてください。ここまでの結果は残っています。',
      en: 'Check the line, then check again. What you have so far is kept.',
    },
  },
  cancelled: {
    message: { ja: '途中でやめました。', en: 'Stopped.' },
    next: { ja: 'いつでも、もう一度はじめられます。', en: 'You can start again at any time.' },
  },
  'not-confirmed': {
    message: {
      ja: '宛先の確認がすんでいないため、送りませんでした。',
      en: 'Nothing was sent: the recipients were not confirmed.',
    },
    next: { ja: '宛先を 1 件ずつ確かめて、印をつけてください。', en: 'Confirm the recipients one by one.' },
  },
  busy: {
    message: { ja: 'いま、前の作業をしています。', en: 'The previous work is still running.' },
    next: { ja: '終わるのを待つか、「中止する」を押してください。', en: 'Wait for it or press “Stop”.' },
  },
  'lab-not-running': {
    message: { ja: '練習用のお店が動いていません。', en: 'The practice shop is not running.' },
    next: { ja: 'はじめの画面から、練習をはじめてください。', en: 'Start the practice on the start screen.' },
  },
  'print-failed': {
    message: { ja: 'PDF をつくれませんでした。', en: 'The PDF could not be made.' },
    next: {
      ja: '別のフォルダーを選んで、もう一度保存してください。',
      en: 'Choose another folder and save again.',
    },
  },
  'link-refused': {
    message: { ja: 'このリンクは、アプリからは開きません。', en: 'The app does not open this link.' },
    next: {
      ja: '必要なら、アドレスを写してブラウザーで開いてください。',
      en: 'Copy the address into your browser if you need it.',
    },
  },
  internal: {
    message: {
      ja: 'アプリの中で、思わぬことが起きました（記録番号 {incident}）。',
      en: 'Something unexpected happened (incident {incident}).',
    },
    next: {
      ja: '入力と結果は残っています。もう一度お試しください。',
      en: 'Your data is kept. Please try again.',
    },
  },
};
