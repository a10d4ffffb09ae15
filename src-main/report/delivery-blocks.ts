// What bounces and mail logs say, as blocks of the engineer's pages.
import { columns, mono, strong, words, type Block, type Cell } from './block.ts';
import type { BounceOnPaper, ChecklistDocument } from './checklist-document.ts';
import { plain, rich } from './paper-text.ts';

/** Of recipients and replies that say the same, so many are printed; the JSON checklist holds all. */
const mostRecipients = 5;
const mostReplies = 2;

/** @returns a row for each carrier and reason: who, how many, why, what it means */
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
      named: true as const,
      rows: alike(bounces).map(([first, ...others]) => {
        const all = [first, ...others];
        const recipients = different(all.map(({ recipient }) => recipient));
        const replies = different(all.map(({ diagnostic }) => diagnostic));
        const left = recipients.length - mostRecipients;
        return [
          {
            text: strong(first.carrier),
            small: [
              ...recipients.slice(0, mostRecipients).map(mono),
              ...(left > 0 ? [rich('othersLeftOut', document.language, { count: left })] : []),
            ],
          },
          {
            mark: first.mark,
            small: [words(first.reason), rich('mailCount', document.language, { count: all.length })],
          },
          { text: first.meaning, small: replies.slice(0, mostReplies).map(mono) },
        ];
      }),
    },
  ];
}

/** @returns bounces of one carrier and reason together, the most frequent first */
function alike(bounces: readonly BounceOnPaper[]): readonly (readonly [BounceOnPaper, ...BounceOnPaper[]])[] {
  const groups = new Map<string, [BounceOnPaper, ...BounceOnPaper[]]>();
  for (const bounce of bounces) {
    const key = JSON.stringify([bounce.carrier, bounce.reason, bounce.mark.kind, bounce.meaning]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [bounce]);
    else group.push(bounce);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function different(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
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
        ['carrier', 16],
        ['sent', 9],
        ['deferred', 10],
        ['bounced', 10],
        ['expired', 10],
        ['firstTry', 11],
        ['unknownUsers', 14],
        ['delay', 20],
      ]),
      named: true as const,
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
