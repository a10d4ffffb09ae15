// Refuses everything the page does not need: navigation, windows, permissions, downloads, web views, the network.
// The list is Electron's published security checklist; each row has its test in test/e2e/security.spec.ts.
import { app, type Session, type WebContents } from 'electron';
import { pageOrigin, pageScheme } from './page-protocol.ts';

/** Schemes that never leave the machine. */
const localSchemes: ReadonlySet<string> = new Set([
  `${pageScheme}:`,
  'data:',
  'blob:',
  'devtools:',
  'about:',
]);

/**
 * Applies to every page that will ever exist in this app.
 * @param developmentOrigin origin of the development server, null in every built app
 */
export function hardenPages(developmentOrigin: string | null): void {
  if (developmentOrigin === null) closeBrowserNetwork();
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    // The address in the bar never changes: the page is one document, and a reload goes around this event.
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      // The preview of the checklist is a frame whose text the page itself sets.
      if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault();
    });
    hardenSession(contents.session, developmentOrigin);
    stopDevelopersDoors(contents, developmentOrigin);
  });
}

/**
 * Chromium of itself fetches dictionaries, looks for a proxy, and more, past every handler of a session. The page needs
 * none of it: what is asked and dialled goes through Node's sockets. Has to be called before the app is ready.
 */
function closeBrowserNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'no-proxy-server',
    'disable-component-update',
    'disable-background-networking',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
}

const hardened = new WeakSet<Session>();

function hardenSession(session: Session, developmentOrigin: string | null): void {
  if (hardened.has(session)) return;
  hardened.add(session);
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false); // dictionaries would be fetched from the network
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url, developmentOrigin) });
  });
}

/** @returns whether a page may load this address */
export function isLocal(address: string, developmentOrigin: string | null): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === `${pageScheme}:`) return url.host === 'todoku' || url.host === 'paper';
  if (localSchemes.has(url.protocol)) return true;
  return developmentOrigin !== null && url.host === new URL(developmentOrigin).host;
}

/** In the packaged app the developer tools stay closed: nothing typed there by a deceived user can act. */
function stopDevelopersDoors(contents: WebContents, developmentOrigin: string | null): void {
  if (!app.isPackaged || developmentOrigin !== null) return;
  contents.on('devtools-opened', () => {
    contents.closeDevTools();
  });
}

/** @returns whether a frame's address is our own page */
export function isOwnPage(address: string, developmentOrigin: string | null): boolean {
  try {
    const url = new URL(address);
    if (developmentOrigin !== null && url.origin === new URL(developmentOrigin).origin) return true;
    return `${url.protocol}//${url.host}` === pageOrigin;
  } catch {
    return false;
  }
}
