// Each line of an SMTP conversation in plain Japanese, as speech between the shop and the mail desk. RFC 5321 4.1, 4.2;
// what a reply means depends on the command before it.
import {
  fillRich,
  visible,
  type Args,
  type Language,
  type RichText,
  type Text,
} from '../../contract/text.ts';
import type { DialogueLine } from '../../protocols/smtp/smtp-facts.ts';

export interface Speech {
  readonly who: 'shop' | 'desk';
  readonly plain: RichText;
  readonly raw: string;
  readonly tone: 'normal' | 'good' | 'bad';
}

const said = {
  ehlo: { ja: '**{value}** と申します。', en: 'My name is **{value}**.' },
  starttls: { ja: 'ここからは、暗号で話しましょう。', en: 'Let us encrypt from here on.' },
  auth: {
    ja: 'ログインします。（パスワードは記録しません）',
    en: 'I log in. (The password is not recorded.)',
  },
  mail: { ja: '{value} からのメールです。', en: 'This is mail from {value}.' },
  mailNull: { ja: 'エラーの知らせです。', en: 'This is a bounce.' },
  rcpt: { ja: '{value} さんに届けてください。', en: 'Please deliver it to {value}.' },
  data: { ja: 'では、本文をお渡しします。', en: 'Here is the message.' },
  body: { ja: '（本文を渡しています）', en: '(handing over the message)' },
  quit: { ja: '以上です。ありがとうございました。', en: 'That is all, thank you.' },
  rset: { ja: 'いまのは、なしにしてください。', en: 'Please forget that.' },
  noop: { ja: '聞こえていますか。', en: 'Are you there?' },
  other: { ja: '（手続きの言葉です）', en: '(a formality)' },
  greeting: { ja: '**{value}** のメール受付です。', en: 'This is the mail desk of **{value}**.' },
  hello: { ja: '確認しました。どうぞ。', en: 'Understood, go on.' },
  tls: { ja: '暗号で話せます。', en: 'I can encrypt.' },
  authGo: { ja: 'ログインをどうぞ。', en: 'Log in, please.' },
  authOk: { ja: 'ログインできました。', en: 'You are logged in.' },
  senderOk: { ja: '差出人、うけたまわりました。', en: 'Sender accepted.' },
  recipientOk: { ja: 'うけたまわりました。', en: 'Recipient accepted.' },
  dataGo: { ja: '本文をどうぞ。', en: 'Go ahead with the message.' },
  taken: { ja: '**たしかに受け取りました。**', en: '**The message is accepted.**' },
  bye: { ja: 'さようなら。', en: 'Goodbye.' },
  ok: { ja: 'はい。', en: 'Yes.' },
  refusedGreeting: { ja: 'いまは、お受けできません。', en: 'We can’t serve you now.' },
  refusedName: { ja: 'その名のりでは、お受けできません。', en: 'We do not accept that name.' },
  refusedTls: { ja: '暗号は使えません。', en: 'No encryption here.' },
  refusedAuth: {
    ja: 'ログインできません。名前かパスワードがちがいます。',
    en: 'Login failed: wrong name or password.',
  },
  refusedSender: {
    ja: 'その差出人からのメールは、お受けできません。',
    en: 'We do not accept mail from that sender.',
  },
  refusedRecipient: { ja: 'その宛先には、お届けできません。', en: 'We can’t deliver to that recipient.' },
  refusedMessage: { ja: 'このメールは、お受けできません。', en: 'We do not accept this message.' },
  notNow: {
    ja: 'いまは、お受けできません。あとでもう一度お願いします。',
    en: 'Not now, please try again later.',
  },
  refusedOther: { ja: 'できません。', en: 'No.' },
} as const satisfies Record<string, Text>;

type Word = keyof typeof said;

/**
 * @param lines as they were said; secrets are gone already
 * @param mask makes addresses harmless for the screen
 * @returns one speech a line; the inner lines of a long reply are left out of the plain reading
 */
export function speechOf(
  lines: readonly DialogueLine[],
  language: Language,
  mask: (text: string) => string,
): readonly Speech[] {
  const speeches: Speech[] = [];
  // Commands that are still to be answered, in order: with PIPELINING several are said before the first reply (RFC 2920 3.1).
  const open: string[] = [];
  let answered = '';
  let inBody = false;
  for (const { who, text } of lines) {
    const raw = mask(visible(text));
    const speak = (word: Word, tone: Speech['tone'] = 'normal', args: Args = {}): void => {
      speeches.push({
        who: who === 'client' ? 'shop' : 'desk',
        plain: fillRich(said[word][language], args),
        raw,
        tone,
      });
    };
    if (who === 'client') {
      const verb = inBody ? 'BODY' : (/^[A-Za-z]+/.exec(text)?.[0] ?? '').toUpperCase();
      const isLogIn = open[0] === 'AUTH' && !knownVerbs.has(verb);
      inBody = false;
      if (!isLogIn) open.push(verb);
      clientSpeech(isLogIn ? 'AUTH' : verb, text, mask, speak);
      continue;
    }
    if (/^\d{3}-/.test(text)) continue;
    const code = Number(text.slice(0, 3));
    const command = open[0] ?? answered;
    // A log-in goes on after 334: the same command is answered once more.
    if (!(command === 'AUTH' && code === 334)) answered = open.shift() ?? answered;
    if (command === 'DATA' && code === 354) inBody = true;
    serverSpeech(command, code, text, speak);
  }
  return speeches;
}

const knownVerbs = new Set([
  'EHLO',
  'HELO',
  'STARTTLS',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'QUIT',
  'RSET',
  'NOOP',
]);

type Speak = (word: Word, tone?: Speech['tone'], args?: Args) => void;

function clientSpeech(verb: string, text: string, mask: (text: string) => string, speak: Speak): void {
  const address = mask(/<([^>]*)>/.exec(text)?.[1] ?? '');
  switch (verb) {
    case 'EHLO':
    case 'HELO':
      speak('ehlo', 'normal', { value: text.slice(5).trim() });
      break;
    case 'STARTTLS':
      speak('starttls');
      break;
    case 'AUTH':
      speak('auth');
      break;
    case 'MAIL':
      speak(address === '' ? 'mailNull' : 'mail', 'normal', { value: address });
      break;
    case 'RCPT':
      speak('rcpt', 'normal', { value: address });
      break;
    case 'DATA':
      speak('data');
      break;
    case 'BODY':
      speak('body');
      break;
    case 'QUIT':
      speak('quit');
      break;
    case 'RSET':
      speak('rset');
      break;
    case 'NOOP':
      speak('noop');
      break;
    default:
      speak('other');
  }
}

const accepted: Readonly<Record<string, Word>> = {
  '': 'greeting',
  EHLO: 'hello',
  HELO: 'hello',
  STARTTLS: 'tls',
  MAIL: 'senderOk',
  RCPT: 'recipientOk',
  DATA: 'dataGo',
  BODY: 'taken',
  QUIT: 'bye',
};
const refused: Readonly<Record<string, Word>> = {
  '': 'refusedGreeting',
  EHLO: 'refusedName',
  HELO: 'refusedName',
  STARTTLS: 'refusedTls',
  AUTH: 'refusedAuth',
  MAIL: 'refusedSender',
  RCPT: 'refusedRecipient',
  DATA: 'refusedMessage',
  BODY: 'refusedMessage',
};

function serverSpeech(command: string, code: number, text: string, speak: Speak): void {
  if (code >= 500) speak(refused[command] ?? 'refusedOther', 'bad');
  else if (code >= 400) speak('notNow', 'bad');
  else if (command === 'AUTH') speak(code === 235 ? 'authOk' : 'authGo', code === 235 ? 'good' : 'normal');
  else {
    const word = accepted[command] ?? 'ok';
    const name = text.slice(4).trim().split(/\s+/)[0] ?? '';
    speak(word, word === 'taken' ? 'good' : 'normal', { value: name });
  }
}

/** @returns the whole conversation as text to copy, with the two sides marked */
export function rawTranscript(lines: readonly DialogueLine[], mask: (text: string) => string): string {
  return lines.map(({ who, text }) => `${who === 'client' ? 'C' : 'S'}: ${mask(visible(text))}`).join('\n');
}
