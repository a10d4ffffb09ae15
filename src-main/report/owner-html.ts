// Page one of the paper as HTML.
import type { ChecklistDocument } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { factsHtml } from './facts-html.ts';
import { escapedHtml, proseHtml, richHtml } from './html-text.ts';
import { boxHtml, markHtml, productHtml, stampHtml } from './mark-html.ts';
import { plain } from './paper-text.ts';

/** @returns the first page: result, steps, before and after, boxes to tick */
export function ownerHtml(document: ChecklistDocument): string {
  const { language, owner, practice, title } = document;
  const say = (word: ChecklistWord): string => escapedHtml(plain(word, language));
  const watermark = practice ? `<div class="watermark" aria-hidden="true">${say('practiceMark')}</div>` : '';
  return `<section class="owner">${watermark}
<header class="top"><div>${productHtml(plain('product', language))}<h1>${proseHtml(title, language)}</h1></div>
<table class="sign"><thead><tr><th scope="col">${say('stampWork')}</th><th scope="col">${say('stampCheck')}</th><th scope="col">${say('stampApprove')}</th></tr></thead><tbody><tr><td></td><td></td><td></td></tr></tbody></table></header>
${factsHtml(owner.facts, 'facts', language)}
${practice ? `<p class="practice-note">${say('practiceNote')}</p>` : ''}
${conclusionHtml(document)}
${stepsHtml(document, say)}
<div class="pair">${carriersHtml(document, say)}${nextHtml(document, say)}</div>
<p class="foot">${say('footer')}</p>
</section>`;
}

/** How it is now stands beside the stamp; why, and what was changed, takes the whole width below. */
function conclusionHtml({ language, owner: { conclusion } }: ChecklistDocument): string {
  const lineHtml = ({ label, sentences }: (typeof conclusion.lines)[number]): string =>
    `<div><dt>${proseHtml(label, language)}</dt><dd>${sentences
      .map((sentence) => `<p>${richHtml(sentence, language)}</p>`)
      .join('')}</dd></div>`;
  const stamp = conclusion.stamp === null ? '' : stampHtml(conclusion.stamp);
  const [now, before, ...more] = conclusion.lines.map(lineHtml);
  return `<section class="conclusion ${conclusion.tone}"><div class="result"><div><h2>${proseHtml(conclusion.headline, language)}</h2>
<dl>${now ?? ''}${before ?? ''}</dl></div>${stamp}</div><dl>${more.join('')}</dl></section>`;
}

function stepsHtml({ language, owner }: ChecklistDocument, say: (word: ChecklistWord) => string): string {
  const rows = owner.steps
    .map(
      (step) => `<tr><td>${boxHtml(step.done)}</td><td class="number">${escapedHtml(step.number)}</td>
<td><div class="name">${proseHtml(step.name, language)}</div><p class="small">${proseHtml(step.detail, language)}</p></td>
<td>${markHtml(step.mark, language)}</td><td>${escapedHtml(step.time)}</td></tr>`,
    )
    .join('\n');
  return `<section class="section"><h2>${say('stepResults')}</h2>
<table class="grid steps"><colgroup><col class="w5"><col class="w9"><col class="w50"><col class="w27"><col class="w9"></colgroup>
<thead><tr><th></th><th></th><th scope="col">${say('whatWasChecked')}</th><th scope="col">${say('result')}</th><th scope="col">${say('time')}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function carriersHtml({ language, owner }: ChecklistDocument, say: (word: ChecklistWord) => string): string {
  const rows = owner.carriers
    .map(
      ({ name, before, now, tickedAt }) =>
        `<tr><th scope="row">${escapedHtml(name)}</th><td>${markHtml(before, language)}</td><td class="arrow" aria-hidden="true">→</td><td>${markHtml(now, language)}</td><td class="when">${escapedHtml(tickedAt)}</td></tr>`,
    )
    .join('');
  return `<section class="section"><h2>${say('beforeAfter')}</h2>
<table class="grid steps"><colgroup><col class="w21"><col class="w29"><col class="w5"><col class="w30"><col class="w15"></colgroup><thead><tr><th scope="col">${say('carrier')}</th><th scope="col">${say('before')}</th><th></th><th scope="col">${say('after')}</th><th></th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function nextHtml({ language, owner }: ChecklistDocument, say: (word: ChecklistWord) => string): string {
  const items = owner.next
    .map(({ words }) => `<li>${boxHtml(false)}<span>${richHtml(words, language)}</span></li>`)
    .join('');
  return `<section class="section"><h2>${say('next')}</h2><ul class="next">${items}</ul></section>`;
}
