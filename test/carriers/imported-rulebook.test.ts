// A newer rulebook comes in as a checked file, is shown with its origin, and changes words and numbers, never code.
import { describe, expect, test } from 'vitest';
import { readRulebook, rulebookDay, withImported } from '../../src-main/carriers/imported-rulebook.ts';
import { rules } from '../../src-main/carriers/index.ts';
import { figures, maillog, fact } from '../../src-main/carriers/example-facts.ts';
import { findingView } from '../../src-main/checks/finding-view.ts';
import { runCheck } from '../../src-main/checks/run-checks.ts';
import { rulebookAgeWords } from '../../src-main/carriers/rulebook-age.ts';

const file = {
  format: 'todoku-rulebook-1',
  origin: 'Example support desk',
  read: '2027-03-01',
  rules: [
    {
      id: 'au-05',
      rule: { ja: '1 分に 5 通まで。', en: 'Five a minute.' },
      source: {
        title: '新しいページ',
        url: 'https://www.example.jp/rules',
        read: '2027-03-01',
        seenToday: true,
      },
      confidence: 'official',
      thresholds: { perMinute: 5 },
    },
    { id: 'zz-99', rule: { ja: 'ない', en: 'none' } },
  ],
};
const text = JSON.stringify(file);

describe('reading', () => {
  test('a good file is taken, ids this release can’t judge are told', () => {
    expect(readRulebook(text, rules)).toMatchObject({ ok: true, unknownIds: ['zz-99'] });
  });
  test.each([
    ['not JSON', '{', 'not-json'],
    ['no rulebook', '{}', 'not-a-rulebook'],
    ['a key too many', JSON.stringify({ ...file, script: 'x' }), 'not-a-rulebook'],
    [
      'a link that is no web page',
      text.replace('https://www.example.jp/rules', 'javascript:alert(1)'),
      'not-a-rulebook',
    ],
    ['a date that is none', text.replaceAll('2027-03-01', 'tomorrow'), 'not-a-rulebook'],
    ['a number the judge does not go by', text.replace('perMinute', 'perHour'), 'unknown-numbers'],
    ['a negative number', text.replace(':5}', ':-5}'), 'not-a-rulebook'],
    ['3 MB', 'x'.repeat(3_000_000), 'too-large'],
  ])('%s is refused whole', (_, content, problem) => {
    expect(readRulebook(content, rules)).toMatchObject({ ok: false, problem });
  });
});

test('numbers and words change, the origin is shown, all other rules stay as they are', () => {
  const reading = readRulebook(text, rules);
  if (!reading.ok) throw new Error(reading.detail);
  const changed = withImported(rules, reading.rulebook);
  const log = fact(
    'maillog',
    maillog([
      figures('au', {
        peakPerMinute: 9,
        reasons: [{ phase: 'connect', text: '421 slow down', count: 2, status: '4.0.0' }],
      }),
    ]),
  );
  const before = rules.find(({ id }) => id === 'au-05');
  const after = changed.find(({ id }) => id === 'au-05');
  if (before === undefined || after === undefined) throw new Error('au-05 is gone');
  expect(runCheck(before, log).verdict).toBe('pass');
  expect(runCheck(after, log).verdict).toBe('fail');
  expect(after.rule.en).toBe('Five a minute.');
  expect(after.source.copy?.en).toContain('Example support desk');
  expect(after.source.copy?.en).toContain('not signed');
  expect(findingView(runCheck(after, log), 'ja').source?.title).toBe('新しいページ');
  expect(changed.filter((rule, index) => rule !== rules[index])).toHaveLength(1);
  expect(withImported(rules, null)).toBe(rules);
});

test('a rulebook older than six months says so', () => {
  expect(rulebookAgeWords('2026-11-24', '2027-01-01T00:00:00Z')).toBeNull();
  expect(rulebookAgeWords('2026-11-24', '2027-06-01T00:00:00Z')?.ja).toContain('6 か月');
  expect(rulebookDay('2026-11-24', null)).toBe('2026-11-24');
});
