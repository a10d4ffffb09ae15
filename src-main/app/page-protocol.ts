// The page's own address, `app://todoku/`: files of the built page and nothing else, each with the content policy.
// A custom scheme instead of file:// keeps the page away from the rest of the disk.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';

export const pageScheme = 'app';
export const pageOrigin = 'app://todoku';
export const pageAddress = `${pageOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** Scripts only from the page's own files. Styles may be inline: the component library writes style attributes. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * @param folder the built page
 * @param pathname of the asked address, still percent-encoded
 * @returns the file to answer with, null where the address leads out of the folder or is malformed
 */
export function pageFile(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : null;
}

/**
 * Serves the page to one session.
 * No Cross-Origin-Opener-Policy: it made Chromium throw the first process away and start another for the page, a quarter
 * of a second; no page can open another here anyway.
 * @returns resolves once the page's styles, the last it waits for, have been handed out: its own process is at work
 * then, and ours has time; at the latest a second after the page was asked for
 */
export function servePage(protocol: Protocol, folder: string): Promise<void> {
  let handedOut = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    handedOut = resolve;
  });
  let latest: NodeJS.Timeout | null = null;
  protocol.handle(pageScheme, async (request) => {
    latest ??= setTimeout(handedOut, 1000);
    if (request.url.endsWith('.css')) setImmediate(handedOut);
    const address = new URL(request.url);
    const file =
      address.host === 'todoku' && request.method === 'GET' ? pageFile(folder, address.pathname) : null;
    const type = file === null ? undefined : types[extname(file)];
    if (file === null || type === undefined) return new Response('not here', { status: 404 });
    try {
      return new Response(await readFile(file), {
        headers: {
          'content-type': type,
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        },
      });
    } catch {
      return new Response('not here', { status: 404 }); // no such file in the package
    }
  });
  return asked;
}
