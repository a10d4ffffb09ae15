// Rulebook files as somebody could hand them over. `taken` is what the screen must then say of rule au-05, as text.
export interface RulebookCase {
  readonly name: string;
  readonly text: string;
  /** part of the refusal's detail; absent where the file is taken */
  readonly refused?: string;
}

const rule = (more: object = {}): object => ({ id: 'au-05', rule: { ja: 'あ', en: 'a' }, ...more });
const file = (more: object = {}): string =>
  JSON.stringify({
    format: 'todoku-rulebook-1',
    origin: 'Support desk',
    read: '2027-03-01',
    rules: [rule()],
    ...more,
  });

export const rulebookCases: readonly RulebookCase[] = [
  { name: 'a good one', text: file() },
  {
    name: 'markup in its words',
    text: file({
      origin: '<b>x</b>',
      rules: [rule({ rule: { ja: '<script>alert(1)</script>', en: '[[x|y]]{z}' } })],
    }),
  },
  {
    name: 'a rule that this release does not know',
    text: file({ rules: [rule(), { id: 'zz-99', rule: { ja: 'x', en: 'x' } }] }),
  },
  { name: 'empty', text: '', refused: 'not-json' },
  { name: 'no JSON', text: 'MZ\u0090', refused: 'not-json' },
  { name: 'cut off', text: file().slice(0, 60), refused: 'not-json' },
  { name: 'brackets without end', text: '['.repeat(200_000), refused: 'not-json' },
  { name: 'a case file', text: '{"format":1,"id":"a"}', refused: 'format' },
  { name: 'another format', text: file({ format: 'todoku-rulebook-2' }), refused: 'format' },
  { name: 'no origin', text: file({ origin: '' }), refused: 'origin' },
  { name: 'an endless origin', text: file({ origin: 'x'.repeat(201) }), refused: 'origin' },
  { name: 'a day that is none', text: file({ read: '1 March' }), refused: 'read' },
  { name: 'no rules', text: file({ rules: [] }), refused: 'rules' },
  { name: 'too many rules', text: file({ rules: Array(501).fill(rule()) }), refused: 'rules' },
  { name: 'rules as an object', text: file({ rules: { 0: rule() } }), refused: 'rules' },
  { name: 'an id of another form', text: file({ rules: [rule({ id: '../au-05' })] }), refused: 'rules.0.id' },
  {
    name: 'an id of the prototype',
    text: file({ rules: [rule({ id: '__proto__' })] }),
    refused: 'rules.0.id',
  },
  { name: 'code in it', text: file({ rules: [rule({ judge: 'return true' })] }), refused: 'rules.0' },
  {
    name: 'only one language',
    text: file({ rules: [rule({ rule: { ja: 'x' } })] }),
    refused: 'rules.0.rule.en',
  },
  {
    name: 'a text without end',
    text: file({ rules: [rule({ rule: { ja: 'x'.repeat(601), en: 'x' } })] }),
    refused: 'rules.0.rule.ja',
  },
  {
    name: 'a link that runs',
    text: file({
      rules: [
        rule({ source: { title: 't', url: 'javascript:alert(1)', read: '2027-03-01', seenToday: true } }),
      ],
    }),
    refused: 'rules.0.source.url',
  },
  {
    name: 'a link to a file',
    text: file({
      rules: [
        rule({ source: { title: 't', url: 'file:///etc/passwd', read: '2027-03-01', seenToday: true } }),
      ],
    }),
    refused: 'rules.0.source.url',
  },
  {
    name: 'a negative number',
    text: file({ rules: [rule({ thresholds: { perMinute: -1 } })] }),
    refused: 'rules.0.thresholds',
  },
  {
    name: 'a number as text',
    text: file({ rules: [rule({ thresholds: { perMinute: '5' } })] }),
    refused: 'rules.0.thresholds',
  },
  {
    name: 'a number that the rule does not have',
    text: file({ rules: [rule({ thresholds: { perYear: 5 } })] }),
    refused: 'au-05.perYear',
  },
  {
    name: 'a number named after the prototype',
    text: file({ rules: [rule({ thresholds: { constructor: 5 } })] }),
    refused: 'au-05.constructor',
  },
  { name: 'three megabytes', text: file({ origin: 'x'.repeat(3_000_000) }), refused: 'too-large' },
];
