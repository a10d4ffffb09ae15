// Sets of facts in every combination, good, bad and missing, for tests that must hold for all of them.
import fc from 'fast-check';
import * as example from '../../src-main/carriers/example-facts.ts';
import { carrierIds, type Arrival, type CarrierId } from '../../src-main/contract/answers.ts';
import type { Facts } from '../../src-main/facts/facts.ts';
import type { MissingReason } from '../../src-main/facts/fact.ts';
import type { SpfResult } from '../../src-main/protocols/spf/trace.ts';

const names = [
  '',
  'localhost',
  'localhost.localdomain',
  'www',
  'vps01.UNKNOWN',
  '192.0.2.1',
  '[127.0.0.1]',
  'mail.shop.example',
  'swift.generated',
  'v192-0-2-1.static.host.example',
  '~^(.+)$',
  '\u202Egnp.exe',
];
const name = fc.constantFrom(...names);
const domains = fc.constantFrom(
  'shop.example',
  'localhost.localdomain',
  'mail.shop.example',
  'sender.example',
);
const missing = fc.constantFrom<MissingReason>(
  'not-gathered',
  'timeout',
  'refused',
  'server-failure',
  'unreachable',
  'port-25-blocked',
  'no-sample',
  'not-readable',
  'cancelled',
);
const results = fc.constantFrom<SpfResult>(
  'none',
  'neutral',
  'pass',
  'fail',
  'softfail',
  'temperror',
  'permerror',
);
const record = fc.constantFrom<readonly string[] | 'no-such-name' | 'timeout' | 'server-failure'>(
  ['192.0.2.1'],
  [],
  'no-such-name',
  'timeout',
  'server-failure',
);
const texts = fc.constantFrom(
  '',
  '421 too many connections',
  '550 <a@au.com>: User unknown',
  '550 : User unknown',
  '554 blocked using rbl',
  '552 Message size exceeds',
  'Connection timed out',
  '250 Ok',
  '553 DOMAIN does not exist',
  'lost connection',
);
const carrier = fc.constantFrom<CarrierId>(...carrierIds);

const records = (fact: 'fromDomainRecords' | 'envelopeDomainRecords' | 'ehloNameRecords') =>
  fc
    .tuple(
      fc.constantFrom('shop.example', 'localhost.localdomain', 'mail.shop.example'),
      record,
      record,
      record,
    )
    .map(([domain, A, MX, TXT]) =>
      example.fact(
        fact,
        example.domainRecords(domain, { A, MX, TXT: Array.isArray(TXT) ? ['v=spf1 -all'] : TXT, AAAA: [] }),
      ),
    );

const shopMail = fc
  .record({
    helo: fc.option(name, { nil: null }),
    envelopeSender: fc.option(
      fc.constantFrom(
        '',
        'apache@localhost.localdomain',
        'order@shop.example',
        'www-data@vps01',
        'b@sender.example',
      ),
      { nil: null },
    ),
    messageIds: fc.array(
      name.map((right) => `<1@${right}>`),
      { maxLength: 2 },
    ),
    from: fc.array(fc.constantFrom('order@shop.example', 'me@gmail.com', 'broken'), { maxLength: 2 }),
    size: fc.constantFrom(0, 12_000, 2_050_000, 3_100_000, 20_000_000),
    headerSize: fc.constantFrom(100, 12_288, 40_000),
    longestLine: fc.constantFrom(10, 998, 999, 5000),
    rawEightBitHeaders: fc.constantFrom<readonly string[]>([], ['Subject']),
    bodyFaults: fc.constantFrom<readonly string[]>([], ['half-width-kana']),
    sentFrom: fc.constantFrom('192.0.2.1', '2001:db8::1', null),
  })
  .map((more) => example.fact('shopMail', example.mail(more)));

const maillog = fc
  .tuple(
    carrier,
    fc.integer({ min: 0, max: 2000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 500 }),
    texts,
  )
  .map(([which, recipients, share, peak, text]) =>
    example.fact(
      'maillog',
      example.maillog(
        [
          example.figures(which, {
            recipients,
            unknownUserShare: recipients === 0 ? null : share,
            unknownUsers: Math.floor(share * recipients),
            peakPerMinute: peak,
            parallelSessions: peak % 30,
            longestSession: peak % 90,
            over100Recipients: peak % 3,
            reasons: text === '' ? [] : [{ phase: 'connect', text, count: 2, status: '4.0.0' }],
          }),
        ],
        { from: peak % 2 === 0 ? null : 0 },
      ),
    ),
  );

const pieces: readonly fc.Arbitrary<Facts>[] = [
  fc
    .record({
      arrivals: fc.dictionary(
        carrier,
        fc.constantFrom<Arrival>('inbox', 'spam-folder', 'warning-banner', 'nothing', 'bounced', 'unknown'),
      ),
      mailProgram: fc.constantFrom('arrives', 'does-not-arrive', 'not-tried', null),
      affected: fc.constantFrom('everyone', 'some', 'one-customer', 'unknown', null),
      since: fc.constantFrom('always', 'suddenly', 'after-change', 'sometimes', null),
      sendsNewsletter: fc.constantFrom('yes', 'no', 'unknown', null),
      cleansList: fc.constantFrom('yes', 'no', null),
      staysAtTopOfHour: fc.constantFrom('yes', 'no', null),
      sharedServer: fc.constantFrom('yes', 'no', null),
      fromAddress: fc.constantFrom('order@shop.example', 'me@gmail.com', null),
      recipientAddress: fc.constantFrom('a..b@docomo.ne.jp', 'a@docomo.co.jp', 'a@au.com', '', null),
    })
    .map((patch) => example.answers(patch)),
  records('fromDomainRecords'),
  records('envelopeDomainRecords'),
  records('ehloNameRecords'),
  shopMail,
  maillog,
  fc
    .array(
      fc.tuple(
        fc.constantFrom('192.0.2.1', '2001:db8::1'),
        fc.constantFrom<readonly string[] | 'none' | 'timeout'>(
          ['mail.shop.example'],
          ['p1.dynamic.isp.example'],
          'none',
          'timeout',
        ),
        fc.boolean(),
      ),
      { maxLength: 2 },
    )
    .map((rows) =>
      example.fact(
        'reverseLookups',
        rows.map(([address, found, back]) => example.reverse(address, found, back)),
      ),
    ),
  fc
    .constantFrom('same', 'differ', 'silent')
    .map((state) =>
      example.fact('reverseServerComparison', [example.comparison('2.0.192.in-addr.arpa', 'PTR', state)]),
    ),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('header-from', 'envelope', 'helo'),
        domains,
        results,
        fc.constantFrom('192.0.2.1', '2001:db8::1'),
      ),
      { maxLength: 4 },
    )
    .map((rows) =>
      example.fact(
        'spfEvaluations',
        rows.map(([identity, domain, result, address]) =>
          example.spfEvaluation(identity, domain, result, { address }),
        ),
      ),
    ),
  fc
    .tuple(fc.constantFrom('none', 'quarantine', 'reject', null), fc.constantFrom('pass', 'fail', null))
    .map(([policy, result]) => example.fact('dmarc', example.dmarcFacts(policy, result))),
  fc
    .constantFrom('pass', 'fail', 'temperror', 'policy', null)
    .map((result) =>
      example.fact('dkim', example.dkimFacts(result, { keyBits: result === 'policy' ? 512 : 2048 })),
    ),
  fc
    .constantFrom('listed', 'not-listed', 'could-not-be-checked')
    .map((state) => example.fact('blocklists', [example.blocklist(state)])),
  fc
    .tuple(carrier, texts, fc.constantFrom('blocked', 'userunknown', 'filtered', 'undefined'))
    .map(([which, diagnostic, reason]) =>
      example.fact('bounces', [example.bounce(which, { diagnostic, reason })]),
    ),
  fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 60_000 })).map(([accepted, milliseconds]) =>
    example.fact('bounceAcceptance', {
      host: 'mail.shop.example',
      accepted,
      reply: accepted ? '250 Ok' : '450 later',
      milliseconds,
    }),
  ),
  name.map((found) => example.fact('greeting', example.greeting(found))),
  fc
    .record({
      hostName: fc.option(name, { nil: null }),
      mtaName: fc.option(name, { nil: null }),
      ehloName: fc.option(name, { nil: null }),
      hostsName: fc.option(name, { nil: null }),
      mta: fc.constantFrom('running', 'stopped', 'absent', null),
      keepsOwnDomain: fc.constantFrom(true, false, null),
      mailer: fc.constantFrom('null://null', 'smtp://localhost:25', 'mail', null),
      mailerErrors: fc.array(texts, { maxLength: 2 }),
      queued: fc.constantFrom(0, 3, 800, null),
      relay: fc.constantFrom('', 'relay.isp.example', null),
      outboundPort25: fc.constantFrom('open', 'closed', null),
      parallel: fc.constantFrom(0, 2, 20, null),
      pauseSeconds: fc.constantFrom(0, 3, null),
      tlsLevel: fc.constantFrom('', 'none', 'may', null),
      protocols: fc.constantFrom('ipv4', 'all', null),
    })
    .map((report) => example.fact('serverReport', example.serverReport(report))),
  fc
    .array(
      fc.record({
        carrier,
        arrival: fc.constantFrom<Arrival>('inbox', 'spam-folder', 'warning-banner', 'nothing', 'bounced'),
        at: fc.constant('2026-11-24T01:00:00.000Z'),
      }),
      { maxLength: 3 },
    )
    .map((receipts) => example.fact('receipts', receipts)),
  fc
    .tuple(fc.boolean(), texts, fc.constantFrom('certificate-name', 'auth-failed', 'timeout', null))
    .map(([accepted, reply, failure]) =>
      example.fact('sendings', [
        {
          host: 'mail.shop.example',
          port: 587,
          security: 'starttls',
          recipients: [{ address: 'a@docomo.ne.jp', accepted, reply }],
          outcome: accepted ? 'accepted' : failure === null ? 'refused' : 'failed',
          failure: accepted ? null : failure,
          dialogue: [],
          startedAt: '2026-11-24T01:00:00.000Z',
          milliseconds: 20,
        },
      ]),
    ),
  fc
    .constantFrom('same', 'differ', 'silent')
    .map((state) => example.fact('nameServerComparison', example.comparison('shop.example', 'TXT', state))),
  name.map((right) =>
    example.fact('programMail', example.mail({ role: 'program', messageIds: [`<1@${right}>`] })),
  ),
];

const absent: readonly fc.Arbitrary<Facts>[] = (
  [
    'fromDomainRecords',
    'shopMail',
    'maillog',
    'reverseLookups',
    'spfEvaluations',
    'dmarc',
    'dkim',
    'bounceAcceptance',
  ] as const
).map((fact) => missing.map((why) => example.missingFact(fact, why)));

/** Any subset of the pieces, later ones over earlier ones. */
export const randomFacts: fc.Arbitrary<Facts> = fc
  .tuple(...[...absent, ...pieces].map((piece) => fc.option(piece, { nil: {}, freq: 2 })))
  .map((parts) => Object.assign({}, ...parts) as Facts); // each part is Facts
