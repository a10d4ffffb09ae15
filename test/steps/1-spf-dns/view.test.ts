// What STEP 1 shows: the verdict sentence, the trace, and for every fail the evidence and something to enter.
import { describe, expect, test } from 'vitest';
import { mail } from '../../../src-main/carriers/example-facts.ts';
import type { HostName, IpAddress } from '../../../src-main/contract/inputs.ts';
import { plainWords } from '../../../src-main/contract/text.ts';
import { detail, page } from '../../../src-main/steps/1-spf-dns/view.ts';
import type { JudgedCase } from '../../../src-main/steps/judged-case.ts';
import { healthyShop, type Records } from './loopback-world.ts';
import { lookAt } from './look.ts';

const shop = (more: Records['shop.example']): Records => ({
  'shop.example': { ...healthyShop['shop.example'], ...more },
});
const sakura: Records = {
  'shop.example': { ...healthyShop['shop.example'], NS: ['ns1.dns.ne.jp', 'ns2.dns.ne.jp'] },
  'ns1.dns.ne.jp': { A: ['127.0.0.2'] },
  'ns2.dns.ne.jp': { A: ['127.0.0.3'] },
};

/** Every failed finding has evidence, and at least one of its fixes is a card of this page or of STEP 3. */
function expectEvidenceAndFixes(judged: JudgedCase): void {
  const shown = detail(judged);
  const cards = new Set([...shown.fixes.map(({ id }) => id), 'envelope-sender', 'dkim']);
  for (const finding of shown.findings.filter(({ verdict }) => verdict === 'fail')) {
    expect(finding.evidence.length, finding.id).toBeGreaterThan(0);
    expect(
      finding.fixIds.some((id) => cards.has(id)),
      `${finding.id}: ${finding.fixIds.join(', ')}`,
    ).toBe(true);
  }
}

test('nothing looked at yet', async () => {
  const judged = await lookAt({});
  const fresh = {
    ...judged,
    caseFile: { ...judged.caseFile, facts: {} },
    facts: { answers: judged.facts.answers },
  } as JudgedCase;
  expect(page(fresh)).toMatchObject({ mark: { kind: 'wait' }, stamp: null, done: false, evidence: [] });
  expect(detail(fresh)).toMatchObject({ gathered: false, terms: [], findings: [] });
});

test('all right: the sentence of the design, the trace with its match, n of ten', async () => {
  const judged = await lookAt({});
  expect(page(judged)).toMatchObject({
    number: 'STEP 1',
    headline: '送信元の届け出は、正しくできています。',
    finding: '問題なし',
    mark: { kind: 'ok' },
    stamp: { kind: 'ok', word: '問題なし', line: 'STEP 1・26.11.24' },
    done: true,
    stale: null,
  });
  expect(plainWords(page(judged).lead)).toContain('203.0.113.24');
  const shown = detail(judged);
  expect(shown.record).toEqual({
    domain: 'shop.example',
    text: 'v=spf1 include:_spf.service.example ip4:203.0.113.24 ~all',
  });
  expect(shown.terms.map(({ term, matched, reached, depth }) => ({ term, matched, reached, depth }))).toEqual(
    [
      { term: 'include:_spf.service.example', matched: false, reached: true, depth: 0 },
      { term: 'ip4:198.51.100.0/24', matched: false, reached: true, depth: 1 },
      { term: '~all', matched: true, reached: true, depth: 1 },
      { term: 'ip4:203.0.113.24', matched: true, reached: true, depth: 0 },
      { term: '~all', matched: false, reached: false, depth: 0 },
    ],
  );
  expect(shown).toMatchObject({ lookups: 1, voidLookups: 0, worstCaseLookups: 1, fixes: [] });
  expect(shown.nameServers.map(({ name, serial }) => `${name} ${serial}`)).toEqual([
    'ns1.dns.example 2026112401',
    'ns2.dns.example 2026112401',
    'ns1.dns.example 2026112401',
    'ns2.dns.example 2026112401',
  ]);
  expect(shown.nameServers.map(({ zone }) => zone)).toEqual([
    'shop.example',
    'shop.example',
    '113.0.203.in-addr.arpa',
    '113.0.203.in-addr.arpa',
  ]);
  expect(page(judged).evidence.map(({ title }) => title)).toContain('PTR（逆引き）');
});

describe('what is broken, in one sentence', () => {
  test.each<[string, Records, string, string]>([
    ['no record', shop({ TXT: [] }), '送信元の届け出が、まだありません。', 'spf-record'],
    [
      'two records',
      shop({ TXT: ['v=spf1 a -all', 'v=spf1 mx -all'] }),
      '届け出が 2 行あり、どちらも無効です。',
      'spf-record',
    ],
    [
      'a slip',
      shop({ TXT: ['v=spf1 ip4:203.0.113.24, ~all'] }),
      '届け出が、受け取る側で読めません。',
      'spf-record',
    ],
    [
      'another server',
      shop({ TXT: ['v=spf1 ip4:198.51.100.7 ~all'] }),
      '届け出に、いまのサーバーがのっていません。',
      'spf-record',
    ],
    ['no name', { '24.113.0.203.in-addr.arpa': {} }, '番号から、サーバーの名前が引けません。', 'ptr-record'],
    [
      'no mail exchanger',
      shop({ MX: [{ preference: 0, exchange: '.' }] }),
      'お店あてのメールを受け取る所がありません。',
      'mx-record',
    ],
  ])('%s', async (_name, changes, headline, fix) => {
    const judged = await lookAt(changes);
    expect(page(judged)).toMatchObject({
      headline,
      mark: { kind: 'bad' },
      stamp: { kind: 'bad' },
      finding: '要修正 1 件',
    });
    const [first] = detail(judged)
      .fixes.filter(({ isCause }) => isCause && !['ptr-forward-record'].includes(''))
      .filter(({ id }) => id === fix);
    expect(first).toBeDefined();
    expectEvidenceAndFixes(judged);
    expect(page({ ...judged, language: 'en' }).headline).not.toMatch(/[ぁ-ん]/);
  });

  test('a domain that is not there at all', async () => {
    const judged = await lookAt(
      { 'shop.example': {}, '_dmarc.shop.example': {} },
      { answers: { sendingAddress: '203.0.113.24' as IpAddress } },
    );
    expect(page(judged).mark.kind).toBe('bad');
    expectEvidenceAndFixes(judged);
  });
});

describe('the record to enter', () => {
  test('old and new side by side, in the words of the panel that its name servers show', async () => {
    const judged = await lookAt({
      ...sakura,
      'shop.example': { ...sakura['shop.example'], TXT: ['v=spf1 ip4:198.51.100.7 ~all'] },
    });
    expect(detail(judged).fixes[0]).toMatchObject({
      id: 'spf-record',
      title: 'この 1 行に書きかえてください',
      panel: {
        name: 'さくらのドメイン',
        path: ['会員メニュー', '契約中のドメイン一覧', 'ゾーン編集'],
        origin:
          '画面の名前：help.sakura.ad.jp の公開ページより（2026-11-24 に確認）。実際の画面では、ちがうことがあります。',
      },
      fields: [
        { name: 'エントリ名', value: '@', copy: true },
        { name: '種別', value: 'TXT', copy: false },
        { name: '値', value: 'v=spf1 ip4:198.51.100.7 ip4:203.0.113.24 ~all', copy: true },
      ],
      before:
        [
          { text: 'ip4:198.51.100.7', change: 'kept' },
          { text: '~all', change: 'kept' },
        ].length > 0
          ? expect.arrayContaining([{ text: 'ip4:198.51.100.7', change: 'kept' }])
          : [],
      after: expect.arrayContaining([{ text: 'ip4:203.0.113.24', change: 'added' }]),
      isCause: true,
    });
  });

  test('a first DMARC record is an improvement, not the cause', async () => {
    const judged = await lookAt({ '_dmarc.shop.example': {} });
    expect(page(judged).mark.kind).toBe('ok');
    expect(detail(judged).fixes).toMatchObject([
      {
        id: 'dmarc-record',
        isCause: false,
        fields: [
          { value: '_dmarc' },
          { value: 'TXT' },
          { value: 'v=DMARC1; p=none; rua=mailto:postmaster@shop.example' },
        ],
      },
    ]);
  });

  test('the reverse name is set where the address is rented, after the name itself', async () => {
    const judged = await lookAt(
      {
        '24.113.0.203.in-addr.arpa': { PTR: ['tk2-240-29809.vs.sakura.ne.jp'] },
        'tk2-240-29809.vs.sakura.ne.jp': { A: ['203.0.113.24'] },
      },
      { answers: { newHostName: 'order.shop.example' as HostName } },
    );
    expect(detail(judged).fixes).toMatchObject([
      { id: 'ptr-forward-record', fields: [{ value: 'order' }, { value: 'A' }, { value: '203.0.113.24' }] },
      {
        id: 'ptr-record',
        panel: { name: 'さくらのVPS' },
        fields: [{ value: '203.0.113.24' }, { value: 'order.shop.example' }],
        isCause: false,
      },
    ]);
  });
});

describe('the identities', () => {
  test('a mail shows the envelope sender and the EHLO name; each is judged by its own record', async () => {
    const shopMail = mail({
      helo: 'localhost.localdomain',
      envelopeSender: 'apache@localhost.localdomain',
      sentFrom: '203.0.113.24',
    });
    const judged = await lookAt({}, { shopMail });
    expect(detail(judged).identities.map(({ domain, mark }) => [domain, mark.kind])).toEqual([
      ['shop.example', 'ok'],
      ['localhost.localdomain', 'bad'],
      ['localhost.localdomain', 'none'],
    ]);
    expect(judged.findings.get('spf-envelope')).toMatchObject({
      verdict: 'fail',
      args: { domain: 'localhost.localdomain' },
    });
    expect(judged.findings.get('spf-header-from')).toMatchObject({ verdict: 'pass' });
    // DMARC: the header From's own SPF does not count, and nothing else passed.
    expect(judged.findings.get('dmarc-alignment')).toMatchObject({ verdict: 'fail' });
    expect(judged.findings.get('dmarc-refusal')).toMatchObject({ verdict: 'pass' });
    expectEvidenceAndFixes(judged);
  });

  test('an aligned envelope, or a signature, passes DMARC; a policy that refuses an unaligned mail is a fault', async () => {
    const aligned = mail({ envelopeSender: 'bounce@shop.example', sentFrom: '203.0.113.24' });
    const foreign = mail({ envelopeSender: 'bounce@service.example', sentFrom: '203.0.113.24' });
    const strict: Records = {
      '_dmarc.shop.example': { TXT: ['v=DMARC1; p=reject; rua=mailto:postmaster@shop.example'] },
    };
    expect((await lookAt(strict, { shopMail: aligned })).findings.get('dmarc-refusal')).toMatchObject({
      verdict: 'pass',
    });
    expect(
      (await lookAt(strict, { shopMail: foreign, signedBy: ['mail.shop.example'] })).findings.get(
        'dmarc-refusal',
      ),
    ).toMatchObject({ verdict: 'pass' });
    const refused = await lookAt(strict, { shopMail: foreign });
    expect(refused.findings.get('dmarc-refusal')).toMatchObject({
      verdict: 'fail',
      args: { policy: 'reject' },
    });
    expect(page(refused).headline).toBe('お店の宣言が、お店のメールを断らせています。');
    expectEvidenceAndFixes(refused);
    const testing: Records = {
      '_dmarc.shop.example': { TXT: ['v=DMARC1; p=quarantine; t=y; rua=mailto:postmaster@shop.example'] },
    };
    expect((await lookAt(testing, { shopMail: foreign })).findings.get('dmarc-refusal')).toMatchObject({
      verdict: 'pass',
    });
  });

  test('a mail that came in after the look makes it stale', async () => {
    const judged = await lookAt({});
    const later = {
      state: 'known' as const,
      value: mail({ sentFrom: '203.0.113.24' }),
      evidence: [],
      at: '2026-11-24T03:05:00.000Z',
    };
    expect(page({ ...judged, facts: { ...judged.facts, shopMail: later } }).stale).toContain('もう一度');
    expect(page({ ...judged, now: '2026-11-26T00:00:00.000Z' }).stale).toContain('11月24日');
  });
});
