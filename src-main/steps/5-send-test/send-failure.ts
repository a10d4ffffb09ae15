// Which of the known failures an SMTP error is. The phase decides first, then the reply code (RFC 5321 4.2.2, RFC 4954 6).
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

/** @returns the failure whose words are shown */
export function failureOf(trouble: SmtpTrouble, dialogue: readonly DialogueLine[]): SendFailure {
  const { code, command, responseCode, message, cause } = trouble;
  if (code === 'NOAUTH') return 'auth-not-offered';
  if (code === 'EWHOLE') return 'too-slow';
  const certificate = certificateFailure(`${cause} ${message}`);
  if (certificate !== null) return certificate;
  if (command.startsWith('AUTH') || code === 'EAUTH') return authFailure(responseCode, message);
  if (code === 'ETLS' || command === 'STARTTLS' || /^ERR_(?:SSL|TLS)_/.test(cause))
    return tlsFailure(dialogue, message);
  if (code === 'ETIMEDOUT') return dialogue.some(({ who }) => who === 'server') ? 'too-slow' : 'silent';
  if (responseCode !== null) return refusal(command, responseCode);
  if (code === 'EMESSAGE') return 'too-big';
  if (code === 'EPROTOCOL') return 'not-smtp';
  if (/ECONNRESET/.test(`${cause} ${message}`) && !dialogue.some(({ who }) => who === 'server'))
    return 'reset';
  return 'hung-up';
}

function refusal(command: string, code: number): SendFailure {
  if (command === 'CONN')
    return code === 554 || code === 421 || code >= 400 ? 'greeting-refused' : 'not-smtp';
  if (code === 530) return 'auth-required';
  if (code === 552) return 'too-big';
  if (code < 500) return 'temporary';
  if (command === 'MAIL FROM') return 'sender-refused';
  if (command === 'RCPT TO') return 'recipients-refused';
  return 'message-refused';
}

function authFailure(code: number | null, message: string): SendFailure {
  if (code === 454 || code === 421 || code === 450) return 'auth-later';
  if (code === 538 || code === 530) return 'password-unprotected';
  if (code === 504 || code === 534 || /Unknown authentication method/.test(message)) return 'auth-method';
  return code === 502 || code === 503 ? 'auth-not-offered' : 'auth-failed';
}

/** STARTTLS that was asked for without being offered is told apart from a handshake that failed. */
function tlsFailure(dialogue: readonly DialogueLine[], message: string): SendFailure {
  const answered = dialogue.filter(({ who }) => who === 'server').map(({ text }) => text);
  const offered = answered.some((line) => /^250[ -]STARTTLS\b/i.test(line));
  const refused = answered.some((line) => /^(?:454|50[0-4])/.test(line));
  if (!offered && (refused || /upgrading connection with STARTTLS|required STARTTLS/.test(message))) {
    return 'starttls-not-offered';
  }
  return 'tls-failed';
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
