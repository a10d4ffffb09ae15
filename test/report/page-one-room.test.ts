// Page one stays one sheet: what gives way, in which order, that the sheet says so, and that the estimate is never less than what
// Chromium makes of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { fillRich, plainWords } from '../../src-main/contract/text.ts';
import { carriers } from '../../src-main/carriers/carrier.ts';
import type { ChecklistDocument, OwnerPage } from '../../src-main/report/checklist-document.ts';
import { checklistFromView } from '../../src-main/report/checklist-from-view.ts';
import { checklistHtml } from '../../src-main/report/checklist-html.ts';
import { fontsFor } from '../../src-main/report/fonts.node.ts';
import { onOneSheet } from '../../src-main/report/page-one-room.ts';
import { canPrint, openBrowser } from './print.ts';
import { seedCase, seedView, type Options } from './seed-case.ts';

function paper(options: Options = {}, change: Partial<OwnerPage> = {}): ChecklistDocument {
  const judged = seedCase(options);
  const document = checklistFromView(judged, seedView(judged));
  return { ...document, owner: { ...document.owner, ...change } };
}

const boxes = (count: number, length: number): OwnerPage['next'] =>
  Array.from({ length: count }, (_, place) => ({
    words: fillRich(`${place} ${'長い題'.repeat(length)}`),
    givesWay: place % 6,
  }));

function lines(document: ChecklistDocument, sentence: string, count: number): OwnerPage['conclusion'] {
  const { conclusion } = document.owner;
  return {
    ...conclusion,
    lines: conclusion.lines.map((line, place) => ({
      ...line,
      sentences: place < 2 ? line.sentences : Array.from({ length: count }, () => fillRich(sentence)),
    })),
  };
}

describe('what gives way', () => {
  test('nothing where there is room', () => {
    const document = paper();
    expect(onOneSheet(document)).toEqual({ owner: document.owner, close: false });
  });

  test('boxes that are most easily done without go first, and their number is said', () => {
    const document = paper({}, { next: boxes(12, 1) });
    const { owner } = onOneSheet(document);
    const kept = owner.next.slice(0, -1);
    const least = Math.max(...kept.map(({ givesWay }) => givesWay));
    const titles = kept.map(({ words }) => plainWords(words));
    const gone = document.owner.next.filter(({ words }) => !titles.includes(plainWords(words)));
    expect(gone.length).toBe(12 - kept.length);
    expect(gone.every(({ givesWay }) => givesWay >= least)).toBe(true);
    expect(kept.length).toBeGreaterThan(1);
    expect(plainWords(owner.next.at(-1)?.words ?? [])).toContain(`${12 - kept.length} 件`);
    expect(owner.conclusion).toEqual(document.owner.conclusion);
  });

  test('then sentences of the conclusion, and their number is said', () => {
    const document = paper();
    const many = { ...document.owner, conclusion: lines(document, 'とても長い文です。'.repeat(6), 12) };
    const { owner } = onOneSheet({ ...document, owner: many });
    const [, , cause] = owner.conclusion.lines;
    expect(cause?.sentences.length).toBeLessThan(12);
    expect((cause?.sentences.length ?? 0) + (cause?.more ?? 0)).toBe(12);
  });

  test('a value that is too long is cut, the sentence around it stays', () => {
    const document = paper();
    const long = { ...document.owner, conclusion: lines(document, `前 \`${'x'.repeat(998)}\` 後です。`, 3) };
    const { owner } = onOneSheet({ ...document, owner: long });
    const words = plainWords(owner.conclusion.lines[2]?.sentences[0] ?? []);
    expect(words).toMatch(/^前 x{20,}… 後です。$/);
  });

  test('the last box is never taken away', () => {
    const document = paper({}, { next: boxes(1, 400) });
    expect(onOneSheet(document).owner.next).toHaveLength(1);
  });
});

describe.skipIf(!canPrint)('as Chromium sets it', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    // Between the margins of A4, in CSS pixels; what does not fit there is on a second sheet.
    page = await browser.newPage({ viewport: { width: 673, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
  }, 60_000);
  afterAll(() => browser.close());

  const every = carriers.map(({ id, name }) => ({
    id,
    name: name.ja,
    before: { kind: 'bad', word: '迷惑メールに入る' },
    now: { kind: 'ok', word: '警告つきで届いた' },
    tickedAt: '10:58',
  })) satisfies OwnerPage['carriers'];

  const value = 'x'.repeat(400);
  const cases: readonly (readonly [string, (document: ChecklistDocument) => Partial<OwnerPage>])[] = [
    ['as it is', () => ({})],
    ['forty boxes', () => ({ next: boxes(40, 3) })],
    ['a box without end', () => ({ next: boxes(9, 300) })],
    [
      'twenty causes',
      (document) => ({ conclusion: lines(document, '**名のり（EHLO）**：`localhost.localdomain`', 20) }),
    ],
    [
      'long causes',
      (document) => ({ conclusion: lines(document, 'サーバーの名前が初期設定のままです。'.repeat(9), 8) }),
    ],
    ['endless values', (document) => ({ conclusion: lines(document, `値は \`${value}\` です。`, 7) })],
    ['every carrier', () => ({ carriers: every })],
    [
      'long names',
      ({ owner }) => ({
        facts: owner.facts.map((fact) => ({
          ...fact,
          value: fact.mono ? value : '長い名前のお店'.repeat(40),
        })),
      }),
    ],
    [
      'long steps',
      ({ owner }) => ({
        steps: owner.steps.map((step) => ({
          ...step,
          detail: `${value} ${'長い説明。'.repeat(30)}`,
          mark: { kind: 'bad', word: '要修正が 128 件あります' },
        })),
      }),
    ],
    [
      'emoji and wide letters',
      ({ owner }) => ({
        facts: owner.facts.map((fact) => ({ ...fact, value: '𠮷野家👍🏽 WWWW MMMM '.repeat(30) })),
      }),
    ],
    [
      'all at once',
      (document) => ({
        carriers: every,
        next: boxes(40, 30),
        conclusion: {
          ...lines(document, `値は \`${value}\` です。`, 9),
          headline: '注文メールが、まだ届かない携帯会社があります。'.repeat(4),
        },
        facts: document.owner.facts.map((fact) => ({
          ...fact,
          value: fact.mono ? value : '長い名前のお店'.repeat(40),
        })),
        steps: document.owner.steps.map((step) => ({ ...step, detail: '長い説明。'.repeat(60) })),
      }),
    ],
  ];

  test.each(
    cases.flatMap(([name, change]) =>
      (['ja', 'en'] as const).map((language) => [`${name}, ${language}`, change, language] as const),
    ),
  )('%s', async (_name, change, language) => {
    const plain = paper({ practice: true, language });
    const document = { ...plain, owner: { ...plain.owner, ...change(plain) } };
    await page.setContent(checklistHtml(document, await fontsFor(document)));
    const height = await page
      .locator('.owner')
      .evaluate((owner) => owner.ownerDocument.fonts.ready.then(() => owner.getBoundingClientRect().height));
    expect(height / 3.7795).toBeLessThan(language === 'ja' ? 270 : 252.4);
    expect(await page.locator('.next li').count()).toBeGreaterThan(0);
  });
});
