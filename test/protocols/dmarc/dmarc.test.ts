// DMARC by RFC 9989: the tree walk with psd and np, testing, alignment, faults of records, and what DNS leaves open.
import { describe, expect, test } from 'vitest';
import { evaluateDmarcPolicy } from '../../../src-main/protocols/dmarc/evaluate.node.ts';
import { isDmarcRecord, readDmarcRecord } from '../../../src-main/protocols/dmarc/record.ts';
import { correctedDmarc } from '../../../src-main/steps/1-spf-dns/fixes/dmarc-record-fix.ts';
import { memoryResolver, type MemoryZone } from '../spf/memory-zone.ts';

const none = { spf: [], dkim: [] };
const evaluate = async (
  fromDomain: string,
  zone: MemoryZone,
  authenticated: { spf: readonly string[]; dkim: readonly string[] } | null = null,
) => evaluateDmarcPolicy({ fromDomain, authenticated }, memoryResolver(zone));
const at = (domain: string, ...texts: readonly string[]): MemoryZone => ({
  [`_dmarc.${domain}`]: { TXT: texts },
  [domain]: { A: ['192.0.2.1'] },
});

describe('where the policy comes from', () => {
  test('the domain itself', async () => {
    expect(
      (await evaluate('shop.example', at('shop.example', 'v=DMARC1; p=quarantine'))).facts,
    ).toMatchObject({
      organisationalDomain: 'shop.example',
      recordDomain: 'shop.example',
      policy: 'quarantine',
      testing: false,
      faults: [],
      alignment: null,
    });
  });

  test('the walk goes up to the organisation; sp for names that exist, np for those that do not', async () => {
    const zone = {
      ...at('shop.example', 'v=DMARC1; p=none; sp=quarantine; np=reject'),
      'order.shop.example': { A: ['192.0.2.1'] },
    };
    expect((await evaluate('order.shop.example', zone)).facts).toMatchObject({
      recordDomain: 'shop.example',
      policy: 'quarantine',
    });
    expect((await evaluate('made-up.shop.example', zone)).facts).toMatchObject({
      recordDomain: 'shop.example',
      policy: 'reject',
    });
  });

  test('a public suffix (psd=y) is not the organisation: that is one label below', async () => {
    const zone = {
      ...at('co.example', 'v=DMARC1; p=reject; psd=y'),
      'shop.co.example': { A: ['192.0.2.1'] },
    };
    const { facts } = await evaluate('mail.shop.co.example', zone, { spf: ['other.co.example'], dkim: [] });
    expect(facts).toMatchObject({
      organisationalDomain: 'shop.co.example',
      recordDomain: 'co.example',
      alignment: { spf: false, result: 'fail' },
    });
  });

  test('psd=n ends the walk there', async () => {
    const zone = { ...at('example', 'v=DMARC1; p=reject'), ...at('shop.example', 'v=DMARC1; p=none; psd=n') };
    expect((await evaluate('order.shop.example', zone)).facts).toMatchObject({
      organisationalDomain: 'shop.example',
    });
  });

  test('a long name is walked in at most eight questions', async () => {
    const { facts } = await evaluate('a.b.c.d.e.f.g.h.i.shop.example', {});
    expect(facts.record).toBeNull();
    expect(facts.walk.length).toBeLessThanOrEqual(8);
  });

  test('t=y asks for one step less', async () => {
    expect(
      (await evaluate('shop.example', at('shop.example', 'v=DMARC1; p=reject; t=y'))).facts,
    ).toMatchObject({ policy: 'quarantine', testing: true });
  });

  test('two records are none', async () => {
    const { facts } = await evaluate(
      'shop.example',
      at('shop.example', 'v=DMARC1; p=none', 'v=DMARC1; p=reject'),
    );
    expect(facts).toMatchObject({ record: null, policy: null, faults: ['several-records'] });
  });

  test('a question without an answer leaves it open', async () => {
    const zone: MemoryZone = { '_dmarc.shop.example': { silent: ['TXT'] } };
    expect(await evaluate('shop.example', zone)).toMatchObject({ known: false });
  });
});

describe('alignment of a mail', () => {
  const zone = at('shop.example', 'v=DMARC1; p=reject');
  test.each([
    [
      'the same domain by SPF',
      { spf: ['shop.example'], dkim: [] },
      { spf: true, dkim: false, result: 'pass' },
    ],
    [
      'a sub-domain, relaxed',
      { spf: ['bounce.shop.example'], dkim: [] },
      { spf: true, dkim: false, result: 'pass' },
    ],
    ['a signature', { spf: [], dkim: ['shop.example'] }, { spf: false, dkim: true, result: 'pass' }],
    [
      'another organisation',
      { spf: ['service.example'], dkim: ['service.example'] },
      { spf: false, dkim: false, result: 'fail' },
    ],
    ['nothing passed', none, { spf: false, dkim: false, result: 'fail' }],
  ])('%s', async (_name, authenticated, alignment) => {
    expect((await evaluate('shop.example', zone, authenticated)).facts.alignment).toEqual(alignment);
  });

  test('strict alignment wants the very domain', async () => {
    const strict = at('shop.example', 'v=DMARC1; p=reject; aspf=s; adkim=s');
    expect(
      (await evaluate('shop.example', strict, { spf: ['bounce.shop.example'], dkim: [] })).facts.alignment,
    ).toMatchObject({ result: 'fail' });
  });
});

describe('records', () => {
  test.each([
    ['v=DMARC1; p=none', []],
    ['v=DMARC1; p=none; rua=mailto:a@shop.example', []],
    ['v=DMARC1; p=reject; sp=none; np=reject; t=y; psd=n; fo=1; adkim=r; aspf=s', []],
    ['v=DMARC1; p=none; pct=50; ri=86400; rf=afrf', []],
    ['v=DMARC1; p=none; unknown=1', []],
    ['v=DMARC1;p=none;', []],
    ['v=DMARC1; rua=mailto:a@shop.example', ['no-policy']],
    ['v=DMARC1; p=block', ['policy:p']],
    ['v=DMARC1; p=none; sp=x', ['policy:sp']],
    ['v=DMARC1; p=none; rua=a@shop.example', ['report-address:rua']],
    ['v=DMARC1; p=none; p=reject', ['duplicate-tag:p']],
    ['v=DMARC1; p=none, rua', ['policy:p']],
    ['v=DMARC1; p=none; oops', ['not-a-tag:oops']],
  ])('%s', (text, faults) => expect(readDmarcRecord(text).faults).toEqual(faults));

  test('only v=DMARC1 in front makes one', () => {
    expect(['v=DMARC1; p=none', 'v = DMARC1 ;p=none', 'V=DMARC1;'].every(isDmarcRecord)).toBe(true);
    expect(['v=dmarc1; p=none', 'p=none; v=DMARC1', 'v=DMARC12; p=none', 'v=spf1'].some(isDmarcRecord)).toBe(
      false,
    );
  });

  test.each<[readonly string[], string]>([
    [[], 'v=DMARC1; p=none; rua=mailto:postmaster@shop.example'],
    [
      ['v=DMARC1; p=block; adkim=s; rua=dmarc@shop.example'],
      'v=DMARC1; p=none; adkim=s; rua=mailto:dmarc@shop.example',
    ],
    [
      ['v=DMARC1; p=quarantine; rua=mailto:a@shop.example', 'v=DMARC1; p=none; ruf=mailto:b@shop.example'],
      'v=DMARC1; p=quarantine; ruf=mailto:b@shop.example; rua=mailto:a@shop.example',
    ],
  ])('corrected: %j', (published, text) => {
    expect(correctedDmarc(published, 'shop.example')).toBe(text);
    expect(readDmarcRecord(text).faults).toEqual([]);
  });

  test('softened where the policy refuses the shop’s own mail', () => {
    expect(
      correctedDmarc(['v=DMARC1; p=reject; sp=reject; rua=mailto:a@shop.example'], 'shop.example', true),
    ).toBe('v=DMARC1; p=none; rua=mailto:a@shop.example');
  });
});
