// A flat vocabulary of simple facts (`{"ehlo": "localhost", "ptr": "none"}`) translated into real facts, for `inspect
// triage`. What can't be read is left out and noted; nothing is guessed.
import {
  blocklist,
  comparison,
  dkimFacts,
  dmarcFacts,
  domainRecords,
  fact,
  figures,
  goodRecords,
  mail,
  maillog,
  noSuchName,
  reverse,
  serverReport,
  spfEvaluation,
} from '../carriers/example-facts.ts';
import type { CarrierId } from '../contract/answers.ts';
import { parseIpAddress } from '../contract/ip-address.ts';
import type { Facts } from '../facts/facts.ts';
import type { ReverseLookup } from '../protocols/dns/answer.ts';
import type { MaillogFacts } from '../protocols/maillog/maillog-facts.ts';
import type { SpfEvaluation } from '../protocols/spf/trace.ts';
import { plainKey } from './plain-answers.ts';
import { type Draft, emptyDraft } from './plain-draft.ts';
import { plainBounces } from './plain-replies.ts';
import { isRow } from './plain-shaped.ts';
import { words } from './plain-vocabulary.ts';

export interface PlainFacts {
  readonly facts: Facts;
  /** keys that were not understood */
  readonly notes: readonly string[];
}

/**
 * @param input plain facts as JSON, untrusted: at most 200 keys are read
 * @param context the shop's domain and the carriers that mail does not reach, for figures and replies without a carrier
 */
export function plainFacts(
  input: Readonly<Record<string, unknown>>,
  context: { readonly domain: string; readonly failing: readonly CarrierId[] },
): PlainFacts {
  const draft = emptyDraft(context.domain);
  const notes: string[] = [];
  read(draft, input, notes, 'facts');
  return { facts: madeFacts(draft, context.failing), notes };
}

/** Objects whose fields are words of their own, though a word of that name takes a plain value. */
const containers: ReadonlySet<string> = new Set([
  'mail',
  'maillog',
  'log',
  'server',
  'spf',
  'dkim',
  'ipv6',
  'header',
]);
const deepest = 3;

function read(draft: Draft, input: Readonly<Record<string, unknown>>, notes: string[], path: string): void {
  for (const [key, value] of Object.entries(input).slice(0, 200)) {
    const name: string = plainKey(key);
    const word = words.get(name);
    const inner = isRow(value) && isRow(value['value']) ? value['value'] : value; // `{state: 'known', value: …}`
    const here = `${path}.${key.slice(0, 60)}`;
    const nested = isRow(inner) && (word === undefined || containers.has(name));
    if (nested && here.split('.').length <= deepest + 1) read(draft, inner, notes, here);
    else if (word !== undefined) word(draft, inner);
    else if (name === 'carriers' && Array.isArray(inner)) readRows(draft, inner, notes, here);
    else if (typeof value === 'string' && /^\s*(smtp;?\s*)?[245]\d\d[ -]/i.test(value))
      draft.bounces.push(value);
    else if (!(name === 'carrier' && here.includes('carriers.'))) notes.push(here);
  }
}

/** Rows of figures a carrier; whose they are does not matter to the causes. */
function readRows(draft: Draft, rows: readonly unknown[], notes: string[], path: string): void {
  for (const row of rows.slice(0, 20)) if (isRow(row)) read(draft, row, notes, path);
}

function madeFacts(draft: Draft, failing: readonly CarrierId[]): Facts {
  const { domain } = draft;
  const evaluations = Object.entries(draft.spf).map(([one, result]) => {
    const under = one === 'envelope' ? (draft.mail.envelopeSender?.split('@')[1] ?? domain) : domain;
    const records =
      draft.spfRecords === null ? {} : { records: Array<string>(draft.spfRecords).fill('v=spf1 -all') };
    return spfEvaluation(
      one as SpfEvaluation['identity'],
      under,
      result,
      one === 'header-from' ? records : {},
    ); // keys are identities
  });
  const lookups: ReverseLookup[] = ([4, 6] as const).flatMap((family) => lookupOf(draft, family) ?? []);
  const bounces = draft.bounces.flatMap((one) => plainBounces(one, failing));
  return {
    ...(draft.mailTold ? fact('shopMail', madeMail(draft)) : {}),
    ...(draft.fromRecords === null
      ? {}
      : fact('fromDomainRecords', domainRecords(domain, draft.fromRecords ? goodRecords : noSuchName))),
    ...(draft.envelopeRecords === null
      ? {}
      : fact(
          'envelopeDomainRecords',
          domainRecords(
            draft.mail.envelopeSender?.split('@')[1] ?? domain,
            draft.envelopeRecords ? goodRecords : noSuchName,
          ),
        )),
    ...(draft.ehloRecords === null
      ? {}
      : fact(
          'ehloNameRecords',
          domainRecords(draft.mail.helo ?? `mail.${domain}`, draft.ehloRecords ? goodRecords : noSuchName),
        )),
    ...(lookups.length === 0 ? {} : fact('reverseLookups', lookups)),
    ...(evaluations.length === 0 ? {} : fact('spfEvaluations', evaluations)),
    ...(draft.dmarcPolicy === undefined
      ? {}
      : fact('dmarc', dmarcFacts(draft.dmarcPolicy, draft.dmarcResult, domain))),
    ...(draft.dkim === null
      ? {}
      : fact('dkim', dkimFacts(draft.dkim === 'none' ? null : draft.dkim, { domain }))),
    ...(draft.blocklist === null ? {} : fact('blocklists', [blocklist(draft.blocklist)])),
    ...(draft.serversDiffer === null
      ? {}
      : fact('nameServerComparison', comparison(domain, 'TXT', draft.serversDiffer ? 'differ' : 'same'))),
    ...(bounces.length === 0 ? {} : fact('bounces', bounces)),
    ...(draft.figuresTold || draft.logTold || draft.signs.length > 0
      ? fact('maillog', madeLog(draft, failing))
      : {}),
    ...(Object.keys(draft.report).length === 0 ? {} : fact('serverReport', serverReport(draft.report))),
    ...draft.others,
  };
}

function lookupOf(draft: Draft, family: 4 | 6): ReverseLookup | null {
  const told = draft.reverse[family];
  if (told === undefined) return null;
  const address = family === 4 ? '192.0.2.1' : '2001:db8::1';
  if (told === 'none' || told === 'timeout') return reverse(address, told);
  const name =
    told === 'generic'
      ? 'v192-0-2-1.static.host.example'
      : parseIpAddress(told) === null
        ? told
        : `mail.${draft.domain}`;
  return reverse(address, [name], draft.reverseLeadsBack);
}

function madeMail(draft: Draft) {
  const told = draft.mail;
  const right = draft.messageIdDomain;
  const application = draft.messageIdByApplication || right === 'swift.generated';
  const messageIds =
    told.messageIds ??
    (right === null
      ? [`<20261124000000.4ABCDE1234@mail.${draft.domain}>`]
      : [
          application
            ? `<0123456789abcdef0123456789abcdef@${right}>`
            : `<20261124000000.4ABCDE1234@${right}>`,
        ]);
  const made = mail({ helo: null, envelopeSender: null, ...told, messageIds });
  return {
    ...made,
    told: draft.parts,
    headers: application
      ? made.headers.map((row) => (row.name === 'Message-Id' ? { ...row, name: 'Message-ID' } : row))
      : made.headers,
  };
}

function madeLog(draft: Draft, failing: readonly CarrierId[]): MaillogFacts {
  const closed = draft.signs.includes('port-25-closed');
  const none = { sent: 0, deferred: 100, bounced: 0, expired: 0, rejected: 0 };
  const carriers: readonly CarrierId[] = failing.length > 0 ? failing : ['docomo', 'au', 'softbank'];
  return maillog(draft.figuresTold ? carriers.map((carrier) => figures(carrier, draft.figures)) : [], {
    ...(closed ? { totals: none } : draft.figuresTold ? {} : { totals: { ...none, deferred: 0 } }),
    ...draft.log,
    signs: draft.signs.map((code) => ({ code, count: 1, example: '' })),
  });
}
