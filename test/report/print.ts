// Prints the paper with the system's Chromium and reads the PDF with poppler. Both are Debian packages.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright';
import type { ChecklistDocument } from '../../src-main/report/checklist-document.ts';
import { checklistHtml } from '../../src-main/report/checklist-html.ts';
import { fontsFor } from '../../src-main/report/fonts.node.ts';
import { withPdfInformation } from '../../src-main/report/pdf-information.ts';

const run = promisify(execFile);
const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync) ?? null;

/** Can the paper be printed and looked at here? */
export const canPrint = chromiumPath !== null && existsSync('/usr/bin/pdftotext');

/** A printed paper in its own folder; `close` removes it. */
export interface Printed {
  readonly path: string;
  readonly bytes: Uint8Array;
  info(): Promise<Readonly<Record<string, string>>>;
  text(...options: string[]): Promise<string>;
  fonts(): Promise<readonly string[]>;
  structure(): Promise<string>;
  /** words with their boxes in points, and the page they are on */
  words(): Promise<readonly PlacedWord[]>;
  close(): Promise<void>;
}

export interface PlacedWord {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly box: readonly [number, number, number, number];
  readonly text: string;
}

/** @returns the system's Chromium; the caller closes it */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no chromium');
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** @param document the paper; fonts are embedded as in the app, no script runs, tags and outline are asked for */
export async function print(browser: Browser, document: ChecklistDocument): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'todoku-paper-'));
  const path = join(folder, 'paper.pdf');
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.setContent(checklistHtml(document, await fontsFor(document)));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
  const { title, shop, madeOn, language } = document;
  const bytes = withPdfInformation(pdf, {
    title: `${title} - ${shop}`,
    author: 'Todoku',
    creator: 'Todoku',
    subject: `${shop} ${madeOn}`,
    language,
  });
  await writeFile(path, bytes);
  const tool = async (name: string, ...options: string[]): Promise<string> =>
    (await run(name, [...options, path], { maxBuffer: 64_000_000 })).stdout;
  return {
    path,
    bytes,
    info: async () =>
      Object.fromEntries(
        (await tool('pdfinfo')).split('\n').flatMap((line) => {
          const colon = line.indexOf(':');
          return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
        }),
      ),
    text: async (...options) =>
      (await run('pdftotext', [...options, path, '-'], { maxBuffer: 64_000_000 })).stdout,
    fonts: async () => (await tool('pdffonts')).trim().split('\n').slice(2),
    structure: () => tool('pdfinfo', '-struct-text'),
    words: async () =>
      placedWords((await run('pdftotext', ['-bbox', path, '-'], { maxBuffer: 256_000_000 })).stdout),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function placedWords(xml: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let page = 0;
  let size: readonly [number, number] = [0, 0];
  for (const line of xml.split('\n')) {
    const sheet = /<page width="([\d.]+)" height="([\d.]+)">/.exec(line);
    if (sheet !== null) {
      page += 1;
      size = [Number(sheet[1]), Number(sheet[2])];
    }
    const word =
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (word === null) continue;
    const [, left, top, right, bottom, text = ''] = word;
    words.push({
      page,
      width: size[0],
      height: size[1],
      box: [Number(left), Number(top), Number(right), Number(bottom)],
      text,
    });
  }
  return words;
}
