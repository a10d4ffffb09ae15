// Corners of RFC 7208 read section by section, each with the result that the text asks for; mailauth (strict) is asked the
// same and must agree.
import { spf } from 'mailauth/lib/spf';
import { describe, expect, test } from 'vitest';
import { libraryResolver } from '../../../src-main/protocols/dns/library-resolver.ts';
import { checkHost } from '../../../src-main/protocols/spf/evaluate.ts';
import { memoryResolver, type MemoryZone } from './memory-zone.ts';

interface Corner {
  readonly what: string;
  readonly record: string | readonly string[];
  readonly zone?: MemoryZone;
  readonly ip?: string;
  readonly from?: string;
  readonly helo?: string;
  readonly result: string;
  readonly explanation?: string;
}

const v4 = '192.0.2.1';
const v6 = '2001:db8::cb01';
const label63 = 'x'.repeat(63);
const reverse = '1.2.0.192.in-addr.arpa';
const fails = (exp: string, text: string): { readonly record: string; readonly zone: MemoryZone } => ({
  record: `v=spf1 -all exp=${exp}`,
  zone: { 'why.example': { TXT: [text] } },
});

const corners: readonly Corner[] = [
  // 4.3 initial processing
  { what: '4.3 one label', record: 'v=spf1 +all', from: 'a@localhost', result: 'none' },
  { what: '4.3 a label of 64', record: 'v=spf1 +all', from: `a@${label63}x.example`, result: 'none' },
  { what: '4.3 an address literal', record: 'v=spf1 +all', from: 'a@[192.0.2.1]', result: 'none' },
  { what: '4.3 no local part is postmaster', record: 'v=spf1 exists:%{l}.ok.example -all', zone: { 'postmaster.ok.example': { A: ['127.0.0.2'] } }, from: 'shop.example', result: 'pass' },
  { what: '2.4 the null sender is postmaster at the HELO name', record: 'v=spf1 -all', zone: { 'mail.shop.example': { TXT: ['v=spf1 exists:%{l}.%{o}.ok.example -all'] }, 'postmaster.mail.shop.example.ok.example': { A: ['127.0.0.2'] } }, from: '', result: 'pass' },
  { what: '2.4 a null sender with a HELO that is no name', record: 'v=spf1 +all', from: '', helo: 'OEMCOMPUTER', result: 'none' },
  // 4.4, 4.5 record look-up and selection
  { what: '4.4 time-out', record: [], zone: { 'shop.example': { silent: ['TXT'] } }, result: 'temperror' },
  { what: '4.4 no such name', record: [], zone: { 'other.example': {} }, result: 'none' },
  { what: '4.5 no version, several strings that are none', record: ['v=spf10 +all', 'v=spf2.0/pra +all', 'V=SPF1-x', 'hello'], result: 'none' },
  { what: '4.5 version in capitals', record: 'V=sPf1 +ALL', result: 'pass' },
  { what: '4.5 the version alone', record: 'v=spf1', result: 'neutral' },
  { what: '4.5 two records', record: ['v=spf1 +all', 'v=spf1 -all'], result: 'permerror' },
  { what: '4.5 a tab is no space', record: 'v=spf1\tmx +all', result: 'none' },
  // 4.6 syntax: anywhere in the record
  { what: '4.6 a fault after the match', record: 'v=spf1 +all foo', result: 'permerror' },
  { what: '4.6.1 mechanisms in any case, several spaces', record: 'v=spf1   IP4:192.0.2.0/24   -ALL  ', result: 'pass' },
  { what: '4.6.1 non-ASCII in a term', record: 'v=spf1 a:caf\u00e9.example +all', result: 'permerror' },
  { what: '4.6.1 a control character', record: 'v=spf1 ip4:192.0.2.1\u0007 -all', result: 'permerror' },
  { what: '4.6.3 nobody knows this modifier', record: 'v=spf1 what=%{d}/x:y moo= +all', result: 'pass' },
  { what: '4.6.3 an unknown modifier with a bad macro', record: 'v=spf1 what=%{q} +all', result: 'permerror' },
  { what: '6 redirect twice', record: 'v=spf1 redirect=a.example redirect=a.example +all', result: 'permerror' },
  { what: '6 exp twice', record: 'v=spf1 exp=a.example exp=b.example -all', result: 'permerror' },
  { what: '6 a modifier before the mechanisms', record: 'v=spf1 redirect=other.example ip4:192.0.2.1', zone: { 'other.example': { TXT: ['v=spf1 -all'] } }, result: 'pass' },
  { what: '12 a qualifier before a modifier', record: 'v=spf1 +exp=why.example -all', result: 'permerror' },
  // 4.7 default, 5.1 all
  { what: '4.7 nothing matches', record: 'v=spf1 ip4:198.51.100.1', result: 'neutral' },
  { what: '5.1 all with an argument', record: 'v=spf1 all:x.example', result: 'permerror' },
  { what: '5.1 all with a size', record: 'v=spf1 all/8', result: 'permerror' },
  // 5.2 include: its table
  ...(['pass:pass', 'fail:neutral', 'softfail:neutral', 'neutral:neutral', 'temperror:temperror', 'permerror:permerror', 'none:permerror'] as const).map((row): Corner => {
    const [inner = '', result = ''] = row.split(':');
    const records: Readonly<Record<string, MemoryZone[string]>> = { pass: { TXT: ['v=spf1 +all'] }, fail: { TXT: ['v=spf1 -all'] }, softfail: { TXT: ['v=spf1 ~all'] }, neutral: { TXT: ['v=spf1 ?all'] }, temperror: { silent: ['TXT'] }, permerror: { TXT: ['v=spf1 foo'] }, none: { TXT: ['hello'] } };
    return { what: `5.2 include of ${inner}`, record: 'v=spf1 include:in.example ?all', zone: { 'in.example': records[inner] ?? {} }, result };
  }),
  { what: '5.2 include without a name', record: 'v=spf1 include +all', result: 'permerror' },
  { what: '5.2 the explanation of an included record is not used', record: 'v=spf1 include:in.example -all exp=why.example', zone: { 'in.example': { TXT: ['v=spf1 -all exp=inner.example'] }, 'inner.example': { TXT: ['inner'] }, 'why.example': { TXT: ['outer'] } }, result: 'fail', explanation: 'outer' },
  // 5.3, 5.4 a and mx
  { what: '5.3 a/0 matches any IPv4 address', record: 'v=spf1 a:h.example/0 -all', zone: { 'h.example': { A: ['198.51.100.9'] } }, result: 'pass' },
  { what: '5.3 a//0 does not speak of IPv4', record: 'v=spf1 a:h.example//0 -all', zone: { 'h.example': { A: ['198.51.100.9'] } }, result: 'fail' },
  { what: '5.3 both sizes', record: 'v=spf1 a:h.example/24//64 -all', zone: { 'h.example': { A: ['192.0.2.200'], AAAA: ['2001:db8::1'] } }, ip: v6, result: 'pass' },
  { what: '5.3 /33', record: 'v=spf1 a:h.example/33 +all', result: 'permerror' },
  { what: '5.3 //129', record: 'v=spf1 a//129 +all', result: 'permerror' },
  { what: '5.3 a size without digits', record: 'v=spf1 a/ +all', result: 'permerror' },
  { what: '5.3 an all-numeric top label', record: 'v=spf1 a:192.0.2.1 +all', result: 'permerror' },
  { what: '5.3 a top label that ends in a hyphen', record: 'v=spf1 a:h.example- +all', result: 'permerror' },
  { what: '5.3 a name with a dot at the end', record: 'v=spf1 a:h.example. -all', zone: { 'h.example': { A: [v4] } }, result: 'pass' },
  { what: '5.4 an MX without address is no match', record: 'v=spf1 mx -all', zone: { 'shop.example': { MX: [[1, 'gone.example'], [2, 'h.example']] }, 'h.example': { A: [v4] } }, result: 'pass' },
  { what: '5.4 without MX the A record does not stand in', record: 'v=spf1 mx -all', zone: { 'shop.example': { A: [v4] } }, result: 'fail' },
  // 5.5 ptr
  { what: '5.5 a validated name under the domain', record: 'v=spf1 ptr -all', zone: { [reverse]: { PTR: ['mail.shop.example'] }, 'mail.shop.example': { A: [v4] } }, result: 'pass' },
  { what: '5.5 the end of the name is not enough', record: 'v=spf1 ptr:shop.example -all', zone: { [reverse]: { PTR: ['evilshop.example'] }, 'evilshop.example': { A: [v4] } }, result: 'fail' },
  { what: '5.5 a time-out of the PTR is no match', record: 'v=spf1 ptr -all', zone: { [reverse]: { silent: ['PTR'] } }, result: 'fail' },
  { what: '5.5 the eleventh name is ignored', record: 'v=spf1 ptr -all', zone: { [reverse]: { PTR: [...Array.from({ length: 10 }, (_, n) => `h${n}.other.example`), 'mail.shop.example'] }, ...Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`h${n}.other.example`, { A: [v4] }])), 'mail.shop.example': { A: [v4] } }, result: 'fail' },
  // 5.6 ip4, ip6
  { what: '5.6 ip4 /0', record: 'v=spf1 ip4:0.0.0.0/0 -all', result: 'pass' },
  { what: '5.6 ip4 with three numbers', record: 'v=spf1 ip4:192.0.2 +all', result: 'permerror' },
  { what: '5.6 ip4 with a leading zero in the size', record: 'v=spf1 ip4:192.0.2.1/032 +all', result: 'permerror' },
  { what: '5.6 ip4 with a port', record: 'v=spf1 ip4:192.0.2.1:25 +all', result: 'permerror' },
  { what: '5.6 ip6 zeros left out', record: 'v=spf1 ip6:2001:db8::/32 -all', ip: v6, result: 'pass' },
  { what: '5.6 ip6 /0 and an IPv4 client', record: 'v=spf1 ip6:::/0 -all', result: 'fail' },
  { what: '5.6 ip6 with an IPv4 tail', record: 'v=spf1 ip6:2001:db8::192.0.2.1 -all', ip: '2001:db8::c000:201', result: 'pass' },
  { what: '5.6 ip6 with two gaps', record: 'v=spf1 ip6:2001::db8::1 +all', result: 'permerror' },
  { what: '5 an IPv4-mapped client is IPv4', record: 'v=spf1 ip4:192.0.2.1 -all', ip: '::ffff:192.0.2.1', result: 'pass' },
  // 5.7 exists
  { what: '5.7 exists asks for A, also for an IPv6 client', record: 'v=spf1 exists:h.example -all', zone: { 'h.example': { A: ['127.0.0.2'] } }, ip: v6, result: 'pass' },
  { what: '5.7 AAAA alone does not count', record: 'v=spf1 exists:h.example -all', zone: { 'h.example': { AAAA: ['2001:db8::1'] } }, ip: v6, result: 'fail' },
  { what: '5.7 exists without a name', record: 'v=spf1 exists +all', result: 'permerror' },
  // 6.1 redirect
  { what: '6.1 no record there', record: 'v=spf1 redirect=gone.example', result: 'permerror' },
  { what: '6.1 the explanation is the other record’s', record: 'v=spf1 redirect=other.example exp=why.example', zone: { 'other.example': { TXT: ['v=spf1 -all exp=there.example'] }, 'there.example': { TXT: ['%{d} says so'] }, 'why.example': { TXT: ['here'] } }, result: 'fail', explanation: 'other.example says so' },
  { what: '6.1 without an explanation there, none is taken from here', record: 'v=spf1 redirect=other.example exp=why.example', zone: { 'other.example': { TXT: ['v=spf1 -all'] }, 'why.example': { TXT: ['here'] } }, result: 'fail', explanation: 'DEFAULT' },
  // 6.2 exp
  { what: '6.2 strings are joined without a space', ...fails('why.example', 'plain words'), result: 'fail', explanation: 'plain words' },
  { what: '6.2 empty', record: 'v=spf1 -all exp=', result: 'permerror' },
  { what: '6.2 no text there', record: 'v=spf1 -all exp=gone.example', result: 'fail', explanation: 'DEFAULT' },
  { what: '6.2 time-out', record: 'v=spf1 -all exp=why.example', zone: { 'why.example': { silent: ['TXT'] } }, result: 'fail', explanation: 'DEFAULT' },
  { what: '6.2 two texts', record: 'v=spf1 -all exp=why.example', zone: { 'why.example': { TXT: ['one', 'two'] } }, result: 'fail', explanation: 'DEFAULT' },
  { what: '6.2 non-ASCII', ...fails('why.example', 'caf\u00e9'), result: 'fail', explanation: 'DEFAULT' },
  { what: '6.2 a bad macro', ...fails('why.example', '%{x}'), result: 'fail', explanation: 'DEFAULT' },
  { what: '6.2 c, r and t', ...fails('why.example', '%{c} at %{t} by %{r}'), result: 'fail', explanation: '192.0.2.1 at 0 by mx.receiver.example' },
  { what: '6.2 a macro in its name', ...fails('%{d1r}.example', ''), zone: { 'shop.example': { TXT: ['reversed'] } }, record: 'v=spf1 -all exp=%{d1r}.why.example', result: 'fail', explanation: 'DEFAULT' },
  { what: '6.2 not for a softfail', record: 'v=spf1 ~all exp=why.example', zone: { 'why.example': { TXT: ['here'] } }, result: 'softfail' },
  // 7 macros
  { what: '7.1 t stands only in explanations', record: 'v=spf1 exists:%{t}.ok.example +all', result: 'permerror' },
  { what: '7.1 a lone per cent sign', record: 'v=spf1 exists:%.ok.example +all', result: 'permerror' },
  { what: '7.1 %(d}', record: 'v=spf1 exists:%(d}.ok.example +all', result: 'permerror' },
  { what: '7.1 zero labels', record: 'v=spf1 exists:%{d0}.ok.example +all', result: 'permerror' },
  { what: '7.1 R before the number', record: 'v=spf1 exists:%{dr2}.ok.example +all', result: 'permerror' },
  { what: '7.3 %% %_ %- in a text', ...fails('why.example', '100%% of%_the%-mail'), result: 'fail', explanation: '100% of the%20mail' },
  { what: '7.3 several delimiters', record: 'v=spf1 exists:%{l1r+-}.ok.example -all', zone: { 'foo.ok.example': { A: ['127.0.0.2'] } }, from: 'foo-bar+zip+quux@shop.example', result: 'pass' },
  { what: '7.3 upper case escapes for a URL', ...fails('why.example', 'https://why.example/?s=%{S}'), from: "jack&jill=up@shop.example", result: 'fail', explanation: 'https://why.example/?s=jack%26jill%3Dup%40shop.example' },
  { what: '7.3 %{p} without a name is unknown', record: 'v=spf1 exists:%{p}.ok.example -all', zone: { 'unknown.ok.example': { A: ['127.0.0.2'] } }, result: 'pass' },
  { what: '7.3 %{v} and %{i} of IPv6', record: 'v=spf1 exists:%{i1r}.%{v}.ok.example -all', zone: { '2.ip6.ok.example': { A: ['127.0.0.2'] } }, ip: v6, result: 'pass' },
  { what: '7.3 too long a name loses labels on the left', record: `v=spf1 exists:%{l}.${Array.from({ length: 3 }, () => label63).join('.')}.ok.example -all`, zone: { [`b.${Array.from({ length: 3 }, () => label63).join('.')}.ok.example`]: { A: ['127.0.0.2'] } }, from: `${'a'.repeat(60)}.b@shop.example`, result: 'pass' },
  // 4.6.4 limits
  { what: '4.6.4 the third void look-up', record: 'v=spf1 a:g1.example a:g2.example a:g3.example ip4:192.0.2.1 -all', result: 'permerror' },
  { what: '4.6.4 a match before the third', record: 'v=spf1 a:g1.example a:g2.example ip4:192.0.2.1 a:g3.example -all', result: 'pass' },
  { what: '4.6.4 a fault is found before any limit', record: `v=spf1 ${Array.from({ length: 12 }, (_, n) => `a:h${n}.example`).join(' ')} foo`, result: 'permerror' },
]; // prettier-ignore

async function both(corner: Corner): Promise<{ readonly ours: string; readonly said: string | null; readonly theirs: string }> {
  const { record, zone = {}, ip = v4, from = 'order@shop.example', helo = 'mail.shop.example' } = corner;
  const texts = typeof record === 'string' ? [record] : record;
  const whole: MemoryZone = { ...zone, 'shop.example': { ...zone['shop.example'], ...(texts.length > 0 ? { TXT: texts } : {}) } };
  const resolver = memoryResolver(whole);
  const receiver = 'mx.receiver.example';
  const { result, explanation } = await checkHost({ identity: 'envelope', address: ip, sender: from, helo, receiver, timestamp: 0, defaultExplanation: 'DEFAULT' }, resolver);
  const answer = await spf({ sender: from, ip, helo, mta: receiver, strict: true, resolver: libraryResolver(resolver, []) } as unknown as Parameters<typeof spf>[0]); // mailauth types its resolver by Node's overloads
  return { ours: result, said: explanation, theirs: answer.status.result };
} // prettier-ignore

describe('what the text of RFC 7208 asks for', () => {
  test.each(corners)('$what', async (corner) => {
    const { ours, said, theirs } = await both(corner);
    expect(ours).toBe(corner.result);
    if (corner.explanation !== undefined) expect(said).toBe(corner.explanation);
    expect(theirs).toBe(corner.result);
  });
});
