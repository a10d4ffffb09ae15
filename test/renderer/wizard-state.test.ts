// The moves of the wizard: every stop may be opened at any time, back goes through STEP 3's screens, a place survives a
// reload of the page.
import { describe, expect, test } from 'vitest';
import {
  follow,
  fromHash,
  go,
  home,
  pageIds,
  pageToContinue,
  toHash,
  type Place,
} from '../../src-renderer/wizard/wizard-state.ts';
import { fixtureView } from './page/fixture-view.ts';

const choice = { language: 'ja', scheme: 'light', cases: 'some', evidenceOpen: false } as const;
const seed = fixtureView({ ...choice, variant: 'seed' }).open;
const fresh = fixtureView({ ...choice, variant: 'fresh' }).open;
if (seed === null || fresh === null) throw new Error('the fixture has no open case');

const at = (
  page: (typeof pageIds)[number],
  part: Extract<Place, { at: 'page' }>['part'] = 'main',
): Place => ({
  at: 'page',
  caseId: 'komorebi',
  page,
  part,
});

describe('moves', () => {
  test('an opened case goes on at the first page that is not done', () => {
    expect(pageToContinue(seed)).toBe('3-message-id');
    expect(pageToContinue(fresh)).toBe('0-intake');
    expect(pageToContinue({ ...seed, pages: seed.pages.map((page) => ({ ...page, done: true })) })).toBe(
      'summary',
    );
  });

  test('next and back walk the road from end to end', () => {
    let place = at('0-intake');
    const walked = [place.at === 'page' ? place.page : ''];
    for (let step = 0; step < 8; step++) {
      place = go(place, { to: 'next' });
      if (place.at === 'page') walked.push(place.page);
    }
    expect(walked.slice(0, 7)).toEqual([...pageIds]);
    expect(place).toEqual(at('summary'));
    for (let step = 0; step < 6; step++) place = go(place, { to: 'back' });
    expect(place).toEqual(at('0-intake'));
    expect(go(place, { to: 'back' })).toEqual(home);
  });

  test('any stop can be opened from any other', () => {
    for (const from of pageIds)
      for (const page of pageIds) expect(go(at(from), { to: 'page', page })).toEqual(at(page));
  });

  test('back in STEP 3 goes through its own screens first', () => {
    expect(go(at('3-message-id', 'fix'), { to: 'back' })).toEqual(at('3-message-id', 'cause'));
    expect(go(at('3-message-id', 'cause'), { to: 'back' })).toEqual(at('3-message-id', 'hand-over'));
    expect(go(at('3-message-id', 'bounces'), { to: 'back' })).toEqual(at('3-message-id', 'hand-over'));
    expect(go(at('3-message-id', 'hand-over'), { to: 'back' })).toEqual(at('2-carrier-rules'));
  });

  test('without a case no page opens', () => {
    expect(go(home, { to: 'page', page: 'summary' })).toBe(home);
    expect(go(home, { to: 'next' })).toBe(home);
    expect(go(home, { to: 'back' })).toBe(home);
  });
});

describe('following the view', () => {
  test('a closed case leads home, another one to its own page', () => {
    expect(follow(at('4-restart'), null)).toEqual(home);
    expect(follow(home, seed)).toEqual(at('3-message-id'));
    expect(follow({ ...at('4-restart'), caseId: 'other' } as Place, seed)).toEqual(at('3-message-id'));
  });

  test('nothing moves while the case stays open', () => {
    const place = at('4-restart');
    expect(follow(place, seed)).toBe(place);
    expect(follow(home, null)).toBe(home);
  });
});

describe('the address', () => {
  test('every place comes back from its fragment', () => {
    for (const page of pageIds) {
      expect(fromHash(toHash(at(page)))).toEqual(at(page));
      expect(fromHash(toHash(at(page, 'fix')))).toEqual(at(page, 'fix'));
    }
    expect(fromHash(toHash(home))).toEqual(home);
  });

  test.each([
    '',
    '#',
    '#home',
    '#x/9-nowhere/main',
    '#../etc/0-intake/main',
    '#<script>/0-intake/main',
    '#a/__proto__/main',
  ])('%s leads home', (hash) => {
    expect(fromHash(hash)).toEqual(home);
  });

  test('an unknown part is the page itself', () => {
    expect(fromHash('#komorebi/3-message-id/nothing')).toEqual(at('3-message-id'));
  });
});
