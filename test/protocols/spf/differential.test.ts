// Our evaluator against mailauth's (strict) on generated worlds. Every disagreement must be one of the named readings of
// RFC 7208 below; anything else fails the test with the world that showed it.
import fc from 'fast-check';
import { spf } from 'mailauth/lib/spf';
import { expect, test } from 'vitest';
import { libraryResolver } from '../../../src-main/protocols/dns/library-resolver.ts';
import { checkHost } from '../../../src-main/protocols/spf/evaluate.ts';
import type { SpfEvaluation, SpfStep, SpfTrace } from '../../../src-main/protocols/spf/trace.ts';
import { generatedCase, type GeneratedCase } from './generated-zone.ts';
import { memoryResolver } from './memory-zone.ts';

const runs = 3000;

interface Theirs {
  readonly result: string;
  readonly explanation: string | null;
  readonly lookups: number;
  readonly voidLookups: number;
}

/** Where the two may differ, with the sentence of RFC 7208 that each reading rests on. */
const readings: Readonly<
  Record<string, { readonly text: string; readonly allows: (ours: SpfEvaluation, theirs: Theirs) => boolean }>
> = {
  'void-of-first-question': {
    // 4.6.4 limits "the number of 'terms' for which DNS queries return" nothing: the record's own question is no term.
    text: 'mailauth counts the question for the record itself as void; it belongs to no term (4.6.4)',
    allows: (ours, theirs) =>
      ours.result === theirs.result &&
      isVoid(ours.trace.answer) &&
      theirs.voidLookups === ours.voidLookups + 1,
  },
  'void-behind-mx-or-ptr': {
    // 4.6.4 speaks of "terms for which DNS queries return" nothing; the address questions of mx and ptr are such queries.
    text: 'mailauth leaves the address questions behind mx, ptr and %{p} out of the void count; 4.6.4 names all queries of a term',
    allows: (ours, theirs) =>
      steps(ours.trace).some(hasInnerVoid) &&
      (overVoid(ours) || (ours.result === theirs.result && ours.voidLookups > theirs.voidLookups)),
  },
  'term-without-question': {
    // 4.6.4: "SPF implementations MUST limit the total number of those terms", whatever their names turn out to be;
    // 4.8 leaves names that are no host names (`a:%{h}` with a one-label HELO) to the implementation: ours are asked.
    text: 'mailauth neither asks nor counts a term whose expanded name is no host name; 4.6.4 limits terms, not questions',
    allows: (ours, theirs) =>
      steps(ours.trace).some(
        ({ target, asked }) => target !== null && (asked.length === 0 || !hostName.test(target)),
      ) &&
      ((ours.result === theirs.result && ours.lookups > theirs.lookups) ||
        overVoid(ours) ||
        ours.reason.code === 'too-many-lookups'),
  },
  'void-counted-twice': {
    // Same sentence: a term is counted, not each of its queries, so `a:%{p}` is one void term even if PTR and A both found nothing.
    text: 'mailauth counts PTR and address questions of one term with %{p} as two voids; 4.6.4 counts terms',
    allows: (ours, theirs) =>
      steps(ours.trace).some(({ term, asked }) => /%\{p/i.test(term) && asked.some(isVoid)) &&
      (ours.result === theirs.result || theirs.result === 'permerror'),
  },
};

test(
  `${runs} generated worlds agree with mailauth, or differ in a named reading`,
  { timeout: 240_000 },
  async () => {
    const seen: Record<string, number> = {};
    const results: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(generatedCase, async (world) => {
        const { ours, theirs } = await evaluateBoth(world);
        results[ours.result] = (results[ours.result] ?? 0) + 1;
        const same =
          ours.result === theirs.result &&
          ours.explanation === theirs.explanation &&
          ours.lookups === theirs.lookups &&
          ours.voidLookups === theirs.voidLookups;
        if (same) return;
        const reading = Object.entries(readings).find(([, { allows }]) => allows(ours, theirs))?.[0];
        expect(
          reading,
          JSON.stringify({ ours: { ...ours, trace: ours.trace.record }, theirs, world }),
        ).toBeDefined();
        seen[reading ?? ''] = (seen[reading ?? ''] ?? 0) + 1;
      }),
      { numRuns: runs, seed: 20_261_124 },
    );
    // The worlds must be worth something: every result occurs, and the evaluator went beyond the first term.
    for (const result of ['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror', 'temperror']) {
      expect(results[result] ?? 0, result).toBeGreaterThan(10);
    }
    // Four in five agree to the last counter; the rest was named above.
    expect(Object.values(seen).reduce((sum, each) => sum + each, 0)).toBeLessThan(runs / 5);
  },
);

async function evaluateBoth({
  zone,
  address,
  sender,
  helo,
}: GeneratedCase): Promise<{ ours: SpfEvaluation; theirs: Theirs }> {
  const resolver = memoryResolver(zone);
  const receiver = 'mx.receiver.example';
  const ours = await checkHost(
    { identity: 'envelope', address, sender, helo, receiver, timestamp: 0 },
    resolver,
  );
  const answer = await spf({
    sender,
    ip: address,
    helo,
    mta: receiver,
    strict: true,
    resolver: libraryResolver(resolver, []),
  } as unknown as Parameters<typeof spf>[0]); // mailauth types its resolver by Node's overloads
  const counted = (answer as unknown as { lookups?: { count: number; void: number } }).lookups;
  return {
    ours,
    theirs: {
      result: answer.status.result,
      explanation: answer.explanation ?? null,
      lookups: counted?.count ?? 0,
      voidLookups: counted?.void ?? 0,
    },
  };
}

/** At least two labels, the last of which is no number (7.1 toplabel). */
const hostName = /^[^.]+(?:\.[^.]+)*\.(?:[a-z0-9]*[a-z][a-z0-9]*|[a-z0-9]+-[a-z0-9-]*[a-z0-9])$/i;

function steps(trace: SpfTrace): readonly SpfStep[] {
  return trace.steps.flatMap((step) => [step, ...(step.inner === null ? [] : steps(step.inner))]);
}

function isVoid(answer: { readonly outcome: string } | undefined): boolean {
  return answer?.outcome === 'no-such-name' || answer?.outcome === 'no-such-record';
}

/** The term's first question found something, a later one (an address behind it) did not. */
function hasInnerVoid({ mechanism, term, asked }: SpfStep): boolean {
  const leads = mechanism === 'mx' || mechanism === 'ptr' || /%\{p/i.test(term);
  return leads && asked.slice(1).some(isVoid);
}

function overVoid({ result, reason }: SpfEvaluation): boolean {
  return result === 'permerror' && reason.code === 'too-many-void-lookups';
}
