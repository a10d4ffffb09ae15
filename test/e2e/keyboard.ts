// What a person without a mouse does: Tab to a thing, press it, walk a row of choices with the arrows. After every press the
// focus has to be on something.
import { expect, type Locator, type Page } from '@playwright/test';

/** More Tabs than any screen has things to stop at. */
const mostTabs = 400;

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((all) => all.some((one) => one === document.activeElement));

/** What has the focus, in words for a failed test. */
function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    return `${one?.tagName ?? 'nothing'} ${one?.getAttribute('aria-label') ?? one?.textContent?.slice(0, 60) ?? ''}`;
  });
}

/** Fails where the focus has fallen off the page: the next Tab would begin at the window's top again. */
export async function expectFocus(page: Page, when: string): Promise<void> {
  await expect
    .poll(
      () => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
      {
        message: `the focus is lost ${when}`,
        timeout: 3000,
      },
    )
    .toBe(true);
}

/** F6 to the thing's region of the window, then Tab until it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const region = await target
    .first()
    .evaluate((one) => one.closest('[data-region]')?.getAttribute('data-region'));
  const here = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  for (let press = 0; region !== undefined && (await here()) !== region && press < 8; press++)
    await page.keyboard.press('F6');
  for (let press = 0; press < mostTabs; press++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(target)}; the focus is on ${await focusedWords(page)}`);
}

/** Tabs to a button or link and presses it; Enter and Space both have to work. */
export async function pressKey(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Tabs into a group of radio buttons and walks it with the arrow until the wanted one is chosen. */
export async function chooseRadio(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const radios = group.first().getByRole('radio');
  const wanted = group.first().getByRole('radio', { name, exact: typeof name === 'string' });
  await tabTo(page, radios);
  for (let press = 0; press <= (await radios.count()); press++) {
    if (await isFocused(wanted)) {
      if (!(await wanted.isChecked())) await page.keyboard.press('Space');
      await expect(wanted).toBeChecked();
      return;
    }
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`the arrows do not lead to ${String(name)}; the focus is on ${await focusedWords(page)}`);
}

/** The primary button by its key, wherever the focus is. */
export async function pressPrimary(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('contentinfo').getByRole('button', { name })).toBeVisible();
  await page.keyboard.press('Control+Enter');
}
