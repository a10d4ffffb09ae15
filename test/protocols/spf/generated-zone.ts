// Generated worlds for SPF: a few names that know each other, records of every kind, right and slightly wrong.
import fc from 'fast-check';
import type { MemoryName, MemoryZone } from './memory-zone.ts';

const hosts = [
  'a.example',
  'b.example',
  'c.example',
  'mail.a.example',
  'mx.b.example',
  'deep.c.example',
  'gone.example',
  'x.gone.example',
];
const v4 = ['192.0.2.1', '192.0.2.2', '198.51.100.7', '203.0.113.24'];
const v6 = ['2001:db8::1', '2001:db8::2:1', '2001:db8:1::7'];

const host = fc.constantFrom(...hosts);
const macroName = fc.constantFrom(
  '%{d}',
  '%{o}',
  '%{i}.a.example',
  '%{ir}.%{v}.b.example',
  '%{l}.c.example',
  '%{h}',
  '%{d2}',
  '%{dr}.example',
  '%{s}.a.example',
  '%{p}',
  '%{p}.a.example',
  '%{l1r-}.c.example',
  '%%{d}.a.example',
  '%{d1r}.b.example',
  '%{c}.a.example',
  '%{x}.a.example',
  '%{d0}.a.example',
  '%{H}.a.example',
  'a..example',
  'a-.example',
  '%_.a.example',
  `${'long'.repeat(17)}.example`,
);
const name = fc.oneof({ weight: 8, arbitrary: host }, { weight: 2, arbitrary: macroName });
const cidr = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.constantFrom('/24', '/32', '/0', '//64', '//128', '/24//48', '//0') },
  { weight: 1, arbitrary: fc.constantFrom('/33', '//129', '/024', '/24/48', '/') },
);
const qualifier = fc.constantFrom('', '', '', '+', '-', '~', '?');

const mechanism = fc.oneof(
  { weight: 4, arbitrary: fc.constant('all') },
  { weight: 6, arbitrary: name.map((target) => `include:${target}`) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.option(name, { nil: null }), cidr)
      .map(([target, size]) => `a${target === null ? '' : `:${target}`}${size}`),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.option(name, { nil: null }), cidr)
      .map(([target, size]) => `mx${target === null ? '' : `:${target}`}${size}`),
  },
  {
    weight: 2,
    arbitrary: fc.option(name, { nil: null }).map((target) => (target === null ? 'ptr' : `ptr:${target}`)),
  },
  { weight: 3, arbitrary: name.map((target) => `exists:${target}`) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...v4, ...v4, '192.0.2.256', '192.0.2'),
        fc.constantFrom('', '', '', '', '/24', '/0', '/28', '/33', '//64'),
      )
      .map(([address, size]) => `ip4:${address}${size}`),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...v6, ...v6, '::1.2.3.4', '192.0.2.1', '2001:db8:::1'),
        fc.constantFrom('', '', '', '/32', '/0', '/129', '//64'),
      )
      .map(([address, size]) => `ip6:${address}${size}`),
  },
);
const modifier = fc.oneof(
  { weight: 4, arbitrary: name.map((target) => `redirect=${target}`) },
  { weight: 4, arbitrary: name.map((target) => `exp=${target}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'foo=bar',
      'x-y.z_1=%{d}',
      'foo=%{',
      'foo=',
      '1up=foo',
      '=all',
      'a=b',
      'v=spf1',
      'exp=',
      'redirect=',
    ),
  },
);
const oddity = fc.constantFrom(
  'include',
  'ip4',
  'all:x',
  'all.',
  'ptr/24',
  'exists',
  'moo',
  'include:',
  'a:',
  'mx:',
  'A',
  'ALL',
  'a:museum',
  'a:x.123',
  'a:b.example:80',
  ',',
  '\t',
  'ip4=192.0.2.1',
  'a:a.example.',
  'include:b.example.',
);
const term = fc.oneof(
  { weight: 60, arbitrary: fc.tuple(qualifier, mechanism).map(([sign, body]) => `${sign}${body}`) },
  { weight: 8, arbitrary: modifier },
  { weight: 1, arbitrary: oddity },
);

const record = fc
  .tuple(
    fc.oneof(
      { weight: 30, arbitrary: fc.constant('v=spf1') },
      { weight: 1, arbitrary: fc.constantFrom('V=SPF1', 'v=spf10', 'v=spf1;') },
    ),
    fc.array(term, { maxLength: 7 }),
    fc.constantFrom(' ', ' ', '  '),
  )
  .map(([version, terms, gap]) => [version, ...terms].join(gap));

const texts = fc.oneof(
  { weight: 30, arbitrary: fc.array(record, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.tuple(record, record).map((both) => [...both]) },
  { weight: 2, arbitrary: fc.constantFrom([], ['site-verification=1'], ['Go away, %{i}', 'twice']) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ['%{i} may not send for %{o}: %{c} %{r} %{l} %{S}'],
      ['Why? See http://%{d}/%{L}'],
      ['broken %{'],
      ['caf\u00e9'],
      ['p is %{p}'],
    ),
  },
);

const silent = fc.oneof(
  { weight: 30, arbitrary: fc.constant([] as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ['TXT'] as const,
      ['A'] as const,
      ['AAAA'] as const,
      ['MX'] as const,
      ['PTR'] as const,
    ),
  },
);

const nameRecords: fc.Arbitrary<MemoryName> = fc.record({
  A: fc.array(fc.constantFrom(...v4), { maxLength: 3 }),
  AAAA: fc.array(fc.constantFrom(...v6), { maxLength: 2 }),
  MX: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.oneof({ weight: 6, arbitrary: host }, { weight: 1, arbitrary: fc.constant('.') }),
    ),
    { maxLength: 3 },
  ),
  TXT: texts,
  silent,
});

/** Names in the world; `gone.example` and below stay without records. */
const present = hosts.slice(0, 6);
const pointers = fc.array(fc.constantFrom(...hosts), { maxLength: 3 });

export interface GeneratedCase {
  readonly zone: MemoryZone;
  readonly address: string;
  readonly sender: string;
  readonly helo: string;
}

/** A world, and a mail in it. */
export const generatedCase: fc.Arbitrary<GeneratedCase> = fc
  .record({
    names: fc.tuple(...present.map(() => nameRecords)),
    pointers: fc.array(pointers, { minLength: v4.length + v6.length, maxLength: v4.length + v6.length }),
    address: fc.constantFrom(...v4, ...v6, '::ffff:192.0.2.1'),
    local: fc.constantFrom('order', 'order.desk-1', 'order', 'Strong-Bad', '', 'Ünï', 'a b'),
    domain: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...present) },
      { weight: 1, arbitrary: fc.constantFrom('gone.example', 'localhost', '[192.0.2.1]', 'A.Example') },
    ),
    nullSender: fc.constantFrom(false, false, false, false, false, true),
    helo: fc.constantFrom('mail.a.example', 'localhost', '[192.0.2.1]', 'mx.b.example', 'gone.example'),
  })
  .map(({ names, pointers: reverse, address, local, domain, nullSender, helo }) => ({
    zone: {
      ...Object.fromEntries(present.map((key, index) => [key, names[index] ?? {}])),
      ...Object.fromEntries(
        [...v4, ...v6].map((key, index) => [reverseOf(key), { PTR: reverse[index] ?? [] }]),
      ),
    },
    address,
    sender: nullSender ? '' : `${local}@${domain}`,
    helo,
  }));

function reverseOf(address: string): string {
  if (!address.includes(':')) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const left = groups(head);
  const right = groups(tail);
  const all = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return `${all
    .flatMap((group) => group.padStart(4, '0').split(''))
    .reverse()
    .join('.')}.ip6.arpa`;
}
