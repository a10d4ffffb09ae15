// A zone that means harm, asked by the real app: what it holds stands on the page as text, within bounds, and acts nowhere.
import { expect, test } from '@playwright/test';
import { startScriptedServer, type Asked, type Reply } from '../protocols/dns/scripted-server.ts';
import { launchApp } from './app.ts';
import { headline, openStop, primary } from './road.ts';

const bytes = (text: string): Buffer[] =>
  (
    Buffer.from(text)
      .toString('latin1')
      .match(/[^]{1,255}/g) ?? []
  ).map((part) => Buffer.from(part, 'latin1'));
const record = `v=spf1 include:<script>document.title='pwned'</script>.example a:\u202eelpmaxe ${'a '.repeat(30_000)}-all`;

function hostile({ name, type }: Asked): Reply {
  if (name !== 'shop.example') return { rcode: 3 };
  switch (type) {
    case 'A':
      return { answers: [{ name, type, ttl: 60, data: '203.0.113.24' }] };
    case 'TXT':
      return {
        answers: [
          { name, type, ttl: 60, data: bytes(record) },
          { name, type, ttl: 60, data: bytes('<img src=x onerror="document.title=\'pwned\'">\u0007\u001b[31m') },
        ],
      };
    case 'MX':
      return {
        answers: Array.from({ length: 500 }, (_, place) => ({
          name,
          type: 'MX' as const,
          ttl: 60,
          data: { preference: place, exchange: place === 0 ? '<b>mx</b>.shop.example' : `mx${place}.shop.example` },
        })),
      };
    default:
      return { answers: [] };
  }
} // prettier-ignore

test('64 kB of TXT, markup, control and direction characters, 500 MX: shown harmlessly and within bounds', async () => {
  const server = await startScriptedServer(hostile);
  const running = await launchApp({ args: ['--name-server', server.address] });
  try {
    const { page } = running;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => {
      errors.push(`dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.getByRole('button', { name: '新しい診断をはじめる' }).click();
    await expect(headline(page)).toBeVisible();
    await page.evaluate(async () => {
      const bridge = window as unknown as {
        readonly todoku: { call(name: string, input: unknown): Promise<unknown> };
      };
      await bridge.todoku.call('intake.answer', { answers: { shopDomain: 'shop.example' } });
    });
    await openStop(page, 'STEP 1');
    await primary(page, '調べはじめる');
    await expect(headline(page)).toHaveText(/届け出が、受け取る側で読めません/, { timeout: 60_000 });
    await page.getByRole('button', { name: /くわしい根拠/ }).click();

    const seen = await page.evaluate(() => ({
      title: document.title,
      injected: document.querySelectorAll('#root script, #root img, main b, aside b').length,
      nodes: document.querySelectorAll('*').length,
      longest: Math.max(...[...document.querySelectorAll('p, td, dd, pre, code, li')].map((each) => each.textContent.length)),
      text: document.body.textContent,
    })); // prettier-ignore
    expect(seen.title).toMatch(/Todoku/);
    expect(seen.injected).toBe(0);
    expect(seen.nodes).toBeLessThan(8000);
    expect(seen.longest).toBeLessThan(20_000);
    expect(seen.text).toContain('<script>');
    // eslint-disable-next-line no-control-regex
    expect(seen.text).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(errors).toEqual([]);
  } finally {
    await running.close();
    await server.stop();
  }
});
