// From what was read of one recipient to a reason. The order of questions follows Sisimai's (libsisimai.org), so that
// results can be compared: writer's own sentences, carrier, provider, then general phrases with status and phase.
import type { CarrierId } from '../../contract/answers.ts';
import { carrierPhrases } from './carrier-phrases.ts';
import { agentPhrases } from './phrases/agent-phrases.ts';
import { messagePhrases } from './phrases/message-phrases.ts';
import { matcherOf, type PhraseMatcher, type ReasonName } from './phrases/phrase.ts';
import { providers, type Provider } from './phrases/provider-phrases.ts';
import { recipientPhrases } from './phrases/recipient-phrases.ts';
import { senderPhrases } from './phrases/sender-phrases.ts';
import { spamPhrases } from './phrases/spam-phrases.ts';
import { systemPhrases } from './phrases/system-phrases.ts';
import type { Phase } from './smtp-codes.ts';
import { reasonOfStatus } from './status-reasons.ts';

/** What is known of one failed recipient. */
export interface Failing {
  readonly agent: string;
  readonly carrier: CarrierId | null;
  /** the recipient's domain, lower case */
  readonly domain: string;
  readonly remote: string;
  /** the server that wrote the report */
  readonly reporting: string;
  readonly status: string;
  readonly replycode: string;
  readonly phase: Phase;
  /** `SMTP`, `X-UNIX`, … or '' */
  readonly diagnosticType: string;
  readonly action: string;
  readonly text: string;
  /** the words around it in the notice: asked for the writer's own sentences */
  readonly around: string;
  /** YYYY-MM-DD of the bounce, '' when not known */
  readonly day: string;
  /** set by the writer's own codes (Gmail's states, au's filter mark), null without one */
  readonly told: ReasonName | null;
}

export interface Decided {
  readonly reason: ReasonName;
  /** id of the phrase row that decided, '' when status, code or phase did */
  readonly phrase: string;
}

const matchers = new Map<ReasonName, PhraseMatcher>();
for (const group of [
  ...recipientPhrases,
  ...senderPhrases,
  ...messagePhrases,
  ...spamPhrases,
  ...systemPhrases,
]) {
  matchers.set(group.reason, matcherOf(group.phrases));
}
const agentMatchers = new Map(
  Object.entries(agentPhrases).map(([agent, groups]) => [
    agent,
    groups.map((group) => ({ reason: group.reason, match: matcherOf(group.phrases) })),
  ]),
);
const carrierMatchers = carrierPhrases.map((row) => ({ row, match: matcherOf([[row.words, row.source]]) }));
const notSender = matcherOf([
  ['5.1.0 address rejected', 'IronPort'],
  ['recipient address rejected', 'Postfix'],
  ['sender ip address rejected', 'various'],
]);

/** Reasons that say little: a better one is looked for. */
const vague = new Set<ReasonName>([
  'undefined',
  'onhold',
  'systemerror',
  'securityerror',
  'expired',
  'networkerror',
  'hostunknown',
  'userunknown',
]);

const firstOrder: readonly ReasonName[] = [
  'mailboxfull', 'mesgtoobig', 'exceedlimit', 'suspend', 'hasmoved', 'norelaying', 'authfailure', 'userunknown', 'filtered', 'requireptr', 'notcompliantrfc', 'badreputation', 'contenterror', 'rejected', 'hostunknown', 'spamdetected', 'speeding', 'toomanyconn', 'blocked',
]; // prettier-ignore
const secondOrder: readonly ReasonName[] = [
  'mailboxfull', 'authfailure', 'badreputation', 'speeding', 'spamdetected', 'virusdetected', 'policyviolation', 'norelaying', 'systemerror', 'networkerror', 'suspend', 'contenterror', 'systemfull', 'notaccept', 'expired', 'failedstarttls', 'securityerror', 'suppressed', 'mailererror',
]; // prettier-ignore

const beforeData = new Set<Phase>(['connect', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt']);

/** @returns the reason of one failed recipient; always one, `undefined` when nothing is known */
export function decideReason(failing: Failing): Decided {
  const text = oneReply(failing.text.toLowerCase().replace(/\s+/g, ' '));
  if (failing.told !== null && !vague.has(failing.told)) return { reason: failing.told, phrase: '' };
  const around = `${text}\n${failing.around.toLowerCase().replace(/\s+/g, ' ')}`;
  const hint =
    agentReason(failing, text) ??
    agentReason(failing, around) ??
    (failing.told === null ? null : { reason: failing.told, phrase: '' });
  if (hint !== null && !vague.has(hint.reason)) return hint;
  const special = carrierReason(failing, text);
  if (special !== null) return special;
  const provided = providerReason(failing, text);
  if (provided !== null) return provided;
  if (failing.status.startsWith('2.') && hint === null) return { reason: 'delivered', phrase: '' };
  return general(failing, text, hint) ?? fallback(failing, text, hint);
}

/** A reply over several lines repeats its code on each (RFC 5321 4.2.1): only the first one stays. */
function oneReply(text: string): string {
  const code = /\b([245]\d\d)-(?:[245]\.\d{1,3}\.\d{1,3} )?/.exec(text);
  if (code === null) return text;
  const first = code.index + code[0].length;
  const again = new RegExp(`\\b${code[1] ?? ''}[- ](?:[245]\\.\\d{1,3}\\.\\d{1,3} )?`, 'g');
  return text.slice(0, first) + text.slice(first).replace(again, '');
}

function found(reason: ReasonName, text: string): Decided | null {
  const words = matchers.get(reason)?.(text) ?? null;
  return words === null ? null : { reason, phrase: `${reason}:${words}` };
}

function agentReason({ agent }: Failing, text: string): Decided | null {
  for (const { reason, match } of agentMatchers.get(agent) ?? []) {
    const words = match(text);
    if (words !== null) return { reason, phrase: `${agent}:${words}` };
  }
  return null;
}

function carrierReason(failing: Failing, text: string): Decided | null {
  if (failing.carrier === null) return null;
  for (const { row, match } of carrierMatchers) {
    if (row.carrier !== failing.carrier || match(text) === null) continue;
    if (row.phases !== undefined && !row.phases.includes(failing.phase)) continue;
    if (row.status !== undefined && !failing.status.startsWith(row.status)) continue;
    // A bounce without a date is read as today's.
    if (row.before !== undefined && (failing.day === '' || failing.day >= row.before)) continue;
    if (row.since !== undefined && failing.day !== '' && failing.day < row.since) continue;
    return { reason: row.reason, phrase: row.id };
  }
  return null;
}

/** Exchange prints the codes that Microsoft documents for its own servers. */
const writesAs: Readonly<Record<string, string>> = { office365: 'microsoft', exchange2007: 'microsoft' };

/** By the recipient's domain or the writer, else by the server that refused, else by the one that reported. */
function providerOf({ agent, remote, domain, reporting }: Failing): readonly Provider[] {
  const serves =
    (host: string) =>
    (provider: Provider): boolean =>
      host !== '' &&
      provider.hosts.some((ending) => host === ending || host === ending.slice(1) || host.endsWith(ending));
  const asked = [
    providers.filter(
      (provider) => provider.domains.includes(domain) || provider.id === (writesAs[agent] ?? agent),
    ),
    providers.filter(serves(remote)),
    providers.filter(serves(reporting)),
  ];
  return asked.flat();
}

function providerReason(failing: Failing, text: string): Decided | null {
  for (const provider of providerOf(failing)) {
    const code = provider.codes?.pattern.exec(failing.text)?.[1]?.toUpperCase();
    const coded = code === undefined ? undefined : provider.codes?.reasons[code];
    if (coded !== undefined) return { reason: coded, phrase: `${provider.id}:${code ?? ''}` };
    for (const row of provider.rows) {
      if (row.status !== undefined && !statusFits(failing.status, row.status)) continue;
      if (text.includes(row.words)) return { reason: row.reason, phrase: `${provider.id}:${row.words}` };
    }
  }
  return null;
}

function statusFits(status: string, wanted: string): boolean {
  return wanted.endsWith('.') || wanted.split('.').length < 3
    ? status.startsWith(wanted)
    : status === wanted || (status.startsWith(wanted) && status.length > 5);
}

/** The questions that look at status, phase and words together. */
function general(failing: Failing, text: string, hint: Decided | null): Decided | null {
  if (failing.diagnosticType !== 'SMTP' && failing.diagnosticType !== '') return null;
  for (const reason of firstOrder) {
    const decided = hint?.reason === reason ? hint : ask(reason, failing, text);
    if (decided !== null) return decided;
  }
  return null;
}

function ask(reason: ReasonName, failing: Failing, text: string): Decided | null {
  const byStatus = reasonOfStatus(failing.status);
  const sure: Decided = { reason, phrase: '' };
  switch (reason) {
    case 'mailboxfull':
    case 'exceedlimit':
    case 'authfailure':
    case 'requireptr':
    case 'toomanyconn':
    case 'blocked':
      return byStatus === reason ? sure : found(reason, text);
    case 'mesgtoobig':
      if (byStatus === reason) return sure;
      return byStatus === 'exceedlimit' || failing.status === '5.2.3' ? null : found(reason, text);
    case 'suspend':
      return failing.replycode === '525' ? sure : found(reason, text);
    case 'norelaying':
      return failing.phase === 'connect' || failing.phase === 'ehlo' ? null : found(reason, text);
    case 'userunknown': {
      if (byStatus === 'suspend') return null;
      if (byStatus !== reason) return failing.phase === 'rcpt' ? found(reason, text) : null;
      const other = (['norelaying', 'blocked', 'mailboxfull', 'hasmoved', 'rejected'] as const).some(
        (name) => (name !== 'rejected' || notSender(text) === null) && found(name, text) !== null,
      );
      return other ? null : (found(reason, text) ?? sure);
    }
    case 'filtered': {
      if (byStatus === 'suspend') return null;
      const words = found('filtered', text) ?? found('userunknown', text);
      if (words === null || (byStatus !== 'filtered' && beforeData.has(failing.phase))) return null;
      return { reason, phrase: words.phrase };
    }
    case 'contenterror':
      if (ask('spamdetected', failing, text) !== null) return null;
      return byStatus === reason ? sure : found(reason, text);
    case 'rejected': {
      if (byStatus === reason) return sure;
      const open =
        byStatus === null || ['undefined', 'onhold', 'securityerror', 'systemerror'].includes(byStatus);
      const late =
        (failing.phase === 'data' || failing.phase === 'end-of-data') && byStatus !== 'userunknown';
      return (failing.phase === 'mail' || late || open) && notSender(text) === null
        ? found(reason, text)
        : null;
    }
    case 'hostunknown':
      if (byStatus !== reason) return found(reason, text);
      return found('networkerror', text) === null ? (found(reason, text) ?? sure) : null;
    case 'spamdetected':
      if (failing.status === '') return null;
      if (byStatus === reason) return sure;
      return beforeData.has(failing.phase) ? null : found(reason, text);
    default:
      return found(reason, text);
  }
}

/** What is left: words alone, then the status, then the kind of reply. */
function fallback(failing: Failing, text: string, hint: Decided | null): Decided {
  const explicit = hint !== null && hint.reason !== 'undefined' && hint.reason !== 'onhold';
  if (explicit) return hint;
  const byStatus = reasonOfStatus(failing.status);
  if (byStatus === null || vague.has(byStatus) || failing.diagnosticType !== 'SMTP') {
    for (const reason of secondOrder) {
      if (reason === 'virusdetected' && beforeData.has(failing.phase)) continue;
      const decided =
        reason === 'notaccept' && /^(?:521|556)$/.test(failing.replycode)
          ? { reason, phrase: '' }
          : found(reason, text);
      if (decided !== null) return decided;
    }
    if (byStatus !== null) return { reason: byStatus, phrase: '' };
    const rest = lastGuess(failing);
    if (rest !== null) return { reason: rest, phrase: '' };
  } else {
    return { reason: byStatus, phrase: '' };
  }
  return found('vacation', text) ?? { reason: text.trim() === '' ? 'undefined' : 'onhold', phrase: '' };
}

function lastGuess({ status, diagnosticType, replycode, action, phase }: Failing): ReasonName | null {
  if (/^[45]\.6\./.test(status)) return 'contenterror';
  if (/^[45]\.7\./.test(status)) return 'securityerror';
  if (diagnosticType.startsWith('X-UNIX')) return 'mailererror';
  if (/^[45]0[0-7]$/.test(replycode)) return 'syntaxerror';
  if (/^(?:delayed|expired)/.test(action)) return 'expired';
  // Refused with a reply before anything was said of sender or recipient: it is the sending server that is not wanted.
  return phase === 'ehlo' || (phase === 'connect' && replycode !== '') ? 'blocked' : null;
}

const always = new Set<ReasonName>(['hasmoved', 'userunknown', 'hostunknown']);

/** @returns true for a bounce that will not get better by itself (Sisimai's hard bounces) */
export function isHard(reason: ReasonName, status: string, replycode: string, text: string): boolean {
  if (always.has(reason)) return true;
  if (reason !== 'notaccept') return false;
  const code = status || replycode;
  return code.startsWith('5') || !(code.startsWith('4') || /\b(?:temporar|persistent)/i.test(text));
}
