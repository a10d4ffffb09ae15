// Whatever the evidence: nothing crashes, nothing is said without evidence, no evidence means no verdict of fail.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fact, mail, maillog } from '../../src-main/carriers/example-facts.ts';
import { rules } from '../../src-main/carriers/index.ts';
import type { Check } from '../../src-main/checks/check.ts';
import { runCheck, runChecks } from '../../src-main/checks/run-checks.ts';
import type { Facts } from '../../src-main/facts/facts.ts';
import { causes } from '../../src-main/triage/causes/index.ts';
import { rankCauses } from '../../src-main/triage/rank.ts';
import { kind } from '../../src-main/inspect/triage.node.ts';
import type { InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import { randomFacts } from './random-facts.ts';

const rank = (facts: Facts) =>
  rankCauses({
    facts,
    findings: new Map(runChecks(rules, facts).map((finding) => [finding.check.id, finding])),
  });

test('a thousand random sets of evidence: every rule judges, no fail is without evidence', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      for (const finding of runChecks(rules, facts)) {
        expect(['pass', 'fail', 'unknown', 'none']).toContain(finding.verdict);
        expect(finding.sentence, `${finding.check.id} has words for its variant`).toBeDefined();
        if (finding.verdict === 'fail') {
          expect(finding.evidence.length, `${finding.check.id} fails with evidence`).toBeGreaterThan(0);
          expect(finding.check.wording['fail:error']).toBeUndefined();
        }
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('no judge throws, whatever the evidence (the runner would hide it as unknown)', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      for (const rule of rules) expect(() => rule.judge({} as never, facts), rule.id).not.toThrow();
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('every place in a sentence gets its value', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      for (const finding of runChecks(rules, facts)) {
        for (const [, place] of finding.sentence.ja.matchAll(/\{(\w+)\}/g)) {
          expect(Object.keys(finding.args), `${finding.check.id}: ${finding.sentence.ja}`).toContain(place);
        }
        for (const [, place] of finding.sentence.en.matchAll(/\{(\w+)\}/g)) {
          expect(Object.keys(finding.args), `${finding.check.id}: ${finding.sentence.en}`).toContain(place);
        }
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** What was known stays; what was missing or not answered is added, with a source that shows where it came from. */
function withMore(before: Facts, more: Facts): Facts {
  const added = Object.fromEntries(
    Object.entries(more).flatMap(([name, fact]) => {
      if (fact.state !== 'known') return [];
      const old = before[name as keyof Facts];
      const evidence = [{ source: `added ${name}`, lines: [], at: '2026-11-24T00:00:00.000Z' }];
      if (name === 'answers' && old?.state === 'known') {
        const given = Object.entries(old.value).filter(([, answer]) => answer !== null);
        const value = { ...fact.value, ...Object.fromEntries(given) };
        return [[name, { ...fact, value, evidence }]];
      }
      return old?.state === 'known' ? [] : [[name, { ...fact, evidence }]];
    }),
  ); // names and facts stay as they were paired
  return { ...before, ...added };
}

/** Rules that failed before and pass now, although their evidence names nothing that was added. */
const silentTurns = (judges: readonly Check[], before: Facts, after: Facts): readonly string[] =>
  judges
    .filter((rule) => {
      if (runCheck(rule, before).verdict !== 'fail') return false;
      const later = runCheck(rule, after);
      return later.verdict === 'pass' && !later.evidence.some(({ source }) => source.startsWith('added '));
    })
    .map(({ id }) => id);

test('a thousand times: adding evidence never turns a fail into a pass without showing what was added', () => {
  fc.assert(
    fc.property(randomFacts, randomFacts, (before, more) => {
      expect(silentTurns(rules, before, withMore(before, more))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('... and a rule that did so would be found', () => {
  const [honest] = rules;
  if (honest === undefined) throw new Error('no rules');
  const mails = fact('shopMail', mail());
  const evidence = mails.shopMail?.state === 'known' ? mails.shopMail.evidence : [];
  const turns: Check = {
    ...honest,
    id: 'forgets-why',
    needs: [],
    judge: (_, facts) => ({ verdict: facts.maillog?.state === 'known' ? 'pass' : 'fail', evidence }),
  };
  const after = withMore(mails, fact('maillog', maillog([])));
  expect(silentTurns([turns, ...rules], mails, after)).toEqual(['forgets-why']);
});

test('every fact that a rule or a cause looks at is among the random ones', () => {
  const looked = new Set<string>();
  const generated = new Set<string>();
  for (const facts of fc.sample(randomFacts, 300)) {
    for (const [name, found] of Object.entries(facts)) if (found.state === 'known') generated.add(name);
    const watched = new Proxy(facts, {
      get: (target, name) => {
        if (typeof name === 'string') looked.add(name);
        return target[name as keyof Facts];
      },
    });
    for (const rule of rules) rule.judge({} as never, watched);
    for (const cause of causes)
      for (const sign of cause.signs) sign.holds({ facts: watched, findings: new Map() });
  }
  expect([...looked].filter((name) => !generated.has(name))).toEqual([]);
});

test('causes: always all of them, each once, ruled out at the end, likely only above the rest, the same every time', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const ranked = rank(facts);
      expect(new Set(ranked.map((one) => one.cause.id)).size).toBe(causes.length);
      const firstOut = ranked.findIndex((one) => one.ruledOut);
      if (firstOut >= 0) expect(ranked.slice(firstOut).every((one) => one.ruledOut)).toBe(true);
      for (const one of ranked) if (one.ruledOut) expect(one.certainty).toBe('unlikely');
      expect(rank(facts)).toEqual(ranked);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('no evidence at all: no rule fails and no cause is likely', () => {
  expect(runChecks(rules, {}).filter((finding) => finding.verdict === 'fail')).toEqual([]);
  expect(rank({}).filter((one) => one.certainty === 'likely')).toEqual([]);
});

test('any JSON at all is taken: what is not understood is noted, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      async (answers, facts) => {
        const answer = await kind.answer({ answers, facts }, {} as InspectPorts);
        expect(Array.isArray(answer['causes'])).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
