// No click waits for a whole screen: no screen that is opened puts more on the page in one task than fits well into 100 ms.
// Counted in elements, because a count is the same on every machine; `npm run bench -- --only longest-task`
// has
// the milliseconds from Chromium's trace, also of presses, newer views and another language.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasBrowser, startBrowsing, type Browsing } from './browser.ts';
import { openGrown, walkScreens } from './long-tasks.ts';

/** Elements put in by one task; a whole STEP 2 is 1,400. */
const most = 600;

let browsing: Browsing;
beforeAll(async () => {
  if (hasBrowser) browsing = await startBrowsing();
}, 180_000);
afterAll(() => browsing?.close());

type Counting = Window & { counted: Record<string, number>; counting: string };

test.skipIf(!hasBrowser)('the longest task', { timeout: 120_000 }, async () => {
  const { page } = browsing;
  const view = await openGrown(browsing);
  await page.evaluate(() => {
    const counting = window as unknown as Counting;
    Object.assign(counting, { counted: {}, counting: '' });
    // Called once after each task that changed something.
    new MutationObserver((records) => {
      let elements = 0;
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element) elements += 1 + node.querySelectorAll('*').length;
      const { counted, counting: name } = counting;
      counted[name] = Math.max(counted[name] ?? 0, elements);
    }).observe(document.body, { childList: true, subtree: true });
  });
  const mark = (name: string) =>
    page.evaluate((words) => void ((window as unknown as Counting).counting = words), name);
  await walkScreens(page, view, mark, { pause: 0, only: 'opened' });
  const counted = await page.evaluate(() => (window as unknown as Counting).counted);
  expect(Object.entries(counted).filter(([, elements]) => elements > most)).toEqual([]);
  expect(Object.keys(counted).length).toBeGreaterThan(10);
});
