// Things in the record that receivers accept but its author can't want. RFC 7208 5.1 (+all, terms after all), 5.5 (ptr), 3.3, 3.4.
import { defineCheck } from '../../../checks/check.ts';
import { domainRecords, fact, missingFact } from '../../../carriers/example-facts.ts';
import { lintAnswer, lintRecord, type Lint, type LintCode } from '../../../protocols/spf/lint.ts';
import { spfRecords } from '../../../protocols/spf/evaluate-record.ts';
import { outcomeOf } from '../answers-of.ts';

/** The gravest first; faults of grammar are the business of `spf-record`. */
const order: readonly LintCode[] = [
  'plus-all',
  'version',
  'strings-without-space',
  'ignored-modifier',
  'after-all',
  'redirect-with-all',
  'no-end',
  'ptr',
  'long',
];

export const spfWriting = defineCheck({
  id: 'spf-writing',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: '届け出の書き方', en: 'How the record is written' },
  needs: ['fromDomainRecords'],
  judge: ({ fromDomainRecords: { answers } }) => {
    const answer = answers.TXT;
    if (answer === undefined || outcomeOf(answer) === 'silent')
      return { verdict: 'unknown', settledBy: 'dns' };
    const records = spfRecords(answer);
    const lints = [...lintAnswer(answer), ...(records.length === 1 ? records.flatMap(lintRecord) : [])];
    const [gravest] = order.flatMap((code) => lints.filter((lint: Lint) => lint.code === code));
    if (gravest !== undefined)
      return { verdict: 'fail', variant: gravest.code, args: { text: gravest.text, count: lints.length } };
    return records.length === 0 ? { verdict: 'none' } : { verdict: 'pass' };
  },
  wording: {
    pass: { ja: '書き方に、気になる所はありません。', en: 'Nothing odd about how it is written.' },
    fail: {
      ja: '届け出の書き方に、直したい所があります（`{text}`）。',
      en: 'The record has something to improve (`{text}`).',
    },
    'fail:plus-all': {
      ja: '`{text}` は「だれでもお店を名のってよい」という意味です。',
      en: '`{text}` means that anybody may send in the shop’s name.',
    },
    'fail:version': {
      ja: '`{text}` は届け出のつもりでも、受け取る側は読みません。先頭は `v=spf1` と空白です。',
      en: '`{text}` is meant as SPF but is not taken as one: it must begin with `v=spf1` and a space.',
    },
    'fail:strings-without-space': {
      ja: '長い行の切れ目に空白がなく、`{text}` とつながって読まれます。',
      en: 'The line is cut without a space, so receivers read `{text}`.',
    },
    'fail:ignored-modifier': {
      ja: '`{text}` は「=」ではなく「:」で書きます。いまは読みとばされています。',
      en: '`{text}` needs “:” instead of “=”; as it stands it is skipped.',
    },
    'fail:after-all': {
      ja: '`all` より後ろの `{text}` は、読まれません。',
      en: '`{text}` stands after `all` and is never read.',
    },
    'fail:redirect-with-all': {
      ja: '`all` があるので、`{text}` は使われません。',
      en: '`{text}` is ignored because the record has `all`.',
    },
    'fail:no-end': {
      ja: '終わりに `~all` か `-all` がありません。のっていないサーバーについて何も言わない届け出です。',
      en: 'It does not end in `~all` or `-all`, so it says nothing about other servers.',
    },
    'fail:ptr': {
      ja: '`{text}` は使わないよう、規格が求めています。',
      en: 'The standard asks not to use `{text}`.',
    },
    'fail:long': {
      ja: '{text} 文字あります。450 文字くらいまでにすると、確実に読まれます。',
      en: 'It is {text} characters long; up to about 450 is read everywhere.',
    },
    unknown: { ja: '届け出を、いまは読めませんでした。', en: 'The record could not be read now.' },
    why: {
      ja: 'いますぐ止まる原因ではなくても、後で届かなくなるもとになります。',
      en: 'It may not stop mail today, but it is how mail stops arriving later.',
    },
  },
  examples: [
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { TXT: ['v=spf1 ip4:192.0.2.1 ~all'] })),
      verdict: 'pass',
    },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { TXT: ['v=spf1 ip4:192.0.2.1 +all'] })),
      verdict: 'fail',
    },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { TXT: ['v=spf1 -all ip4:192.0.2.1'] })),
      verdict: 'fail',
    },
    { facts: fact('fromDomainRecords', domainRecords('shop.example', { TXT: [] })), verdict: 'none' },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { TXT: 'timeout' })),
      verdict: 'unknown',
    },
    { facts: missingFact('fromDomainRecords', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['spf-record'],
});
