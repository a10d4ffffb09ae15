// Whatever the evidence: nothing crashes, nothing is said without evidence, no evidence means no verdict of fail.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../src-main/carriers/index.ts';
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

test('adding evidence never turns a fail into a pass without evidence of its own', () => {
  fc.assert(
    fc.property(randomFacts, randomFacts, (before, more) => {
      // What was known stays; only what was not there is added.
      const added = Object.fromEntries(
        Object.entries(more).filter(([name]) => before[name as keyof Facts]?.state !== 'known'),
      );
      const after: Facts = { ...added, ...before };
      for (const rule of rules) {
        if (runCheck(rule, before).verdict !== 'fail') continue;
        const later = runCheck(rule, after);
        if (later.verdict !== 'pass') continue;
        const sources = new Set(later.evidence.map((one) => one.source));
        const newFacts = Object.values(added).flatMap((fact) =>
          fact.state === 'known' ? fact.evidence : [],
        );
        expect(
          newFacts.some((one) => sources.has(one.source)),
          `${rule.id} shows the new evidence`,
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

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
