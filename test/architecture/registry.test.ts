// Walks every check, rule and cause: ids, words, sources, and the examples that prove each verdict.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
import type { Check } from '../../src-main/checks/check.ts';
import { runCheck } from '../../src-main/checks/run-checks.ts';
import { factOrigins } from '../../src-main/facts/facts.ts';
import type { Text } from '../../src-main/contract/text.ts';
import { isAllowedLink } from '../../src-main/contract/links.ts';
import { steps } from '../../src-main/steps/index.ts';
import { glossary } from '../../src-main/wording/glossary.ts';

const stepChecks = steps.flatMap(({ checks }) => checks);
/** STEP 2's checks may be the rules themselves. */
const all: readonly Check[] = [
  ...new Map([...stepChecks, ...rules].map((check) => [check.id, check])).values(),
];
const named = all.map((check) => [check.id, check] as const);
const glossaryIds = new Set(glossary.map(({ id }) => id));

const places = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
const terms = (template: string): readonly string[] =>
  [...template.matchAll(/\[\[[^\]|]+\|([^\]]+)\]\]/g)].map((match) => match[1] ?? '');

/** What must hold for every text that an operator reads. */
function expectGoodText(where: string, text: Text): void {
  expect([where, text.ja.trim().length > 0, text.en.trim().length > 0]).toEqual([where, true, true]);
  expect([where, places(text.ja)]).toEqual([where, places(text.en)]);
  for (const term of [...terms(text.ja), ...terms(text.en)])
    expect([where, term, glossaryIds.has(term)]).toEqual([where, term, true]);
  // No exclamation marks and no blame (ui.md 7); Japanese that is English is a forgotten translation.
  expect([where, /[!！]/.test(text.ja.replace(/Yahoo!|Y!mobile/g, ''))]).toEqual([where, false]);
  if (text.ja.length > 12)
    expect([where, /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.ja)]).toEqual([where, true]);
  expect([where, /[\u3040-\u30ff]/.test(text.en.replace(/「[^」]*」|"[^"]*"|`[^`]*`/g, ''))]).toEqual([
    where,
    false,
  ]);
}

describe('checks and rules', () => {
  test('there are checks in STEP 1, 2 and 3 and rules of the three carriers', () => {
    for (const step of ['1-spf-dns', '3-message-id'] as const) {
      expect([step, stepChecks.some((check) => check.step === step)]).toEqual([step, true]);
    }
    for (const carrier of ['au', 'softbank', 'docomo']) {
      expect([carrier, rules.some((rule) => rule.carrier === carrier)]).toEqual([carrier, true]);
    }
  });

  test('ids are unique, nouns in kebab-case, never numbered checks', () => {
    const ids = [...stepChecks.filter((check) => !rules.some(({ id }) => id === check.id)), ...rules].map(
      ({ id }) => id,
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || /^check-?\d+$/.test(id))).toEqual(
      [],
    );
  });

  test.each(named)('%s: words in both languages with the same places', (id, check) => {
    expectGoodText(`${id} title`, check.title);
    for (const [variant, text] of Object.entries(check.wording)) expectGoodText(`${id} ${variant}`, text);
  });

  test.each(named)('%s: needs facts that exist', (_id, check) => {
    for (const need of check.needs) expect(Object.hasOwn(factOrigins, need)).toBe(true);
  });

  test.each(named)('%s: every example gives its verdict, with words for it', (id, check) => {
    expect(check.examples.length).toBeGreaterThan(0);
    for (const [index, example] of check.examples.entries()) {
      const finding = runCheck(check, example.facts);
      expect([id, index, finding.verdict]).toEqual([id, index, example.verdict]);
      // A place that no argument fills would be shown as `{name}`.
      if (finding.missing === null) {
        for (const place of places(finding.sentence.ja)) {
          expect([id, index, place, Object.hasOwn(finding.args, place)]).toEqual([id, index, place, true]);
        }
      }
    }
  });

  test.each(named)('%s: no facts at all give no fail', (_id, check) => {
    expect(['unknown', 'none']).toContain(runCheck(check, {}).verdict);
  });

  test.each(named)('%s: a fail can be repaired or is only advice or information', (id, check) => {
    const canFail = check.examples.some(({ verdict }) => verdict === 'fail');
    if (canFail && check.weight === 'fault')
      expect([id, (check.fixes ?? []).length > 0 || 'carrier' in check]).toEqual([id, true]);
  });
});

describe('rules', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: source, date and confidence are complete',
    (id, rule) => {
      expectGoodText(`${id} rule`, rule.rule);
      expect(rule.source.title.length).toBeGreaterThan(3);
      expect(rule.source.url).toMatch(/^https?:\/\/[a-z0-9.-]+\//);
      expect([rule.source.url, isAllowedLink(rule.source.url)]).toEqual([rule.source.url, true]);
      expect(rule.source.read).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      expect(rule.id.startsWith(`${rule.carrier}-`) || rule.id.length > 3).toBe(true);
    },
  );

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: a pass, a fail and an unknown are proven, as far as software can judge it',
    (id, rule) => {
      const verdicts = new Set(rule.examples.map(({ verdict }) => verdict));
      expect([id, verdicts.has('unknown') || verdicts.has('none')]).toEqual([id, true]);
      if (rule.class === 'reading') return;
      if (rule.needs.length > 0 || verdicts.has('fail')) {
        expect([id, verdicts.has('pass'), verdicts.has('fail')]).toEqual([id, true, true]);
      }
    },
  );
});
