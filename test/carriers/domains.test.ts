// Whose address is it: every domain of the lists, old and sub-domains, hosts of logs, and spellings that are none.
import { describe, expect, it, test } from 'vitest';
import { carriers, carrierById } from '../../src-main/carriers/carrier.ts';
import {
  addressDomain,
  addressDomains,
  carrierOfDomain,
  carrierOfMailHost,
  domainTypos,
  meantDomain,
} from '../../src-main/carriers/domains.ts';
import { carrierIds } from '../../src-main/contract/answers.ts';

test.each([
  ['docomo.ne.jp', 'docomo'],
  ['DOCOMO.NE.JP.', 'docomo'],
  ['au.com', 'au'],
  ['ezweb.ne.jp', 'au'],
  ['augps.ezweb.ne.jp', 'au'],
  ['biz.au.com', 'au'],
  ['softbank.ne.jp', 'softbank'],
  ['i.softbank.jp', 'softbank'],
  ['t.vodafone.ne.jp', 'softbank'],
  ['jp-k.ne.jp', 'softbank'],
  ['uqmobile.jp', 'uq'],
  ['yahoo.ne.jp', 'ymobile'],
  ['wm.pdx.ne.jp', 'ymobile'],
  ['rakumail.jp', 'rakuten'],
  ['yahoo.co.jp', 'yahoo-japan'],
  ['gmail.com', 'gmail'],
  ['docomo.co.jp', null],
  ['notdocomo.ne.jp', null],
  ['xezweb.ne.jp', null],
  ['example.jp', null],
  ['', null],
])('%s', (domain, carrier) => {
  expect(carrierOfDomain(domain)).toBe(carrier);
});

test('old domains are marked, today’s are not', () => {
  expect(addressDomain('d.vodafone.ne.jp')?.old).toBe(true);
  expect(addressDomain('softbank.ne.jp')?.old).toBe(false);
});

test('no domain is listed twice, and a misspelling is never a carrier’s domain but always means one', () => {
  expect(new Set(addressDomains.map(({ domain }) => domain)).size).toBe(addressDomains.length);
  for (const { typed, meant } of domainTypos) {
    expect(carrierOfDomain(typed), typed).toBeNull();
    expect(carrierOfDomain(meant), meant).not.toBeNull();
    expect(meantDomain(typed.toUpperCase())).toBe(meant);
  }
});

test('hosts of logs', () => {
  expect(carrierOfMailHost('mfsmax.docomo.ne.jp')).toBe('docomo');
  expect(carrierOfMailHost('lsean.ezweb.ne.jp')).toBe('au');
  expect(carrierOfMailHost('mx.example.jp')).toBeNull();
});

test('every carrier of the contract has a name', () => {
  expect(carriers.map(({ id }) => id).sort()).toEqual([...carrierIds].sort());
  for (const id of carrierIds) expect(carrierById(id).name.ja).not.toBe('');
});

describe('slips that no list holds', () => {
  it.each([
    ['docomo.nejp', 'docomo.ne.jp'], ['doc0mo.ne.jp', 'docomo.ne.jp'], ['docomo.ne.jo', 'docomo.ne.jp'],
    ['dcoomo.ne.jp', 'docomo.ne.jp'], ['docomo.or.jp', 'docomo.ne.jp'], ['ezwed.ne.jp', 'ezweb.ne.jp'],
    ['ezweb.ne.com', 'ezweb.ne.jp'], ['ez-web.ne.jp', 'ezweb.ne.jp'], ['softbnk.ne.jp', 'softbank.ne.jp'],
    ['i.softbank.com', 'i.softbank.jp'], ['i.sofbank.jp', 'i.softbank.jp'], ['gnail.com', 'gmail.com'],
    ['gmail.co', 'gmail.com'], ['gmail.con', 'gmail.com'], ['yahooo.co.jp', 'yahoo.co.jp'], ['yahoo.co.jo', 'yahoo.co.jp'],
  ])('%s', (typed, meant) => expect(meantDomain(typed)).toBe(meant)); // prettier-ignore

  it.each([
    'mail.com',
    'ymail.com',
    'shop.example',
    'notdocomo.ne.jp',
    'docomo.example',
    'aol.com',
    'yahoo.com',
    'softbankhawks.co.jp',
    'outlook.jp',
    '',
    '.',
    'x'.repeat(300),
  ])('leaves %s alone', (domain) => expect(meantDomain(domain)).toBeNull());
  it('leaves every known domain alone', () => {
    for (const { domain } of addressDomains) expect(meantDomain(domain)).toBeNull();
  });
});
