// What bounces and mail logs say, as blocks of the engineer's pages.
import { columns, mono, strong, words, type Block, type Cell } from './block.ts';
import type { ChecklistDocument } from './checklist-document.ts';
import { plain } from './paper-text.ts';

/** @returns a row for each bounced recipient: who, why, what it means */
export function bounceBlocks(document: ChecklistDocument): readonly Block[] {
  const { bounces } = document.engineer;
  if (bounces.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: columns(document, [
        ['recipient', 30],
        ['reason', 20],
        ['meaning', 50],
      ]),
      rows: bounces.map(({ recipient, carrier, reason, mark, meaning, diagnostic }) => [
        { text: mono(recipient), small: [words(carrier)] },
        { mark, small: [words(reason)] },
        { text: meaning, small: [mono(diagnostic)].filter((line) => line.length > 0) },
      ]),
    },
  ];
}

/** @returns the mail log's figures per carrier and the signs of trouble found in it */
export function maillogBlocks(document: ChecklistDocument): readonly Block[] {
  const { maillog } = document.engineer;
  if (maillog === null) return [];
  const number = (value: number): Cell => ({ text: words(value.toLocaleString(document.language)) });
  return [
    {
      kind: 'facts',
      rows: [
        { name: plain('files', document.language), value: maillog.files, mono: true },
        { name: plain('period', document.language), value: maillog.period, mono: false },
      ],
    },
    {
      kind: 'table',
      columns: columns(document, [
        ['carrier', 20],
        ['sent', 11],
        ['deferred', 11],
        ['bounced', 11],
        ['expired', 11],
        ['firstTry', 12],
        ['unknownUsers', 12],
        ['delay', 12],
      ]),
      rows: maillog.carriers.map((row) => [
        { text: strong(row.name) },
        number(row.sent),
        number(row.deferred),
        number(row.bounced),
        number(row.expired),
        { text: words(row.firstTry) },
        { text: words(row.unknownUsers) },
        { text: words(row.delay) },
      ]),
    },
    ...(maillog.signs.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: columns(document, [
              ['result', 18],
              ['found', 82],
            ]),
            rows: maillog.signs.map(({ title, sentence, mark }) => [
              { mark },
              { text: strong(title), small: [sentence] },
            ]),
          },
        ]),
  ];
}
