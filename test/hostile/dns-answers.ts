// What a name server could send, byte by byte, and what STEP 1 must say then. One question is answered like this, by every
// server of the world; all other questions are answered rightly.
import type { Answer } from 'dns-packet';
import type { Asked, Reply } from '../protocols/dns/scripted-server.ts';

export interface DnsCase {
  readonly name: string;
  /** which question is answered so: TXT of the shop's domain by default */
  readonly asked?: 'TXT' | 'MX' | 'PTR';
  readonly reply: (question: Asked) => Reply;
  /** the check that judges it, what it comes to, and words of its sentence or, where there was no answer, of its evidence */
  readonly says: readonly [check: string, verdict: 'pass' | 'fail' | 'unknown', words: string];
}

const good = 'v=spf1 include:_spf.service.example ip4:203.0.113.24 ~all';
const txt = (name: string, ...strings: readonly (string | Buffer)[]): Answer => ({
  ...{ type: 'TXT', name, ttl: 60 },
  data: strings.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
});
const cname = (name: string, data: string): Answer => ({ type: 'CNAME', name, ttl: 60, data });

/** Header and question of the answer to a question, then what is given. */
function answer(
  { message }: Asked,
  body: Buffer,
  { answers = 1, authorities = 0, flags = 0x8180, questions = 1 } = {},
): Buffer {
  let end = 12;
  while ((message[end] ?? 0) !== 0) end += 1 + (message[end] ?? 0);
  const head = Buffer.from(message.subarray(0, end + 5));
  head.writeUInt16BE(flags, 2);
  for (const [index, count] of [questions, answers, authorities, 0].entries())
    head.writeUInt16BE(count, 4 + 2 * index);
  return Buffer.concat([head, body]);
}
/** A record at the name that stands at `at` (12: the question's). */
function record(type: number, data: Buffer, { at = [0xc0, 12], length = data.length } = {}): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(60, 4);
  fixed.writeUInt16BE(length & 0xffff, 8);
  return Buffer.concat([Buffer.from(at), fixed, data]);
}
const text = (content: string, length = content.length): Buffer =>
  Buffer.concat([Buffer.from([length]), Buffer.from(content, 'latin1')]);
const bytes =
  (make: (question: Asked) => Buffer) =>
  (question: Asked): Reply => ({ bytes: make(question) });
/** Truncated over UDP, then this over TCP. */
const overTcp =
  (reply: (question: Asked) => Reply) =>
  (question: Asked): Reply =>
    question.transport === 'tcp' ? reply(question) : { truncated: true };
const length = (size: number): Buffer => Buffer.from([size >> 8, size & 0xff]);

const silent = 'timeout';
const failed = 'server-failure';
const garbled = 'garbled';
const unknown = (words: string): DnsCase['says'] => ['spf-record', 'unknown', words];
const fine: DnsCase['says'] = ['spf-record', 'pass', 'shop.example'];

export const dnsCases: readonly DnsCase[] = [
  { name: 'silence', reply: () => null, says: unknown(silent) },
  { name: 'another id', reply: () => ({ idOffset: 1, answers: [txt('shop.example', 'v=spf1 +all')] }), says: unknown(garbled) },
  { name: 'another name in the question', reply: () => ({ questionName: 'evil.example' }), says: unknown(garbled) },
  { name: 'another type in the question', reply: bytes((q) => { const made = answer(q, Buffer.alloc(0), { answers: 0 }); made.writeUInt16BE(1, made.length - 4); return made; }), says: unknown(garbled) },
  { name: 'no question at all', reply: bytes((q) => Buffer.concat([answer(q, Buffer.alloc(0), { answers: 0, questions: 0 }).subarray(0, 12)])), says: unknown(garbled) },
  { name: 'the question sent back', reply: bytes((q) => q.message), says: unknown(garbled) },
  { name: 'an empty datagram', reply: bytes(() => Buffer.alloc(0)), says: unknown(garbled) },
  { name: 'half a header', reply: bytes((q) => q.message.subarray(0, 7)), says: unknown(garbled) },
  { name: 'bytes by chance', reply: bytes(() => Buffer.from(Array.from({ length: 400 }, (_, n) => (n * 7919) % 256))), says: unknown(garbled) },
  { name: 'a web page', reply: bytes(() => Buffer.from('HTTP/1.1 200 OK\r\n\r\n<script>alert(1)</script>')), says: unknown(garbled) },
  { name: 'more records promised than sent', reply: bytes((q) => answer(q, record(16, text(good)), { answers: 65_535 })), says: unknown(garbled) },
  { name: 'a name that points at itself', reply: bytes((q) => answer(q, record(16, text(good), { at: [0xc0, q.message.length - 11 + 0] }))), says: unknown(garbled) },
  { name: 'two names that point at each other', reply: bytes((q) => { const at = answer(q, Buffer.alloc(0)).length; return answer(q, record(16, text(good), { at: [0xc0 | ((at + 2) >> 8), (at + 2) & 0xff, 0xc0 | (at >> 8), at & 0xff] })); }), says: unknown(garbled) },
  { name: 'a name that points behind the end', reply: bytes((q) => answer(q, record(16, text(good), { at: [0xff, 0xff] }))), says: unknown(garbled) },
  { name: 'a label of the reserved kinds', reply: bytes((q) => answer(q, record(16, text(good), { at: [0x80, 1, 0x40, 2, 0] }))), says: unknown(garbled) },
  { name: 'a record longer than the message', reply: bytes((q) => answer(q, record(16, text(good), { length: 60_000 }))), says: unknown(garbled) },
  { name: 'a string longer than its record', reply: bytes((q) => answer(q, record(16, text(good, 255)))), says: unknown(garbled) },
  { name: 'SERVFAIL', reply: () => ({ rcode: 2 }), says: unknown(failed) },
  { name: 'REFUSED', reply: () => ({ rcode: 5 }), says: unknown('refused') },
  { name: 'NOTIMP', reply: () => ({ rcode: 4 }), says: unknown('not-implemented') },
  { name: 'FORMERR, again and again', reply: () => ({ rcode: 1 }), says: unknown(failed) },
  { name: 'a code that no standard has', reply: () => ({ rcode: 15, answers: [txt('shop.example', good)] }), says: unknown(failed) },
  { name: 'no such name, and yet an answer', reply: () => ({ rcode: 3, answers: [txt('shop.example', good)] }), says: fine },
  { name: 'an alias of itself', reply: () => ({ answers: [cname('shop.example', 'shop.example')] }), says: unknown(failed) },
  { name: 'two aliases in a circle', reply: ({ name }) => ({ answers: [cname(name, 'b.example'), cname('b.example', name)] }), says: unknown(failed) },
  { name: 'twenty aliases', reply: ({ name }) => ({ answers: Array.from({ length: 20 }, (_, n) => cname(n === 0 ? name : `n${n}.example`, `n${n + 1}.example`)) }), says: unknown(failed) },
  { name: 'a lame server: ask somebody else', reply: () => ({ authoritative: false, authorities: [{ type: 'NS', name: 'example', ttl: 60, data: 'ns.elsewhere.example' }] }), says: unknown(failed) },
  { name: 'records of other names slipped in', reply: ({ name }) => ({ answers: [txt('ezweb.ne.jp', 'v=spf1 +all'), txt(name, good), txt('evil.example', 'v=spf1 +all')] }), says: fine },
  { name: 'only records of other names', reply: () => ({ answers: [txt('evil.example', 'v=spf1 +all')] }), says: ['spf-record', 'fail', '届け出がありません'] },
  { name: 'truncated, silent over TCP', reply: overTcp(() => null), says: unknown(silent) },
  { name: 'truncated, nothing but a hang-up over TCP', reply: overTcp(() => ({ stream: Buffer.alloc(0) })), says: unknown('unreachable') },
  { name: 'truncated, a length of 65,535 and ten bytes', reply: overTcp((q) => ({ stream: Buffer.concat([length(65_535), q.message.subarray(0, 10)]), thenSilent: true })), says: unknown(silent) },
  { name: 'truncated, a length of nothing', reply: overTcp(() => ({ stream: length(0), thenSilent: true })), says: unknown(garbled) },
  { name: 'truncated, another id over TCP', reply: overTcp(() => ({ idOffset: 7, answers: [txt('shop.example', 'v=spf1 +all')] })), says: unknown(garbled) },
  { name: 'truncated, a megabyte of zeros over TCP', reply: overTcp(() => ({ stream: Buffer.alloc(1_000_000), thenSilent: true })), says: unknown(garbled) },
  { name: 'truncated over TCP too', reply: bytes((q) => answer(q, Buffer.alloc(0), { answers: 0, flags: 0x8380 })), says: unknown(garbled) },
  { name: '64 kB of one record', reply: overTcp(({ name }) => ({ answers: [txt(name, ...Array.from({ length: 250 }, (_, n) => `${n === 0 ? 'v=spf1 ' : ''}${'a:x.example '.repeat(20)}`), '-all')] })), says: ['spf-record', 'fail', '名前が多すぎます'] },
  { name: '64 kB of one word', reply: overTcp(({ name }) => ({ answers: [txt(name, 'v=spf1 ', ...Array<string>(250).fill('x'.repeat(255)))] })), says: ['spf-record', 'fail', '読めません'] },
  { name: 'two thousand empty records', reply: overTcp(({ name }) => ({ answers: [...Array.from({ length: 2000 }, () => txt(name, '')), txt(name, good)] })), says: fine },
  { name: 'a record without strings', reply: bytes((q) => answer(q, record(16, Buffer.alloc(0)))), says: ['spf-record', 'fail', '届け出がありません'] },
  { name: 'control signs', reply: ({ name }) => ({ answers: [txt(name, 'v=spf1 \u0007\u001b[2J\u0000 -all')] }), says: ['spf-record', 'fail', '[U+0007][U+001B][2J[U+0000]'] },
  { name: 'direction signs', reply: ({ name }) => ({ answers: [txt(name, Buffer.from('v=spf1 a:\u202eelpmaxe.pohs -all'))] }), says: ['spf-record', 'fail', '[U+0080]'] },
  { name: 'markup', reply: ({ name }) => ({ answers: [txt(name, 'v=spf1 include:<script>alert(1)</script> -all')] }), says: ['spf-record', 'fail', '<script>alert(1)</script>'] },
  { name: 'a command', reply: ({ name }) => ({ answers: [txt(name, "v=spf1 a:$(reboot);'`id`' -all")] }), says: ['spf-record', 'fail', '読めません'] },
  { name: 'all 256 bytes', reply: ({ name }) => ({ answers: [txt(name, Buffer.from(Array.from({ length: 255 }, (_, n) => n))), txt(name, good)] }), says: fine },
  { name: 'a mail server called like markup', asked: 'MX', reply: ({ name }) => ({ answers: [{ type: 'MX', name, ttl: 60, data: { preference: 1, exchange: '<img src=x onerror=alert(1)>.example' } }] }), says: ['mail-exchange', 'fail', '<img src=x'] },
  { name: 'a mail server record of no bytes', asked: 'MX', reply: bytes((q) => answer(q, record(15, Buffer.alloc(0)))), says: ['mail-exchange', 'unknown', 'garbled'] },
  { name: 'a reverse name with control signs', asked: 'PTR', reply: ({ name }) => ({ answers: [{ type: 'PTR', name, ttl: 60, data: 'a\u001b[31m\u202ex.example' }] }), says: ['reverse-name', 'pass', 'a[U+001B][31m[U+202E]x.example'] },
  { name: 'a reverse name of 255 bytes', asked: 'PTR', reply: ({ name }) => ({ answers: [{ type: 'PTR', name, ttl: 60, data: `${'a.'.repeat(123)}example` }] }), says: ['reverse-name-leads-back', 'fail', ''] },
  { name: 'four hundred reverse names', asked: 'PTR', reply: overTcp(({ name }) => ({ answers: Array.from({ length: 400 }, (_, n): Answer => ({ type: 'PTR', name, ttl: 60, data: `h${n}.example` })) })), says: ['reverse-name', 'pass', '(+396)'] },
]; // prettier-ignore
