// A taken-apart mail to bounce facts: is it a bounce, who wrote it, and per recipient who refused, when, why.
// RFC 3464 where the mail keeps to it; the notice's own layout otherwise.
import { parseMailDate } from '../message/date.ts';
import { agentOf } from './agents.ts';
import type { BouncedRecipient, BounceFacts } from './bounce-facts.ts';
import { fieldOf, fieldsOf, parseFields, type BounceMail } from './bounce-mail.ts';
import { looksLikeBounce } from './bounce-signs.ts';
import { readDeliveryStatus, type ReportedRecipient } from './delivery-status.ts';
import { domainOf, judge, type Failure, type ReadingOptions, type Sight } from './judge-recipient.ts';
import { addressesIn, feedbackRecipients, isReceipt, vacationSender } from './not-bounces.ts';
import { readNotice, type Notice, type NoticeRecipient } from './notice.ts';

/** @returns the facts of one mail; `recipients` is empty for a mail that is no bounce */
export function readBounce(mail: BounceMail, options: ReadingOptions): BounceFacts {
  const sight = look(mail);
  const base = {
    name: options.name,
    date: parseMailDate(fieldOf(mail.fields, 'date'))?.utc ?? null,
    originalMessageId: /<[^<>\s]+>/.exec(fieldOf(parseFields(sight.returned), 'message-id'))?.[0] ?? null,
  };
  const feedback = feedbackRecipients(mail, sight.returned);
  if (feedback !== null)
    return {
      ...base,
      kind: 'feedback-report',
      recipients: feedback.map((address) => plain(address, 'feedback', options)),
    };
  if (isReceipt(mail)) return { ...base, kind: 'not-a-bounce', recipients: [] };
  const failures = failuresOf(mail, sight);
  if (failures.length === 0) {
    const away = vacationSender(mail);
    if (away !== null) return { ...base, kind: 'vacation', recipients: [plain(away, 'vacation', options)] };
    return { ...base, kind: 'not-a-bounce', recipients: [] };
  }
  const agent = agentOf(mail, sight.notice.text)?.id ?? '';
  return {
    ...base,
    kind: 'bounce',
    recipients: failures.map((failure) =>
      judge(failure, {
        mail,
        sight,
        agent,
        day: base.date?.slice(0, 10) ?? '',
        options,
        alone: failures.length === 1,
      }),
    ),
  };
}

const returnedTypes =
  /^(?:message\/rfc822|message\/global|text\/rfc822-headers|message\/rfc822-headers|message\/partial)$/;

function look(mail: BounceMail): Sight {
  const cut = mail.parts.findIndex((part) => returnedTypes.test(part.type));
  const reports = mail.parts.filter((part) => part.type.endsWith('delivery-status'));
  const words = (cut < 0 ? mail.parts : mail.parts.slice(0, Math.max(cut, 1)))
    .filter((part) => part.type.startsWith('text/') || part.type === 'application/octet-stream')
    .filter((part) => !returnedTypes.test(part.type))
    .map((part) => part.text);
  const text =
    words.length > 0
      ? words.join('\n\n')
      : mail.parts
          .filter((part) => !returnedTypes.test(part.type) && !part.type.endsWith('delivery-status'))
          .map((part) => part.text)
          .join('\n\n');
  const ours = [...fieldsOf(mail.fields, 'to'), ...fieldsOf(mail.fields, 'from')].flatMap(addressesIn);
  const excluded = new Set(ours.map((address) => address.toLowerCase()));
  const notice = readNotice(text, excluded);
  const returnedPart = cut < 0 ? '' : (mail.parts[cut]?.text ?? '');
  const reportText =
    reports.length > 0
      ? reports.map((part) => part.text).join('\n\n')
      : /^(?:final|original)-recipient\s*:/im.test(text)
        ? text
        : '';
  return {
    notice,
    report: readDeliveryStatus(reportText),
    returned: leftAligned(returnedPart.trim() === '' ? notice.returned : returnedPart).trimStart(),
  };
}

/** Some writers (fml) print the returned mail indented, which must not read as folded lines. */
function leftAligned(text: string): string {
  const indent = /^\s*?([ \t]+)\S/.exec(text)?.[1] ?? '';
  return indent === '' ? text : text.replaceAll(`\n${indent}`, '\n');
}

function failuresOf(mail: BounceMail, sight: Sight): readonly Failure[] {
  const reported = sight.report.recipients;
  if (reported.length > 0) return fromReport(reported, sight.notice);
  if (!looksLikeBounce(mail, sight.notice)) return [];
  const failed = fieldsOf(mail.fields, 'x-failed-recipients').flatMap(addressesIn);
  const noticed = sight.notice.recipients;
  if (failed.length > 0) {
    return failed.map((recipient) => ({ recipient, reported: null, noticed: noticedOf(noticed, recipient) }));
  }
  if (noticed.length > 0)
    return noticed.map((row) => ({ recipient: row.recipient, reported: null, noticed: row }));
  const original = parseFields(sight.returned);
  const to = addressesIn(
    fieldOf(original, 'to') || fieldOf(original, 'delivered-to') || fieldOf(original, 'x-envelope-to'),
  );
  return to.slice(0, 1).map((recipient) => ({ recipient, reported: null, noticed: null }));
}

/** The same address reported twice (once as it was expanded, once as it failed) is one failure: the later, more exact one. */
function fromReport(reported: readonly ReportedRecipient[], notice: Notice): readonly Failure[] {
  const failed = reported.filter(({ action }) => !/^(?:relayed|expanded)/.test(action));
  const pool = failed.length > 0 ? failed : reported;
  const byAddress = new Map<string, ReportedRecipient>();
  for (const row of pool) {
    const key = row.recipient.toLowerCase();
    const known = byAddress.get(key);
    if (known === undefined || (known.diagnostic === '' && row.diagnostic !== '')) byAddress.set(key, row);
  }
  return [...byAddress.values()].map((row) => ({
    recipient: row.recipient.includes('@')
      ? row.recipient
      : (notice.recipients[0]?.recipient ?? row.recipient),
    reported: row,
    noticed: noticedOf(notice.recipients, row.recipient) ?? noticedOf(notice.recipients, row.original),
  }));
}

function noticedOf(rows: readonly NoticeRecipient[], recipient: string): NoticeRecipient | null {
  const wanted = recipient.toLowerCase();
  if (wanted === '') return null;
  return (
    rows.find((row) => row.recipient.toLowerCase() === wanted || row.original.toLowerCase() === wanted) ??
    null
  );
}

function plain(
  recipient: string,
  reason: 'feedback' | 'vacation',
  options: ReadingOptions,
): BouncedRecipient {
  return {
    recipient,
    carrier: options.carrierOfDomain(domainOf(recipient)),
    reason,
    status: '',
    replycode: '',
    phase: '',
    hard: false,
    retryUseful: false,
    diagnostic: '',
    remote: '',
    agent: '',
    phrase: '',
  };
}
