// The guided first run: from the first start to the first verdict, counted in presses. A minute is enough where nothing has to
// be typed and the next thing to press is always the filled button at the same place.
import { expect, test } from '@playwright/test';
import { launchApp } from './app.ts';
import { headline } from './road.ts';

const mostPresses = 3;

test('from the first start to the first verdict in three presses, with nothing typed and nothing answered', async () => {
  const { page, close } = await launchApp();
  try {
    await page.getByRole('button', { name: '練習をはじめる' }).click();
    const pressed = ['練習をはじめる'];
    const next = page.getByRole('contentinfo').locator('.primary');
    const isVerdict = async (): Promise<boolean> =>
      (await page.locator('.stamp').count()) > 0 && /STEP.1/.test(await page.title());
    while (!(await isVerdict()) && pressed.length < mostPresses) {
      const before = await headline(page).innerText();
      pressed.push(await next.innerText());
      await next.click();
      await expect(headline(page)).not.toHaveText(before, { timeout: 30_000 });
    }
    await expect(page.locator('.stamp'), pressed.join(' > ')).toBeVisible();
    await expect(headline(page)).toHaveText(/送信元の届け出は、正しくできています/);
  } finally {
    await close();
  }
});
