// The engineer's pages as a row of blocks, neither HTML nor Markdown yet, so that both say the same in the same order.
import type { RichText } from '../contract/text.ts';
import { missingReasonWords } from '../wording/missing-reasons.ts';
import { columns, heading, mono, paragraph, strong, words, type Block, type Cell } from './block.ts';
import type { CauseOnPaper, CheckOnPaper, ChecklistDocument, RuleOnPaper } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { bounceBlocks, maillogBlocks } from './delivery-blocks.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import {
  fixBlocks,
  mailBlocks,
  recordBlocks,
  restartBlocks,
  sendingBlocks,
  spfBlocks,
} from './detail-blocks.ts';
import { numberRuns } from './number-runs.ts';
import { plain, rich } from './paper-text.ts';

/** @returns the blocks of the engineer's pages, without the sections that have nothing to say */
export function engineerBlocks(document: ChecklistDocument): readonly Block[] {
  const { language } = document;
  const section = (word: ChecklistWord, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(3, plain(word, language)), ...blocks];
  return [
    heading(2, plain('engineer', language)),
    paragraph(rich('engineerLead', language), 'lead'),
    paragraph(rich(document.masked ? 'maskedNote' : 'notMaskedNote', language), 'lead'),
    ...section('causes', causeBlocks(document)),
    ...section('changes', changeBlocks(document)),
    ...section('checks', checkBlocks(document)),
    ...section('spf', spfBlocks(document)),
    ...section('records', recordBlocks(document)),
    ...section('mails', mailBlocks(document)),
    ...section('bounces', bounceBlocks(document)),
    ...section('maillog', maillogBlocks(document)),
    ...section('fixes', fixBlocks(document)),
    ...section('restart', restartBlocks(document)),
    ...section('sending', sendingBlocks(document)),
    ...section('rules', ruleBlocks(document)),
    ...section('evidence', evidenceBlocks(document)),
  ];
}

/** Causes worth reading in full; the rest is named with its first reason. */
const mostCauses = 6;

function causeBlocks(document: ChecklistDocument): readonly Block[] {
  const { engineer, language } = document;
  if (engineer.causes.length + engineer.ruledOut.length === 0) return [paragraph(rich('noCauses', language))];
  const full = engineer.causes.filter(({ weak }) => !weak).slice(0, mostCauses);
  const others = engineer.causes.filter((cause) => !full.includes(cause));
  const blocks: Block[] = full.flatMap(({ title, certainty, explanation, reasons }, index) => [
    heading(4, `${index + 1}. ${title}${language === 'ja' ? `（${certainty}）` : ` (${certainty})`}`),
    paragraph(explanation),
    ...(reasons.length === 0 ? [] : [{ kind: 'list' as const, items: reasons }]),
  ]);
  if (others.length > 0) blocks.push(heading(4, plain('otherCauses', language)), shortList(others, language));
  if (engineer.ruledOut.length > 0) {
    blocks.push(heading(4, plain('ruledOut', language)), shortList(engineer.ruledOut, language));
  }
  return blocks;
}

/** Titles with what says most against them: the reason that is not shared by many. */
function shortList(causes: readonly CauseOnPaper[], language: ChecklistDocument['language']): Block {
  const count = new Map<string, number>();
  const key = (reason: RichText): string => reason.map(({ text }) => text).join('');
  for (const reason of causes.flatMap(({ reasons }) => reasons)) {
    count.set(key(reason), (count.get(key(reason)) ?? 0) + 1);
  }
  const bare = causes.filter(({ reasons }) => reasons.length === 0).map(({ title }) => title);
  return {
    kind: 'list',
    items: [
      ...causes.flatMap(({ title, reasons }) => {
        const [rarest] = [...reasons].sort((a, b) => (count.get(key(a)) ?? 0) - (count.get(key(b)) ?? 0));
        return rarest === undefined
          ? []
          : [[...strong(title), ...words(language === 'ja' ? '：' : ': '), ...rarest]];
      }),
      ...(bare.length === 0 ? [] : [words(inARow(bare, language))]),
    ],
  };
}

/** Titles one after the other; some hold a comma themselves. */
function inARow(titles: readonly string[], language: ChecklistDocument['language']): string {
  return titles.join(language === 'ja' ? '／' : ' / ');
}

function changeBlocks(document: ChecklistDocument): readonly Block[] {
  const { changes } = document.engineer;
  if (changes.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: columns(document, [
        ['valueName', 24],
        ['before', 38],
        ['after', 38],
      ]),
      named: true,
      rows: changes.map(({ name, before, now }) => [
        { text: words(name) },
        { text: mono(before) },
        { text: mono(now) },
      ]),
    },
  ];
}

/** Title, sentence and the small lines of a check; shared by checks and rules. */
function checkCell(document: ChecklistDocument, row: CheckOnPaper, title: RichText): Cell {
  const { language } = document;
  const small: RichText[] = [row.sentence];
  if (row.why !== null) small.push(row.why);
  if (row.before !== null) small.push([...words(plain('beforeWas', language)), ...words(row.before.word)]);
  if (row.settledBy !== null) small.push([...words(plain('settledBy', language)), ...words(row.settledBy)]);
  return { text: title, small };
}

/** What nothing was asked for yet, in a row for each thing that would settle it; the rest of the rows as they are. */
function apart<Row extends CheckOnPaper>(rows: readonly Row[]) {
  const open = new Map<string, Row[]>();
  for (const row of rows.filter(({ notAsked }) => notAsked)) {
    const key = row.settledBy ?? '';
    open.set(key, [...(open.get(key) ?? []), row]);
  }
  return { asked: rows.filter(({ notAsked }) => !notAsked), open: [...open.values()] };
}

function openCell(
  document: ChecklistDocument,
  rows: readonly CheckOnPaper[],
  titles: readonly string[],
): Cell {
  const { language } = document;
  const settledBy = rows[0]?.settledBy ?? null;
  const gap = language === 'ja' ? '' : ' ';
  return {
    text: words(inARow(titles, language)),
    small: [
      words(
        missingReasonWords['not-gathered'][language] +
          (settledBy === null ? '' : `${gap}${plain('settledBy', language)}${settledBy}`),
      ),
    ],
  };
}

function checkBlocks(document: ChecklistDocument): readonly Block[] {
  return document.engineer.checks.flatMap(({ step, rows }): Block[] => {
    const { asked, open } = apart(rows);
    return [
      heading(4, step),
      {
        kind: 'table',
        columns: columns(document, [
          ['result', 15],
          ['found', 74],
          ['evidenceRef', 11],
        ]),
        rows: [
          ...asked.map((row): Cell[] => [
            { mark: row.mark },
            checkCell(document, row, strong(row.title)),
            { evidence: row.evidence },
          ]),
          ...open.map((group): Cell[] => [
            ...group.slice(0, 1).map(({ mark }) => ({ mark })),
            openCell(
              document,
              group,
              group.map(({ title }) => title),
            ),
            {},
          ]),
        ],
      },
    ];
  });
}

/** Many rules share one page of a carrier: each source is named once below the table, and by its number in the rows. */
function ruleBlocks(document: ChecklistDocument): readonly Block[] {
  const { language } = document;
  return document.engineer.rules.flatMap(({ carrier, rows }): Block[] => {
    const sources = new Map<string, RichText>();
    const numberOf = ({ source }: RuleOnPaper): readonly number[] => {
      if (source === null) return [];
      const key = `${source.title} ${source.url} ${source.caution ?? ''}`;
      if (!sources.has(key)) sources.set(key, sourceLine(source, sources.size + 1, document));
      return [[...sources.keys()].indexOf(key) + 1];
    };
    const named = (numbers: readonly number[]): RichText =>
      words(
        numbers.length === 0
          ? ''
          : `${plain('source', language)} ${numberRuns([...new Set(numbers)])
              .map(({ words }) => words)
              .join(', ')}`,
      );
    const { asked, open } = apart(rows);
    const cells = asked.map((row): Cell[] => [
      { mark: row.mark },
      checkCell(document, row, [
        ...strong(row.title),
        ...words(` ${[row.id, row.className].filter((part) => part !== '').join('・')}`),
      ]),
      {
        text: named(numberOf(row)),
        small: [words(row.source?.confidence ?? '')].filter((line) => line.length > 0),
      },
      { evidence: row.evidence },
    ]);
    for (const group of open) {
      cells.push([
        ...group.slice(0, 1).map(({ mark }) => ({ mark })),
        openCell(
          document,
          group,
          group.map(({ id, title }) => `${title} ${id}`),
        ),
        { text: named(group.flatMap(numberOf)) },
        {},
      ]);
    }
    return [
      heading(4, carrier),
      {
        kind: 'table',
        columns: columns(document, [
          ['result', 15],
          ['rule', 61],
          ['source', 13],
          ['evidenceRef', 11],
        ]),
        rows: cells,
      },
      ...(sources.size === 0 ? [] : [{ kind: 'list' as const, items: [...sources.values()] }]),
    ];
  });
}

function sourceLine(
  { title, url, read, caution }: NonNullable<RuleOnPaper['source']>,
  number: number,
  { language }: ChecklistDocument,
): RichText {
  return [
    ...words(`${plain('source', language)} ${number}${language === 'ja' ? '：' : ': '}`),
    ...strong(title),
    ...words(language === 'ja' ? '、' : ', '),
    ...words(plain('readOn', language, { date: read })),
    ...words(language === 'ja' ? '。' : '. '),
    ...mono(url),
    ...words(caution === null ? '' : ` ${caution}`),
  ];
}
