// The field for the server's replies on the fix screen: pasted text goes to its call, what was read shows, it can be removed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../../../src-main/contract/view.ts';
import { hasBrowser, startBrowsing, type Browsing, type Fake } from '../../browser.ts';

let browsing: Browsing;
beforeAll(async () => {
  if (hasBrowser) browsing = await startBrowsing();
}, 180_000);
afterAll(() => browsing?.close());

type WithFake = Window & { fake: Fake & { view(): View } };

describe.skipIf(!hasBrowser)('the replies of the server', { timeout: 120_000 }, () => {
  test('pasted, told when nothing was found, shown as text, removed', async () => {
    const page = await browsing.open({ case: 'seed', hash: '#komorebi/3-message-id/fix' });
    const region = page.getByRole('region', { name: 'サーバーの返事を貼る' });
    const field = region.getByRole('textbox');
    await region.getByRole('button', { name: '返事を読む' }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

    await page.evaluate(() =>
      (window as unknown as WithFake).fake.order('message.readServerReport', {
        reply: {
          ok: false,
          failure: { code: 'not-a-server-reply', message: '読み取れませんでした。', next: '' },
        },
      }),
    );
    await field.fill('# hostname');
    await region.getByRole('button', { name: '返事を読む' }).click();
    await region.getByText('読み取れませんでした').waitFor();
    expect(await field.inputValue()).toBe('# hostname');

    await page.evaluate(() => {
      const { fake } = window as unknown as WithFake;
      const view = fake.view();
      const { open } = view;
      if (open === null) throw new Error('no case');
      const rows = [
        {
          name: 'サーバーの名前',
          value: 'localhost.localdomain',
          mark: { kind: 'bad' as const, word: '要修正' },
        },
        {
          name: 'お店の記録',
          value: '<img src=x onerror=alert(1)>',
          mark: { kind: 'warn' as const, word: '要確認' },
        },
      ];
      const read = { ...open, message: { ...open.message, serverReport: { rows } } };
      fake.order('message.readServerReport', { reply: { ok: true, value: { ...view, open: read } } });
      fake.order('message.forget', { reply: { ok: true, value: view } });
    });
    await region.getByRole('button', { name: '返事を読む' }).click();
    await region.getByText('localhost.localdomain').waitFor();
    await region.getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await field.inputValue()).toBe('');
    const asked = await page.evaluate(() =>
      (window as unknown as WithFake).fake.asked
        .filter(({ name }) => name === 'message.readServerReport')
        .map(({ input }) => input),
    );
    expect(asked).toEqual([{ text: '# hostname' }, { text: '# hostname' }]);
    await region.getByRole('button', { name: 'この返事を取り除く' }).click();
    await region.getByText('localhost.localdomain').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });
});
