// The isolation test's statistics: the right thing is named, with every tick there and with any one of them missing.
import { expect, test } from 'vitest';
import {
  isolationFactorIds,
  mostIsolationMails,
  type IsolationFactorId,
} from '../../../../src-main/contract/isolation.ts';
import {
  analyse,
  foretells,
  partsOf,
  type Story,
} from '../../../../src-main/steps/5-send-test/isolation/analyse.ts';
import { designMails } from '../../../../src-main/steps/5-send-test/isolation/design.ts';
import { sampleIsolation } from './sample.ts';

const counts = [1, 2, 3, 4, 5, 6] as const;
const factorsOf = (count: number): readonly IsolationFactorId[] => isolationFactorIds.slice(0, count);

function storiesOf(factors: readonly IsolationFactorId[]): readonly Story[] {
  const pairs = factors.flatMap((one, index) =>
    factors.slice(index + 1).map((other) => [one, other] as const),
  );
  return [
    { kind: 'all-arrive' },
    { kind: 'none-arrives' },
    ...factors.map((factor): Story => ({ kind: 'one', factor })),
    ...pairs.map((pair): Story => ({ kind: 'either', factors: pair })),
    ...(factors.length <= 4 ? pairs.map((pair): Story => ({ kind: 'both', factors: pair })) : []),
  ];
}

test.each(counts)('%i factors: any two stories differ in at least two mails', (count) => {
  const mails = designMails(factorsOf(count));
  expect(mails.length).toBeLessThanOrEqual(mostIsolationMails);
  expect(mails[0]?.changed).toEqual([]);
  const patterns = storiesOf(factorsOf(count)).map((story) =>
    mails.map(({ changed }) => foretells(story, changed)),
  );
  for (const [index, pattern] of patterns.entries()) {
    for (const other of patterns.slice(index + 1)) {
      expect(pattern.filter((arrives, mail) => arrives !== other[mail]).length).toBeGreaterThanOrEqual(2);
    }
  }
});

test.each(counts)('%i factors: every story is named, also with any one tick missing', (count) => {
  let runs = 0;
  let right = 0;
  for (const story of storiesOf(factorsOf(count))) {
    const base = sampleIsolation(factorsOf(count));
    const ticks = base.mails.map(({ number, changed }) => ({
      carrier: 'docomo' as const,
      number,
      arrival: foretells(story, changed) ? ('inbox' as const) : ('nothing' as const),
    }));
    for (let missing = 0; missing <= ticks.length; missing++) {
      const [conclusion] = analyse({ ...base, ticks: ticks.filter((_, index) => index !== missing) });
      runs += 1;
      const same =
        conclusion?.story.kind === story.kind && partsOf(conclusion.story).join() === partsOf(story).join();
      if (same) right += 1;
      // Whatever is said to make no difference must really make none.
      expect(partsOf(story).filter((factor) => conclusion?.indifferent.includes(factor))).toEqual([]);
    }
  }
  expect(right / runs).toBeGreaterThanOrEqual(0.95);
});

test('one wrong tick among eight does not turn the result round with certainty', () => {
  const base = sampleIsolation(['message-id', 'envelope', 'charset']);
  const story: Story = { kind: 'one', factor: 'envelope' };
  const ticks = base.mails.map(({ number, changed }) => ({
    carrier: 'au' as const,
    number,
    arrival: foretells(story, changed) ? ('inbox' as const) : ('bounced' as const),
  }));
  for (const [index, tick] of ticks.entries()) {
    const flipped = {
      ...tick,
      arrival: tick.arrival === 'inbox' ? ('bounced' as const) : ('inbox' as const),
    };
    const [conclusion] = analyse({ ...base, ticks: ticks.map((one, at) => (at === index ? flipped : one)) });
    const named = conclusion === undefined ? [] : partsOf(conclusion.story);
    expect(named.includes('envelope') || conclusion?.certainty !== 'likely').toBe(true);
  }
});

test('no ticks give no conclusion, and few ticks stay open', () => {
  const base = sampleIsolation(['message-id', 'envelope', 'charset', 'html']);
  expect(analyse(base)).toEqual([]);
  const [conclusion] = analyse({ ...base, ticks: [{ carrier: 'docomo', number: 1, arrival: 'inbox' }] });
  expect(conclusion?.certainty).not.toBe('likely');
});
