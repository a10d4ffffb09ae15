// One failed recipient: the words that are about it, codes, phase and host in them, and the reason they come to.
import type { CarrierId } from '../../contract/answers.ts';
import type { BouncedRecipient } from './bounce-facts.ts';
import { fieldsOf, type BounceMail } from './bounce-mail.ts';
import { carrierOfHost } from './carrier-phrases.ts';
import { hostOf, type DeliveryReport, type ReportedRecipient } from './delivery-status.ts';
import type { Notice, NoticeRecipient } from './notice.ts';
import { decideReason, isHard, type Decided, type Failing } from './reason.ts';
import { retryUseful } from './retry.ts';
import {
  phaseIn,
  phaseOfCommand,
  preferredStatus,
  replyCodeIn,
  statusCodeIn,
  type Phase,
} from './smtp-codes.ts';
import { toldReason } from './told-reason.ts';
import { refusalIn } from './transcript.ts';

export interface ReadingOptions {
  /** file name, for the facts */
  readonly name: string;
  readonly carrierOfDomain: (domain: string) => CarrierId | null;
}

/** What a mail shows at first look. */
export interface Sight {
  readonly notice: Notice;
  readonly report: DeliveryReport;
  /** header lines and body of the returned mail */
  readonly returned: string;
}

export interface Failure {
  readonly recipient: string;
  readonly reported: ReportedRecipient | null;
  readonly noticed: NoticeRecipient | null;
}

export interface Setting {
  readonly mail: BounceMail;
  readonly sight: Sight;
  readonly agent: string;
  readonly day: string;
  readonly options: ReadingOptions;
  readonly alone: boolean;
}

/** @returns what is known of one failed recipient, with its reason */
export function judge(failure: Failure, setting: Setting): BouncedRecipient {
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

/** The part behind the @, lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 1000);
}
