// Which of the known failures an SMTP error is. The phase decides first, then the reply code and, where firms say more in
// words than in codes, the words (RFC 5321 4.2.2, RFC 4954 6, RFC 3463; Google's and Microsoft's published replies).
import type { DialogueLine } from '../../protocols/smtp/smtp-facts.ts';
import type { SendFailure } from './failure-words.ts';

/** An error of the SMTP library, cut down to what may be looked at. */
export interface SmtpTrouble {
  readonly code: string;
  /** phase: CONN, EHLO, STARTTLS, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, DATA */
  readonly command: string;
  readonly response: string;
  readonly responseCode: number | null;
  readonly message: string;
  /** the system's or OpenSSL's own code, e.g. CERT_HAS_EXPIRED */
  readonly cause: string;
}

/** How far the conversation came, and where to. */
export interface SendCourse {
  readonly dialogue: readonly DialogueLine[];
  /** the final dot was sent */
  readonly handedOver: boolean;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
}

/** Ports of web servers, which wait to be spoken to. */
const webPorts: readonly number[] = [80, 443, 8080, 8443];

/** @returns the failure whose words are shown */
export function failureOf(trouble: SmtpTrouble, course: SendCourse): SendFailure {
  const { code, command, responseCode, message, cause } = trouble;
  const { dialogue } = course;
  if (responseCode === null && course.handedOver) return 'no-last-word';
  if (code === 'EWHOLE') return 'too-slow';
  const certificate = certificateFailure(`${cause} ${message}`);
  if (certificate !== null) return certificate;
  if (command.startsWith('AUTH') || code === 'EAUTH')
    return authFailure(responseCode, `${trouble.response} ${message}`);
  if (isTlsTrouble(trouble, course)) return tlsFailure(trouble, course);
  const answered = dialogue.some(({ who }) => who === 'server');
  if (code === 'ETIMEDOUT') return answered ? 'too-slow' : silence(course);
  if (responseCode !== null) return refusal(command, responseCode, trouble.response, course.handedOver);
  if (code === 'EMESSAGE') return 'too-big';
  if (code === 'EPROTOCOL') return strangerOf(dialogue);
  if (/ECONNRESET/.test(`${cause} ${message}`) && !answered) return 'reset';
  return isAtLogIn(dialogue) ? 'hung-up-login' : 'hung-up';
}

/** A port that says nothing: a web server and a TLS port both wait for the client's first word. */
function silence({ port, security }: SendCourse): SendFailure {
  if (webPorts.includes(port)) return 'web-server';
  return port === 465 && security !== 'tls' ? 'tls-first' : 'silent';
}

function strangerOf(dialogue: readonly DialogueLine[]): SendFailure {
  const said = dialogue.find(({ who }) => who === 'server')?.text ?? '';
  if (/^(?:\+OK|\* (?:OK|PREAUTH|BYE)\b)/.test(said)) return 'incoming-server';
  return /^HTTP\/|<html|<!doctype/i.test(said) ? 'web-server' : 'not-smtp';
}

function isAtLogIn(dialogue: readonly DialogueLine[]): boolean {
  const last = dialogue.findLast(({ who }) => who === 'client')?.text ?? '';
  return /^(?:AUTH\b|\*\*\*)/.test(last);
}

function refusal(command: string, code: number, response: string, handedOver: boolean): SendFailure {
  if (command === 'CONN') return code === 421 ? 'busy' : code >= 400 ? 'greeting-refused' : 'not-smtp';
  const wanting = wantingOf(code, response);
  if (wanting !== null) return wanting;
  if (code === 421 && !handedOver) return 'busy';
  if (code < 500) return 'temporary';
  if (/^(?:EHLO|HELO|LHLO)$/.test(command)) return 'hello-refused';
  if (command === 'MAIL FROM') return 'sender-refused';
  if (command === 'RCPT TO') return 'recipients-refused';
  return handedOver ? 'message-refused' : 'data-refused';
}

/** What the words and the enhanced code of a refusal ask for, whatever command they answer. */
function wantingOf(code: number, response: string): SendFailure | null {
  if (code === 530 || code === 538)
    return /starttls|encrypt|\btls\b|\bssl\b/i.test(response) ? 'encryption-required' : 'auth-required';
  if (/\b[45]\.2\.2\b|(?:mailbox|quota) (?:is )?(?:full|exceeded)|over ?quota/i.test(response))
    return 'mailbox-full';
  if (
    /\b[45]\.4\.5\b|(?:daily|hourly|sending|rate|message) (?:user )?(?:sending )?(?:limit|quota)|too many (?:messages|mails|e-?mails)/i.test(
      response,
    )
  )
    return 'sending-limit';
  if (
    /\brelay(?:ing)?\b[^.;]{0,40}\b(?:denied|not (?:permitted|allowed))|unable to relay|not permitted to relay/i.test(
      response,
    )
  )
    return 'relay-denied';
  return code === 552 || /\b[45]\.3\.4\b/.test(response) ? 'too-big' : null;
}

function authFailure(code: number | null, said: string): SendFailure {
  if (/application-specific password|app(?:lication)?[ -]password|InvalidSecondFactor/i.test(said))
    return 'auth-app-password';
  if (
    /5\.7\.139|SmtpClientAuthentication is disabled|smtp[ -]auth\w* (?:is )?(?:disabled|not enabled)/i.test(
      said,
    )
  )
    return 'auth-disabled';
  if (/too many|temporar\w* (?:blocked|locked|banned)|account (?:is )?(?:locked|blocked)/i.test(said))
    return 'auth-locked';
  if (code === 454 || code === 421 || code === 450 || code === 432) return 'auth-later';
  if (code === 538 || code === 530) return 'encryption-required';
  if (code === 504 || code === 534 || /Unknown authentication method/.test(said)) return 'auth-method';
  return code === 502 || code === 503 ? 'auth-not-offered' : 'auth-failed';
}

function isTlsTrouble({ code, command, cause }: SmtpTrouble, { security, dialogue }: SendCourse): boolean {
  if (code === 'ETLS' || command === 'STARTTLS' || /^ERR_(?:SSL|TLS)_/.test(cause)) return true;
  // A line that ends before anything could be read, where TLS comes first: the handshake was cut off.
  return security === 'tls' && dialogue.length === 0 && /ECONNRESET|closed/i.test(cause + code);
}

/** STARTTLS that was never offered, that is refused when asked for, TLS that is too old, and a port without any. */
function tlsFailure({ message, cause, responseCode, command }: SmtpTrouble, course: SendCourse): SendFailure {
  const answered = course.dialogue.filter(({ who }) => who === 'server').map(({ text }) => text);
  const offered = answered.some((line) => /^250[ -]STARTTLS\b/i.test(line));
  const asked = command === 'STARTTLS' && responseCode !== null;
  if (asked || /upgrading connection with STARTTLS|required STARTTLS/.test(message))
    return offered ? 'starttls-refused' : 'starttls-not-offered';
  const text = `${cause} ${message}`;
  if (
    /unsupported[ _]protocol|protocol[ _]version|version too low|handshake[ _]failure|no[ _]protocols|dh[ _]key[ _]too[ _]small|ee[ _]key[ _]too[ _]small|md[ _]too[ _]weak/i.test(
      text,
    )
  )
    return 'tls-old';
  const isPlain = /wrong[ _]version[ _]number|packet length too long|http[ _]request/i.test(text);
  return isPlain && course.security === 'tls' ? 'tls-plain' : 'tls-failed';
}

function certificateFailure(text: string): SendFailure | null {
  if (
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|certificate has expired|certificate is not yet valid/i.test(text)
  ) {
    return 'certificate-expired';
  }
  if (/CERT_ALTNAME|does not match certificate|altnames/i.test(text)) return 'certificate-name';
  if (/SELF_SIGNED|self[- ]signed/i.test(text)) return 'certificate-self-signed';
  const untrusted = /UNABLE_TO_(?:VERIFY|GET)|CERT_UNTRUSTED|unable to (?:verify|get)/i;
  return untrusted.test(text) ? 'certificate-untrusted' : null;
}
