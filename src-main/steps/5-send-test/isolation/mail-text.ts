// One mail of the isolation test as text, for the practice shop's sendmail command: what the script writes, without a shell.
import type { IsolationFacts } from '../../../facts/isolation-facts.ts';

export interface IsolationMail {
  readonly recipient: string;
  readonly envelopeSender: string;
  /** one character a byte */
  readonly text: string;
  /** the server's DKIM signing is switched off for this one */
  readonly unsigned: boolean;
}

/** @param toBytes encodes text in ISO-2022-JP or UTF-8 as latin-1 text */
export function isolationMail(
  { values, madeAt }: IsolationFacts,
  { number, changed }: IsolationFacts['mails'][number],
  recipient: string,
  toBytes: (text: string, charset: 'ISO-2022-JP' | 'UTF-8') => string,
): IsolationMail {
  const charset = changed.includes('charset') ? 'UTF-8' : 'ISO-2022-JP';
  const encoding = charset === 'UTF-8' ? '8bit' : '7bit';
  const side = changed.includes('message-id') ? 'localhost.localdomain' : values.hostName;
  const body = [
    `${values.shopName}の送信テストです。番号は ${number} 番です。`,
    'じっさいの注文ではありません。',
  ].map((line) => toBytes(line, charset));
  const textPart = [
    `Content-Type: text/plain; charset=${charset}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    ...body,
  ];
  const htmlPart = [
    `Content-Type: text/html; charset=${charset}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    '<p>',
    ...body,
    '</p>',
  ];
  const content = changed.includes('html')
    ? [
        'Content-Type: multipart/alternative; boundary="todoku"',
        '',
        '--todoku',
        ...textPart,
        '',
        '--todoku',
        ...htmlPart,
        '--todoku--',
        '',
      ]
    : [...textPart, ''];
  return {
    recipient,
    unsigned: changed.includes('dkim'),
    envelopeSender: changed.includes('envelope') ? values.webUser : values.envelopeSender,
    text: [
      `From: ${changed.includes('from-domain') ? values.otherFrom : values.from}`,
      `To: ${recipient}`,
      `Subject: todoku ${number}`,
      `Message-ID: <${madeAt.slice(0, 19).replace(/[-:T]/g, '')}.${number}.1@${side}>`,
      'MIME-Version: 1.0',
      ...content,
    ].join('\r\n'),
  };
}
