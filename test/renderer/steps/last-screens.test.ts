// STEP 4, STEP 5 and the summary in each state: drawn without a fault and under axe; nothing is sent without consent.
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, normal, startBrowsing, type Browsing, type Fake } from '../browser.ts';
import { axeViolations } from '../gallery/gallery-page.ts';
import { whole } from '../screens.ts';
import { lastScreens, type ScreenState } from '../last-screens.ts';

let browsing: Browsing;
beforeAll(async () => {
  if (hasBrowser) browsing = await startBrowsing();
}, 180_000);
afterAll(() => browsing?.close());

/** The page with the state, loaded anew. */
async function show(state: ScreenState): Promise<Page> {
  await browsing.open({
    size: normal,
    case: state.practice === true ? 'practice' : 'seed',
    hash: `#komorebi/${state.page}/main`,
  });
  return bring(state);
}

/** The page with the state, through the start; loaded anew only for another case. */
async function showNext(before: ScreenState | undefined, state: ScreenState): Promise<Page> {
  if (before === undefined || before.practice !== state.practice) return show(state);
  const { page } = browsing;
  browsing.errors.length = 0;
  await page.evaluate(() => (window as unknown as { fake: Fake }).fake.patch({ open: null }));
  await page.waitForSelector('.window--home');
  return bring(state);
}

async function bring(state: ScreenState): Promise<Page> {
  const { page } = browsing;
  await page.evaluate((given) => {
    // The fake bridge is put on the page by start.ts.
    const { fake } = window as unknown as {
      fake: Fake & { untouched(): { open: Record<string, unknown> & { pages: { id: string }[] } } };
    };
    const { open } = fake.untouched();
    const pages = open.pages.map((one) => ({
      ...one,
      ...((given.pages as Record<string, object>)[one.id] ?? {}),
    }));
    fake.patch({ open: { ...open, ...given.open, pages } });
  }, state);
  await page.waitForSelector('.rail');
  await page.evaluate((hash) => (window.location.hash = hash), `#komorebi/${state.page}/main`);
  const headline = state.pages[state.page]?.headline ?? '';
  await page.waitForFunction(
    (words) => document.querySelector('h1')?.textContent?.replace(/\s/g, '') === words.replace(/\s/g, ''),
    headline,
  );
  await page.waitForFunction(whole);
  return page;
}

const stateOf = (name: string): ScreenState => {
  const found = lastScreens.find((state) => state.name === name);
  if (found === undefined) throw new Error(`no state ${name}`);
  return found;
};

const asked = (page: Page): Promise<Fake['asked']> =>
  page.evaluate(() => (window as unknown as { fake: Fake }).fake.asked);

const inputsOf = async (page: Page, name: string): Promise<readonly unknown[]> =>
  (await asked(page)).filter((call) => call.name === name).map(({ input }) => input);

describe.skipIf(!hasBrowser)('every state', () => {
  test.each(lastScreens.map((state, place) => [state.name, state, lastScreens[place - 1]] as const))(
    '%s',
    { timeout: 120_000 },
    async (_name, state, before) => {
      const page = await showNext(before, state);
      expect(await axeViolations(page, 'all')).toEqual([]);
      expect(browsing.errors).toEqual([]);
    },
  );
});

describe.skipIf(!hasBrowser)('the submission test', { timeout: 120_000 }, () => {
  let page: Page;
  beforeEach(async () => {
    page = await show(stateOf('send-op25b'));
  }, 120_000);
  const fill = async (recipients: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'ユーザー名' }).fill('order');
    await page.locator('input[type=password]').fill('himitsu-1234');
    await page.getByRole('textbox', { name: /^宛先/ }).fill(recipients);
  };

  test('asks for what is missing and goes to the first faulty field', async () => {
    await page.locator('.primary').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    expect(await inputsOf(page, 'send.submit')).toEqual([]);
  });

  test('sends only to recipients that were ticked one by one, and forgets the password', async () => {
    await fill('yamada@docomo.ne.jp\nsato@ezweb.ne.jp');
    await page.locator('.primary').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '0 件に送る' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('宛先に印をつけてください');
    expect(await inputsOf(page, 'send.submit')).toEqual([]);
    await dialog.getByLabel('sato@ezweb.ne.jp').check();
    await dialog.getByRole('button', { name: '1 件に送る' }).click();
    await expect
      .poll(() => inputsOf(page, 'send.submit'))
      .toEqual([
        expect.objectContaining({
          recipients: ['sato@ezweb.ne.jp'],
          confirmed: ['sato@ezweb.ne.jp'],
          port: 587,
        }),
      ]);
    expect(await page.locator('input[type=password]').inputValue()).toBe('');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('himitsu-1234');
  });

  test('going back sends nothing', async () => {
    await fill('yamada@docomo.ne.jp');
    await page.locator('.primary').click();
    await page.getByRole('button', { name: '送らずに戻る' }).click();
    expect(await inputsOf(page, 'send.submit')).toEqual([]);
  });

  test('refuses six recipients and what is no address', async () => {
    await fill(Array.from({ length: 6 }, (_, number) => `a${number}@docomo.ne.jp`).join('\n'));
    await page.locator('.primary').click();
    await page.getByText('一度に送れるのは 5 件までです。').waitFor();
    await page.getByRole('textbox', { name: /^宛先/ }).fill('no address');
    await page.locator('.primary').click();
    await page.getByText('「no address」はメールアドレスの形になっていません。').waitFor();
    expect(await inputsOf(page, 'send.submit')).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('ticks and the watcher', { timeout: 120_000 }, () => {
  test('a tick is sent with its carrier, first roughly, then exactly', async () => {
    const page = await show(stateOf('send-part'));
    await page.getByRole('group', { name: /^au/ }).getByRole('radio', { name: '届かない' }).click();
    await page.getByRole('radio', { name: '迷惑メールに入った' }).first().click();
    await expect
      .poll(() => inputsOf(page, 'send.tick'))
      .toEqual([
        { carrier: 'au', arrival: 'nothing' },
        { carrier: 'docomo', arrival: 'spam-folder' },
      ]);
  });

  test('nothing is watched before it is asked for', async () => {
    const page = await show(stateOf('restart-before'));
    expect(await inputsOf(page, 'restart.watch')).toEqual([]);
    await page.locator('.primary').click();
    await expect.poll(() => inputsOf(page, 'restart.watch')).toEqual([{}]);
  });

  test('a server that came back under the old name leads to the fix', async () => {
    const page = await show(stateOf('restart-same-name'));
    expect(await page.locator('.primary').textContent()).toContain('直し方を見る');
  });
});

describe.skipIf(!hasBrowser)('the paper beside the summary', { timeout: 120_000 }, () => {
  test('is shown in a frame without script, with its style sheet in force', async () => {
    const page = await show(stateOf('summary-arrived'));
    const frame = page.frameLocator('.paper__frame');
    await frame.getByText('PAPER').waitFor();
    expect(await page.locator('.paper__frame').getAttribute('sandbox')).toBe('allow-same-origin');
    await expect
      .poll(() => frame.locator('body').evaluate((body) => getComputedStyle(body).color))
      .toBe('rgb(1, 2, 3)');
    expect(browsing.errors).toEqual([]);
  });

  test('is saved masked, and in full only after the box was cleared', async () => {
    const page = await show(stateOf('summary-part'));
    await page.locator('.primary').click();
    await page.getByLabel('お客さまのアドレスをかくす').uncheck();
    await page.getByText('お客さまのアドレスが、そのまま印刷されます。').waitFor();
    await page.locator('.primary').click();
    await expect.poll(() => inputsOf(page, 'report.savePdf')).toEqual([{ masked: true }, { masked: false }]);
  });
});
