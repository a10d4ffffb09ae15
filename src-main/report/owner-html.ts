// Page one of the paper as HTML.
import type { Language } from '../contract/text.ts';
import type { ChecklistDocument, OwnerPage } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { factsHtml } from './facts-html.ts';
import { escapedHtml, proseHtml, richHtml } from './html-text.ts';
import { boxHtml, markHtml, productHtml, stampHtml } from './mark-html.ts';
import { manyCarriers, onOneSheet } from './page-one-room.ts';
import { plain, rich } from './paper-text.ts';

type Say = (word: ChecklistWord) => string;

/** @returns the first page: result, steps, before and after, boxes to tick */
export function ownerHtml(document: ChecklistDocument): string {
  const { language, practice, title } = document;
  const { owner, close } = onOneSheet(document);
  const say: Say = (word) => escapedHtml(plain(word, language));
  return `<section class="owner${close ? ' close' : ''}">${watermarkHtml(document)}
<header class="top"><div>${productHtml(plain('product', language))}<h1>${proseHtml(title, language)}</h1></div>
<table class="sign"><thead><tr><th scope="col">${say('stampWork')}</th><th scope="col">${say('stampCheck')}</th><th scope="col">${say('stampApprove')}</th></tr></thead><tbody><tr><td></td><td></td><td></td></tr></tbody></table></header>
${factsHtml(owner.facts, 'facts', language)}
${practice ? `<p class="practice-note">${say('practiceNote')}</p>` : ''}
${conclusionHtml(owner, language)}
${stepsHtml(owner, language, say)}
<div class="pair${owner.carriers.length > manyCarriers ? ' many' : ''}">${carriersHtml(owner, language, say)}${nextHtml(owner, language, say)}</div>
<p class="foot">${say('footer')}</p>
</section>`;
}

/** Over a practice paper; in print the first one stands on every page, on screen each part has its own. */
export function watermarkHtml({ practice, language }: ChecklistDocument): string {
  return practice
    ? `<div class="watermark" aria-hidden="true">${escapedHtml(plain('practiceMark', language))}</div>`
    : '';
}

/** How it is now stands beside the stamp; why, and what was changed, takes the whole width below. */
function conclusionHtml({ conclusion }: OwnerPage, language: Language): string {
  const lineHtml = ({ label, sentences, more }: (typeof conclusion.lines)[number]): string =>
    `<div><dt>${proseHtml(label, language)}</dt><dd>${[
      ...sentences,
      ...(more === 0 ? [] : [rich('moreFaults', language, { count: more })]),
    ]
      .map((sentence) => `<p>${richHtml(sentence, language)}</p>`)
      .join('')}</dd></div>`;
  const stamp = conclusion.stamp === null ? '' : stampHtml(conclusion.stamp);
  const [now, before, ...more] = conclusion.lines.map(lineHtml);
  return `<section class="conclusion ${conclusion.tone}"><div class="result"><div><h2>${proseHtml(conclusion.headline, language)}</h2>
<dl>${now ?? ''}${before ?? ''}</dl></div>${stamp}</div><dl>${more.join('')}</dl></section>`;
}

function stepsHtml(owner: OwnerPage, language: Language, say: Say): string {
  const rows = owner.steps
    .map(
      (
        step,
      ) => `<tr><td>${boxHtml(step.done, language)}</td><td class="number">${escapedHtml(step.number)}</td>
<td><div class="name">${proseHtml(step.name, language)}</div><p class="small">${proseHtml(step.detail, language)}</p></td>
<td>${markHtml(step.mark, language)}</td><td>${escapedHtml(step.time)}</td></tr>`,
    )
    .join('\n');
  return `<section class="section"><h2>${say('stepResults')}</h2>
<table class="grid steps"><colgroup><col class="w5"><col class="w9"><col class="w50"><col class="w27"><col class="w9"></colgroup>
<thead><tr><td></td><td></td><th scope="col">${say('whatWasChecked')}</th><th scope="col">${say('result')}</th><th scope="col">${say('time')}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function carriersHtml(owner: OwnerPage, language: Language, say: Say): string {
  const rows = owner.carriers
    .map(
      ({ name, before, now, tickedAt }) =>
        `<tr><th scope="row">${escapedHtml(name)}</th><td>${markHtml(before, language)}</td><td class="arrow" aria-hidden="true">→</td><td>${markHtml(now, language)}</td><td class="when">${escapedHtml(tickedAt)}</td></tr>`,
    )
    .join('');
  return `<section class="section"><h2>${say('beforeAfter')}</h2>
<table class="grid steps"><colgroup><col class="w20"><col class="w31"><col class="w5"><col class="w31"><col class="w13"></colgroup><thead><tr><th scope="col">${say('carrier')}</th><th scope="col">${say('before')}</th><td></td><th scope="col">${say('after')}</th><th scope="col">${say('time')}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function nextHtml(owner: OwnerPage, language: Language, say: Say): string {
  const items = owner.next
    .map(({ words }) => `<li>${boxHtml(false, language)}<span>${richHtml(words, language)}</span></li>`)
    .join('');
  return `<section class="section"><h2>${say('next')}</h2><ul class="next">${items}</ul></section>`;
}
