// Where the operator is: a pure union of places and the moves between them. Nothing of a case is kept here.
import type { PageId } from '../../src-main/contract/step-ids.ts';
import { stepIds } from '../../src-main/contract/step-ids.ts';
import type { CaseView } from '../../src-main/contract/view.ts';

/** Sub-screens of STEP 3; every other page has one. `main` of STEP 3 is the cause once a mail was read. */
export const parts = ['main', 'hand-over', 'cause', 'fix', 'bounces', 'maillog', 'server'] as const;
export type Part = (typeof parts)[number];

export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'page'; readonly caseId: string; readonly page: PageId; readonly part: Part };

export type Move =
  | { readonly to: 'home' }
  /** where a case is continued: the first page that is not done */
  | { readonly to: 'case'; readonly open: CaseView }
  | { readonly to: 'page'; readonly page: PageId; readonly part?: Part }
  | { readonly to: 'next' }
  | { readonly to: 'back' };

export const pageIds: readonly PageId[] = [...stepIds, 'summary'];
export const home: Place = { at: 'home' };

/** @returns the page at which an opened case goes on: the first that is not done, the summary where all are */
export function pageToContinue(open: CaseView): PageId {
  return open.pages.find((page) => !page.done)?.id ?? 'summary';
}

/**
 * Makes a move.
 * @param place where the operator is
 * @param move where to; every stop of the road may be opened at any time
 * @returns the new place; the same one where the move leads nowhere (`next` at the end, a page without a case)
 */
export function go(place: Place, move: Move): Place {
  switch (move.to) {
    case 'home':
      return home;
    case 'case':
      return { at: 'page', caseId: move.open.id, page: pageToContinue(move.open), part: 'main' };
    case 'page':
      return place.at === 'home' ? place : { ...place, page: move.page, part: move.part ?? 'main' };
    case 'next':
      return place.at === 'home' ? place : beside(place, 1);
    case 'back':
      return place.at === 'home' ? place : stepBack(place);
  }
}

type PagePlace = Extract<Place, { at: 'page' }>;

function beside(place: PagePlace, by: 1 | -1): Place {
  const page = pageIds[pageIds.indexOf(place.page) + by];
  return page === undefined ? place : { ...place, page, part: 'main' };
}

/** Back goes through the sub-screens of STEP 3 first, and from the first page to the start. */
function stepBack(place: PagePlace): Place {
  if (place.part === 'fix') return { ...place, part: 'cause' };
  if (['cause', 'bounces', 'maillog', 'server'].includes(place.part)) return { ...place, part: 'hand-over' };
  return place.page === '0-intake' ? home : beside(place, -1);
}

/**
 * Keeps the place true to the view: a case closed elsewhere leads home, another opened case to its page.
 * @returns the same object where nothing has to change
 */
export function follow(place: Place, open: CaseView | null): Place {
  if (open === null) return place.at === 'home' ? place : home;
  if (place.at === 'home' || place.caseId !== open.id) return go(home, { to: 'case', open });
  return place;
}

/** The place as the address's fragment, so that a reloaded page comes back where it was. */
export function toHash(place: Place): string {
  return place.at === 'home' ? '#home' : `#${place.caseId}/${place.page}/${place.part}`;
}

/** @returns the place a fragment names; home where it names none */
export function fromHash(hash: string): Place {
  const [caseId = '', page, part] = hash.replace(/^#/, '').split('/');
  const pageId = pageIds.find((id) => id === page);
  if (pageId === undefined || !/^[0-9a-z-]{1,64}$/.test(caseId)) return home;
  return { at: 'page', caseId, page: pageId, part: parts.find((id) => id === part) ?? 'main' };
}
