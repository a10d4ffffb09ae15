// Failures of the way to the server: nobody there, another kind of server, silence, a line that is cut. RFC 5321 3.1, 8314 3.3.
import type { FailureWords } from './failure-words.ts';

export const lineFailures = {
  'no-such-name': {
    who: 'line',
    meaning: { ja: 'サーバーの名前が、DNS に見つかりません。', en: 'The server’s name is not in DNS.' },
    next: {
      ja: 'メールソフトの設定にある「送信サーバー」の名前を、そのまま写してください。',
      en: 'Copy the outgoing server’s name from your mail program’s settings.',
    },
  },
  refused: {
    who: 'line',
    meaning: {
      ja: 'サーバーはありますが、その番号の出口は閉じています。',
      en: 'The server is there, but that port is closed.',
    },
    next: { ja: '587 でだめなら 465（TLS）をためしてください。', en: 'If 587 fails, try 465 (TLS).' },
  },
  'timed-out': {
    who: 'line',
    meaning: {
      ja: 'サーバーにつながりません。途中で止められているか、サーバーが止まっています。',
      en: 'The server can’t be reached: something is in the way, or it is down.',
    },
    next: {
      ja: 'STEP 4 の見張りで、ほかの番が答えるかを見てください。会社の回線では 587 が閉じていることもあります。',
      en: 'See in STEP 4 whether its other ports answer. Some office lines close 587 as well.',
    },
  },
  'line-blocks-25': {
    who: 'line',
    meaning: {
      ja: '25 番は、この回線から使えません（OP25B）。故障ではありません。',
      en: 'This line blocks port 25 (OP25B). Nothing is broken.',
    },
    next: {
      ja: '出口の番号を 587 に変えて、パスワードつきで送ってください。',
      en: 'Use port 587 with a password.',
    },
  },
  reset: {
    who: 'line',
    meaning: {
      ja: 'つながったとたんに、切られました。',
      en: 'The connection was cut as soon as it was made.',
    },
    next: {
      ja: 'サーバーのファイアウォール（通信の門番）か、送りすぎの制限です。時間をおいて、もう一度ためしてください。',
      en: 'A firewall or a limit does this. Wait and try again.',
    },
  },
  unreachable: {
    who: 'line',
    meaning: {
      ja: 'このパソコンの回線から、サーバーに届きません。',
      en: 'The server is not reachable from this computer’s line.',
    },
    next: {
      ja: 'インターネットにつながっているか、確かめてください。',
      en: 'Check the internet connection.',
    },
  },
  silent: {
    who: 'line',
    meaning: { ja: 'つながりましたが、あいさつが来ません。', en: 'Connected, but no greeting comes.' },
    next: {
      ja: 'わざと待たせるサーバーもあります。465 で試すか、少し待ってからもう一度ためしてください。',
      en: 'Some servers delay on purpose. Try 465, or try again later.',
    },
  },
  'too-slow': {
    who: 'line',
    meaning: {
      ja: '返事が遅すぎるので、途中でやめました。',
      en: 'Replies came too slowly, so it was stopped.',
    },
    next: {
      ja: 'サーバーの負荷か、わざと遅くする設定です。しばらくしてから、もう一度ためしてください。',
      en: 'The server is loaded, or slow on purpose. Try again later.',
    },
  },
  'hung-up': {
    who: 'line',
    meaning: { ja: '会話の途中で、サーバーが切りました。', en: 'The server hung up in the middle.' },
    next: {
      ja: 'サーバーのメールの記録（maillog）に、理由が残っています。',
      en: 'The server’s mail log has the reason.',
    },
  },
  'hung-up-login': {
    who: 'line',
    meaning: { ja: 'ログインのところで、サーバーが切りました。', en: 'The server hung up at the log-in.' },
    next: {
      ja: 'パスワードのまちがいが続くと、切ってしまうサーバーがあります。メールソフトの設定と見くらべ、30 分おいてからためしてください。',
      en: 'Some servers cut the line after wrong passwords. Compare with your mail program, wait half an hour, then try again.',
    },
  },
  'no-last-word': {
    who: 'line',
    meaning: {
      ja: '本文を渡し終えましたが、「受け取った」の返事がないまま終わりました。',
      en: 'The message was handed over whole, but no reply came to say that it was taken.',
    },
    next: {
      ja: 'すぐに送り直さず、先に宛先の受信箱を見てください。送り直すと、同じメールが 2 通届くことがあります。',
      en: 'Look in the recipients’ inboxes before sending again: a second try may bring the same mail twice.',
    },
  },
  'not-smtp': {
    who: 'line',
    meaning: {
      ja: 'メールのサーバーではないものが答えました。',
      en: 'What answers there is no mail server.',
    },
    next: {
      ja: 'メールサーバーの名前と出口の番号を、もう一度確かめてください。465 は「TLS」、587 は「STARTTLS」です。',
      en: 'Check name and port. 465 goes with TLS, 587 with STARTTLS.',
    },
  },
  'incoming-server': {
    who: 'line',
    meaning: {
      ja: 'そこは、メールを受け取るためのサーバー（POP・IMAP）です。',
      en: 'That is a server for fetching mail (POP, IMAP).',
    },
    next: {
      ja: 'メールソフトの設定にある「送信サーバー（SMTP）」の名前と、出口の番号を入れてください。番号は 587 か 465 です。',
      en: 'Enter the outgoing server (SMTP) from your mail program’s settings. Its port is 587 or 465.',
    },
  },
  'web-server': {
    who: 'line',
    meaning: { ja: 'そこで答えたのは、ホームページのサーバーです。', en: 'A web server answers there.' },
    next: {
      ja: 'メールサーバーの名前はそのまま、出口の番号を 587（STARTTLS）か 465（TLS）に変えてください。',
      en: 'Keep the server’s name and change the port to 587 (STARTTLS) or 465 (TLS).',
    },
  },
  'tls-first': {
    who: 'line',
    meaning: {
      ja: 'この出口は、はじめから暗号で話す出口のようです。',
      en: 'This port seems to speak TLS from the first word.',
    },
    next: {
      ja: '出口の番号が 465 のときは、暗号化に「TLS」を選んでください。',
      en: 'With port 465 choose “TLS”.',
    },
  },
  'tls-plain': {
    who: 'line',
    meaning: {
      ja: 'この出口は、はじめから暗号で話す出口ではありません。',
      en: 'This port does not speak TLS from the first word.',
    },
    next: {
      ja: '暗号化を「STARTTLS」に、出口の番号を 587 に変えてください。',
      en: 'Choose “STARTTLS” and port 587.',
    },
  },
} as const satisfies Record<string, FailureWords>;
