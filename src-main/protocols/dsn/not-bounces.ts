// Mails that machines send and that are no bounces: feedback reports (RFC 5965), vacation replies (RFC 3834), receipts
// (RFC 8098). They are recognised so that they are never taken for a failure.
import { fieldOf, parseFields, type BounceMail } from './bounce-mail.ts';

/** Recipients a feedback report names (ARF: Original-Rcpt-To, else the returned mail's To), null when it is no report. */
export function feedbackRecipients(mail: BounceMail, returned: string): readonly string[] | null {
  // Apple Mail's "unsubscribe" button: the customer opts out, no mail came back.
  if (fieldOf(mail.fields, 'x-apple-unsubscribe') === 'true')
    return addressesIn(fieldOf(mail.fields, 'from')).slice(0, 1);
  const contentType = fieldOf(mail.fields, 'content-type');
  const report = mail.parts.find((part) => part.type === 'message/feedback-report');
  const subject = fieldOf(mail.fields, 'subject');
  const from = fieldOf(mail.fields, 'from');
  const declared = /report-type\s*=\s*"?feedback-report/i.test(contentType);
  const looseReport =
    mail.parts.some((part) => /^Feedback-Type:\s*\w/im.test(part.text)) ||
    (/^complaint about message from/i.test(subject) && /staff@hotmail\.com|complaints@/i.test(from)) ||
    /complaints@email-abuse\.amazonses\.com/i.test(from) ||
    (/abuse report|complaint/i.test(subject) &&
      mail.parts.some((part) => part.type === 'message/feedback-report'));
  if (report === undefined && !declared && !looseReport) return null;
  const fields = parseFields(
    (report ?? mail.parts.find((part) => /^Feedback-Type:/im.test(part.text)))?.text.trimStart() ?? '',
  );
  const named = fields
    .filter((field) => field.name === 'original-rcpt-to' || field.name === 'redacted-address')
    .flatMap((field) => addressesIn(field.value));
  if (named.length > 0) return unique(named);
  const original = parseFields(returned);
  const to = addressesIn(
    fieldOf(mail.fields, 'x-hmxmroriginalrecipient') ||
      fieldOf(original, 'x-hmxmroriginalrecipient') ||
      fieldOf(original, 'to') ||
      fieldOf(original, 'delivered-to'),
  );
  return to.length > 0 ? unique(to) : [''];
}

/** The address on whose behalf a machine answered "I am away", null when the mail is no such reply. */
export function vacationSender(mail: BounceMail): string | null {
  const submitted = fieldOf(mail.fields, 'auto-submitted').toLowerCase();
  const subject = fieldOf(mail.fields, 'subject');
  const signs =
    /^auto-(?:replied|notified)/.test(submitted) ||
    /oof|autoreply/i.test(fieldOf(mail.fields, 'x-auto-response-suppress')) ||
    /^(?:yes|vacation)$/i.test(fieldOf(mail.fields, 'x-autoreply')) ||
    /auto_?reply|vacation/i.test(fieldOf(mail.fields, 'precedence')) ||
    fieldOf(mail.fields, 'x-apple-action').toUpperCase() === 'VACATION' ||
    /^(?:auto|auto(?:matic)? ?(?:response|reply)|out of (?:the )?office|abwesenheitsnotiz|自動返信|自動応答|不在通知|不在のお知らせ|休暇)/i.test(
      subject.replace(/^(?:re|sv|aw)\s*:\s*/i, ''),
    );
  const daemon = /mailer-daemon|postmaster/i.test(fieldOf(mail.fields, 'from'));
  if (!signs || daemon) return null;
  return addressesIn(fieldOf(mail.fields, 'from'))[0] ?? '';
}

/** @returns true for a disposition notification (read receipt) */
export function isReceipt(mail: BounceMail): boolean {
  return (
    /report-type\s*=\s*"?disposition-notification/i.test(fieldOf(mail.fields, 'content-type')) ||
    mail.parts.some((part) => part.type === 'message/disposition-notification')
  );
}

/** @returns the addresses of a header value, in order */
export function addressesIn(value: string): readonly string[] {
  return [...value.matchAll(/(?:"[^"\s<>]{1,64}"|[^\s<>"'()[\],;:]{1,100})@[\w.-]+\w/g)].map(
    (match) => match[0],
  );
}

function unique(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)];
}
