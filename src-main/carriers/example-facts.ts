// Small facts built from a few values: for the examples of rules and causes, and for the plain facts of `inspect triage`.
// Names and addresses are documentation ones (RFC 2606, RFC 5737). Healthy values unless told otherwise.
import { noAnswers, type Answers, type CarrierId } from '../contract/answers.ts';
import type { Evidence } from '../contract/evidence.ts';
import { known, missing, type MissingReason } from '../facts/fact.ts';
import type { FactName, Facts, FactTypes, ServerReport } from '../facts/facts.ts';
import type { DkimFacts } from '../protocols/dkim/dkim-facts.ts';
import type { DmarcFacts } from '../protocols/dmarc/dmarc-facts.ts';
import type {
  DnsAnswer,
  DomainRecords,
  NoAnswerReason,
  RecordData,
  RecordType,
  ReverseLookup,
  ServerComparison,
} from '../protocols/dns/answer.ts';
import type { BlocklistFacts } from '../protocols/dnsbl/blocklist-facts.ts';
import type { BouncedRecipient, BounceFacts } from '../protocols/dsn/bounce-facts.ts';
import type { CarrierFigures, MaillogFacts } from '../protocols/maillog/maillog-facts.ts';
import type { HeaderField, MailFacts } from '../protocols/message/mail-facts.ts';
import type { GreetingFacts } from '../protocols/smtp/smtp-facts.ts';
import type { SpfEvaluation, SpfResult } from '../protocols/spf/trace.ts';

export const exampleTime = '2026-11-24T00:00:00.000Z';
export const exampleDomain = 'shop.example';
export const exampleAddress = '192.0.2.1';

/** @returns one fact under its name, with a line of evidence that names its source */
export function fact<Name extends FactName>(
  name: Name,
  value: FactTypes[Name],
  source: string = name,
): Facts {
  const evidence: Evidence = { source, lines: [briefly(value)], at: exampleTime };
  return { [name]: known(value, [evidence], exampleTime) };
}

/** @returns one missing fact under its name */
export function missingFact(name: FactName, why: MissingReason): Facts {
  return { [name]: missing(why) };
}

function briefly(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

export function answers(patch: Partial<Record<keyof Answers, unknown>>): Facts {
  return fact('answers', { ...noAnswers, ...patch } as Answers, 'answers'); // examples are written in parsed form
}

export type PlainRecords = Partial<Record<RecordType, readonly string[] | 'no-such-name' | NoAnswerReason>>;

/** One answer of DNS. An empty list: the name is there, the record is not. */
export function dnsAnswer(
  name: string,
  type: RecordType,
  plain: readonly string[] | 'no-such-name' | NoAnswerReason,
): DnsAnswer {
  const trace = {
    question: { name, type },
    server: '192.0.2.53:53',
    transport: 'udp' as const,
    milliseconds: 12,
    at: exampleTime,
    authoritative: false,
  };
  if (typeof plain === 'string') {
    return plain === 'no-such-name' ? { outcome: plain, trace } : { outcome: 'no-answer', why: plain, trace };
  }
  if (plain.length === 0) return { outcome: 'no-such-record', trace };
  return {
    outcome: 'found',
    records: plain.map((text) => ({ name, ttl: 3600, data: recordData(type, text) })),
    trace,
  };
}

function recordData(type: RecordType, text: string): RecordData {
  switch (type) {
    case 'A':
    case 'AAAA':
      return { type, address: text };
    case 'MX':
      return { type, preference: 10, exchange: text };
    case 'TXT':
    case 'SPF':
      return { type, strings: [text] };
    case 'SOA':
      return { type, mname: text, rname: `hostmaster.${text}`, serial: 1, minimum: 3600 };
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return { type, name: text };
  }
}

export function domainRecords(domain: string, plain: PlainRecords): DomainRecords {
  const answered = Object.entries(plain).map(([type, value]) => [
    type,
    dnsAnswer(domain, type as RecordType, value),
  ]);
  return { domain, answers: Object.fromEntries(answered) as DomainRecords['answers'] }; // keys are record types
}

/** Records of a domain that is as it should be. */
export const goodRecords: PlainRecords = { A: [exampleAddress], MX: ['mail.shop.example'] };
export const noSuchName: PlainRecords = {
  A: 'no-such-name',
  AAAA: 'no-such-name',
  MX: 'no-such-name',
  TXT: 'no-such-name',
};

/** @param names what the address leads to; `none`: it has no name */
export function reverse(
  address: string,
  names: readonly string[] | 'none' | NoAnswerReason,
  leadsBack = true,
): ReverseLookup {
  const label = `${address}.reverse`;
  return {
    address,
    pointer: dnsAnswer(label, 'PTR', names === 'none' ? 'no-such-name' : names),
    forward: Array.isArray(names)
      ? names.map((name: string) => ({
          name,
          answer: dnsAnswer(name, address.includes(':') ? 'AAAA' : 'A', leadsBack ? [address] : []),
          leadsBack,
        }))
      : [],
  };
}

/** Two name servers; `differ`: the second one gives another answer. */
export function comparison(
  zone: string,
  type: RecordType,
  state: 'same' | 'differ' | 'silent',
): ServerComparison {
  const server = (number: number) => ({
    name: `ns${number}.${zone}`,
    address: `198.51.100.${number}`,
    state: state === 'silent' ? ('silent' as const) : ('answers' as const),
    serial: state === 'silent' ? null : number === 2 && state === 'differ' ? 1 : 2,
    answers:
      state === 'silent'
        ? []
        : [dnsAnswer(zone, type, number === 2 && state === 'differ' ? [] : ['mail.shop.example'])],
  });
  return {
    zone,
    servers: [server(1), server(2)],
    differences: state === 'differ' ? [{ name: zone, type, servers: [`ns1.${zone}`, `ns2.${zone}`] }] : [],
  };
}

export function spfEvaluation(
  identity: SpfEvaluation['identity'],
  domain: string,
  result: SpfResult,
  more: { readonly address?: string; readonly records?: readonly string[]; readonly code?: string } = {},
): SpfEvaluation {
  const standing = result === 'none' || result === 'temperror' ? [] : ['v=spf1 ip4:192.0.2.1 -all'];
  const records = more.records ?? standing;
  return {
    identity,
    address: more.address ?? exampleAddress,
    sender: `order@${domain}`,
    domain,
    result,
    reason: { code: more.code ?? result, detail: '' },
    explanation: null,
    lookups: 0,
    voidLookups: 0,
    worstCaseLookups: 0,
    trace: { domain, record: records.length === 1 ? (records[0] ?? null) : null, records, steps: [], result },
  };
}

export function dmarcFacts(
  policy: DmarcFacts['policy'],
  result: 'pass' | 'fail' | null,
  domain = exampleDomain,
): DmarcFacts {
  return {
    fromDomain: domain,
    organisationalDomain: domain,
    recordDomain: policy === null ? null : domain,
    record: policy === null ? null : `v=DMARC1; p=${policy}`,
    policy,
    testing: false,
    faults: [],
    walk: [],
    alignment: result === null ? null : { spf: result === 'pass', dkim: false, result },
  };
}

export function dkimFacts(
  result: DkimFacts['signatures'][number]['result'] | null,
  more: { readonly domain?: string; readonly keyBits?: number } = {},
): DkimFacts {
  return {
    signatures:
      result === null
        ? []
        : [
            {
              domain: more.domain ?? exampleDomain,
              selector: 's1',
              result,
              keyBits: more.keyBits ?? 2048,
              testing: false,
              comment: '',
            },
          ],
    tried: [],
  };
}

export function blocklist(
  state: 'listed' | 'not-listed' | 'could-not-be-checked',
  list = 'dnsbl.example',
): BlocklistFacts {
  const name = `1.2.0.192.${list}`;
  return {
    address: exampleAddress,
    lists: [
      {
        list,
        state,
        codes: state === 'listed' ? ['127.0.0.2'] : [],
        answer: dnsAnswer(
          name,
          'A',
          state === 'listed' ? ['127.0.0.2'] : state === 'not-listed' ? 'no-such-name' : 'refused',
        ),
      },
    ],
  };
}

const header = (name: string, value: string): HeaderField => ({ name, raw: `${name}: ${value}\r\n`, value });

/** An order mail as a healthy EC-CUBE shop sends it; `headers` are made from the other fields unless given. */
export function mail(
  more: Partial<MailFacts> & {
    readonly helo?: string | null;
    readonly envelopeSender?: string | null;
    readonly sentFrom?: string | null;
  } = {},
): MailFacts {
  const {
    helo = 'mail.shop.example',
    envelopeSender = 'order@shop.example',
    sentFrom = exampleAddress,
    ...fields
  } = more;
  const messageIds = fields.messageIds ?? ['<20261124000000.4ABCDE1234@mail.shop.example>'];
  const from = fields.from ?? ['order@shop.example'];
  const headers = fields.headers ?? [
    ...(from.length === 0 ? [] : [header('From', from.join(', '))]),
    header('To', 'customer@docomo.ne.jp'),
    header('Subject', 'ご注文ありがとうございます'),
    header('Date', 'Tue, 24 Nov 2026 09:00:00 +0900'),
    ...messageIds.map((id) => header('Message-Id', id)),
  ];
  return {
    name: 'order.eml',
    role: 'shop',
    size: 12_000,
    headerSize: 1_500,
    fromRaw: from.length === 0 ? null : from.join(', '),
    to: ['customer@docomo.ne.jp'],
    replyTo: [],
    senderHeader: null,
    subject: 'ご注文ありがとうございます',
    date: exampleTime,
    dateRaw: 'Tue, 24 Nov 2026 09:00:00 +0900',
    returnPath: envelopeSender,
    received: [],
    leaving: {
      helo,
      address: sentFrom,
      envelopeSender,
      from: { helo: 'Received', address: 'Received', envelopeSender: 'Return-Path' },
    },
    charset: 'iso-2022-jp',
    transferEncoding: '7bit',
    contentType: 'text/plain; charset=iso-2022-jp',
    longestLine: 76,
    rawEightBitHeaders: [],
    bodyFaults: [],
    authenticationResults: [],
    notes: [],
    writers: [],
    messageIdMaker: null,
    ...fields,
    messageIds,
    from,
    headers,
  };
}

export function figures(
  carrier: CarrierFigures['carrier'],
  more: Partial<CarrierFigures> = {},
): CarrierFigures {
  return {
    carrier,
    totals: { sent: 100, deferred: 0, bounced: 0, expired: 0, rejected: 0 },
    attempts: 100,
    recipients: 100,
    firstTryShare: 1,
    unknownUserShare: 0,
    unknownUsers: 0,
    delay: null,
    peakPerSecond: 1,
    peakPerMinute: 2,
    peakPerTenMinutes: 4,
    parallelSessions: 1,
    over100Recipients: 0,
    reasons: [],
    slots: [],
    ...more,
  };
}

export function maillog(carriers: readonly CarrierFigures[], more: Partial<MaillogFacts> = {}): MaillogFacts {
  return {
    names: ['maillog'],
    format: 'postfix',
    lines: 1000,
    understood: 1000,
    from: 1_795_392_000_000,
    to: 1_795_996_800_000,
    totals: { sent: 100, deferred: 0, bounced: 0, expired: 0, rejected: 0 },
    carriers,
    envelopeDomains: [],
    messageIdDomains: [],
    webUsers: [],
    signs: [],
    notes: [],
    ...more,
  };
}

export function bounce(carrier: CarrierId | null, more: Partial<BouncedRecipient> = {}): BounceFacts {
  return {
    name: 'bounce.eml',
    kind: 'bounce',
    date: exampleTime,
    recipients: [
      {
        recipient: 'customer@au.com',
        carrier,
        reason: 'undefined',
        status: '',
        replycode: '',
        phase: '',
        hard: true,
        retryUseful: false,
        diagnostic: '',
        remote: '',
        agent: 'postfix',
        phrase: '',
        ...more,
      },
    ],
    originalMessageId: null,
  };
}

export function greeting(name: string | null, more: Partial<GreetingFacts> = {}): GreetingFacts {
  return {
    host: 'mail.shop.example',
    port: 25,
    outcome: 'answering',
    name,
    lines: name === null ? [] : [`220 ${name} ESMTP Postfix`],
    extensions: [],
    sizeLimit: null,
    startTls: false,
    certificate: null,
    milliseconds: 30,
    ...more,
  };
}

export function serverReport(more: Partial<ServerReport> = {}): ServerReport {
  return {
    hostName: null,
    mtaName: null,
    mta: null,
    keepsOwnDomain: null,
    mailer: null,
    mailerErrors: [],
    queued: null,
    ...more,
  };
}
