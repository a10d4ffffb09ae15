// No password anywhere after a run: profile folder, case file, log, the real PDF, and the page's and the program's memory.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, freshFolder, launchApp, type RunningApp } from './app.ts';
import { buy, closePractice, openStop, primary } from './road.ts';

const user = 'order@komorebi-zakka.example';
const password = `S3sam"öffne 電池'/+&%=dich`;

/** The password in every form in which it may lie about, each as bytes. */
const forms: readonly Buffer[] = [
  password,
  Buffer.from(password).toString('base64').replace(/=+$/, ''),
  Buffer.from(password).toString('base64url'),
  Buffer.from(`\0${user}\0${password}`).toString('base64').replace(/=+$/, ''),
  Buffer.from(password).toString('hex'),
  encodeURIComponent(password),
  JSON.stringify(password).slice(1, -1),
].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')]);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** Which form of the password the bytes carry; null is as it should be. */
function leak(bytes: Buffer): string | null {
  const at = forms.findIndex((form) => bytes.includes(form));
  return at < 0 ? null : `form ${at}`;
}

/** The bytes of a PDF, and every stream of it that inflates. */
function pdfParts(path: string): readonly Buffer[] {
  const bytes = readFileSync(path);
  const parts: Buffer[] = [bytes];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    try {
      parts.push(inflateSync(bytes.subarray(start, end)));
    } catch {
      // a font or picture of another filter: its raw bytes are searched with the file
    }
  }
  return parts;
}

/** Everything that the page's engine holds, after it has tidied up. */
async function heapOf({ page }: RunningApp): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  // The snapshot is JSON: its strings are searched as they were, not as JSON writes them.
  const { strings } = JSON.parse(pieces.join('')) as { readonly strings: readonly string[] };
  return Buffer.from(strings.join('\n'), 'utf8');
}

/** The same of the main process. */
async function mainHeapOf({ app }: RunningApp, file: string): Promise<Buffer> {
  await app.evaluate((_electron, path) => {
    const { mainModule } = process as unknown as {
      readonly mainModule: { require(name: string): { writeHeapSnapshot(file: string): void } };
    };
    mainModule.require('node:v8').writeHeapSnapshot(path);
  }, file);
  const { strings } = JSON.parse(readFileSync(file, 'utf8')) as { readonly strings: readonly string[] };
  rmSync(file);
  return Buffer.from(strings.join('\n'), 'utf8');
}

async function sendByHandIn(running: RunningApp): Promise<void> {
  const { page } = running;
  await page.getByRole('radio', { name: /お店のサーバーを通して送る/ }).check();
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  // While it is typed the page must have it: the search finds what is there.
  expect(leak(await heapOf(running))).not.toBeNull();
  await page.getByLabel(/^宛先/).fill('todoku.renshu@docomo.ne.jp');
  await primary(page, 'この方法で送る');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: /1.件に送る/ }).click();
  await expect(page.getByRole('main')).toContainText(/ログインできません/, { timeout: 60_000 });
}

test('after a hand-in the password is neither on disk, nor on paper, nor in memory', async () => {
  test.setTimeout(300_000);
  const dataFolder = freshFolder();
  const saved = freshFolder();
  const running = await launchApp({ dataFolder, size: { width: 1180, height: 800 } });
  const { app, page } = running;
  try {
    await page.getByRole('button', { name: '練習をはじめる' }).click();
    await buy(page);
    await closePractice(page);
    await openStop(page, 'STEP 5');
    const again = page.getByRole('button', { name: 'もう一度送る' });
    if (await again.isVisible()) await again.click();
    await sendByHandIn(running);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /まとめと印刷/ })
      .click();
    const pdf = join(saved, 'checklist.pdf');
    await answerSaveDialog(app, pdf);
    await primary(page, 'PDF に保存する');
    await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true);
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('AUTH PLAIN ***');
    for (const part of pdfParts(pdf)) expect(leak(part)).toBeNull();

    const heap = await heapOf(running);
    expect(heap.includes('AUTH PLAIN ***'), 'the snapshot is a whole one').toBe(true);
    expect(leak(heap), 'memory of the page').toBeNull();
    expect(
      leak(await mainHeapOf(running, join(saved, 'main.heapsnapshot'))),
      'memory of the program',
    ).toBeNull();
  } finally {
    await running.close();
  }
  // Closed: Local Storage, Session Storage, IndexedDB, caches, the case and the log have all been written by now.
  const files = filesBelow(dataFolder);
  expect(files.some((path) => path.includes('Local Storage'))).toBe(true);
  expect(files.some((path) => readFileSync(path).includes('AUTH PLAIN ***'))).toBe(true);
  for (const path of files) expect(leak(readFileSync(path)), path).toBeNull();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  rmSync(saved, { recursive: true, force: true });
});
