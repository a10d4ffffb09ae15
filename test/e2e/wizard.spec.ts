// The whole wizard played by hand in the real app on the practice case: wrong before, right after, and on paper.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catchNotifications, freshFolder, launchApp } from './app.ts';
import { walkTheRoad } from './road.ts';

test('from the first question to the PDF', async () => {
  test.setTimeout(240_000);
  const folder = freshFolder();
  const running = await launchApp({ size: { width: 1180, height: 800 } });
  try {
    const pdf = join(folder, 'checklist.pdf');
    const stops: string[] = [];
    const notifications = await catchNotifications(running.app);
    await walkTheRoad(running, pdf, (stop) => {
      stops.push(stop);
      return Promise.resolve();
    });
    expect(stops).toHaveLength(14);
    expect(await notifications()).toEqual([expect.stringMatching(/^サーバーが、新しい名前で戻りました。 /)]);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
    for (const words of [
      'au',
      'SoftBank',
      '届くようになりました',
      'apache@localhost.localdomain',
      '@localhost.localdomain',
      'mail.komorebi-zakka.example',
    ]) {
      expect(text.includes(words), words).toBe(true);
    }
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
