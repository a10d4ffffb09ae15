// Plays the practice case unattended in the real app; leaves the checklist and a picture of every step in out/demo/.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, root } from '../e2e/app.ts';
import { walkTheRoad } from '../e2e/road.ts';

test('the practice case, from the first question to the checklist', async () => {
  const folder = join(root, 'out', 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pdf = join(folder, 'todoku-checklist.pdf');
  const running = await launchApp({ size: { width: 1180, height: 800 } });
  try {
    await walkTheRoad(running, pdf, async (stop) => {
      await running.page.screenshot({ path: join(folder, `${stop}.png`), animations: 'disabled' });
      process.stderr.write(`todoku: ${stop}\n`);
    });
    expect(statSync(pdf).size).toBeGreaterThan(10_000);
  } finally {
    await running.close();
  }
});
