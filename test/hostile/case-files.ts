// Case files as somebody could hand them over: what is done to a good one, and what the program makes of it.
// `kept` names the facts that survive; the rest is gathered again.
import type { FailureCode } from '../../src-main/contract/failure.ts';

export interface CaseFileCase {
  readonly name: string;
  /** @returns the file's text */
  readonly make: (good: Record<string, unknown>) => string | Uint8Array;
  readonly refused?: FailureCode;
  readonly kept?: readonly string[];
}

const changed =
  (change: Record<string, unknown>) =>
  (good: Record<string, unknown>): string =>
    JSON.stringify({ ...good, ...change });
const known = (value: unknown, more: object = {}): object => ({
  state: 'known',
  value,
  evidence: [],
  at: '2026-11-24T01:00:00.000Z',
  ...more,
});
const withFacts = (facts: Record<string, unknown>) => changed({ facts });
const damaged = (name: string, make: CaseFileCase['make']): CaseFileCase => ({
  name,
  make,
  refused: 'case-damaged',
});
const receipt = { carrier: 'au', arrival: 'inbox', at: '2026-11-24T01:00:00.000Z' };

export const caseFileCases: readonly CaseFileCase[] = [
  damaged('empty', () => ''),
  damaged('white space', () => ' \n\n'),
  damaged('null', () => 'null'),
  damaged('a number', () => '7'),
  damaged('a list', () => '[]'),
  damaged('a text', () => '"todoku"'),
  damaged('no JSON', () => 'Todoku!'),
  damaged('HTML', () => '<html><script>alert(1)</script></html>'),
  damaged('binary', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)),
  damaged('a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  damaged('UTF-16', (good) => new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(good)}`, 'utf16le'))),
  damaged('cut in half', (good) => JSON.stringify(good).slice(0, 300)),
  damaged('two files in one', (good) => JSON.stringify(good).repeat(2)),
  damaged(
    'zeros at the end, as after a power cut',
    (good) => `${JSON.stringify(good)}${'\u0000'.repeat(512)}`,
  ),
  damaged('a hundred thousand brackets', () => '['.repeat(100_000)),
  damaged('the format of a later version', changed({ format: 2 })),
  damaged('format as text', changed({ format: '1' })),
  damaged('format -1', changed({ format: -1 })),
  damaged('format 0.5', changed({ format: 0.5 })),
  damaged('an id that is a path', changed({ id: '../../evil' })),
  damaged('an id that is empty', changed({ id: '' })),
  damaged('an id with a NUL', changed({ id: 'a\u0000b' })),
  damaged('an id of another kind', changed({ id: { toString: 'x' } })),
  damaged('no answers', changed({ answers: null })),
  damaged('an answer that is no domain', (good) =>
    changed({ answers: { ...(good['answers'] as object), shopDomain: '$(id)' } })(good),
  ),
  damaged('an answer that does not exist', (good) =>
    changed({ answers: { ...(good['answers'] as object), extra: 1 } })(good),
  ),
  damaged('a date that is none', changed({ createdAt: 'yesterday' })),
  damaged('a date with markup', changed({ changedAt: '<b>2026</b>' })),
  damaged('facts as a list', changed({ facts: [] })),
  damaged('a fact that is a number', withFacts({ receipts: 3 })),
  damaged('a fact without a state', withFacts({ receipts: { value: [receipt] } })),
  damaged('a step that does not exist', changed({ visited: ['9-hack'] })),
  damaged('applied as text', changed({ applied: 'everything' })),
  { name: 'a good one', make: withFacts({ receipts: known([receipt]) }), kept: ['receipts'] },
  { name: 'a byte order mark before it', make: (good) => `\ufeff${JSON.stringify(good)}`, kept: [] },
  {
    name: 'a fact of another shape',
    make: withFacts({ receipts: known('all'), maillog: known({ lines: 'x' }) }),
    kept: [],
  },
  {
    name: 'a fact that does not exist',
    make: withFacts({ ghost: known(1), receipts: known([receipt]) }),
    kept: ['receipts'],
  },
  {
    name: 'a fact named after the prototype',
    make: (good) =>
      JSON.stringify({ ...good, facts: {} }).replace(
        '"facts":{}',
        '"facts":{"__proto__":{"state":"known","value":1,"evidence":[],"at":"2026-11-24T01:00:00.000Z"},"constructor":{"state":"known","value":1,"evidence":[],"at":"2026-11-24T01:00:00.000Z"}}',
      ),
    kept: [],
  },
  {
    name: 'a carrier of its own',
    make: withFacts({ receipts: known([{ ...receipt, carrier: 'evil' }]) }),
    kept: [],
  },
  {
    name: 'practice of a world that does not exist',
    make: changed({ practice: { scenario: '__proto__' } }),
    kept: [],
  },
  { name: 'unknown fields besides', make: changed({ verdicts: ['all good'], script: '<script>' }), kept: [] },
  {
    name: 'markup, commands and control signs in every free text',
    make: (good) =>
      changed({
        answers: { ...(good['answers'] as object), shopName: '<script>alert(1)</script>\u202e\u0007`id`' },
        panel: '<img src=x onerror=alert(1)>',
        applied: [{ fix: '"><svg/onload=alert(1)>', at: '2026-11-24T01:00:00.000Z' }],
        prepared: ['${x}{{y}}', '=cmd|1'],
        restarted: { at: '2026-11-24T01:00:00.000Z', panel: 'constructor' },
      })(good),
    kept: [],
  },
  damaged('fifty thousand steps visited', changed({ visited: Array<string>(50_000).fill('1-spf-dns') })),
  {
    name: 'fifty thousand ticks, more than anybody has phones',
    make: withFacts({ receipts: known(Array<object>(50_000).fill(receipt)) }),
    kept: [],
  },
  {
    name: 'fifty thousand lines of evidence',
    make: withFacts({
      receipts: known([receipt], {
        evidence: [{ source: 'x', lines: Array<string>(50_000).fill('y'), at: '2026-11-24T01:00:00.000Z' }],
      }),
    }),
    kept: [],
  },
  {
    name: 'a mail of five megabytes in a text',
    make: changed({ prepared: ['x'.repeat(5_000_000)] }),
    kept: [],
  },
];
