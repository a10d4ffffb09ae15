// The whole seed case in the real app without a mouse: Tab, Enter, Space, arrows and the listed keys, from the start screen
// to the saved PDF. The focus is never lost, and every new screen begins at its headline.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { answerSaveDialog, freshFolder, launchApp } from './app.ts';
import { chooseRadio, expectFocus, pressKey, pressPrimary } from './keyboard.ts';
import { headline, practice } from './road.ts';

const newName = 'mail.komorebi-zakka.example';

test('the seed case by keyboard alone', async () => {
  test.setTimeout(300_000);
  const folder = freshFolder();
  const running = await launchApp({ size: { width: 1180, height: 800 } });
  const { page, app } = running;
  try {
    await refuseMouse(page);
    await expectFocus(page, 'on the start screen');
    await pressKey(page, page.getByRole('button', { name: '練習をはじめる' }));
    await onHeadline(page, 'はじめの質問');
    await buy(page);
    await answerQuestions(page);

    await pressPrimary(page, '調べはじめる');
    await expect(headline(page)).toHaveText(/送信元の届け出は、正しくできています/);
    await onHeadline(page, 'STEP 1');
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('complementary', { name: 'くわしい根拠' })).toBeVisible();
    await expectFocus(page, 'when the evidence opens');
    await page.keyboard.press('Control+e');
    await expectFocus(page, 'when the evidence closes');
    await pressPrimary(page, /^STEP.2 へ進む/);
    await expect(page.getByRole('table')).toBeVisible();
    await onHeadline(page, 'STEP 2');
    await pressPrimary(page, /^STEP.3 へ進む/);
    await onHeadline(page, 'STEP 3');

    await pressKey(page, page.getByRole('button', { name: 'このメールを渡す' }).first());
    await expect(headline(page)).toHaveText(/3.か所で、サーバーの名前が初期設定のままです/);
    await onHeadline(page, 'the cause');
    await pressKey(page, page.getByRole('button', { name: '直し方を見る' }).last(), 'Space');
    await expect(page.getByRole('main')).toContainText(`hostname ${newName}`);
    await onHeadline(page, 'the fix');
    await pressPrimary(page, '書きかえました');
    await openStop(page, 'STEP 4');
    await restart(page);

    await pressPrimary(page, /^STEP.5 へ進む/);
    await onHeadline(page, 'STEP 5');
    await buy(page);
    for (const carrier of ['docomo', 'au', 'SoftBank']) {
      await chooseRadio(page, page.getByRole('group', { name: `${carrier}：` }), '届いた');
    }
    await openStop(page, /まとめと印刷/);
    await expect(headline(page)).toHaveText(/3.社すべてに.*届くようになりました/);
    await onHeadline(page, 'the summary');
    const pdf = join(folder, 'checklist.pdf');
    await answerSaveDialog(app, pdf);
    await pressPrimary(page, 'PDF に保存する');
    await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true);
    await expectFocus(page, 'after saving');
    expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain(newName);

    await page.keyboard.press('Alt+ArrowLeft');
    await onHeadline(page, 'going back');
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('menus, the list of keys and the glossary open and close by keyboard, and give the focus back', async () => {
  test.setTimeout(120_000);
  const running = await launchApp({ size: { width: 1180, height: 800 } });
  const { page } = running;
  try {
    await refuseMouse(page);
    const view = page.getByRole('button', { name: '表示' });
    await pressKey(page, view);
    await pressKey(page, page.getByRole('button', { name: /キーボードの操作/ }));
    const keys = page.getByRole('dialog');
    for (const key of ['Enter', 'Alt', 'E', 'P', 'F1', 'F6', 'Esc']) {
      await expect(keys.getByText(key, { exact: true }).first()).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await expectFocus(page, 'when the list of keys closes');

    const glossary = page.getByRole('button', { name: 'ことばの説明' });
    await pressKey(page, glossary);
    await expect(page.getByRole('dialog', { name: 'ことばの説明' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(glossary).toBeFocused();

    await pressKey(page, page.getByRole('button', { name: 'ほかの練習を選ぶ' }));
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'ほかの練習を選ぶ' })).toBeFocused();
  } finally {
    await running.close();
  }
});

/** From here on a click made by a pointer is an error of the test itself. */
async function refuseMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stop = (event: Event): void => {
      document.title = 'a pointer was used';
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) window.addEventListener(kind, stop, true);
  });
}

async function onHeadline(page: Page, screen: string): Promise<void> {
  await expect(headline(page), `the headline has the focus: ${screen}`).toBeFocused();
}

async function openStop(page: Page, name: string | RegExp): Promise<void> {
  const pattern = typeof name === 'string' ? new RegExp(`^${name.replace(' ', '.')}`) : name;
  await pressKey(page, page.getByRole('navigation').getByRole('button', { name: pattern }));
  await onHeadline(page, String(name));
}

async function answerQuestions(page: Page): Promise<void> {
  const answers: readonly (readonly [string, string])[] = [
    ['docomo', '届く'],
    ['au', '届かない'],
    ['SoftBank', '届かない'],
    ['ふだんのメールソフトから', '届く'],
    ['届かないのは、だれですか', 'みんな'],
    ['いつからですか', 'はじめから'],
  ];
  for (const [question, answer] of answers) {
    await chooseRadio(page, page.getByRole('group', { name: question }), answer);
  }
}

/** Opens the practice panel, places an order, waits for the carriers' answers and closes it with Esc. */
async function buy(page: Page): Promise<void> {
  if (!(await practice(page).isVisible()))
    await pressKey(page, page.getByRole('button', { name: /^練習場(をひらく)?$/ }));
  await expect(practice(page)).toBeVisible();
  const orders = practice(page).getByText(/回目の注文/);
  const before = await orders.count();
  await pressKey(page, page.getByRole('button', { name: '買ってみる' }));
  await expect(orders).toHaveCount(before + 1, { timeout: 20_000 });
  await expectFocus(page, 'after buying');
  await page.keyboard.press('Escape');
  await expect(practice(page)).toBeHidden();
  await expectFocus(page, 'when the practice panel closes');
}

/** STEP 4: watched, renamed, restarted from the panel, until the new name answers. */
async function restart(page: Page): Promise<void> {
  await pressPrimary(page, '見張りをはじめる');
  await expect(page.getByRole('main').getByText('localhost.localdomain').last()).toBeVisible();
  await expectFocus(page, 'while watching');
  await pressKey(page, page.getByRole('button', { name: /^練習場(をひらく)?$/ }));
  await pressKey(page, page.getByRole('button', { name: '書きかえる' }));
  await pressKey(page, page.getByRole('button', { name: 'パネルから再起動する' }), 'Space');
  await expect(headline(page)).toHaveText(/サーバーが止まりました/, { timeout: 20_000 });
  await expectFocus(page, 'when the server goes down');
  await page.keyboard.press('Escape');
  await expect(headline(page)).toHaveText(/サーバーが、新しい名前で戻りました/, { timeout: 60_000 });
  await expectFocus(page, 'when the server is back');
}
