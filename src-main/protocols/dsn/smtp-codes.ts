// Reply codes, status codes and the SMTP phase inside free text. RFC 5321 4.2 (replies), RFC 3463 (status codes),
// RFC 5321 3 (order of commands).

/** Where in the conversation a reply fell. `''` where the text does not tell. */
export type Phase =
  | 'connect'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'end-of-data'
  | 'after-acceptance'
  | '';

const replyCode = /(?:^|[\s:<(,;"'=])([245][0-5]\d)(?=[\s\-:.,#;)]|$)/g;
const statusCode = /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\.\d|\d)/g;

/**
 * @param text a diagnostic text
 * @returns the reply code that the text carries (4xx and 5xx before 2xx), `''` without one
 */
export function replyCodeIn(text: string): string {
  const found = [...text.matchAll(replyCode)].map((match) => match[1] ?? '').filter(isReply);
  return found.find((code) => code.startsWith('5') || code.startsWith('4')) ?? found[0] ?? '';
}

const replies = new Set(
  '211 214 220 221 235 250 251 252 253 354 421 422 430 432 441 442 446 447 450 451 452 453 454 455 456 458 459 471 500 501 502 503 504 510 511 512 513 515 517 521 523 524 525 530 531 533 534 535 538 540 541 542 543 544 546 547 550 551 552 553 554 555 556 557 571 575'.split(
    ' ',
  ),
);

/** @returns true for a three-digit code that servers really answer */
export function isReply(code: string): boolean {
  return replies.has(code);
}

/**
 * @param text a diagnostic text
 * @param firstDigit prefer codes of this class (`4`, `5`), `''` for no preference
 * @returns the most telling x.y.z of the text, `''` without one. `x.0.0` yields to any other.
 */
export function statusCodeIn(text: string, firstDigit = ''): string {
  const found = [...text.matchAll(statusCode)].map((match) => match[1] ?? '').filter(isStatus);
  const fitting = firstDigit === '' ? found : found.filter((code) => code.startsWith(firstDigit));
  const pool = fitting.length > 0 ? fitting : found;
  return pool.find((code) => !code.endsWith('.0.0')) ?? pool[0] ?? '';
}

function isStatus(code: string): boolean {
  const [, subject = '', detail = ''] = code.split('.');
  return Number(subject) <= 7 && Number(detail) < 1000;
}

/**
 * The status to believe when the report's field and the server's text differ (RFC 3464 2.3.4 allows both).
 * @param field the report's Status field, `''` where absent
 * @param inText the one inside the diagnostic text
 * @param reply the reply code, its first digit decides between classes
 */
export function preferredStatus(field: string, inText: string, reply: string): string {
  if (field === '' || inText === '' || field === inText) return field || inText;
  const classOf = (code: string): string => code.slice(0, 1);
  if (reply !== '' && classOf(field) !== classOf(inText)) {
    if (classOf(reply) === classOf(field)) return field;
    if (classOf(reply) === classOf(inText)) return inText;
  }
  const vague = (code: string): boolean => /\.0\.0$/.test(code);
  const halfVague = (code: string): boolean => /\.0(?:\.|$)/.test(code.slice(1));
  if (vague(field)) return vague(inText) ? field : inText;
  if (halfVague(field) && !halfVague(inText)) return inText;
  if (vague(inText)) return field;
  // Codes that the reporting side puts in when it knows no better.
  if (/^(?:4\.4\.7|4\.7\.0|5\.3\.\d+|\d\.5\.[1245])$/.test(field)) return inText;
  if (field === '5.1.1') return halfVague(inText) || inText.startsWith('5.5.') ? field : inText;
  if (field === '5.1.3' && inText.startsWith('5.7.')) return inText;
  return field;
}

const phaseWords: readonly (readonly [RegExp, Phase])[] = [
  [
    /in reply to end of DATA|after end of data|end of DATA command|after sending the message|after I sent the message|error (?:.{0,30}) end of data/i,
    'end-of-data',
  ],
  [
    /in reply to DATA|after (?:pipelined )?(?:sending )?DATA\b|failed on DATA|^DATA\b|>>>\s*DATA\b|SMTP:DATA|-SMTP command\s*DATA/im,
    'data',
  ],
  [
    /in reply to RCPT|after (?:pipelined )?RCPT|does not like recipient|>>>\s*RCPT|SMTP:RCPT|\[RCPT_TO\]/i,
    'rcpt',
  ],
  [
    /in reply to MAIL|after (?:pipelined )?MAIL FROM|but sender was rejected|>>>\s*MAIL|SMTP:MAIL|MAIL FROM command/i,
    'mail',
  ],
  [/in reply to (?:EHLO|HELO)|after (?:EHLO|HELO)|but my name was rejected|>>>\s*(?:EHLO|HELO)/i, 'ehlo'],
  [/in reply to STARTTLS|after STARTTLS|>>>\s*STARTTLS/i, 'starttls'],
  [
    /refused to talk to me|after initial connection|but greeting failed|while receiving the initial server greeting|connect(?:ion)? (?:to|refused|timed out)/i,
    'connect',
  ],
];

/**
 * @param folded a diagnostic text, perhaps over several lines
 * @returns the phase it names; with a transcript the last command sent before the refusal
 */
export function phaseIn(folded: string): Phase {
  // Report and notice fold long replies; the transcript's own lines stay apart.
  const text = folded.replace(/\n[ \t]+(?![<>.])/g, ' ');
  const inReply = /in reply to (end of DATA|[A-Z]{4,8})/i.exec(text)?.[1]?.toUpperCase();
  if (inReply !== undefined) return phaseOfCommand(inReply);
  for (const [words, phase] of phaseWords) if (words.test(text)) return phase;
  return '';
}

/** @returns the phase of an SMTP command word such as `RCPT` or `RCPT TO` */
export function phaseOfCommand(command: string): Phase {
  switch (command.trim().slice(0, 4).toUpperCase()) {
    case 'CONN':
      return 'connect';
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return 'ehlo';
    case 'STAR':
      return 'starttls';
    case 'AUTH':
      return 'auth';
    case 'MAIL':
      return 'mail';
    case 'RCPT':
      return 'rcpt';
    case 'DATA':
      return 'data';
    case 'END ':
    case 'DOT':
      return 'end-of-data';
    default:
      return '';
  }
}
