// How an input is spoiled: a seed, and a list of small changes that fast-check can take away again one by one, so that what is
// reported is the shortest list that still fails.
import fc from 'fast-check';

/** Pieces that readers stumble over: brackets left open, escapes, line ends, signs of control and direction, markup. */
const tokens = [
  ...[
    '=?utf-8?B?',
    '?=',
    '"',
    '(',
    ')',
    '<',
    '>',
    '\\',
    ',',
    ';',
    ':',
    '.',
    '@',
    '[',
    ']',
    '{',
    '}',
    '=',
    '%',
    '%{',
    '&#',
  ],
  ...[
    '\r',
    '\n',
    '\r\n',
    '\r\n ',
    '\n\n',
    '\t',
    ' ',
    '\0',
    '\u007f',
    '\u001b$B',
    '\u001b(I',
    '\u001b[2J',
    '\u00ff',
    '\u0080',
  ],
  ...[
    '\u00e2\u0080\u00ae',
    '\u00ef\u00bb\u00bf',
    '\u00e3\u0081\u0082',
    '--',
    '../',
    '__proto__',
    'constructor',
    'null',
    '1e999',
  ],
  ...[
    '<script>',
    '$(id)',
    '`id`',
    '%00',
    '-1',
    '4294967296',
    '99999999999999999999',
    'ff',
    '\u00c0\u000c',
    'NaN',
    '\u0000\u0001',
  ],
] as const;

interface Change {
  readonly how: 'byte' | 'cut' | 'double' | 'token' | 'end' | 'splice' | 'swap' | 'digits';
  /** where, as a share of the length */
  readonly at: number;
  readonly length: number;
  readonly token: number;
  readonly times: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('byte', 'cut', 'double', 'token', 'token', 'end', 'splice', 'swap', 'digits'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 400 }),
  token: fc.nat({ max: 255 }),
  times: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 8 }) },
    { weight: 1, arbitrary: fc.constant(5000) },
  ),
});

function changed(text: string, { how, at, length, token, times }: Change, other: string): string {
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + length);
  switch (how) {
    case 'byte':
      return text.slice(0, from) + String.fromCharCode(token) + text.slice(from + 1);
    case 'cut':
      return text.slice(0, from) + text.slice(to);
    case 'double':
      return (
        text.slice(0, from) +
        text.slice(from, to).repeat(Math.min(times, 1 + 100_000 / (length + 1))) +
        text.slice(from)
      );
    case 'token':
      return text.slice(0, from) + (tokens[token % tokens.length] ?? '').repeat(times) + text.slice(from);
    case 'end':
      return text.slice(0, from);
    case 'splice':
      return text.slice(0, from) + other.slice(Math.floor((token / 256) * other.length));
    case 'swap':
      return text.slice(to) + text.slice(from, to) + text.slice(0, from);
    case 'digits':
      return text.slice(0, from) + text.slice(from).replace(/\d+/, (digits) => digits.repeat(times % 40));
  }
}

/** @returns inputs (latin-1 text, one character a byte) made of the seeds by up to six changes; a share is bytes by chance */
export function spoiled(seeds: readonly string[]): fc.Arbitrary<string> {
  const fromSeeds = fc
    .record({
      seed: fc.nat({ max: seeds.length - 1 }),
      other: fc.nat({ max: seeds.length - 1 }),
      changes: fc.array(change, { maxLength: 6 }),
    })
    .map(({ seed, other, changes }) =>
      changes.reduce(
        (text, one) => changed(text, one, seeds[other] ?? '').slice(0, 400_000),
        seeds[seed] ?? '',
      ),
    );
  const byChance = fc.uint8Array({ maxLength: 600 }).map((bytes) => String.fromCharCode(...bytes));
  return fc.oneof({ weight: 9, arbitrary: fromSeeds }, { weight: 1, arbitrary: byChance });
}
