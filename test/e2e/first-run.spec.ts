// The guided first run: from the first start to the first verdict, counted in presses. A minute is enough where nothing has to
// be typed, each question is one press, and every screen says what to press next.
import { expect, test } from '@playwright/test';
import { launchApp } from './app.ts';
import { answerQuestions, buy, closePractice, headline, primary } from './road.ts';

const mostPresses = 11;

test('from the first start to the first verdict in eleven presses, with nothing typed', async () => {
  const { page, close } = await launchApp();
  try {
    // Counted by the page itself: what was pressed, and every key.
    await page.evaluate(() => {
      document.addEventListener('pointerdown', () => performance.mark('press'), true);
      document.addEventListener('keydown', () => performance.mark('key'), true);
    });
    const counted = (what: string): Promise<number> =>
      page.evaluate((name) => performance.getEntriesByName(name).length, what);

    await page.getByRole('button', { name: '練習をはじめる' }).click();
    await buy(page);
    await closePractice(page);
    await expect(page.getByRole('textbox').first()).not.toHaveValue('');
    await answerQuestions(page);
    await primary(page, '調べはじめる');
    await expect(headline(page)).toHaveText(/送信元の届け出は、正しくできています/);
    expect(await counted('press')).toBeLessThanOrEqual(mostPresses);
    expect(await counted('press')).toBeGreaterThan(5);
    expect(await counted('key')).toBe(0);
  } finally {
    await close();
  }
});
