// Reading records, what lint says about them, and the record that should be published instead.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DnsAnswer } from '../../../src-main/protocols/dns/answer.ts';
import {
  correctedRecord,
  cutStrings,
  type CorrectionInput,
} from '../../../src-main/protocols/spf/corrected-record.ts';
import { checkHost } from '../../../src-main/protocols/spf/evaluate.ts';
import { lintAnswer, lintRecord } from '../../../src-main/protocols/spf/lint.ts';
import { parseRecord, parseTerm } from '../../../src-main/protocols/spf/record.ts';
import { repairedWords } from '../../../src-main/protocols/spf/repaired-words.ts';
import { worstCaseLookups } from '../../../src-main/protocols/spf/worst-case.ts';
import { generatedCase } from './generated-zone.ts';
import { memoryResolver, type MemoryZone } from './memory-zone.ts';

const input = (address: string, domain = 'shop.example') =>
  ({
    identity: 'header-from',
    address,
    sender: `order@${domain}`,
    helo: `mail.${domain}`,
    timestamp: 0,
  }) as const;

function txt(...texts: readonly (string | readonly string[])[]): DnsAnswer {
  const trace = {
    question: { name: 'shop.example', type: 'TXT' },
    server: '',
    transport: 'udp',
    milliseconds: 0,
    at: '',
    authoritative: true,
  } as const;
  return {
    outcome: 'found',
    records: texts.map((text) => ({
      name: 'shop.example',
      ttl: 60,
      data: { type: 'TXT', strings: [text].flat() },
    })),
    trace,
  };
}

describe('lint', () => {
  test.each([
    ['v=spf1 +all', 'plus-all'],
    ['v=spf1 all', 'plus-all'],
    ['v=spf1 ip4:192.0.2.1', 'no-end'],
    ['v=spf1 -all ip4:192.0.2.1', 'after-all'],
    ['v=spf1 redirect=_spf.example ~all', 'redirect-with-all'],
    ['v=spf1 ptr -all', 'ptr'],
    ['v=spf1 include=_spf.example -all', 'ignored-modifier'],
    ['v=spf1 ip4:192.0.2.256 -all', 'bad-address'],
    ['v=spf1 ip4:mail.example -all', 'bad-address'],
    ['v=spf1 ip4=192.0.2.1 -all', 'ignored-modifier'],
    ['v=spf1 192.0.2.1 -all', 'bad-address'],
    ['v=spf1 ip4:192.0.2.1, ip4:192.0.2.2 -all', 'separator'],
    ['v=spf1 ip4:192.0.2.1;-all', 'separator'],
    ['v=spf1 ip4:192.0.2.1include:_spf.example -all', 'missing-space'],
    ['v=spf1 include:_spf -all', 'bad-domain'],
    ['v=spf1 moo -all', 'unknown-term'],
    [`v=spf1 ${'include:_spf.example.jp '.repeat(25)}-all`, 'long'],
  ])('%s', (record, code) => expect(lintRecord(record).map((lint) => lint.code)).toContain(code));

  test('a plain record has no lint', () => {
    expect(lintRecord('v=spf1 ip4:192.0.2.1 include:_spf.example.jp ~all')).toEqual([]);
    expect(lintRecord('v=spf1 redirect=_spf.example.jp')).toEqual([]);
  });

  test('texts of the whole answer', () => {
    expect(lintAnswer(txt('v=spf1 -all', 'v=spf1 a -all')).map(({ code }) => code)).toEqual([
      'several-records',
    ]);
    for (const text of [
      'v=spf1; ip4:192.0.2.1 -all',
      'spf1 include:_spf.example -all',
      '"v=spf1 a -all"',
      ' v=spf1 a -all',
      'v=spf1,a,-all',
    ]) {
      expect(
        lintAnswer(txt(text)).map(({ code }) => code),
        text,
      ).toEqual(['version']);
    }
    expect(lintAnswer(txt('v=DMARC1; p=none', 'google-site-verification=include:x'))).toEqual([]);
    expect(
      lintAnswer(txt(['v=spf1 include:a.example', 'include:b.example -all'])).map(({ code }) => code),
    ).toEqual(['strings-without-space']);
    expect(lintAnswer(txt(['v=spf1 include:a.example ', 'include:b.example -all']))).toEqual([]);
    expect(lintAnswer(txt(['v=spf1 ip4:192.0', '.2.1 -all']))).toEqual([]);
  });
});

describe('slips of the pen', () => {
  test.each<[string, readonly string[]]>([
    ['ip4:192.0.2.1', ['ip4:192.0.2.1']],
    ['ip4:192.0.2.1,', ['ip4:192.0.2.1']],
    ['ip4:192.0.2.1,192.0.2.2', ['ip4:192.0.2.1', 'ip4:192.0.2.2']],
    ['ip4=192.0.2.1', ['ip4:192.0.2.1']],
    ['ipv4:192.0.2.0/24', ['ip4:192.0.2.0/24']],
    ['192.0.2.1', ['ip4:192.0.2.1']],
    ['2001:db8::1', ['ip6:2001:db8::1']],
    ['ip4:2001:db8::1', ['ip6:2001:db8::1']],
    ['ip4:mail.example.jp', ['a:mail.example.jp']],
    ['include=_spf.example.jp', ['include:_spf.example.jp']],
    ['include:https://_spf.example.jp', ['include:_spf.example.jp']],
    ['redirect:_spf.example.jp', ['redirect=_spf.example.jp']],
    ['ip4:192.0.2.1include:_spf.example.jp', ['ip4:192.0.2.1', 'include:_spf.example.jp']],
    ['include:_spf.example.jp~all', ['include:_spf.example.jp', '~all']],
    ['ip4:192.0.2.1;~all', ['ip4:192.0.2.1', '~all']],
    ['-all"', ['-all']],
    ['moo', []],
  ])('%s', (word, expected) => expect(repairedWords(word)).toEqual(expected));

  test('full-width characters, as bytes of UTF-8', () => {
    const wide = Buffer.from('ｉｐ４：１９２．０．２．１', 'utf8').toString('latin1');
    expect(repairedWords(wide)).toEqual(['ip4:192.0.2.1']);
  });

  test('what comes out always is a term', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (word) => {
        for (const term of repairedWords(word)) expect(parseTerm(term), term).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the corrected record', () => {
  const plain: CorrectionInput = {
    records: [],
    trace: null,
    addresses: ['203.0.113.24'],
    services: [],
    worstCaseLookups: 0,
    addressesBehind: () => null,
  };
  const correct = (records: readonly string[], more: Partial<CorrectionInput> = {}) =>
    correctedRecord({ ...plain, records, ...more });

  test.each<[readonly string[], string]>([
    [[], 'v=spf1 ip4:203.0.113.24 ~all'],
    [['v=spf1 ip4:198.51.100.7 ~all'], 'v=spf1 ip4:198.51.100.7 ip4:203.0.113.24 ~all'],
    [
      ['v=spf1 a mx include:_spf.example.jp -all'],
      'v=spf1 ip4:203.0.113.24 a mx include:_spf.example.jp -all',
    ],
    [
      ['v=spf1 ip4:203.0.113.24 -all', 'v=spf1 include:_spf.google.com ~all'],
      'v=spf1 ip4:203.0.113.24 include:_spf.google.com ~all',
    ],
    [['v=spf1 mx -all', 'v=spf1 mx -all'], 'v=spf1 ip4:203.0.113.24 mx -all'],
    [['v=spf1 +all'], 'v=spf1 ip4:203.0.113.24 ~all'],
    [['v=spf1 -all ip4:198.51.100.7'], 'v=spf1 ip4:198.51.100.7 ip4:203.0.113.24 -all'],
    [['v=spf1 redirect=_spf.example.jp'], 'v=spf1 ip4:203.0.113.24 redirect=_spf.example.jp'],
    [
      ['v=spf1 redirect=_a.example.jp', 'v=spf1 redirect=_b.example.jp'],
      'v=spf1 ip4:203.0.113.24 include:_a.example.jp include:_b.example.jp ~all',
    ],
    [['v=spf1, ip4:198.51.100.7, ~all'], 'v=spf1 ip4:198.51.100.7 ip4:203.0.113.24 ~all'],
    [['v=spf1 +ip4:203.0.113.24/32 ~all'], 'v=spf1 +ip4:203.0.113.24/32 ~all'],
  ])('%j', (records, text) => expect(correct(records).text).toBe(text));

  test('services of the mail boxes come in, once', () => {
    expect(correct(['v=spf1 ~all'], { services: ['_spf.google.com'] }).text).toBe(
      'v=spf1 ip4:203.0.113.24 include:_spf.google.com ~all',
    );
    expect(correct(['v=spf1 include:_spf.google.com ~all'], { services: ['_spf.google.com'] }).added).toEqual(
      ['ip4:203.0.113.24'],
    );
  });

  test('an include that has no record goes, because it makes the whole record void', async () => {
    const zone: MemoryZone = { 'shop.example': { TXT: ['v=spf1 include:gone.example mx -all'] } };
    const { trace } = await checkHost(input('203.0.113.24'), memoryResolver(zone));
    const correction = correct(['v=spf1 include:gone.example mx -all'], { trace });
    expect(correction.text).toBe('v=spf1 ip4:203.0.113.24 mx -all');
    expect(correction.removed).toEqual(['include:gone.example']);
  });

  test('an include that did not answer stays', async () => {
    const zone: MemoryZone = {
      'shop.example': { TXT: ['v=spf1 include:slow.example -all'] },
      'slow.example': { silent: ['TXT'] },
    };
    const { trace } = await checkHost(input('203.0.113.24'), memoryResolver(zone));
    expect(correct(['v=spf1 include:slow.example -all'], { trace }).kept).toContain('include:slow.example');
  });

  test('over ten look-ups: names whose addresses are known become addresses; what only the owner knows is said', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `h${index}.example`);
    const record = `v=spf1 ${names.map((name) => `a:${name}`).join(' ')} -all`;
    const zone: MemoryZone = {
      'shop.example': { TXT: [record] },
      ...Object.fromEntries(names.map((name, index) => [name, { A: [`198.51.100.${index}`] }])),
    };
    const { trace } = await checkHost(input('203.0.113.24'), memoryResolver(zone));
    const behind = (term: string) => zone[term.slice('a:'.length)]?.A ?? null;
    const correction = correct([record], { trace, worstCaseLookups: 12, addressesBehind: behind });
    expect(correction.overLimit).toBe(false);
    const fixed: MemoryZone = { ...zone, 'shop.example': { TXT: [correction.text] } };
    expect(await worstCaseLookups(input('203.0.113.24'), memoryResolver(fixed))).toBe(10);
    for (let index = 0; index < 12; index++) {
      expect((await checkHost(input(`198.51.100.${index}`), memoryResolver(fixed))).result).toBe('pass');
    }
    const includes = `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`;
    expect(correct([includes], { worstCaseLookups: 12 }).overLimit).toBe(true);
  });

  test('strings of at most 255 bytes, joined they are the text again', () => {
    const { text, strings } = correct([
      `v=spf1 ${Array.from({ length: 40 }, (_, index) => `ip4:198.51.100.${index}`).join(' ')} -all`,
    ]);
    expect(strings.length).toBeGreaterThan(2);
    expect(strings.every((part) => part.length <= 255)).toBe(true);
    expect(strings.join('')).toBe(text);
    expect(cutStrings('x'.repeat(600)).join('')).toBe('x'.repeat(600));
  });

  test(
    'generated records: the server is allowed afterwards, and every address that passed before still does',
    { timeout: 120_000 },
    async () => {
      const addresses = ['192.0.2.1', '192.0.2.2', '198.51.100.7', '2001:db8::1', '2001:db8:1::7'];
      let improved = 0;
      await fc.assert(
        fc.asyncProperty(generatedCase, async ({ zone }) => {
          const records = (zone['a.example']?.TXT ?? []).filter((text) => /^v=spf1(?: |$)/i.test(text));
          fc.pre(records.length > 0 && !(zone['a.example']?.silent ?? []).includes('TXT'));
          const before = await Promise.all(
            addresses.map((address) => checkHost(input(address, 'a.example'), memoryResolver(zone))),
          );
          const evaluation = await checkHost(input('203.0.113.200', 'a.example'), memoryResolver(zone));
          const worst = await worstCaseLookups(input('203.0.113.200', 'a.example'), memoryResolver(zone));
          const correction = correctedRecord({
            records,
            trace: evaluation.trace,
            addresses: ['203.0.113.200'],
            services: [],
            worstCaseLookups: worst,
            addressesBehind: (term) => {
              const records = zone[term.replace(/^\+?a:?/, '') || 'a.example'];
              return /^\+?a(?::|$)/.test(term) && records?.silent?.length === 0
                ? [...(records.A ?? []), ...(records.AAAA ?? [])]
                : null;
            },
          });
          const fixed: MemoryZone = {
            ...zone,
            'a.example': { ...zone['a.example'], TXT: [correction.text] },
          };
          expect(parseRecord(correction.text).faults).toEqual([]);
          const server = await checkHost(input('203.0.113.200', 'a.example'), memoryResolver(fixed));
          // A record that refuses everybody by name (`-a/0`) is the owner's will; the address stands before all that asks DNS.
          const refusedByName = /(?:^| )[-~?]ip4:/.test(records.join(' '));
          if (!refusedByName) expect(server.result, correction.text).toBe('pass');
          if (evaluation.result !== 'pass') improved++;
          for (const [index, address] of addresses.entries()) {
            if (before[index]?.result !== 'pass' || /(?:^| )\+?all(?: |$)/i.test(records[0] ?? '')) continue;
            const after = await checkHost(input(address, 'a.example'), memoryResolver(fixed));
            expect(after.result, `${address}: ${records[0] ?? ''} -> ${correction.text}`).toBe('pass');
          }
        }),
        { numRuns: 800, seed: 3 },
      );
      expect(improved).toBeGreaterThan(200);
    },
  );
});
