// What signs of causes look for in the facts. Each look answers yes or no; a missing fact is never a yes.
import type { Answers, CarrierId } from '../contract/answers.ts';
import { carrierOfDomain } from '../carriers/domains.ts';
import { sameOwner } from '../protocols/message/registered-domain.ts';
import { evaluation } from '../carriers/judges/spf-evaluations.ts';
import { hasRecord } from '../carriers/judges/sender-domain.ts';
import { pointerName } from '../carriers/judges/reverse-name.ts';
import { headerFaults, messageIdState, type MessageIdState } from '../carriers/judges/header-state.ts';
import {
  ehloNameFault,
  hostNameFault,
  looksGeneric,
  neverInDns,
  type HostNameFault,
} from '../carriers/judges/host-name.ts';
import {
  domainOf,
  ehloName,
  envelopeDomain,
  envelopeSender,
  headerFromAddress,
  seen,
  shopMailWith,
} from '../carriers/judges/reading.ts';
import type { Facts, ServerReport } from '../facts/facts.ts';
import type { SpfResult } from '../protocols/spf/trace.ts';
import type { CauseEvidence } from './cause.ts';

/** One thing a receiving server said, wherever it was recorded. */
export interface Said {
  readonly carrier: CarrierId | null;
  readonly text: string;
  readonly reason: string;
  readonly phase: string;
}

/** @returns all replies of bounces, log and test sendings */
export function replies(facts: Facts): readonly Said[] {
  const bounces = seen(facts, 'bounces')?.value ?? [];
  const log = seen(facts, 'maillog')?.value.carriers ?? [];
  const sendings = seen(facts, 'sendings')?.value ?? [];
  return [
    ...bounces.flatMap((bounce) =>
      bounce.recipients.map((row) => ({
        carrier: row.carrier,
        text: `${row.replycode} ${row.status} ${row.diagnostic}`.trim(),
        reason: row.reason,
        phase: row.phase,
      })),
    ),
    ...log.flatMap((figures) =>
      figures.reasons.map((row) => ({
        carrier: figures.carrier === 'other' ? null : figures.carrier,
        text: row.text,
        reason: '',
        phase: row.phase,
      })),
    ),
    ...sendings.flatMap((sending) =>
      sending.recipients
        .filter((row) => !row.accepted)
        .map((row) => ({
          carrier: carrierOfDomain(domainOf(row.address)),
          text: row.reply,
          reason: '',
          phase: '',
        })),
    ),
  ];
}

/** Did a server say something like this? */
export function said(pattern: RegExp, ...reasons: readonly string[]): (evidence: CauseEvidence) => boolean {
  return ({ facts }) => replies(facts).some((row) => pattern.test(row.text) || reasons.includes(row.reason));
}

/** The operator's answer is one of these. */
export function answeredWith<Name extends keyof Answers>(
  name: Name,
  ...values: readonly Answers[Name][]
): (evidence: CauseEvidence) => boolean {
  return ({ facts }) => facts.answers?.state === 'known' && values.includes(facts.answers.value[name]);
}

export const messageId = (facts: Facts): MessageIdState | null => {
  const mail = shopMailWith(facts, 'message-id');
  return mail === null ? null : messageIdState(mail.value);
};

/** Right side of Message-ID: of the sample mail, else the one that most mails of the log carry. */
export function messageIdDomain(facts: Facts): string | null {
  const id = messageId(facts);
  if (id !== null) return 'right' in id ? id.right.toLowerCase() : null;
  return majority(seen(facts, 'maillog')?.value.messageIdDomains ?? []);
}

function majority(rows: readonly { readonly domain: string; readonly count: number }[]): string | null {
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const most = [...rows].sort((a, b) => b.count - a.count)[0];
  return most === undefined || most.count * 2 <= total ? null : most.domain.toLowerCase();
}

const machineDefault: ReadonlySet<HostNameFault> = new Set([
  'localhost',
  'localhost.localdomain',
  'localdomain',
  'container-id',
  'internal',
]);

/** A name that an operating system has before anybody gave it one. */
export const isDefaultName = (name: string | null): boolean => {
  const fault = name === null ? null : hostNameFault(name);
  return fault !== null && machineDefault.has(fault);
};

/** The application, not the mail server, wrote the Message-ID. */
export function applicationWroteId(facts: Facts): boolean {
  const mail = seen(facts, 'shopMail')?.value;
  const id = messageId(facts);
  if (mail === undefined || id === null || !('right' in id)) return false;
  if (/^(swift\.generated|_|-)$/i.test(id.right) || /^~|\\|\^/.test(id.right)) return true;
  const line = mail.headers.find((header) => header.name.toLowerCase() === 'message-id');
  const capitals = line?.name === 'Message-ID';
  return capitals && /^<[0-9a-f]{32}@/i.test(id.value);
}

/** EHLO or a Message-ID made by the mail server shows that the machine has a proper name. */
export function machineNameShows(facts: Facts): boolean {
  const own = headerFromAddress(facts);
  const right = messageIdDomain(facts);
  const byServer = right !== null && !applicationWroteId(facts) && right !== domainOf(own?.value ?? '');
  return ehloGood(facts) || (byServer && messageIdGood(facts));
}

/** How many of EHLO, envelope and Message-ID carry the machine's default name. */
export function defaultNames(facts: Facts): number {
  const names = [
    ehloName(facts)?.value ?? null,
    envelopeDomain(facts)?.value ?? null,
    applicationWroteId(facts) ? null : messageIdDomain(facts),
  ];
  return names.filter(isDefaultName).length;
}

export const ehloFault = (facts: Facts): HostNameFault | null => {
  const name = ehloName(facts);
  return name === null ? null : ehloNameFault(name.value);
};

/** The EHLO name is known and good. */
export const ehloGood = (facts: Facts): boolean => ehloName(facts) !== null && ehloFault(facts) === null;
export const messageIdGood = (facts: Facts): boolean => {
  const name = messageIdDomain(facts);
  return name !== null && hostNameFault(name) === null;
};
export const envelopeGood = (facts: Facts): boolean => {
  const domain = envelopeDomain(facts);
  return domain !== null && domain.value !== '' && !neverInDns(domain.value);
};

/** The server's own names are good, the Message-ID's is not, and it does not look like one that Postfix or Exim stamps. */
export function onlyMessageIdIsLocal(facts: Facts): boolean {
  const id = messageId(facts);
  if (id?.state !== 'local' || !ehloGood(facts)) return false;
  const byServer = /^<(?:\d{14}\.[0-9A-Za-z]+|E?\w{6,7}-\w{6,11}-\w{2,4})@/.test(id.value);
  return !byServer && !isDefaultName(envelopeDomain(facts)?.value ?? null);
}

const webUsers = /^(apache|www-data|www|nobody|httpd|nginx|daemon|http|web|wwwrun|root)$/i;

/** The envelope sender is the account the web server runs under. */
export function envelopeIsWebUser(facts: Facts): boolean {
  const sender = envelopeSender(facts)?.value ?? '';
  return webUsers.test(sender.split('@')[0] ?? '');
}

/** The envelope is under the same domain as the sender shown. */
export function envelopeIsOwn(facts: Facts): boolean {
  const from = headerFromAddress(facts);
  const domain = envelopeDomain(facts);
  return from !== null && domain !== null && sameOwner(domainOf(from.value), domain.value);
}

/** Faults of the header that are not the Message-ID's and not the line length. */
export function otherHeaderFaults(facts: Facts): readonly string[] {
  const mail = shopMailWith(facts, 'header');
  return mail === null ? [] : headerFaults(mail.value).filter((fault) => !/message-id|^line of/.test(fault));
}

export const spf = (facts: Facts, identity: 'header-from' | 'envelope'): SpfResult | null =>
  evaluation(facts, identity)?.value.result ?? null;

/** How many v=spf1 records stand at the From domain; null when not known. */
export function spfRecordCount(facts: Facts): number | null {
  const evaluated = evaluation(facts, 'header-from')?.value;
  if (evaluated !== undefined && evaluated.result !== 'temperror') return evaluated.trace.records.length;
  const answer = seen(facts, 'fromDomainRecords')?.value.answers.TXT;
  if (answer === undefined || answer.outcome === 'no-answer') return null;
  if (answer.outcome !== 'found') return 0;
  return answer.records.filter(
    ({ data }) => data.type === 'TXT' && /^v=spf1( |$)/i.test(data.strings.join('')),
  ).length;
}

/** The From domain has neither A nor MX, or can't be in DNS at all. */
export function fromDomainMissing(facts: Facts): boolean {
  const records = seen(facts, 'fromDomainRecords');
  const from = headerFromAddress(facts);
  if (from !== null && neverInDns(domainOf(from.value))) return true;
  return records !== null && hasRecord(records.value, ['A', 'AAAA', 'MX']) === false;
}

export const fromDomainExists = (facts: Facts): boolean => {
  const records = seen(facts, 'fromDomainRecords');
  return records !== null && hasRecord(records.value, ['A', 'AAAA', 'MX']) === true;
};

type Pointer = 'absent' | 'generic' | 'own' | null;

/** How the reverse name of the sending address of a family stands; null when not known. */
export function pointer(facts: Facts, family: 4 | 6): Pointer {
  const rows =
    seen(facts, 'reverseLookups')?.value.filter((row) => row.address.includes(':') === (family === 6)) ?? [];
  if (rows.some((row) => ['no-such-name', 'no-such-record'].includes(row.pointer.outcome))) return 'absent';
  const name = pointerName(rows[0]);
  if (name === '') return null;
  return looksGeneric(name) ? 'generic' : 'own';
}

/** Name servers of a zone answer differently. */
export function serversDiffer(facts: Facts): boolean {
  const own = seen(facts, 'nameServerComparison')?.value;
  const reverse = seen(facts, 'reverseServerComparison')?.value ?? [];
  return [...(own === undefined ? [] : [own]), ...reverse].some((one) => one.differences.length > 0);
}

export function listed(facts: Facts): boolean {
  return (
    seen(facts, 'blocklists')?.value.some((row) => row.lists.some((list) => list.state === 'listed')) === true
  );
}

export function notListed(facts: Facts): boolean {
  const lists = seen(facts, 'blocklists')?.value.flatMap((row) => row.lists) ?? [];
  return lists.length > 0 && lists.every((list) => list.state === 'not-listed');
}

/** A sign that the mail log's reader found. */
export function logSign(...codes: readonly string[]): (evidence: CauseEvidence) => boolean {
  return ({ facts }) =>
    seen(facts, 'maillog')?.value.signs.some((sign) => codes.includes(sign.code)) === true;
}

export function report(facts: Facts): ServerReport | null {
  return seen(facts, 'serverReport')?.value ?? null;
}

export const mailerSaid =
  (pattern: RegExp) =>
  ({ facts }: CauseEvidence): boolean =>
    report(facts)?.mailerErrors.some((line) => pattern.test(line)) === true;

/** A rule of the rulebook was judged so. */
export function judged(
  verdict: 'pass' | 'fail',
  ...ids: readonly string[]
): (evidence: CauseEvidence) => boolean {
  return ({ findings }) => ids.some((id) => findings.get(id)?.verdict === verdict);
}

/** Faults of the body's characters as the mail's reader found them. */
export function bodyFaultsOf(facts: Facts): readonly string[] {
  return shopMailWith(facts, 'body')?.value.bodyFaults ?? [];
}
