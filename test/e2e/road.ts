// The seed case played like an owner plays it: by the words on the screen, in the real app, against the practice lab.
import { existsSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { answerSaveDialog, type RunningApp } from './app.ts';

/** Called at every stop of the road with its name, e.g. to take a picture. */
export type Look = (stop: string) => Promise<void>;

const newName = 'mail.komorebi-zakka.example';

/** Walks from the start screen to the saved PDF. @param pdf where the checklist is saved */
export async function walkTheRoad({ app, page }: RunningApp, pdf: string, look: Look): Promise<void> {
  await look('01-home');
  await page.getByRole('button', { name: '練習をはじめる' }).click();
  await buy(page);
  await look('02-practice');
  await expect(practice(page)).toContainText('Helo command rejected');
  await expect(practice(page)).toContainText('DOMAIN does not exist');
  await closePractice(page);
  await answerQuestions(page);
  await look('03-questions');

  await primary(page, '調べはじめる');
  await expect(headline(page)).toHaveText(/送信元の届け出は、正しくできています/);
  await look('04-step-1');
  await primary(page, /^STEP.2 へ進む/);
  await expect(page.getByRole('table')).toBeVisible();
  await look('05-step-2');
  await primary(page, /^STEP.3 へ進む/);
  await look('06-step-3-hand-over');

  await page.getByRole('button', { name: 'このメールを渡す' }).first().click();
  await expect(headline(page)).toHaveText(/3.か所で、サーバーの名前が初期設定のままです/);
  for (const value of ['apache@localhost.localdomain', '@localhost.localdomain>']) {
    await expect(page.getByRole('main')).toContainText(value);
  }
  await look('07-step-3-cause');
  await page.getByRole('button', { name: '直し方を見る' }).last().click();
  await expect(page.getByRole('main')).toContainText(`hostname ${newName}`);
  await look('08-step-3-fix');
  await primary(page, '書きかえました');
  await openStop(page, 'STEP 4');
  await restart(page, look);

  await primary(page, /^STEP.5 へ進む/);
  await buy(page);
  // docomo took the first order too; now all three take the second.
  await expect(practice(page).getByRole('listitem').filter({ hasText: '250' })).toHaveCount(4);
  await closePractice(page);
  for (const carrier of ['docomo', 'au', 'SoftBank']) {
    await page
      .getByRole('group', { name: `${carrier}：` })
      .getByRole('radio', { name: '届いた' })
      .check();
  }
  await look('12-step-5');
  await openStop(page, 'STEP 3');
  await handOverNewestMail(page);
  await look('13-step-3-after');

  await page
    .getByRole('navigation')
    .getByRole('button', { name: /まとめと印刷/ })
    .click();
  await expect(headline(page)).toHaveText(/3.社すべてに.*届くようになりました/);
  await look('14-summary');
  await answerSaveDialog(app, pdf);
  await primary(page, 'PDF に保存する');
  await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true);
}

/** STEP 4: watched through a restart by the panel until the new name answers. */
async function restart(page: Page, look: Look): Promise<void> {
  await primary(page, '見張りをはじめる');
  await expect(page.getByRole('main')).toContainText('再起動の前の名のり');
  await expect(page.getByRole('main').getByText('localhost.localdomain').last()).toBeVisible();
  await look('09-step-4-watching');
  await openPractice(page);
  await page.getByRole('button', { name: '書きかえる' }).click();
  await page.getByRole('button', { name: 'パネルから再起動する' }).click();
  await closePractice(page);
  await expect(headline(page)).toHaveText(/サーバーが止まりました/);
  await look('10-step-4-down');
  await expect(headline(page)).toHaveText(/サーバーが、新しい名前で戻りました/, { timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText(newName);
  await look('11-step-4-back');
}

async function handOverNewestMail(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /メールを渡す/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /^お店（EC.CUBE）から届いたメール/ }).check();
  await page.getByRole('button', { name: 'このメールを渡す' }).first().click();
  // The rename repaired all three names; the web user is still the envelope sender.
  await expect(headline(page)).not.toHaveText(/初期設定のまま/);
  await expect(page.getByRole('main')).toContainText(`apache@${newName}`);
}

export async function answerQuestions(page: Page): Promise<void> {
  const answers: readonly (readonly [string, string])[] = [
    ['docomo', '届く'],
    ['au', '届かない'],
    ['SoftBank', '届かない'],
    ['ふだんのメールソフトから', '届く'],
    ['届かないのは、だれですか', 'みんな'],
    ['いつからですか', 'はじめから'],
  ];
  for (const [question, answer] of answers) {
    await page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }
}

export function headline(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

/** Presses the one filled button at the lower right. */
export async function primary(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button', { name }).click();
}

export async function openStop(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${number.replace(' ', '.')}`) })
    .click();
}

export function practice(page: Page) {
  return page.getByRole('region', { name: '練習場' });
}

export async function openPractice(page: Page): Promise<void> {
  if (await practice(page).isVisible()) return;
  await page.getByRole('button', { name: /^練習場(をひらく)?$/ }).click();
  await expect(practice(page)).toBeVisible();
}

export async function closePractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '練習場を閉じる' }).click();
  await expect(practice(page)).toBeHidden();
}

/** Places one order and waits until every carrier has answered. */
export async function buy(page: Page): Promise<void> {
  await openPractice(page);
  const orders = practice(page).getByText(/回目の注文/);
  const before = await orders.count();
  await page.getByRole('button', { name: '買ってみる' }).click();
  await expect(orders).toHaveCount(before + 1, { timeout: 20_000 });
}
