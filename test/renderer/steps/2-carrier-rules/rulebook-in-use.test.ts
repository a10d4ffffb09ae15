// A newer rulebook on STEP 2's screen: brought, refused with words, shown with its origin, taken away without losing focus.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../../../src-main/contract/view.ts';
import { realView } from '../../real-view.ts';
import { hasBrowser, startBrowsing, type Browsing, type Fake } from '../../browser.ts';

let browsing: Browsing;
beforeAll(async () => {
  if (hasBrowser) browsing = await startBrowsing();
}, 180_000);
afterAll(() => browsing?.close());

type WithFake = Window & { fake: Fake & { view(): View } };
const hash = '#komorebi/2-carrier-rules/main';

describe.skipIf(!hasBrowser)('the rulebook in use', { timeout: 120_000 }, () => {
  test('a wrong file is told in words and the present rulebook stays', async () => {
    const page = await browsing.open({ case: 'seed', hash });
    const region = page.getByRole('region', { name: '使っているルール集' });
    await region.getByText('2026').waitFor();
    expect(await region.getByRole('button', { name: /外す/ }).count()).toBe(0);
    await page.evaluate(() =>
      (window as unknown as WithFake).fake.order('rulebook.import', {
        reply: {
          ok: false,
          failure: {
            code: 'not-a-rulebook',
            message: 'ルール集のファイルではありません。',
            next: 'そのまま使えます。',
          },
        },
      }),
    );
    await region.getByRole('button', { name: '新しいルール集を読みこむ' }).click();
    await region.getByRole('alert').getByText('ルール集のファイルではありません').waitFor();
    expect(await region.getByRole('status').textContent()).toBe('');
  });

  test('an imported one shows its origin and can be taken away; the focus stays in the region', async () => {
    const page = await browsing.open({ case: 'seed', hash });
    const region = page.getByRole('region', { name: '使っているルール集' });
    await page.evaluate(() => {
      const { fake } = window as unknown as WithFake;
      const view = fake.view();
      const { open } = view;
      if (open === null) throw new Error('no case');
      const plain = (text: string) => [{ kind: 'plain' as const, text }];
      const imported = {
        ...open,
        rules: {
          ...open.rules,
          rulebook: {
            sentences: [
              plain('ファイル「newer.json」、作った人「<b>Desk</b>」'),
              plain('だれの署名もありません。'),
            ],
            old: false,
            imported: true,
          },
        },
      };
      fake.order('rulebook.import', { reply: { ok: true, value: { ...view, open: imported } } });
      fake.order('rulebook.remove', { reply: { ok: true, value: view } });
    });
    await region.getByRole('button', { name: '新しいルール集を読みこむ' }).click();
    await region.getByText('newer.json').waitFor();
    await region.getByText('<b>Desk</b>').waitFor();
    await region.getByText('だれの署名もありません').waitFor();
    expect(await region.getByRole('status').textContent()).toContain('読みこみました');
    await region.getByRole('button', { name: '読みこんだルール集を外す' }).click();
    await region.getByText('もとのルール集に戻しました').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('読みこむ');
    expect(await region.getByText('newer.json').count()).toBe(0);
  });
});

describe.skipIf(!hasBrowser)('the table of rules', { timeout: 120_000 }, () => {
  test('one carrier at a time, with its own rules and what was learned of them', async () => {
    const view = await realView('ja');
    const page = await browsing.openView(view, `#${view.open?.id ?? ''}/2-carrier-rules/main`, []);
    const region = page.getByRole('region', { name: 'ルールと結果' });
    const heads = () => region.locator('thead .rules__name').allTextContents();
    const scope = region.getByRole('combobox', { name: '表示する会社' });
    await scope.waitFor();
    expect(await heads()).toEqual(['docomo', 'au', 'SoftBank']);
    const names = (await scope.locator('option').allTextContents()).slice(2);
    expect(names).toHaveLength(8);
    for (const name of names) {
      await scope.selectOption({ label: name });
      expect(name).toContain((await heads())[0] ?? '?');
      expect(await heads()).toHaveLength(1);
      await region.locator('tbody .rule').first().waitFor();
    }
    await scope.selectOption('gmail');
    await region.getByRole('radio', { name: '違反' }).check();
    const rows = region.locator('tbody .rule');
    await expect.poll(() => rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all())
      expect(await row.locator('td').first().textContent()).toMatch(/違反|要確認/);
    await region
      .getByRole('button', { name: /整理番号がある/ })
      .first()
      .click();
    const details = await region.locator('.rule-detail__title').allTextContents();
    expect(details.length).toBeGreaterThan(0);
    for (const detail of details) expect(detail).toMatch(/^Gmail/);
    await scope.selectOption('all');
    expect(await heads()).toHaveLength(8);
  });
});
