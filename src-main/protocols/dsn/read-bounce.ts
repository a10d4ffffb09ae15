// A taken-apart mail to bounce facts: is it a bounce, who wrote it, and per recipient who refused, when, why.
// RFC 3464 where the mail keeps to it; the notice's own layout otherwise.
import type { CarrierId } from '../../contract/answers.ts';
import { parseMailDate } from '../message/date.ts';
import { agentOf } from './agents.ts';
import type { BouncedRecipient, BounceFacts } from './bounce-facts.ts';
import { fieldOf, fieldsOf, parseFields, type BounceMail } from './bounce-mail.ts';
import { carrierOfHost } from './carrier-phrases.ts';
import {
  hostOf,
  readDeliveryStatus,
  type DeliveryReport,
  type ReportedRecipient,
} from './delivery-status.ts';
import { addressesIn, feedbackRecipients, isReceipt, vacationSender } from './not-bounces.ts';
import { readNotice, type Notice, type NoticeRecipient } from './notice.ts';
import { toldReason } from './told-reason.ts';
import { decideReason, isHard, type Decided, type Failing } from './reason.ts';
import { looksLikeBounce } from './bounce-signs.ts';
import {
  phaseIn,
  phaseOfCommand,
  preferredStatus,
  replyCodeIn,
  statusCodeIn,
  type Phase,
} from './smtp-codes.ts';
import { refusalIn } from './transcript.ts';
import { retryUseful } from './retry.ts';

export interface ReadingOptions {
  /** file name, for the facts */
  readonly name: string;
  readonly carrierOfDomain: (domain: string) => CarrierId | null;
}

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

interface Sight {
  readonly notice: Notice;
  readonly report: DeliveryReport;
  /** header lines and body of the returned mail */
  readonly returned: string;
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
    returned: (returnedPart.trim() === '' ? notice.returned : returnedPart).trimStart(),
  };
}

interface Failure {
  readonly recipient: string;
  readonly reported: ReportedRecipient | null;
  readonly noticed: NoticeRecipient | null;
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

interface Setting {
  readonly mail: BounceMail;
  readonly sight: Sight;
  readonly agent: string;
  readonly day: string;
  readonly options: ReadingOptions;
  readonly alone: boolean;
}

function judge(failure: Failure, setting: Setting): BouncedRecipient {
  const { sight, agent, options, day } = setting;
  const { reported, noticed } = failure;
  const domain = domainOf(failure.recipient);
  const said = wordsOf(failure, setting);
  const refusal = refusalIn(sight.notice.text, failure.recipient);
  const told = toldReason({ mail: setting.mail, agent, text: said, category: reported?.category ?? '' });
  const diagnostic = diagnosticOf(reported, refusal?.reply ?? '', said);
  const replycode = replyCodeIn(diagnostic) || replyCodeIn(said);
  const status = preferredStatus(
    reported?.status ?? '',
    statusCodeIn(diagnostic, replycode.slice(0, 1)) || statusCodeIn(said, replycode.slice(0, 1)),
    replycode,
  );
  const phase: Phase =
    told.phase !== ''
      ? told.phase
      : (refusal?.phase ?? '') || phaseIn(diagnostic) || phaseIn(said) || phaseOfLabel(said);
  const remote = remoteOf(reported, refusal?.host ?? '', `${diagnostic}\n${said}`);
  const failing: Failing = {
    agent,
    carrier: options.carrierOfDomain(domain) ?? carrierOfHost(remote),
    domain,
    remote,
    reporting:
      sight.report.reporting ||
      hostOf(
        fieldsOf(setting.mail.fields, 'received')
          .at(-1)
          ?.replace(/^from\s+/i, '') ?? '',
      ),
    status,
    replycode,
    phase,
    diagnosticType: reported?.diagnosticType ?? '',
    action: reported?.action ?? '',
    text: diagnostic,
    around: `${sight.notice.before}\n${said}`,
    day,
    told: told.reason,
  };
  const decided = decide(
    failing,
    said,
    `${noticed === null ? '' : sight.notice.before}\n${sight.notice.text}`,
  );
  return {
    recipient: failure.recipient,
    carrier: options.carrierOfDomain(domain),
    reason: decided.reason,
    status,
    replycode,
    phase,
    hard: isHard(decided.reason, status, replycode, said),
    retryUseful: retryUseful(decided.reason, status, replycode),
    diagnostic: tidy(diagnostic || said),
    remote,
    agent,
    phrase: decided.phrase,
  };
}

/** The exact diagnostic decides; what stands around it is asked only when that says nothing. */
function decide(failing: Failing, said: string, whole: string): Decided {
  const first = decideReason(failing);
  if (!unclear.has(first.reason)) return first;
  for (const text of [said, whole]) {
    if (text.trim() === failing.text.trim()) continue;
    const next = decideReason({ ...failing, text: `${failing.text}\n${text}` });
    if (!unclear.has(next.reason)) return next;
  }
  return first;
}

const unclear = new Set(['undefined', 'onhold']);

/** What the notice says about this recipient. */
function wordsOf({ noticed }: Failure, { sight, alone }: Setting): string {
  if (noticed === null)
    return alone && !/delivery report unavailable/i.test(sight.notice.text) ? sight.notice.text : '';
  const after = noticed.text.split('\n').slice(1).join('\n');
  const lead = noticed.text.split('\n')[0] ?? '';
  const hasWords =
    /[A-Za-z\u3040-\u9fff]{3}/.test(after) ||
    /[A-Za-z]{3}[^@]*$/.test(lead.slice(lead.lastIndexOf('@') + noticed.recipient.length));
  const codeBefore = replyCodeIn(noticed.text) === '' && replyCodeIn(sight.notice.before) !== '';
  return (hasWords && !codeBefore) || !alone ? noticed.text : `${sight.notice.before}\n${noticed.text}`;
}

/** What sendmail puts below an address: `(reason: 550 5.1.1 ...)`, perhaps over two lines. */
function reasonLine(said: string): string {
  return /^\s*\(reason: ([\s\S]{1,600}?)\)\s*$/m.exec(said)?.[1] ?? '';
}

function diagnosticOf(reported: ReportedRecipient | null, reply: string, said: string): string {
  const report = reported?.diagnostic ?? '';
  if (report === '') return reply !== '' ? reply : reasonLine(said) || said;
  // Some writers put only the first line of a long reply into the report; the conversation has all of it.
  if (
    reply.length > report.length &&
    reply.replace(/\s+/g, '').startsWith(report.replace(/\s+/g, '').slice(0, 60))
  )
    return reply;
  // "550 5.1.1" alone, or words that only repeat the code, are filled up by the conversation or the notice.
  const bare = report.replace(/[\d.\s;#()<>-]|smtp/gi, '') === '';
  return bare ? `${report} ${reply !== '' ? reply : reasonLine(said) || said}` : report;
}

function phaseOfLabel(text: string): Phase {
  const label =
    /\[(RCPT|MAIL|DATA|EHLO|HELO|CONNECT)_?(?:TO|FROM|BODY)?\]/.exec(text)?.[1] ??
    /-+SMTP command\s*\n\s*([A-Z]{4})/.exec(text)?.[1];
  return label === undefined ? '' : phaseOfCommand(label);
}

function remoteOf(reported: ReportedRecipient | null, talking: string, text: string): string {
  const named =
    /\b(?:host|by|server|from|remote (?:host|server)):?\s+\[?([\w-]+(?:\.[\w-]+)+)\.?\]?\s*(?:\[|\(|said|\.|:)/i.exec(
      text,
    )?.[1] ??
    /^\s*([\w-]+(?:\.[\w-]+)+)\.?\s*\[[\da-f.:]+\]/im.exec(text)?.[1] ??
    /\b((?:[\w-]+\.)+(?:google|outlook|protection\.outlook|yahoodns|docomo\.ne|ezweb\.ne|au|softbank|hotmail|googlemail)\.(?:com|net|jp))\b/i.exec(
      text,
    )?.[1];
  return (reported?.remote ?? '') || talking || (named ?? '').toLowerCase();
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

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 1000);
}
