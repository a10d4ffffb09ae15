// Every way in which handing a mail to a server can fail, each with what it means and its own next step.
// RFC 5321 4.2 (replies), RFC 6409 (submission). The way there and the password have files of their own.
import type { Text } from '../../contract/text.ts';
import { lineFailures } from './line-failures.ts';
import { protectionFailures } from './protection-failures.ts';

export interface FailureWords {
  /** who ended it: the server said no; we did, to protect something; or the way there is at fault */
  readonly who: 'server' | 'us' | 'line';
  readonly meaning: Text;
  readonly next: Text;
}

export const sendFailures = {
  ...lineFailures,
  ...protectionFailures,
  'greeting-refused': {
    who: 'server',
    meaning: { ja: 'あいさつの前に、断られました。', en: 'Refused before any greeting.' },
    next: {
      ja: 'この回線の番号が断られています。ちがう回線からためすか、サーバー会社に聞いてください。',
      en: 'This line’s address is refused. Try another line or ask the hosting firm.',
    },
  },
  busy: {
    who: 'server',
    meaning: {
      ja: 'いまは混んでいて受けられない、という返事です。',
      en: 'It says that it is too busy just now.',
    },
    next: {
      ja: '10 分ほどおいて、もう一度ためしてください。同じアカウントのメールソフトを閉じると、空くことがあります。',
      en: 'Try again in ten minutes. Closing mail programs that use the same account may free a place.',
    },
  },
  'hello-refused': {
    who: 'server',
    meaning: {
      ja: 'このパソコンの名のり（EHLO）を断られました。',
      en: 'The name that this computer gave (EHLO) was refused.',
    },
    next: {
      ja: '送り口では、名のりを調べないのがふつうです。サーバー会社に「587 番の名のりの制限をゆるめてほしい」と伝えてください。',
      en: 'An outgoing mail service usually does not look at it. Ask the hosting firm to lift that limit on port 587.',
    },
  },
  'sender-refused': {
    who: 'server',
    meaning: { ja: '差出人のアドレスを断られました。', en: 'The sender’s address was refused.' },
    next: {
      ja: 'ログインしたユーザーのアドレスを、差出人にしてください。',
      en: 'Use the address of the account that logs in.',
    },
  },
  'recipients-refused': {
    who: 'server',
    meaning: { ja: '宛先を断られました。', en: 'The recipients were refused.' },
    next: {
      ja: '宛先のつづりを確かめてください。つづりが正しければ、返事の英文に理由があります。',
      en: 'Check the addresses. If they are right, the reply says why.',
    },
  },
  'relay-denied': {
    who: 'server',
    meaning: {
      ja: 'よそあてのメールは預からない、という返事です。',
      en: 'It says that it takes no mail for other domains.',
    },
    next: {
      ja: '出口の番号を 587 か 465 にして、ユーザー名とパスワードを入れてください。それでも同じなら、サーバー会社に「SMTP 認証をすれば外あてに送れるか」を聞いてください。',
      en: 'Use port 587 or 465 with user name and password. If it stays so, ask the hosting firm whether this account may send to other domains.',
    },
  },
  'mailbox-full': {
    who: 'server',
    meaning: { ja: '宛先の受信箱が、いっぱいです。', en: 'The recipient’s mailbox is full.' },
    next: {
      ja: '宛先で古いメールを消してから、もう一度ためしてください。サーバーの故障ではありません。',
      en: 'Delete old mail there and try again. The server is not at fault.',
    },
  },
  'sending-limit': {
    who: 'server',
    meaning: { ja: '送れる数の上限に達しています。', en: 'The limit of mails that may be sent is reached.' },
    next: {
      ja: '上限は時間がたつと戻ります。1 時間から 1 日おいて、もう一度ためしてください。注文が多い店なら、上限をサーバー会社に聞いてください。',
      en: 'It comes back with time: try again after an hour to a day. If the shop has many orders, ask the hosting firm for its limit.',
    },
  },
  'too-big': {
    who: 'us',
    meaning: { ja: '大きすぎると言われました。', en: 'It was called too big.' },
    next: {
      ja: 'サーバーの大きさの上限が、とても小さく設定されています。',
      en: 'The server’s size limit is set very low.',
    },
  },
  'message-refused': {
    who: 'server',
    meaning: { ja: '本文を渡したあとで断られました。', en: 'Refused after the message was handed over.' },
    next: {
      ja: '返事の英文に理由があります。迷惑メール対策の設定を確かめてください。',
      en: 'The reply says why. Look at the server’s spam filter.',
    },
  },
  'data-refused': {
    who: 'server',
    meaning: { ja: '本文を渡す前に、断られました。', en: 'Refused before the message was handed over.' },
    next: {
      ja: '返事の英文に理由があります。下の「原文（通信記録）」を、サーバー会社に見せてください。',
      en: 'The reply says why. Show the raw conversation below to the hosting firm.',
    },
  },
  temporary: {
    who: 'server',
    meaning: { ja: '「いまは受け取れない」という返事です。', en: 'It says: not now.' },
    next: {
      ja: 'ふつうのサーバーは、あとで自動で送り直します。10 分ほどおいて、もう一度ためしてください。',
      en: 'Mail servers retry by themselves. Try again in ten minutes.',
    },
  },
  cancelled: {
    who: 'us',
    meaning: { ja: '途中でやめました。', en: 'It was stopped.' },
    next: {
      ja: 'いつでも、もう一度ためせます。',
      en: 'You can try again at any time.',
    },
  },
} as const satisfies Record<string, FailureWords>;

export type SendFailure = keyof typeof sendFailures;
