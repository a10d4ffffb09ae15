// Bounces and complaints that Amazon SES sends through SNS as a mail with JSON in it.
// Source: docs.aws.amazon.com/ses, "Amazon SNS notification contents".
import type { BouncedRecipient, BounceFacts } from './bounce-facts.ts';
import type { BounceMail } from './bounce-mail.ts';
import type { ReasonName } from './phrases/phrase.ts';
import type { ReadingOptions } from './judge-recipient.ts';
import { decideReason, isHard } from './reason.ts';
import { retryUseful } from './retry.ts';
import { preferredStatus, replyCodeIn, statusCodeIn } from './smtp-codes.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const subTypes: Readonly<Record<string, ReasonName>> = {
  MailboxFull: 'mailboxfull',
  MessageTooLarge: 'mesgtoobig',
  ContentRejected: 'contenterror',
  AttachmentRejected: 'securityerror',
  Suppressed: 'suppressed',
  OnAccountSuppressionList: 'suppressed',
};

/** @returns the facts of a notification mail, null when the mail carries none */
export function readSnsNotification(mail: BounceMail, options: ReadingOptions): BounceFacts | null {
  const text = mail.parts[0]?.text.trimStart() ?? '';
  if (!text.startsWith('{') || !text.slice(0, 100_000).includes('notificationType')) return null;
  const notification = jsonIn(text);
  const type = textOf(at(notification, 'notificationType'));
  if (!['Bounce', 'Complaint', 'Delivery'].includes(type)) return null;
  const detail = at(notification, type.toLowerCase());
  const rows = at(
    detail,
    type === 'Bounce' ? 'bouncedRecipients' : type === 'Complaint' ? 'complainedRecipients' : 'recipients',
  );
  const recipients = listOf(rows)
    .slice(0, 500)
    .map((row) =>
      readRecipient(row, {
        type,
        subType: textOf(at(detail, 'bounceSubType')),
        reply: textOf(at(detail, 'smtpResponse')),
        options,
      }),
    )
    .filter((row) => row.recipient !== '');
  const messageId = fieldOfHeaders(at(at(notification, 'mail'), 'headers'), 'Message-ID');
  return {
    name: options.name,
    kind: type === 'Complaint' ? 'feedback-report' : 'bounce',
    date: textOf(at(detail, 'timestamp')) || null,
    recipients,
    originalMessageId: messageId === '' ? null : messageId,
  };
}

function readRecipient(
  row: Json,
  {
    type,
    subType,
    reply,
    options,
  }: {
    readonly type: string;
    readonly subType: string;
    readonly reply: string;
    readonly options: ReadingOptions;
  },
): BouncedRecipient {
  const recipient = typeof row === 'string' ? row : textOf(at(row, 'emailAddress'));
  const diagnostic = (textOf(at(row, 'diagnosticCode')) || reply).replace(/^\s*smtp\s*;\s*/i, '');
  const replycode = replyCodeIn(diagnostic);
  const status = preferredStatus(
    textOf(at(row, 'status')),
    statusCodeIn(diagnostic, replycode.slice(0, 1)),
    replycode,
  );
  const domain = recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase();
  const carrier = options.carrierOfDomain(domain);
  const told = subTypes[subType] ?? null;
  const decided = decideReason({
    agent: 'amazonses',
    carrier,
    domain,
    remote: '',
    reporting: '',
    status,
    replycode,
    phase: '',
    diagnosticType: '',
    action: textOf(at(row, 'action')),
    text: diagnostic,
    around: '',
    day: '',
    told,
  });
  const reason: ReasonName =
    type === 'Complaint' ? 'feedback' : type === 'Delivery' ? 'delivered' : decided.reason;
  return {
    recipient,
    carrier,
    reason,
    status,
    replycode,
    phase: '',
    hard: isHard(reason, status, replycode, diagnostic),
    retryUseful: retryUseful(reason, status, replycode),
    diagnostic: diagnostic.slice(0, 1000),
    remote: '',
    agent: 'amazonses',
    phrase: decided.phrase,
  };
}

/** SNS breaks long lines with `!`, newline and a space; its own footer follows after `--`. */
function jsonIn(text: string): Json {
  const body = (text.split(/\n--\s*\n/)[0] ?? '').replace(/!\n ?/g, '').replace(/\n/g, '');
  try {
    return JSON.parse(body) as Json; // JSON.parse gives nothing else
  } catch {
    return null; // cut off or not JSON: no notification
  }
}

function at(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as { readonly [key: string]: Json })[key]
    : undefined;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.slice(0, 10_000) : '';
}

function fieldOfHeaders(headers: Json | undefined, name: string): string {
  const row = listOf(headers).find(
    (header) => textOf(at(header, 'name')).toLowerCase() === name.toLowerCase(),
  );
  return textOf(at(row, 'value'));
}
