// The paper as Chromium prints it: tagged, with language, title and author, every font inside, nothing outside the sheet.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checklistFromView } from '../../src-main/report/checklist-from-view.ts';
import type { ChecklistDocument } from '../../src-main/report/checklist-document.ts';
import { longCase } from './long-case.ts';
import type { Browser } from 'playwright';
import { canPrint, openBrowser, print, type PlacedWord, type Printed } from './print.ts';
import { seedCase, seedView, type Options } from './seed-case.ts';

// eslint-disable-next-line no-console -- the one line that says why nothing was printed
if (!canPrint) console.warn('report: not printed here, chromium or poppler-utils is not installed');

let browser: Browser;
beforeAll(async () => {
  if (canPrint) browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  if (canPrint) await browser.close();
});

function paper(options: Options = {}): ChecklistDocument {
  const judged = seedCase(options);
  return checklistFromView(judged, seedView(judged));
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Words outside of the sheet's margins, as far as they are not the head and foot in the margins. */
function outside(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const side = 44; // 16 mm is 45.4 pt
  const edge = 14;
  return words.filter(({ box: [left, top, right, bottom], width, height }) => {
    return left < side || right > width - side + 1 || top < edge || bottom > height - edge;
  });
}

describe.skipIf(!canPrint)('the seed case in Japanese', () => {
  let printed: Printed;
  let text = '';
  beforeAll(async () => {
    printed = await print(browser, paper());
    text = squeezed(await printed.text('-raw'));
  }, 90_000);
  afterAll(() => printed.close());

  test('is A4, tagged, with title, author, subject and language', async () => {
    const info = await printed.info();
    expect(info['Page size']).toMatch(/A4/);
    expect(info['Tagged']).toBe('yes');
    expect(info['Title']).toBe('注文メール 不達対応チェックリスト - こもれび雑貨店');
    expect(info['Author']).toBe('Todoku');
    expect(info['Creator']).toBe('Todoku');
    expect(info['Subject']).toContain('こもれび雑貨店');
    const raw = Buffer.from(printed.bytes).toString('latin1');
    expect(raw).toContain('/Lang (ja)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Outlines');
  });

  test('says what was wrong, why, what was changed and that it arrives now', () => {
    for (const words of [
      '注文メール不達対応チェックリスト',
      '作業',
      '確認',
      '承認',
      '注文メールがau・SoftBankに届いていませんでした。',
      'サーバーがlocalhost.localdomainと名のっています。',
      '差出人がapache@localhost.localdomainになっています。',
      '整理番号の終わりが@localhost.localdomainです。',
      '名のり（EHLO）をmail.komorebi-zakka.exampleに変えました。',
      '3社すべてに、注文メールが届くようになりました。',
      '1/5',
    ]) {
      expect(text).toContain(squeezed(words));
    }
    expect(text).not.toContain('tanaka@');
  });

  test('has the owner’s page on one sheet and the engineer’s pages after it', async () => {
    const first = squeezed(await printed.text('-f', '1', '-l', '1'));
    const second = squeezed(await printed.text('-f', '2', '-l', '2'));
    expect(first).toContain('このあとの確認');
    expect(first).not.toContain('くわしい根拠サーバーの担当者');
    expect(second).toContain('くわしい根拠サーバーの担当者');
  });

  test('reads in order: title, result, why, steps, next', () => {
    const places = ['チェックリスト', '診断した日', '届くようになりました', '原因サーバーの名前', '対応名のり', '5つのSTEPの結果', 'STEP1送信元', 'STEP5送信テスト', '修正の前とあと', 'このあとの確認', 'くわしい根拠サーバー', '原因と、その理由', 'すべての確認STEP1', '携帯会社のルールdocomo', '根拠の原文番号'].map((words) => text.indexOf(words)); // prettier-ignore
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('has headings, lists and tables with heads in its structure', async () => {
    const structure = await printed.structure();
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'L ', 'LI', 'Table', 'TH', 'TD'])
      expect(structure).toContain(tag);
    // a row is named by its first cell; a number of evidence leads to it; a drawing has words
    for (const tag of ['Scope /Row', 'Link (inline)', 'Figure']) expect(structure).toContain(tag);
    const raw = Buffer.from(printed.bytes).toString('latin1');
    const spoken = (words: string): string =>
      `/Alt <FEFF${Array.from(words, (letter) => letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
    for (const words of ['チェック済み', '空のチェック欄']) expect(raw).toContain(spoken(words));
  });

  test('has every font inside and mapped to Unicode', async () => {
    const fonts = await printed.fonts();
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(font).toMatch(/IBMPlex(?:SansJP|Mono)-/);
      expect(font).toMatch(/yes +yes +yes +\d+ +\d+$/);
    }
  });

  test('has nothing outside the margins', async () => {
    expect(outside(await printed.words())).toEqual([]);
  });
});

describe.skipIf(!canPrint)('other papers', () => {
  test.each<[string, Options, string]>([
    ['practice', { practice: true }, '[練習]'],
    ['nothing changed yet', { ticks: null }, 'まだ何も変えていません'],
    ['one carrier still fails', { ticks: { docomo: 'inbox', au: 'nothing' } }, 'auには、まだ届いていません'],
  ])(
    '%s keeps page one on one sheet',
    async (_name, options, words) => {
      const printed = await print(browser, paper(options));
      try {
        const first = squeezed(await printed.text('-f', '1', '-l', '1'));
        expect(first).toContain(words);
        expect(first).toContain('このあとの確認');
        const second = squeezed(await printed.text('-f', '2', '-l', '2'));
        expect(second).toContain('くわしい根拠サーバーの担当者');
        expect(
          outside(
            (await printed.words()).filter(({ text }) => text !== '練' && text !== '習' && text !== '練習'),
          ),
        ).toEqual([]);
      } finally {
        await printed.close();
      }
    },
    90_000,
  );

  test('English is Letter with /Lang en', async () => {
    const printed = await print(browser, paper({ language: 'en' }));
    try {
      expect((await printed.info())['Page size']).toMatch(/letter/);
      expect(Buffer.from(printed.bytes).toString('latin1')).toContain('/Lang (en)');
      expect(squeezed(await printed.text('-f', '1', '-l', '1'))).toContain('Ordermailnowreachesall3carriers');
    } finally {
      await printed.close();
    }
  }, 90_000);
});

describe.skipIf(!canPrint)('a case of about forty pages with hostile and endless values', () => {
  let printed: Printed;
  let words: readonly PlacedWord[] = [];
  beforeAll(async () => {
    printed = await print(browser, longCase());
    words = await printed.words();
  }, 120_000);
  afterAll(() => printed.close());

  test('has that many pages, all numbered', async () => {
    const pages = Number((await printed.info())['Pages']);
    expect(pages).toBeGreaterThan(35);
    expect(pages).toBeLessThan(60);
    for (const page of [1, 2, pages]) {
      expect(squeezed(await printed.text('-f', String(page), '-l', String(page)))).toContain(
        `${page}/${pages}`,
      );
    }
  });

  test('has no text outside the page box or in the margins', () => {
    expect(words.length).toBeGreaterThan(3000);
    expect(outside(words)).toEqual([]);
  });

  test('leaves no heading alone at the foot of a page', () => {
    const pages = new Map<number, PlacedWord[]>();
    for (const word of words) pages.set(word.page, [...(pages.get(word.page) ?? []), word]);
    for (const [page, onPage] of pages) {
      if (page === pages.size) continue;
      const body = onPage.filter(({ box, height }) => box[3] < height - 50);
      const last = body.reduce((lowest, word) => (word.box[3] > lowest.box[3] ? word : lowest));
      expect(last.text, `page ${page}`).not.toMatch(/^HEADING\d+$/);
    }
  });

  test('prints outside texts as text', async () => {
    const text = squeezed(await printed.text());
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('[U+202E]');
  });
});
