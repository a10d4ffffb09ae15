// Both counters on the shapes that tools dispute, counted by hand from RFC 7208 4.6.4.
import { describe, expect, test } from 'vitest';
import { checkHost } from '../../../src-main/protocols/spf/evaluate.ts';
import { worstCaseLookups } from '../../../src-main/protocols/spf/worst-case.ts';
import { memoryResolver, type MemoryZone } from './memory-zone.ts';

const address = '192.0.2.1';
const elsewhere = { A: ['198.51.100.9'] };

async function count(record: string, zone: MemoryZone = {}, from = address) {
  const resolver = memoryResolver({ 'shop.example': { TXT: [record], ...elsewhere }, ...zone });
  const input = {
    identity: 'envelope',
    address: from,
    sender: 'order@shop.example',
    helo: 'mail.shop.example',
    timestamp: 0,
  } as const;
  const { result, reason, lookups, voidLookups, trace } = await checkHost(input, resolver);
  return {
    result,
    code: reason.code,
    lookups,
    voidLookups,
    worst: await worstCaseLookups(input, resolver),
    costs: trace.steps.map(({ cost }) => cost),
  };
}

describe('look-ups', () => {
  test('ip4, ip6 and all ask nothing', async () => {
    expect(await count('v=spf1 ip6:2001:db8::/32 ip4:192.0.2.0/24 -all')).toMatchObject({
      result: 'pass',
      lookups: 0,
      voidLookups: 0,
      worst: 0,
    });
  });

  test('mx with one host is one look-up: the address behind it is limited separately', async () => {
    const zone = {
      'shop.example': { TXT: ['v=spf1 mx -all'], MX: [[10, 'mail.shop.example'] as const] },
      'mail.shop.example': { A: [address] },
    };
    expect(await count('', zone)).toMatchObject({ result: 'pass', lookups: 1, voidLookups: 0, worst: 1 });
  });

  test('mx with ten hosts is still one', async () => {
    const hosts = Array.from({ length: 10 }, (_, index) => `mx${index}.shop.example`);
    const zone = {
      'shop.example': { TXT: ['v=spf1 mx -all'], MX: hosts.map((host, index) => [index, host] as const) },
      ...Object.fromEntries(hosts.map((host) => [host, elsewhere])),
    };
    expect(await count('', zone)).toMatchObject({ result: 'fail', lookups: 1, voidLookups: 0 });
  });

  test('an eleventh mx host is a permerror, but not where an earlier one matches', async () => {
    const hosts = Array.from({ length: 11 }, (_, index) => `mx${index}.shop.example`);
    const zone = (first: string): MemoryZone => ({
      'shop.example': { TXT: ['v=spf1 mx -all'], MX: hosts.map((host, index) => [index, host] as const) },
      ...Object.fromEntries(
        hosts.map((host, index) => [host, { A: [index === 0 ? first : '198.51.100.9'] }]),
      ),
    });
    expect(await count('', zone('198.51.100.9'))).toMatchObject({
      result: 'permerror',
      code: 'too-many-mx',
      lookups: 1,
    });
    expect(await count('', zone(address))).toMatchObject({ result: 'pass', lookups: 1 });
  });

  test('include in include: one each, and what stands inside', async () => {
    const zone = {
      'one.example': { TXT: ['v=spf1 include:two.example a:host.example ?all'] },
      'two.example': { TXT: ['v=spf1 a:host.example ?all'] },
      'host.example': elsewhere,
    };
    // include:one (1) + include:two (1) + a (1) + a (1) = 4
    expect(await count('v=spf1 include:one.example ip4:192.0.2.1 -all', zone)).toMatchObject({
      result: 'pass',
      lookups: 4,
      worst: 4,
      costs: [4, 0, 0],
    });
  });

  test('redirect costs one, and is not looked at where there is an all', async () => {
    const zone = { 'other.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] } };
    expect(await count('v=spf1 redirect=other.example', zone)).toMatchObject({
      result: 'pass',
      lookups: 1,
      worst: 1,
    });
    expect(await count('v=spf1 redirect=other.example -all', zone)).toMatchObject({
      result: 'fail',
      lookups: 0,
      worst: 0,
    });
  });

  test('exp costs nothing, not even where it finds nothing', async () => {
    expect(await count('v=spf1 a:gone1.example a:gone2.example exp=gone3.example -all')).toMatchObject({
      result: 'fail',
      lookups: 2,
      voidLookups: 2,
    });
  });

  test('a term after the match is not paid for; the worst case says what it would cost', async () => {
    const zone = { 'other.example': { TXT: ['v=spf1 a:h1.example mx:h2.example ptr ?all'] } };
    expect(await count('v=spf1 ip4:192.0.2.1 include:other.example -all', zone)).toMatchObject({
      result: 'pass',
      lookups: 0,
      worst: 4,
    });
  });

  test('ten are allowed, and the order of terms decides whether the eleventh is reached', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `a:h${index}.example`).join(' ');
    const zone = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`h${index}.example`, elsewhere]),
    );
    expect(await count(`v=spf1 ${ten} ip4:192.0.2.1 -all`, zone)).toMatchObject({
      result: 'pass',
      lookups: 10,
      worst: 10,
    });
    expect(await count(`v=spf1 ${ten} a:h10.example ip4:192.0.2.1 -all`, zone)).toMatchObject({
      result: 'permerror',
      code: 'too-many-lookups',
      lookups: 11,
    });
    expect(await count(`v=spf1 ip4:192.0.2.1 ${ten} a:h10.example -all`, zone)).toMatchObject({
      result: 'pass',
      lookups: 0,
      worst: 11,
    });
  });

  test('%{p} needs a PTR question, which counts', async () => {
    const zone = {
      '1.2.0.192.in-addr.arpa': { PTR: ['mail.shop.example'] },
      'mail.shop.example': { A: [address] },
      'mail.shop.example.ok.example': elsewhere,
    };
    expect(await count('v=spf1 exists:%{p}.ok.example -all', zone)).toMatchObject({
      result: 'pass',
      lookups: 2,
    });
  });

  test('a circle ends at the limit', async () => {
    const zone = { 'other.example': { TXT: ['v=spf1 include:shop.example -all'] } };
    expect(await count('v=spf1 include:other.example -all', zone)).toMatchObject({
      result: 'permerror',
      code: 'too-many-lookups',
      lookups: 11,
      worst: 60,
    });
  });
});

describe('void look-ups', () => {
  test('two are allowed, the third is a permerror', async () => {
    expect(await count('v=spf1 a:gone1.example exists:gone2.example ip4:192.0.2.1 -all')).toMatchObject({
      result: 'pass',
      voidLookups: 2,
    });
    expect(
      await count('v=spf1 a:gone1.example exists:gone2.example mx:gone3.example ip4:192.0.2.1 -all'),
    ).toMatchObject({
      result: 'permerror',
      code: 'too-many-void-lookups',
      voidLookups: 3,
      lookups: 3,
    });
  });

  test('a name with records of another type is void as well as a name that does not exist', async () => {
    const zone = { 'six.example': { AAAA: ['2001:db8::1'] } };
    expect(await count('v=spf1 a:six.example -all', zone)).toMatchObject({ result: 'fail', voidLookups: 1 });
    expect(await count('v=spf1 a:six.example -all', zone, '2001:db8::1')).toMatchObject({
      result: 'pass',
      voidLookups: 0,
    });
  });

  test('a term counts once, however many hosts of its mx are gone', async () => {
    const zone = {
      'shop.example': {
        TXT: ['v=spf1 mx -all'],
        MX: [[1, 'gone1.example'] as const, [2, 'gone2.example'] as const, [3, 'gone3.example'] as const],
      },
    };
    expect(await count('', zone)).toMatchObject({ result: 'fail', lookups: 1, voidLookups: 1 });
  });

  test('an include of nothing is a permerror by itself and one void', async () => {
    expect(await count('v=spf1 include:gone.example -all')).toMatchObject({
      result: 'permerror',
      code: 'include-without-record',
      lookups: 1,
      voidLookups: 1,
    });
  });

  test('a question that got no answer is no void: it ends in temperror', async () => {
    const zone = { 'slow.example': { silent: ['A' as const] } };
    expect(await count('v=spf1 a:slow.example -all', zone)).toMatchObject({
      result: 'temperror',
      code: 'dns-timeout',
      voidLookups: 0,
    });
  });
});
