// Finished HTML to PDF or paper, in a hidden window of its own session: no script, no network, no preload.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import type { PdfPrinter } from '../ports.ts';
import { pageScheme } from './page-protocol.ts';

/** Nothing but the text itself, its styles and the fonts and pictures inside it. */
const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
/** A page that is not laid out by then never will be; the slowest measured (40 pages) takes a fiftieth. */
const longestMilliseconds = 60_000;
/** The next paper is soon asked for (masked, then not; PDF, then print): its window's process is kept for so long. */
const keptMilliseconds = 30_000;

/**
 * The paper's own page numbers and running head are page margin boxes, which Chromium prints from 131 on. An older
 * runtime gets a plain header and footer in the same places.
 */
const plainFrame =
  Number(process.versions.chrome.split('.')[0]) >= 131
    ? {}
    : {
        displayHeaderFooter: true,
        headerTemplate: plainLine('<span class="title"></span>', 'left'),
        footerTemplate: plainLine(
          '<span class="pageNumber"></span> / <span class="totalPages"></span>',
          'right',
        ),
      };

function plainLine(contentHtml: string, side: 'left' | 'right'): string {
  return `<div style="width:100%;padding:0 16mm;font:7.5pt sans-serif;color:#586b75;text-align:${side}">${contentHtml}</div>`;
}

/** @param parent the window that hidden ones close with, so that none of them keeps the app alive */
export function createPdfPrinter(parent: () => BrowserWindow | null): PdfPrinter {
  const pages = new Map<string, string>();
  let paperSession: Session | null = null;
  let kept: BrowserWindow | null = null;
  let keptUntil: NodeJS.Timeout | undefined;

  function sessionForPaper(): Session {
    if (paperSession !== null) return paperSession;
    paperSession = session.fromPartition('paper'); // no `persist:`: nothing of it reaches the disk
    paperSession.protocol.handle(pageScheme, (request) => {
      const html = pages.get(new URL(request.url).pathname);
      if (html === undefined) return new Response('not here', { status: 404 });
      return new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': paperPolicy },
      });
    });
    return paperSession;
  }

  function takeWindow(): BrowserWindow {
    const ready = kept;
    kept = null;
    clearTimeout(keptUntil);
    if (ready !== null && !ready.isDestroyed() && !ready.webContents.isCrashed()) return ready;
    const above = parent();
    return new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      ...(above === null ? {} : { parent: above }),
      webPreferences: {
        session: sessionForPaper(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
      },
    });
  }

  function keepWindow(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    if (kept !== null || window.getParentWindow() === null) {
      window.destroy();
      return;
    }
    kept = window;
    keptUntil = setTimeout(() => {
      kept = null;
      if (!window.isDestroyed()) window.destroy();
    }, keptMilliseconds);
  }

  async function withPaper<Result>(
    html: string,
    use: (window: BrowserWindow) => Promise<Result>,
  ): Promise<Result> {
    const path = `/${randomUUID()}`;
    pages.set(path, html);
    const window = takeWindow();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error('printing took too long'));
      }, longestMilliseconds);
    });
    try {
      // The load event waits for fonts inside the text: they are requested by its own style sheet.
      const work = window.loadURL(`${pageScheme}://paper${path}`).then(() => use(window));
      const result = await Promise.race([work, tooLong]);
      keepWindow(window);
      return result;
    } catch (error) {
      if (!window.isDestroyed()) window.destroy();
      throw error;
    } finally {
      clearTimeout(timer);
      pages.delete(path);
    }
  }

  return {
    print: (html, { pageSize }) =>
      withPaper(html, (window) =>
        window.webContents.printToPDF({
          pageSize,
          printBackground: true,
          preferCSSPageSize: true,
          ...plainFrame,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      ),
    printOnPaper: (html) =>
      withPaper(
        html,
        (window) =>
          new Promise<boolean>((resolve) => {
            window.webContents.print({ printBackground: true }, (printed) => {
              resolve(printed);
            });
          }),
      ),
  };
}
