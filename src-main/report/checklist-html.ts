// The checklist as one HTML page without script: the app's preview, and what is printed to PDF and paper.
import type { ChecklistDocument } from './checklist-document.ts';
import type { Block, Cell } from './block.ts';
import { engineerBlocks } from './checklist-blocks.ts';
import { factsHtml } from './facts-html.ts';
import { styleHtml, type FontFace } from './checklist-style.ts';
import { escapedHtml, proseHtml, richHtml } from './html-text.ts';
import { markHtml } from './mark-html.ts';
import { numberRuns } from './number-runs.ts';
import { ownerHtml, watermarkHtml } from './owner-html.ts';
import { plain } from './paper-text.ts';

export type { FontFace } from './checklist-style.ts';

/** Only what is inside the text itself: no script, no network. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data: 'self'; img-src data:";

/**
 * @param document the paper
 * @param fonts the faces to embed; without them the system's fonts are used
 * @returns a whole HTML document; every text in it was escaped when it entered
 */
export function checklistHtml(document: ChecklistDocument, fonts: readonly FontFace[] = []): string {
  const { language, practice, title, shop, madeOn } = document;
  return `<!doctype html>
<html lang="${language}"${practice ? ' class="practice"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapedHtml(`${title} - ${shop}`)}</title>
<meta name="author" content="${escapedHtml(plain('product', language))}">
<meta name="description" content="${escapedHtml(`${shop} ${madeOn}`)}">
<meta name="viewport" content="width=device-width">
<style>${styleHtml(document, fonts)}</style>
</head>
<body lang="${language}">
<main>
${ownerHtml(document)}
<section class="engineer">${watermarkHtml(document)}
${engineerBlocks(document)
  .map((block) => blockHtml(block, document))
  .join('\n')}
</section>
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, { language }: ChecklistDocument): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${anchorHtml(block)}>${proseHtml(block.text, language)}</h${block.level}>`;
    case 'paragraph': {
      const label = block.text.length > 0 && block.text.every(({ kind }) => kind === 'strong');
      const name = block.tone === 'normal' ? (label ? 'label' : '') : block.tone;
      return `<p${name === '' ? '' : ` class="${name}"`}>${richHtml(block.text, language)}</p>`;
    }
    case 'facts':
      return factsHtml(block.rows, 'facts one', language);
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${richHtml(item, language)}</li>`).join('')}</ul>`;
    case 'lines':
      return `<div class="lines${block.code ? ' code' : ''}">${block.lines
        .map((line) => `<div>${escapedHtml(line)}</div>`)
        .join('')}</div>`;
    case 'table':
      return tableHtml(block, language);
  }
}

/** A table of so few rows and letters moves to the next page as a whole; a larger one breaks between its rows. */
const shortTable = { rows: 6, letters: 500 };

function isShort({ rows }: Extract<Block, { kind: 'table' }>): boolean {
  const letters = rows.flat().reduce((sum, { mark, text, small }) => {
    return (
      sum +
      [text ?? [], ...(small ?? [])].flat().reduce((all, span) => all + span.text.length, 0) +
      (mark?.word.length ?? 0)
    );
  }, 0);
  return rows.length <= shortTable.rows && letters <= shortTable.letters;
}

function tableHtml(
  table: Extract<Block, { kind: 'table' }>,
  language: ChecklistDocument['language'],
): string {
  const { columns, named, rows } = table;
  const widths = columns.map(({ width }) => `<col class="w${width}">`).join('');
  const heads = columns.map(({ name }) => `<th scope="col">${proseHtml(name, language)}</th>`).join('');
  const body = rows
    .map((row) => {
      const cells = row.map((cell, place) => {
        const head = named === true && place === 0;
        const tag = head ? 'th scope="row"' : 'td';
        return `<${tag}${anchorHtml(cell)}>${cellHtml(cell, language)}</${head ? 'th' : 'td'}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<table class="grid${isShort(table) ? ' whole-table' : ''}"><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Where the numbers of the pages before lead to. */
function anchorHtml({ isEvidence }: { readonly isEvidence?: number }): string {
  return isEvidence === undefined ? '' : ` id="evidence-${isEvidence}"`;
}

/** No stop for the Tab key: the preview would have hundreds of them. */
function evidenceHtml(numbers: readonly number[]): string {
  return numberRuns(numbers)
    .map(({ first, words }) => `<a href="#evidence-${first}" tabindex="-1">${words}</a>`)
    .join(', ');
}

function cellHtml({ mark, text, small, evidence }: Cell, language: ChecklistDocument['language']): string {
  return [
    mark === undefined ? '' : markHtml(mark, language),
    text === undefined ? '' : richHtml(text, language),
    evidence === undefined ? '' : evidenceHtml(evidence),
    ...(small ?? []).map((line) => `<p class="small">${richHtml(line, language)}</p>`),
  ].join('');
}
