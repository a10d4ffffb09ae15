// What the ticks of an isolation test say. Every story is weighed by how well it foretells the ticks that are there
// (Bayes, with room for one tick that is wrong); a missing tick simply does not count.
import type { Arrival, CarrierId } from '../../../contract/answers.ts';
import type { IsolationFactorId } from '../../../contract/isolation.ts';
import type { IsolationFacts } from '../../../facts/isolation-facts.ts';

/** How a set of mails would fare. `either`: each of the two alone is enough to lose the mail. `both`: only together. */
export type Story =
  | { readonly kind: 'all-arrive' }
  | { readonly kind: 'none-arrives' }
  | { readonly kind: 'one'; readonly factor: IsolationFactorId }
  | { readonly kind: 'either' | 'both'; readonly factors: readonly [IsolationFactorId, IsolationFactorId] };

export interface CarrierConclusion {
  readonly carrier: CarrierId;
  readonly ticked: number;
  readonly story: Story;
  /** 0 to 1: how much of the weight the story has */
  readonly weight: number;
  readonly certainty: 'likely' | 'possible' | 'unlikely';
  /** factors that play no part in any story that is still worth telling */
  readonly indifferent: readonly IsolationFactorId[];
}

/** A tick is wrong now and then: a mail overlooked, a number misread. Ours. */
const wrongTick = 0.02;
/** What is thought before any tick; simple stories first. Ours. */
const priors = { 'all-arrive': 0.2, 'none-arrives': 0.1, one: 0.45, either: 0.15, both: 0.1 } as const;
const likelyFrom = 0.8;
const possibleFrom = 0.45;
/** A factor whose stories have less weight than this together is called indifferent. */
const indifferentBelow = 0.05;

/** @returns one conclusion a carrier with at least one tick */
export function analyse(isolation: IsolationFacts): readonly CarrierConclusion[] {
  const stories = storiesOf(isolation.factors);
  return isolation.recipients.flatMap(({ carrier }) => {
    const ticks = isolation.ticks.filter(
      (tick) => tick.carrier === carrier && arrived(tick.arrival) !== null,
    );
    if (ticks.length === 0) return [];
    const weighed = stories.map(({ story, prior }) => {
      const likelihood = ticks.reduce((product, tick) => {
        const mail = isolation.mails.find(({ number }) => number === tick.number);
        if (mail === undefined) return product;
        const agrees = foretells(story, mail.changed) === arrived(tick.arrival);
        return product * (agrees ? 1 - wrongTick : wrongTick);
      }, prior);
      return { story, weight: likelihood };
    });
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const best = weighed.reduce((one, other) => (other.weight > one.weight ? other : one));
    const weight = best.weight / total;
    const certainty = weight >= likelyFrom ? 'likely' : weight >= possibleFrom ? 'possible' : 'unlikely';
    const indifferent = isolation.factors.filter((factor) => {
      const share = weighed.filter(({ story }) => partsOf(story).includes(factor));
      return share.reduce((sum, { weight: part }) => sum + part, 0) / total < indifferentBelow;
    });
    return [{ carrier, ticked: ticks.length, story: best.story, weight, certainty, indifferent }];
  });
}

/** In the inbox, with or without a warning: arrived. In the spam folder, lost or bounced: not. */
function arrived(arrival: Arrival): boolean | null {
  if (arrival === 'unknown') return null;
  return arrival === 'inbox' || arrival === 'warning-banner';
}

/** @returns does a mail with these changes arrive, if the story is true? */
export function foretells(story: Story, changed: readonly IsolationFactorId[]): boolean {
  switch (story.kind) {
    case 'all-arrive':
      return true;
    case 'none-arrives':
      return false;
    case 'one':
      return !changed.includes(story.factor);
    case 'either':
      return !story.factors.some((factor) => changed.includes(factor));
    case 'both':
      return !story.factors.every((factor) => changed.includes(factor));
  }
}

/** @returns the factors that decide in a story */
export function partsOf(story: Story): readonly IsolationFactorId[] {
  if (story.kind === 'one') return [story.factor];
  return story.kind === 'either' || story.kind === 'both' ? story.factors : [];
}

function storiesOf(factors: readonly IsolationFactorId[]): readonly { story: Story; prior: number }[] {
  const pairs = factors.flatMap((one, index) =>
    factors.slice(index + 1).map((other) => [one, other] as const),
  );
  const share = (kind: keyof typeof priors, count: number): number => priors[kind] / Math.max(1, count);
  return [
    { story: { kind: 'all-arrive' }, prior: priors['all-arrive'] },
    { story: { kind: 'none-arrives' }, prior: priors['none-arrives'] },
    ...factors.map((factor) => ({
      story: { kind: 'one', factor } as const,
      prior: share('one', factors.length),
    })),
    ...pairs.map((pair) => ({
      story: { kind: 'either', factors: pair } as const,
      prior: share('either', pairs.length),
    })),
    ...pairs.map((pair) => ({
      story: { kind: 'both', factors: pair } as const,
      prior: share('both', pairs.length),
    })),
  ];
}
