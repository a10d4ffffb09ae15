// The shape of every stored fact's value, so that an imported or older case can't break a judge or a view.
// Loose: fields that later versions add are kept. The compiler holds these against facts/facts.ts.
import { z } from 'zod';
import { Arrival, CarrierId } from '../contract/answers.ts';
import { IsolationFactorId } from '../contract/isolation.ts';
import type { FactName, FactTypes } from '../facts/facts.ts';
import type { DnsAnswer, ResourceRecord } from '../protocols/dns/answer.ts';
import type { SpfStep, SpfTrace } from '../protocols/spf/trace.ts';

const text = z.string();
const texts = z.array(text);
const count = z.number();
const nullableText = text.nullable();

const RecordType = z.enum(['A', 'AAAA', 'MX', 'TXT', 'NS', 'SOA', 'PTR', 'CNAME', 'SPF']);
const RecordData = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['A', 'AAAA']), address: text }),
  z.looseObject({ type: z.literal('MX'), preference: count, exchange: text }),
  z.looseObject({ type: z.enum(['TXT', 'SPF']), strings: texts }),
  z.looseObject({ type: z.enum(['NS', 'PTR', 'CNAME']), name: text }),
  z.looseObject({ type: z.literal('SOA'), mname: text, rname: text, serial: count, minimum: count }),
]);
const Record: z.ZodType<ResourceRecord> = z.looseObject({ name: text, ttl: count, data: RecordData });
const Trace = z.looseObject({
  question: z.looseObject({ name: text, type: RecordType }),
  server: text,
  transport: z.enum(['udp', 'tcp', 'https']),
  milliseconds: count,
  at: text,
  authoritative: z.boolean(),
});
const NoAnswer = z.enum([
  'timeout',
  'refused',
  'server-failure',
  'garbled',
  'unreachable',
  'not-implemented',
  'name-too-long',
  'cancelled',
]);
const Answer: z.ZodType<DnsAnswer> = z.discriminatedUnion('outcome', [
  z.looseObject({ outcome: z.literal('found'), records: z.array(Record), trace: Trace }),
  z.looseObject({ outcome: z.literal('no-such-name'), trace: Trace }),
  z.looseObject({ outcome: z.literal('no-such-record'), trace: Trace }),
  z.looseObject({ outcome: z.literal('no-answer'), why: NoAnswer, trace: Trace }),
]);
const DomainRecords = z.looseObject({ domain: text, answers: z.partialRecord(RecordType, Answer) });
const Comparison = z.looseObject({
  zone: text,
  servers: z.array(
    z.looseObject({
      name: text,
      address: nullableText,
      state: z.enum(['answers', 'lame', 'refuses', 'silent', 'no-address']),
      serial: count.nullable(),
      answers: z.array(Answer),
    }),
  ),
  differences: z.array(z.looseObject({ name: text, type: RecordType, servers: texts })),
});
const ReverseLookup = z.looseObject({
  address: text,
  pointer: Answer,
  forward: z.array(z.looseObject({ name: text, answer: Answer, leadsBack: z.boolean() })),
});

const SpfResult = z.enum(['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror']);
const SpfStepSchema: z.ZodType<SpfStep> = z.looseObject({
  term: text,
  kind: z.enum(['mechanism', 'redirect', 'modifier', 'unreached']),
  mechanism: text,
  qualifier: z.enum(['+', '-', '~', '?', '']),
  outcome: z.enum(['match', 'no-match', 'skipped', 'unreached', 'temperror', 'permerror']),
  target: nullableText,
  cost: count,
  asked: z.array(Answer),
  get inner(): z.ZodType<SpfTrace | null> {
    return SpfTraceSchema.nullable();
  },
});
const SpfTraceSchema: z.ZodType<SpfTrace> = z.looseObject({
  domain: text,
  record: nullableText,
  records: texts,
  steps: z.array(SpfStepSchema),
  result: SpfResult,
});
const SpfEvaluation = z.looseObject({
  identity: z.enum(['header-from', 'envelope', 'helo']),
  address: text,
  sender: text,
  domain: text,
  result: SpfResult,
  reason: z.looseObject({ code: text, detail: text }),
  explanation: nullableText,
  lookups: count,
  voidLookups: count,
  worstCaseLookups: count,
  trace: SpfTraceSchema,
});

const Dmarc = z.looseObject({
  fromDomain: text,
  organisationalDomain: nullableText,
  recordDomain: nullableText,
  record: nullableText,
  policy: z.enum(['none', 'quarantine', 'reject']).nullable(),
  testing: z.boolean(),
  faults: texts,
  walk: z.array(Answer),
  alignment: z
    .looseObject({ spf: z.boolean(), dkim: z.boolean(), result: z.enum(['pass', 'fail']) })
    .nullable(),
});
const Dkim = z.looseObject({
  signatures: z.array(
    z.looseObject({
      domain: text,
      selector: text,
      result: z.enum(['pass', 'fail', 'none', 'neutral', 'temperror', 'permerror', 'policy']),
      keyBits: count.nullable(),
      testing: z.boolean(),
      comment: text,
    }),
  ),
  tried: z.array(z.looseObject({ selector: text, answer: Answer })),
});
const Blocklist = z.looseObject({
  address: text,
  lists: z.array(
    z.looseObject({
      list: text,
      state: z.enum(['listed', 'not-listed', 'could-not-be-checked']),
      codes: texts,
      answer: Answer,
    }),
  ),
});

const Writer = z.looseObject({
  software: text,
  mta: nullableText,
  backEnd: z.enum(['mail()', 'sendmail', 'smtp']).nullable(),
  webUser: nullableText,
  certainty: z.enum(['likely', 'possible', 'unlikely']),
  signs: z.array(z.looseObject({ sign: text, seen: text })),
});
const Hop = z.looseObject({
  raw: text,
  helo: nullableText,
  reverseName: nullableText,
  address: nullableText,
  by: nullableText,
  protocol: nullableText,
  tls: z.boolean().nullable(),
  userId: nullableText,
  date: nullableText,
  style: text,
});
const Mail = z.looseObject({
  name: text,
  role: z.enum(['shop', 'program']),
  size: count,
  headerSize: count,
  headers: z.array(z.looseObject({ name: text, raw: text, value: text })),
  messageIds: texts,
  from: texts,
  fromRaw: nullableText,
  to: texts,
  replyTo: texts,
  senderHeader: nullableText,
  subject: text,
  date: nullableText,
  dateRaw: nullableText,
  returnPath: nullableText,
  received: z.array(Hop),
  leaving: z.looseObject({
    helo: nullableText,
    address: nullableText,
    envelopeSender: nullableText,
    from: z.looseObject({ helo: text, address: text, envelopeSender: text }),
  }),
  charset: nullableText,
  transferEncoding: nullableText,
  contentType: nullableText,
  longestLine: count,
  rawEightBitHeaders: texts,
  bodyFaults: texts,
  authenticationResults: texts,
  notes: z.array(
    z.enum([
      'cut-off',
      'mixed-line-ends',
      'nul-bytes',
      'unknown-charset',
      'too-deep',
      'too-many-headers',
      'header-only',
      'bare-line-feeds',
      'bare-carriage-returns',
    ]),
  ),
  writers: z.array(Writer),
  messageIdMaker: z.looseObject({ maker: text, sign: text }).nullable(),
  shown: z
    .looseObject({
      from: text,
      subject: text,
      attachments: z.array(z.looseObject({ name: text, type: text, size: count })),
    })
    .exactOptional(),
});

const Bounce = z.looseObject({
  name: text,
  kind: z.enum(['bounce', 'vacation', 'feedback-report', 'not-a-bounce']),
  date: nullableText,
  recipients: z.array(
    z.looseObject({
      recipient: text,
      carrier: CarrierId.nullable(),
      reason: text,
      status: text,
      replycode: text,
      phase: text,
      hard: z.boolean(),
      retryUseful: z.boolean(),
      diagnostic: text,
      remote: text,
      agent: text,
      phrase: text,
    }),
  ),
  originalMessageId: nullableText,
});

const Totals = z.looseObject({
  sent: count,
  deferred: count,
  bounced: count,
  expired: count,
  rejected: count,
});
const DomainCount = z.looseObject({ domain: text, count });
const Maillog = z.looseObject({
  names: texts,
  format: z.enum(['postfix', 'sendmail', 'exim', 'mixed', 'unknown']),
  lines: count,
  understood: count,
  from: count.nullable(),
  to: count.nullable(),
  zoneMinutes: z.number().int().optional(),
  half: z.looseObject({ side: z.enum(['before', 'after']), at: z.iso.datetime() }).optional(),
  totals: Totals,
  carriers: z.array(
    z.looseObject({
      carrier: CarrierId.or(z.literal('other')),
      totals: Totals,
      attempts: count,
      recipients: count,
      firstTryShare: count.nullable(),
      unknownUserShare: count.nullable(),
      unknownUsers: count,
      delay: z.looseObject({ median: count, p90: count, p99: count }).nullable(),
      peakPerSecond: count,
      peakPerMinute: count,
      peakPerTenMinutes: count,
      parallelSessions: count,
      longestSession: z.number().nonnegative().optional(),
      over100Recipients: count,
      reasons: z.array(z.looseObject({ phase: text, text, count, status: text })),
      slots: z.array(z.looseObject({ start: count, sent: count, deferred: count, bounced: count })),
    }),
  ),
  envelopeDomains: z.array(DomainCount),
  messageIdDomains: z.array(DomainCount),
  webUsers: z.array(z.looseObject({ user: text, count })),
  signs: z.array(z.looseObject({ code: text, count, example: text })),
  notes: z.array(z.looseObject({ code: text, count })),
});

const Outcome = z.enum(['answering', 'refused', 'timed-out', 'reset', 'unreachable', 'cancelled']);
const Certificate = z.looseObject({ names: texts, validTo: text, trusted: z.boolean() });
const Greeting = z.looseObject({
  host: text,
  port: count,
  outcome: Outcome,
  name: nullableText,
  lines: texts,
  extensions: texts,
  sizeLimit: count.nullable(),
  startTls: z.boolean(),
  certificate: Certificate.nullable(),
  milliseconds: count,
});
const Watch = z.looseObject({
  host: text,
  startedAt: text,
  running: z.boolean(),
  ports: z.array(count),
  lanes: z.array(
    z.looseObject({
      port: count,
      segments: z.array(z.looseObject({ from: count, to: count, outcome: Outcome })),
    }),
  ),
  elapsedSeconds: count,
  before: Greeting.nullable(),
  after: Greeting.nullable(),
  downSeconds: count.nullable(),
  gaveUp: z.boolean(),
  certificates: z
    .array(z.looseObject({ port: count, before: Certificate, after: Certificate.nullable() }))
    .exactOptional(),
});
const Sending = z.looseObject({
  host: text,
  port: count,
  security: z.enum(['tls', 'starttls', 'none']),
  recipients: z.array(z.looseObject({ address: text, accepted: z.boolean(), reply: text })),
  outcome: z.enum(['accepted', 'refused', 'failed']),
  failure: nullableText,
  dialogue: z.array(z.looseObject({ who: z.enum(['client', 'server']), text, milliseconds: count })),
  startedAt: text,
  milliseconds: count,
  authMethods: z.array(text).optional(),
  taken: z.enum(['yes', 'no', 'unknown']).optional(),
});

/** One schema a fact; `safeParse` decides whether a stored value may be used. */
const Isolation = z.looseObject({
  factors: z.array(IsolationFactorId),
  mails: z.array(z.looseObject({ number: count, changed: z.array(IsolationFactorId) })),
  values: z.looseObject({
    hostName: text,
    from: text,
    otherFrom: text,
    envelopeSender: text,
    webUser: text,
    shopName: text,
  }),
  recipients: z.array(z.looseObject({ carrier: CarrierId, address: text })),
  ticks: z.array(z.looseObject({ carrier: CarrierId, number: count, arrival: Arrival })),
  madeAt: text,
});

export const valueSchemas = {
  fromDomainRecords: DomainRecords,
  envelopeDomainRecords: DomainRecords,
  ehloNameRecords: DomainRecords,
  messageIdDomainRecords: DomainRecords,
  newHostNameRecords: DomainRecords,
  nameServerComparison: Comparison,
  mailServerComparison: z.array(Comparison),
  reverseLookups: z.array(ReverseLookup),
  reverseServerComparison: z.array(Comparison),
  spfEvaluations: z.array(SpfEvaluation),
  dmarc: Dmarc,
  dkim: Dkim,
  blocklists: z.array(Blocklist),
  shopMail: Mail,
  programMail: Mail,
  bounces: z.array(Bounce),
  maillog: Maillog,
  greeting: Greeting,
  watch: Watch,
  outboundPort25: z.looseObject({
    blocked: z.boolean().nullable(),
    probes: z.array(z.looseObject({ host: text, port: count, outcome: Outcome })),
  }),
  bounceAcceptance: z.looseObject({
    host: text,
    accepted: z.boolean(),
    reply: text,
    milliseconds: count.nullable(),
  }),
  serverReport: z.looseObject({
    hostName: nullableText,
    mtaName: nullableText,
    mta: z.enum(['running', 'stopped', 'absent']).nullable(),
    keepsOwnDomain: z.boolean().nullable(),
    mailer: nullableText,
    mailerErrors: texts,
    queued: count.nullable(),
    ehloName: nullableText.optional(),
    hostsName: nullableText.optional(),
    relay: nullableText.optional(),
    outboundPort25: z.enum(['open', 'closed']).nullable().optional(),
    parallel: count.nullable().optional(),
    pauseSeconds: count.nullable().optional(),
    tlsLevel: nullableText.optional(),
    protocols: nullableText.optional(),
  }),
  receipts: z.array(z.looseObject({ carrier: CarrierId, arrival: Arrival, at: text })),
  sendings: z.array(Sending),
  isolation: Isolation,
  names: z.looseObject({
    hostName: text,
    address: text,
    startedAt: text,
    running: z.boolean(),
    rounds: count,
    longestSeconds: count,
    servers: z.array(
      z.looseObject({
        kind: z.enum(['forward', 'reverse', 'spf']),
        server: text,
        says: nullableText.optional(),
        agrees: z.boolean().nullable(),
      }),
    ),
  }),
  mailQueue: z.looseObject({
    format: z.enum(['postfix', 'postfix-json', 'sendmail', 'exim']),
    mails: z.array(
      z.looseObject({
        queueId: text,
        sender: text,
        recipients: z.array(z.looseObject({ address: text, reason: nullableText })),
      }),
    ),
    count,
  }),
} satisfies { readonly [Name in Exclude<FactName, 'answers'>]: z.ZodType<FactTypes[Name]> };
