// The checklist as Markdown, to paste into a ticket or a mail. Outside text is escaped and stays text (CommonMark 2.4).
import type { RichText } from '../contract/text.ts';
import type { Mark, StatusKind } from '../contract/view/mark.ts';
import type { Block, Cell } from './block.ts';
import { engineerBlocks } from './checklist-blocks.ts';
import type { ChecklistDocument, NamedValue } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { numberRuns } from './number-runs.ts';
import { plain, rich } from './paper-text.ts';

const signs: { readonly [Kind in StatusKind]: string } = {
  ok: '○',
  bad: '×',
  warn: '△',
  ask: '?',
  hold: '－',
  wait: '…',
  none: '',
};

/** @returns Markdown text; no HTML in it acts, no link, picture, table or list is made by a value */
export function checklistMarkdown(document: ChecklistDocument): string {
  const blocks = engineerBlocks(document).map(blockText);
  return `${[...ownerText(document), '---', ...blocks].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Whatever could be markup, a link or an entity gets a backslash (CommonMark 2.4, GFM autolinks); the rest stays readable. */
export function escapedMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&@$]/g, '\\$&')
    .replace(/\b(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A line break in a value would begin a block of its own, or end the row of a table. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

function richText(rich: RichText): string {
  return rich
    .map(({ kind, text }) => {
      if (kind === 'strong') return `**${escapedMarkdown(text)}**`;
      return kind === 'mono' ? codeText(text) : escapedMarkdown(text);
    })
    .reduce((before, next) => beside(before, next), '');
}

/** Two pieces side by side; backticks of one must not join those of the other. */
function beside(before: string, next: string): string {
  return before.endsWith('`') && next.startsWith('`') ? `${before} ${next}` : before + next;
}

/** A code span whose fence is longer than any run of backticks inside (CommonMark 6.1); a table's bar is escaped. */
function codeText(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return text === '' ? '' : `${fence}${pad}${oneLine(text).replaceAll('|', '\\|')}${pad}${fence}`;
}

const markText = ({ kind, word }: Mark): string => `${signs[kind]} ${escapedMarkdown(word)}`.trim();

function ownerText(document: ChecklistDocument): readonly string[] {
  const { language, owner, title } = document;
  const say = (word: ChecklistWord): string => escapedMarkdown(plain(word, language));
  return [
    `# ${escapedMarkdown(title)}`,
    ...(document.practice ? [`> ${say('practiceNote')}`] : []),
    factsText(owner.facts),
    `## ${escapedMarkdown(owner.conclusion.headline)}`,
    owner.conclusion.lines
      .map(({ label, sentences, more }) => {
        const rest = more === 0 ? [] : [rich('moreFaults', language, { count: more })];
        const [first, ...others] = [...sentences, ...rest].map(richText);
        return [
          `- **${escapedMarkdown(label)}** ${first ?? ''}`,
          ...others.map((line) => `  - ${line}`),
        ].join('\n');
      })
      .join('\n'),
    `## ${say('stepResults')}`,
    rowsText(
      ['', say('whatWasChecked'), say('result'), say('time')],
      owner.steps.map((step) => [
        escapedMarkdown(step.number),
        `${escapedMarkdown(step.name)} ${escapedMarkdown(step.detail)}`,
        markText(step.mark),
        escapedMarkdown(step.time),
      ]),
    ),
    `## ${say('beforeAfter')}`,
    rowsText(
      [say('carrier'), say('before'), say('after'), say('time')],
      owner.carriers.map((carrier) => [
        escapedMarkdown(carrier.name),
        markText(carrier.before),
        markText(carrier.now),
        escapedMarkdown(carrier.tickedAt),
      ]),
    ),
    `## ${say('next')}`,
    owner.next.map(({ words }) => `- [ ] ${richText(words)}`).join('\n'),
    `_${say('footer')}_`,
  ];
}

function factsText(rows: readonly NamedValue[]): string {
  return rows
    .map(
      ({ name, value, mono }) =>
        `- **${escapedMarkdown(name)}** ${mono ? codeText(value) : escapedMarkdown(value)}`,
    )
    .join('\n');
}

function rowsText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellText({ mark, text, small, evidence }: Cell): string {
  return [
    mark === undefined ? '' : markText(mark),
    richText(text ?? []),
    numberRuns(evidence ?? [])
      .map(({ words }) => words)
      .join(', '),
    ...(small ?? []).map(richText),
  ]
    .filter((part) => part !== '')
    .join('<br>');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapedMarkdown(block.text)}`;
    case 'paragraph':
      return richText(block.text);
    case 'facts':
      return factsText(block.rows);
    case 'list':
      return block.items.map((item) => `- ${richText(item)}`).join('\n');
    case 'lines':
      // Indented code needs no fence that a line could close (CommonMark 4.4).
      return block.lines.map((line) => `    ${oneLine(line)}`).join('\n');
    case 'table':
      return rowsText(
        block.columns.map(({ name }) => escapedMarkdown(name)),
        block.rows.map((row) => row.map(cellText)),
      );
  }
}
