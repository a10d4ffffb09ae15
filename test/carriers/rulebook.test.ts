// The rulebook as a whole: complete, sourced, with words for every verdict it can give and fixes that exist.
import { expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import { fix } from '../../src-main/carriers/fixes.ts';
import { sources } from '../../src-main/carriers/sources.ts';
import { topics } from '../../src-main/carriers/topics.ts';
import { fixes as cards } from '../../src-main/servers/index.ts';
import { causes } from '../../src-main/triage/causes/index.ts';

const rows = (letters: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letters}-${String(index + 1).padStart(2, '0')}`);

test('every row of the research is one rule', () => {
  const expected = [
    ...rows('au', 25),
    ...rows('uq', 4),
    ...rows('sb', 15),
    ...rows('dc', 14),
    ...rows('ym', 3),
    ...rows('rk', 1),
    ...rows('yj', 5),
    ...rows('gm', 14),
  ];
  expect(rules.map(({ id }) => id).sort()).toEqual([...expected].sort());
});

test('every topic and every source is used, and every rule has words in both languages', () => {
  expect(Object.keys(topics).filter((topic) => !rules.some((rule) => rule.topic === topic))).toEqual([]);
  expect(
    Object.values(sources)
      .filter((source) => !rules.some((rule) => rule.source === source))
      .map(({ title }) => title),
  ).toEqual([]);
  for (const rule of rules) {
    for (const text of [rule.title, rule.rule, ...Object.values(rule.wording)]) {
      expect(text.ja, rule.id).not.toBe('');
      expect(text.en, rule.id).not.toBe('');
      expect(text.ja.replace(/Yahoo!|Y!mobile/g, ''), rule.id).not.toMatch(/[!！]/);
    }
  }
});

test('numbers of our own are marked as such; none is passed off as the carrier’s', () => {
  const ours = rules.filter((rule) => rule.thresholds?.ours === true).map(({ id }) => id);
  expect(ours).toEqual(
    expect.arrayContaining(['au-01', 'au-02', 'au-04', 'au-05', 'sb-05', 'dc-05', 'uq-01']),
  );
  for (const rule of rules) {
    if (rule.thresholds?.ours === true) {
      expect(
        Object.values(rule.wording).some(({ ja }) => ja.includes('目安')),
        rule.id,
      ).toBe(true);
    }
  }
});

test('every rule that software can judge proves a pass, a fail and an unknown', () => {
  // AU-24 and its kin help to read results, GM-04 and SB-15 only people can tell, DC-14 tells of the past.
  const judgedByNobody = rules.filter((rule) =>
    rule.examples.every(({ verdict }) => verdict === 'none' || verdict === 'unknown'),
  );
  expect(judgedByNobody.map(({ id }) => id).sort()).toEqual([
    'au-24',
    'au-25',
    'dc-12',
    'gm-04',
    'rk-01',
    'sb-14',
    'sb-15',
    'yj-04',
    'yj-05',
    'ym-02',
    'ym-03',
  ]);
  const lacking = rules
    .filter((rule) => !judgedByNobody.includes(rule))
    .filter(
      (rule) =>
        !(['pass', 'fail', 'unknown'] as const).every((verdict) =>
          rule.examples.some((example) => example.verdict === verdict),
        ),
    )
    .map(({ id }) => id);
  expect(lacking).toEqual(['dc-14']); // never a fail: it tells of the past
});

test('rules and causes lead only to fixes that exist', () => {
  const records = [
    'spf-record',
    'dmarc-record',
    'ptr-record',
    'ptr-forward-record',
    'name-servers',
    'address-record',
    'mx-record',
    'blocklist-removal',
  ];
  const known = new Set([...cards.map(({ id }) => id), ...records]);
  expect(Object.values(fix).filter((id) => !known.has(id))).toEqual([]);
  for (const cause of causes)
    for (const id of cause.fixes) expect(known.has(id), `${cause.id} -> ${id}`).toBe(true);
});
