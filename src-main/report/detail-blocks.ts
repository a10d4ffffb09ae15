// Blocks of the engineer's pages that show one subject in full: SPF, records, mails, fixes, restart, send test.
import { columns, heading, mono, paragraph, strong, words, type Block } from './block.ts';
import type { ChecklistDocument } from './checklist-document.ts';
import { plain } from './paper-text.ts';

export function spfBlocks(document: ChecklistDocument): readonly Block[] {
  const { language, engineer } = document;
  const { spf } = engineer;
  if (spf === null) return [];
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        {
          name: plain('domain', language),
          value: spf.domain || plain('absent', language),
          mono: spf.domain !== '',
        },
        {
          name: plain('spfRecord', language),
          value: spf.record || plain('absent', language),
          mono: spf.record !== '',
        },
        {
          name: plain('spfLookups', language),
          value: plain('spfLookupsValue', language, {
            lookups: spf.lookups,
            worst: spf.worstCaseLookups,
            void: spf.voidLookups,
          }),
          mono: false,
        },
      ],
    },
  ];
  if (spf.terms.length > 0) {
    blocks.push({
      kind: 'table',
      columns: columns(document, [
        ['spfTerm', 36],
        ['result', 18],
        ['spfMeaning', 37],
        ['spfCost', 9],
      ]),
      named: true as const,
      rows: spf.terms.map(({ term, depth, mark, sentence, cost }) => [
        { text: [...words('　'.repeat(Math.min(depth, 5))), ...mono(term)] },
        { mark },
        { text: words(sentence) },
        { text: words(cost === 0 ? '' : String(cost)) },
      ]),
    });
  }
  if (spf.identities.length > 0) {
    blocks.push({
      kind: 'table',
      columns: columns(document, [
        ['identity', 36],
        ['result', 18],
        ['spfMeaning', 46],
      ]),
      named: true as const,
      rows: spf.identities.map(({ name, domain, mark, sentence }) => [
        { text: words(name), small: [mono(domain)].filter((line) => line.length > 0) },
        { mark },
        { text: words(sentence) },
      ]),
    });
  }
  if (spf.nameServers.length > 0) {
    blocks.push({
      kind: 'table',
      columns: columns(document, [
        ['nameServers', 42],
        ['address', 24],
        ['result', 18],
        ['serial', 16],
      ]),
      named: true as const,
      rows: spf.nameServers.map(({ name, address, mark, serial }) => [
        { text: mono(name) },
        { text: mono(address) },
        { mark },
        { text: words(serial) },
      ]),
    });
  }
  return blocks;
}

export function recordBlocks({ engineer }: ChecklistDocument): readonly Block[] {
  return engineer.records.flatMap(({ title, where, fields }) => [
    heading(4, title),
    ...(where === '' ? [] : [paragraph(words(where), 'note')]),
    { kind: 'facts' as const, rows: fields },
  ]);
}

export function mailBlocks(document: ChecklistDocument): readonly Block[] {
  const { language } = document;
  return document.engineer.mails.flatMap((mail) => [
    heading(4, mail.title),
    ...mail.notes.map((note) => paragraph(words(note), 'note')),
    {
      kind: 'table' as const,
      columns: columns(document, [
        ['header', 24],
        ['result', 18],
        ['value', 58],
      ]),
      named: true as const,
      rows: [
        ...mail.identities.map(({ name, technicalName, value, mark, sentence }) => [
          { text: strong(name), small: technicalName === name ? [] : [words(technicalName)] },
          { mark },
          { text: value === '' ? words(plain('absent', language)) : mono(value), small: [sentence] },
        ]),
        ...mail.headers.map(({ name, value, mark, sentence }) => [
          { text: words(name) },
          { mark },
          { text: value === '' ? words(plain('absent', language)) : mono(value), small: [sentence] },
        ]),
      ],
    },
    ...(mail.writers.length === 0
      ? []
      : [
          paragraph(strong(plain('writer', language))),
          {
            kind: 'list' as const,
            items: mail.writers.map(({ name, certainty, signs }) => [
              ...strong(name),
              ...words(language === 'ja' ? `（${certainty}）` : ` (${certainty})`),
              ...words(signs.length === 0 ? '' : ` ${signs.join(' / ')}`),
            ]),
          },
        ]),
  ]);
}

export function fixBlocks({ engineer, language }: ChecklistDocument): readonly Block[] {
  return engineer.fixes.flatMap(({ title, server, applied, appliedAt, phases }) => [
    heading(4, title),
    paragraph(
      words(
        [server, plain(applied ? 'applied' : 'notApplied', language), appliedAt]
          .filter((part) => part !== '')
          .join('・'),
      ),
      'note',
    ),
    ...phases.flatMap(({ name, commands }) => [
      paragraph(strong(name)),
      ...commands.flatMap((command): Block[] => [
        paragraph(words([command.title, command.explains].filter((part) => part !== '').join(' — ')), 'note'),
        ...(command.code.every((line) => line === '')
          ? []
          : [{ kind: 'lines' as const, lines: command.code, code: true }]),
      ]),
    ]),
  ]);
}

export function restartBlocks(document: ChecklistDocument): readonly Block[] {
  const { restart } = document.engineer;
  if (restart === null) return [];
  return [
    { kind: 'facts', rows: restart.facts },
    {
      kind: 'table',
      columns: columns(document, [
        ['port', 26],
        ['result', 18],
        ['found', 56],
      ]),
      named: true as const,
      rows: restart.ports.map(({ port, name, mark, words: path }) => [
        { text: strong(name), small: [words(String(port))] },
        { mark },
        { text: words(path) },
      ]),
    },
  ];
}

export function sendingBlocks(document: ChecklistDocument): readonly Block[] {
  const { language } = document;
  const { sending } = document.engineer;
  if (sending === null) return [];
  return [
    ...(sending.facts.length === 0 ? [] : [{ kind: 'facts' as const, rows: sending.facts }]),
    {
      kind: 'table',
      columns: columns(document, [
        ['carrier', 28],
        ['acceptedBy', 20],
        ['arrivedOn', 26],
        ['tickedAt', 26],
      ]),
      named: true as const,
      rows: sending.ticks.map(({ name, mark, at, accepted }) => [
        { text: strong(name) },
        accepted === null ? {} : { mark: accepted },
        { mark },
        { text: words(at) },
      ]),
    },
    ...(sending.beforeAfter.length === 0
      ? []
      : [
          paragraph(strong(plain('comparison', language))),
          {
            kind: 'table' as const,
            columns: columns(document, [
              ['check', 48],
              ['before', 26],
              ['after', 26],
            ]),
            named: true as const,
            rows: sending.beforeAfter.map(({ title, before, after }) => [
              { text: words(title) },
              { mark: before },
              { mark: after },
            ]),
          },
        ]),
    ...(sending.transcript.length === 0
      ? []
      : [
          paragraph(strong(plain('transcript', language))),
          { kind: 'lines' as const, lines: sending.transcript, code: false },
        ]),
  ];
}
