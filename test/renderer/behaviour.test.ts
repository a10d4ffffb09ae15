// What the frame promises a hand at the keyboard: focus, keys, unanswered questions, failures, work with a way out,
// raw copies, undo, files dropped anywhere.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../src-main/contract/view.ts';
import { hasBrowser, startBrowsing, type Browsing, type Fake } from './browser.ts';
import { galleryView } from './gallery/views.ts';
import { whole } from './screens.ts';

let browsing: Browsing;
beforeAll(async () => {
  if (hasBrowser) browsing = await startBrowsing();
}, 180_000);
afterAll(() => browsing?.close());

type WithFake = Window & { fake: Fake };
const asked = (name: string): Promise<readonly unknown[]> =>
  browsing.page.evaluate(
    (wanted) =>
      (window as unknown as WithFake).fake.asked.filter((one) => one.name === wanted).map((one) => one.input),
    name,
  );
const focusedTag = (): Promise<string> => browsing.page.evaluate(() => document.activeElement?.tagName ?? '');

describe.skipIf(!hasBrowser)('the keyboard', { timeout: 120_000 }, () => {
  test('a new screen has the focus on its headline, and its name in the title', async () => {
    const page = await browsing.open({ case: 'seed', hash: '#komorebi/1-spf-dns/main' });
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/2-carrier-rules/);
    expect(await focusedTag()).toBe('H1');
    expect(await page.title()).toBe('STEP 2 要確認 - こもれび雑貨店 - Todoku');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForURL(/1-spf-dns/);
    expect(await focusedTag()).toBe('H1');
  });

  test('Ctrl+E opens the evidence, F1 the glossary, Esc closes only that', async () => {
    const page = await browsing.open({ case: 'seed', hash: '#komorebi/1-spf-dns/main' });
    await page.keyboard.press('Control+e');
    await page.getByRole('complementary', { name: 'くわしい根拠' }).waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'ことばの説明' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('complementary', { name: 'くわしい根拠' }).isVisible()).toBe(true);
  });

  test('F6 goes round the regions and the skip link leads to the sheet', async () => {
    const page = await browsing.open({ case: 'seed', hash: '#komorebi/1-spf-dns/main' });
    const regions: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('F6');
      regions.push(
        await page.evaluate(
          () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '',
        ),
      );
    }
    expect(new Set(regions)).toEqual(new Set(['title', 'rail', 'main', 'evidence', 'actions']));
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe.skipIf(!hasBrowser)('the first questions', { timeout: 120_000 }, () => {
  test('the primary button names the first open question and goes to it', async () => {
    const page = await browsing.open({ case: 'fresh', hash: '#komorebi/0-intake/main' });
    await page.locator('.primary').click();
    await page.getByText('1 番の質問が残っています').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.question')?.id)).toBe('question-1');
    const described = await page.evaluate(
      () =>
        document.getElementById(
          document.activeElement?.closest('section')?.getAttribute('aria-describedby') ?? '',
        )?.textContent,
    );
    expect(described).toMatch(/1.番の質問が残っています/);
    expect(await asked('spfDns.inspect')).toEqual([]);
  });

  test('full-width typing is taken, a wrong one keeps its place with a red line', async () => {
    const page = await browsing.open({ case: 'fresh', hash: '#komorebi/0-intake/main' });
    const domain = page.getByLabel('お店のドメイン', { exact: true });
    await domain.fill('１１１．２２２．３３３．４４４');
    await page.getByText('「shop.example.jp」のように書いてください。').waitFor();
    await page.waitForTimeout(700);
    expect(await asked('intake.answer')).toEqual([]);
    await domain.fill('ｓｈｏｐ．ｅｘａｍｐｌｅ．ｊｐ');
    await page.waitForFunction(() =>
      (window as unknown as WithFake).fake.asked.some((one) => one.name === 'intake.answer'),
    );
    expect(await asked('intake.answer')).toEqual([
      { answers: { shopDomain: 'shop.example.jp', fromAddress: 'order@shop.example.jp' } },
    ]);
  });
});

describe.skipIf(!hasBrowser)('calls', { timeout: 120_000 }, () => {
  test('a failure says what happened and what to do', async () => {
    const page = await browsing.open({ case: 'fresh', hash: '#komorebi/1-spf-dns/main' });
    await page.evaluate(() =>
      (window as unknown as WithFake).fake.order('spfDns.inspect', {
        reply: {
          ok: false,
          failure: {
            code: 'busy',
            message: 'いま別の調べものをしています。',
            next: '終わるまで待ってください。',
          },
        },
      }),
    );
    await page.locator('.primary').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('いま別の調べものをしています。');
    expect(await alert.textContent()).toContain('終わるまで待ってください。');
  });

  test('a failure and what to do next follow the language', async () => {
    const page = await browsing.open({ case: 'fresh', hash: '#komorebi/1-spf-dns/main' });
    const inEach = {
      ja: { message: '別の調べものをしています。', next: '終わるまで待ってください。' },
      en: { message: 'Something else is being looked up.', next: 'Wait until it is done.' },
    };
    await page.evaluate(
      (failure) =>
        (window as unknown as WithFake).fake.order('spfDns.inspect', { reply: { ok: false, failure } }),
      { code: 'busy', ...inEach.ja, inEach },
    );
    await page.locator('.primary').click();
    await page.getByRole('alert').waitFor();
    await browsing.look({ language: 'en' });
    const said = await page.getByRole('alert').textContent();
    expect(said).toContain(inEach.en.message);
    expect(said).toContain(inEach.en.next);
    expect(said).not.toContain(inEach.ja.message);
  });

  test('long work shows itself, can be stopped after three seconds, and never blocks going back', async () => {
    const page = await browsing.open({ case: 'fresh', hash: '#komorebi/1-spf-dns/main' });
    await page.evaluate(() =>
      (window as unknown as WithFake).fake.order('spfDns.inspect', { milliseconds: 60_000 }),
    );
    await page.locator('.primary').click();
    await page.getByText('調べています…').waitFor();
    expect(await page.locator('.primary').getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: '中止する' }).click();
    expect(await asked('cancel spfDns.inspect')).toHaveLength(1);
    await page.getByRole('button', { name: 'もどる' }).click();
    await page.waitForURL(/0-intake/);
  });

  test('what is copied is raw', async () => {
    const page = await browsing.open({ case: 'broken', hash: '#komorebi/1-spf-dns/main' });
    await page.getByRole('button', { name: 'コピー：直したあと' }).click();
    await page.getByText('コピーずみ').waitFor();
    expect(await asked('text.copy')).toEqual([{ text: 'v=spf1 ip4:203.0.113.24 ~all' }]);
  });

  test('a deleted case can be brought back', async () => {
    const page = await browsing.open({});
    await page.getByRole('button', { name: 'あおば文具 のほかの操作' }).click();
    await page.getByRole('button', { name: '消す' }).click();
    await page.getByText('「あおば文具」を消しました。').waitFor();
    expect(await page.getByText('aoba-bungu.example').count()).toBe(0);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('aoba-bungu.example').waitFor();
  });

  test('a file dropped on any page of a case is read in STEP 3, 50 MB of it at most', async () => {
    const page = await browsing.open({ case: 'fresh', hash: '#komorebi/4-restart/main' });
    const sizes = await page.evaluate(async () => {
      const transfer = new DataTransfer();
      const block = new Uint8Array(26_000_000).fill(65);
      transfer.items.add(new File([block, block], 'huge.eml'));
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
      const { fake } = window as unknown as WithFake;
      for (let wait = 0; wait < 200; wait++) {
        const read = fake.asked.find((one) => one.name === 'message.read');
        if (read !== undefined) {
          const { sources } = read.input as { sources: { bytes: Uint8Array; wholeSize: number }[] }; // what the page sent
          return sources.map((source) => [source.bytes.length, source.wholeSize]);
        }
        await new Promise((done) => setTimeout(done, 50));
      }
      return [];
    });
    expect(sizes).toEqual([[50_000_000, 52_000_000]]);
    await page.waitForURL(/3-message-id/);
  });

  test('a newer view replaces the old one without a call', async () => {
    const page = await browsing.open({});
    await page.evaluate(() =>
      (window as unknown as WithFake).fake.patch({
        notices: [
          {
            id: 'damaged',
            kind: 'warn',
            sentence: [{ kind: 'plain', text: '読めない診断を 1 つ、別に保存しました。 <b>x</b>' }],
          },
        ],
      }),
    );
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('<b>x</b>');
    expect(await notice.locator('b').count()).toBe(0);
  });
});

describe.skipIf(!hasBrowser)('what changes while a screen is open', { timeout: 120_000 }, () => {
  const light = { language: 'ja', scheme: 'light' } as const;
  const inspected = galleryView('inspected', {}, light);
  const wrong = galleryView('wrong-spf-address inspected', {}, light);
  const patch = (view: View): Promise<void> =>
    browsing.page.evaluate(
      (json) => (window as unknown as WithFake).fake.patch(JSON.parse(json)),
      JSON.stringify(view),
    );
  const headlineOf = (view: View): string =>
    view.open?.pages.find(({ id }) => id === '1-spf-dns')?.headline ?? '';

  test('looking again moves nothing: how far it is stands where the verdict stood', async () => {
    const page = await browsing.openView(inspected, '#komorebi/1-spf-dns/main', [
      ['spfDns.inspect', { milliseconds: 60_000 }],
    ]);
    await page.waitForFunction(whole);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.section, .primary')].map((one) => one.getBoundingClientRect().top),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'もう一度調べる' }).click();
    for (const share of [0.2, 0.9]) {
      await page.evaluate(
        (done) =>
          (window as unknown as WithFake).fake.push({
            kind: 'work',
            call: 'spfDns.inspect',
            words: 'ネームサーバー 2 台と、逆引きを調べています',
            share: done,
            secondsLeft: 12,
          }),
        share,
      );
      await page.getByRole('progressbar').waitFor();
      expect(await places()).toEqual(before);
    }
  });

  test('another verdict is spoken, at most one in three seconds; opening and another language are not', async () => {
    const page = await browsing.openView(inspected, '#komorebi/1-spf-dns/main', []);
    await page.waitForFunction(whole);
    await page.evaluate(() => {
      const spoken: { at: number; words: string }[] = [];
      Object.assign(window, { spoken });
      new MutationObserver(() => {
        const words = document.querySelector('.window > [role="status"]')?.textContent ?? '';
        if (words !== '' && words !== spoken.at(-1)?.words) spoken.push({ at: performance.now(), words });
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const spoken = () =>
      page.evaluate(() => (window as unknown as { spoken: { at: number; words: string }[] }).spoken);
    await patch(galleryView('inspected', {}, { ...light, language: 'en' }));
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await patch(inspected);
    await page.waitForFunction(() => document.documentElement.lang === 'ja');
    await page.waitForFunction(whole);
    expect(await spoken()).toEqual([]);
    await patch(wrong);
    await expect.poll(async () => (await spoken()).length).toBe(1);
    await patch(inspected);
    await patch(wrong);
    await patch(inspected); // only the newest is said
    await expect.poll(async () => (await spoken()).length, { timeout: 10_000 }).toBe(2);
    const said = await spoken();
    expect(said.map(({ words }) => words.replaceAll(/[\u00a0]/g, ' '))).toEqual([
      headlineOf(wrong),
      headlineOf(inspected),
    ]);
    expect((said[1]?.at ?? 0) - (said[0]?.at ?? 0)).toBeGreaterThan(2900);
  });

  test('a text that was not handed over yet is still there after a walk; a password is not', async () => {
    const page = await browsing.openView(galleryView('part', {}, light), '#komorebi/5-send-test/main', []);
    await page.waitForFunction(whole);
    const walkAway = async (): Promise<void> => {
      await page.evaluate(() => (window.location.hash = '#komorebi/1-spf-dns/main'));
      await page.waitForSelector('.window--at-1-spf-dns');
      await page.evaluate(() => (window.location.hash = '#komorebi/5-send-test/main'));
      await page.waitForSelector('.window--at-5-send-test');
      await page.waitForFunction(whole);
    };
    await page.getByRole('button', { name: 'もう一度送る' }).click();
    await page.locator('.way:nth-of-type(2) .way__head').click();
    const fields = page.locator('.way:nth-of-type(2) input');
    await page.getByRole('textbox', { name: 'ユーザー名' }).fill('shop-owner');
    await page.locator('input[type="password"]').fill('secret-of-the-shop');
    expect(await fields.count()).toBeGreaterThan(3);
    await walkAway();
    await page.getByRole('button', { name: 'もう一度送る' }).click();
    await page.locator('.way:nth-of-type(2) .way__head').click();
    expect(await page.getByRole('textbox', { name: 'ユーザー名' }).inputValue()).toBe('shop-owner');
    expect(await page.locator('input[type="password"]').inputValue()).toBe('');
  });
});

/** Texts of a view by which the page chooses its layout: words of a program, and moments. */
const chooses = (text: string): boolean =>
  /^[A-Za-z0-9:_-]*$/.test(text) || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);

/** Every other text of the view with the payload behind it, whichever field it is. */
function filled(value: unknown, payload: string): unknown {
  if (typeof value === 'string') return chooses(value) ? value : `${value}${payload}`;
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, payload));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, payload)]));
}

describe.skipIf(!hasBrowser)('texts from outside, in every field of the view', { timeout: 120_000 }, () => {
  const payload = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>x</b>{{1}}\${1}=1+1`;
  const moments = [
    ['wrong-spf-address inspected', '1-spf-dns'],
    ['cause', '2-carrier-rules'],
    ['cause', '3-message-id'],
    ['arrived', '5-send-test'],
    ['arrived', 'summary'],
  ] as const;

  test.each(moments)('stay text: %s at %s', async (moment, at) => {
    const look = { language: 'ja', scheme: 'light' } as const;
    const view = filled(galleryView(moment, { evidenceOpen: true }, look), payload) as View; // same shape, other texts
    const page = await browsing.openView(view, `#komorebi/${at}/main`, []);
    await page.waitForSelector(`.window--at-${at}`);
    const seen = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      made: [
        ...document.querySelectorAll('#root script, #root img, #root object, #root embed, #root [onerror]'),
      ].map((element) => element.outerHTML.slice(0, 80)),
      links: [...document.querySelectorAll('a[href]')].filter(
        (a) => !/^(?:#|https?:|app:)/.test(a.getAttribute('href') ?? ''),
      ).length,
      text: document.body.innerText,
    }));
    expect(seen).toMatchObject({ hacked: false, made: [], links: 0 });
    expect(seen.text).toContain('<img src=x onerror="window.hacked=1">');
    expect(browsing.errors).toEqual([]);
  });
});
