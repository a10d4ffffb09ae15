// The status marks, boxes and the stamp as drawings. Shape and word carry the meaning, so black-and-white paper is enough.
import type { Language } from '../contract/text.ts';
import type { Mark, StatusKind } from '../contract/view/mark.ts';
import { escapedHtml, proseHtml } from './html-text.ts';
import { plain } from './paper-text.ts';

const dashedRing =
  '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2.6 1.9"/>';

const drawings: { readonly [Kind in StatusKind]: string } = {
  ok: '<circle cx="10" cy="10" r="6.6" fill="none" stroke="currentColor" stroke-width="2.6"/>',
  bad: '<rect x="1" y="1" width="18" height="18" rx="4" fill="currentColor"/><path d="M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>',
  warn: '<path d="M10 3.2L17.6 16.6H2.4Z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>',
  ask: `${dashedRing}<path d="M7.7 8.1a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.2.8-1.2 1.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/><circle cx="10" cy="14" r=".95" fill="currentColor"/>`,
  hold: `${dashedRing}<path d="M6.6 10h6.8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`,
  wait: `${dashedRing}<path d="M10 6.2V10l2.5 1.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`,
  none: '',
};

/** @returns the mark with its word beside it */
export function markHtml(mark: Mark, language: Language): string {
  const drawing = drawings[mark.kind];
  const shape =
    drawing === ''
      ? ''
      : `<svg class="shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${drawing}</svg>`;
  return `<span class="mark mark-${mark.kind}">${shape}<span>${proseHtml(mark.word, language)}</span></span>`;
}

/** @returns an empty box to tick by hand, or a ticked one, with words for who hears the page */
export function boxHtml(ticked: boolean, language: Language): string {
  const words = escapedHtml(plain(ticked ? 'boxTicked' : 'boxEmpty', language));
  const tick = ticked
    ? '<path d="M4.6 9.6l3.2 3.2 6-6.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
    : '';
  return `<svg class="box" viewBox="0 0 18 18" role="img" aria-label="${words}" focusable="false"><rect x="1" y="1" width="16" height="16" rx="2.5" fill="none" stroke="currentColor" stroke-width="1.2"/>${tick}</svg>`;
}

/** @returns the round stamp of the result, one picture whose name is what stands on it */
export function stampHtml(stamp: {
  readonly top: string;
  readonly word: string;
  readonly date: string;
}): string {
  const text = (y: number, size: number, weight: number, words: string): string =>
    `<text x="60" y="${y}" text-anchor="middle" font-size="${size}" font-weight="${weight}" fill="currentColor">${escapedHtml(words)}</text>`;
  const name = escapedHtml([stamp.top, stamp.word, stamp.date].join(' '));
  const size = stamp.word.length > 4 ? 15 : 24;
  return `<svg class="stamp" viewBox="0 0 120 120" role="img" aria-label="${name}" focusable="false"><g transform="rotate(-5 60 60)">
<circle cx="60" cy="60" r="56" fill="none" stroke="currentColor" stroke-width="3.4"/>
<circle cx="60" cy="60" r="50.5" fill="none" stroke="currentColor" stroke-width="1.1"/>
<path d="M11.5 46.5h97M11.5 76.5h97" stroke="currentColor" stroke-width="1.4"/>
${text(37, 13, 600, stamp.top)}${text(70, size, 600, stamp.word)}${text(94, 13, 400, stamp.date)}</g></svg>`;
}

/** @returns the sign of the product */
export function productHtml(name: string): string {
  return `<span class="product"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" stroke-width="1.4"/><text x="12" y="16.4" text-anchor="middle" font-size="12" font-weight="600" fill="currentColor">届</text></svg>${escapedHtml(name)}</span>`;
}
