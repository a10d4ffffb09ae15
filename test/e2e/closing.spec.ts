// A case that could not be saved is not lost without a word: closing asks first, and goes on only when told to.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshFolder, launchApp } from './app.ts';
import { headline } from './road.ts';

test('closing with a case that could not be saved asks first; staying keeps everything', async () => {
  const dataFolder = freshFolder();
  const { app, page } = await launchApp({ dataFolder });
  const cases = join(dataFolder, 'cases');
  mkdirSync(cases, { recursive: true });
  renameSync(cases, `${cases}-aside`);
  writeFileSync(cases, 'a file where the folder should be');
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((options: { message: string; buttons: string[] }) => {
      asked.push(`${options.message} ${options.buttons.join(' / ')}`);
      return Promise.resolve({ response: asked.length === 1 ? 0 : 1, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await page.getByRole('button', { name: '新しい診断をはじめる' }).click();
  await expect(headline(page)).toBeVisible();
  await app.evaluate(({ app: running }) => running.quit());
  await expect.poll(asked).toEqual([expect.stringMatching(/保存/)]);
  // Told to stay: the window is there, and works.
  await expect(headline(page)).toBeVisible();
  const gone = new Promise<void>((resolve) => app.once('close', () => resolve()));
  await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined); // the answer may be cut off by the end
  await gone;
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});
