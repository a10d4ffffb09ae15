// Electron's published security checklist in the real app; which row is proved by which test: security-checklist.ts.
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from './app.ts';

interface Said {
  readonly ok?: boolean;
  readonly failure?: { readonly code: string };
}

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  running = await launchApp();
  page = running.page;
});
test.afterAll(() => running.close());

test('the page has no Node, no Electron and exactly five names of ours', async () => {
  const seen = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    module: typeof (globalThis as Record<string, unknown>)['module'],
    Buffer: typeof (globalThis as Record<string, unknown>)['Buffer'],
    bridge: Object.keys((globalThis as unknown as { todoku: object }).todoku).sort(),
  }));
  expect(seen).toMatchObject({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    Buffer: 'undefined',
  });
  expect(seen.bridge).toEqual(['call', 'cancel', 'onProgress', 'pathOf', 'platform']);
});

test('context isolation, sandbox and web security are on, Node and web views off', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false);
  expect(preferences['experimentalFeatures'] ?? false).toBe(false);
});

test('no experimental and no extra Blink feature is on', async () => {
  const seen = await running.app.evaluate(({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { experimentalFeatures, enableBlinkFeatures } = contents.getLastWebPreferences();
    return {
      preferences: [experimentalFeatures ?? false, enableBlinkFeatures ?? ''],
      switches: [
        'enable-blink-features',
        'enable-experimental-web-platform-features',
        'disable-web-security',
      ].filter((name) => app.commandLine.hasSwitch(name)),
    };
  });
  expect(seen).toEqual({ preferences: [false, ''], switches: [] });
});

test('the page comes from its own scheme and nothing else does', async () => {
  expect(page.url().replace(/#.*/, '')).toBe('app://todoku/index.html');
  // Asked by the program: the page's own policy lets it fetch nothing at all.
  const status = await running.app.evaluate(async ({ net }) => {
    const ask = async (path: string): Promise<number> => (await net.fetch(`app://todoku${path}`)).status;
    return [
      await ask('/index.html'),
      await ask('/../main/main.js'),
      await ask('/%2e%2e/main/main.js'),
      await ask('/..%2fmain%2fmain.js'),
      await ask('/%5c..%5cmain%5cmain.js'),
      await ask('/assets'),
    ];
  });
  expect(status).toEqual([200, 404, 404, 404, 404, 404]);
});

test('the content policy refuses inline scripts, eval, foreign scripts and foreign connections', async () => {
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    const note = (event: SecurityPolicyViolationEvent): void => {
      directives.push(event.effectiveDirective);
    };
    document.addEventListener('securitypolicyviolation', note);
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = 1';
    document.body.append(script);
    const foreign = document.createElement('script');
    foreign.src = 'https://cdn.example/x.js';
    document.body.append(foreign);
    const handler = document.createElement('div');
    handler.setAttribute('onclick', 'globalThis.injected = 2');
    document.body.append(handler);
    handler.click();
    // In a task of the page's own: what the debugger evaluates is exempt from the policy.
    const evaluated = await new Promise<boolean>((done) => {
      setTimeout(() => {
        try {
          // eslint-disable-next-line no-eval -- that it is refused is what is tested
          done((0, eval)('1') === 1);
        } catch {
          done(false);
        }
      }, 0);
    });
    const fetched = await fetch('https://shop.example.jp/').then(
      () => true,
      () => false,
    );
    await new Promise((done) => setTimeout(done, 300));
    document.removeEventListener('securitypolicyviolation', note);
    script.remove();
    foreign.remove();
    handler.remove();
    return {
      directives,
      evaluated,
      fetched,
      injected: (globalThis as unknown as { injected?: number }).injected ?? 0,
    };
  });
  expect(refused.injected).toBe(0);
  expect(refused.evaluated).toBe(false);
  expect(refused.fetched).toBe(false);
  expect(refused.directives).toEqual(
    expect.arrayContaining(['script-src-elem', 'script-src-attr', 'script-src', 'connect-src']),
  );
});

test('starting the app breaks no rule of its own content policy', async () => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.reload();
  await page.locator('h1').first().waitFor();
  expect(messages.filter((text) => /Content.Security.Policy/i.test(text))).toEqual([]);
});

test('no new window opens, whatever asks for one', async () => {
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://shop.example.jp/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return window.open('https://shop.example.jp/') !== null || window.open('about:blank') !== null;
  });
  expect(opened).toBe(false);
  expect(running.app.windows()).toHaveLength(1);
});

test('the page can be led nowhere else: link, location, form, frame, refresh', async () => {
  for (const target of [
    'https://shop.example.jp/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/index.html',
  ]) {
    await page.evaluate((url) => {
      location.href = url;
    }, target);
    await page.waitForTimeout(150);
    expect(page.url().replace(/#.*/, '')).toBe('app://todoku/index.html');
  }
  const frames = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://shop.example.jp/';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    let text: string;
    try {
      text = frame.contentDocument?.body.textContent ?? 'closed';
    } catch {
      text = 'closed';
    }
    frame.remove();
    return text;
  });
  expect(frames).toMatch(/^(closed)?$/);
  expect(page.url().replace(/#.*/, '')).toBe('app://todoku/index.html');
});

test('every permission is refused', async () => {
  const states = await page.evaluate(async () => {
    const answers: Record<string, string> = {};
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']) {
      try {
        answers[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        answers[name] = 'denied';
      }
    }
    answers['ask'] = await Notification.requestPermission();
    answers['media'] = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    answers['usb'] = 'usb' in navigator ? 'there' : 'denied';
    return answers;
  });
  for (const [name, state] of Object.entries(states))
    if (name !== 'usb') expect([name, state]).toEqual([name, 'denied']);
});

test('downloads are refused', async () => {
  const started = await running.app.evaluate(async ({ session, BrowserWindow }) => {
    let state = 'none';
    session.defaultSession.once('will-download', (event) => {
      state = event.defaultPrevented ? 'refused' : 'let through';
    });
    await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; a.click();",
    );
    await new Promise((done) => setTimeout(done, 400));
    return state;
  });
  expect(started).toBe('refused');
});

test('a web view can not be made', async () => {
  const attached = await running.app.evaluate(async ({ webContents, BrowserWindow }) => {
    const before = webContents.getAllWebContents().length;
    await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "const w = document.createElement('webview'); w.src = 'about:blank'; document.body.append(w); setTimeout(() => w.remove(), 200); 1",
    );
    await new Promise((done) => setTimeout(done, 300));
    return webContents.getAllWebContents().length - before;
  });
  expect(attached).toBe(0);
});

test('a call from a frame inside the page, or from another window, is refused; nothing reaches the program', async () => {
  const replies = await running.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return [];
    // The handler itself is asked, with what Electron would say about the sender.
    const handlers = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (...args: unknown[]) => Promise<Said | undefined> | undefined>;
      }
    )._invokeHandlers;
    const handler = handlers.get('todoku:call');
    if (handler === undefined) return [];
    const stranger = new BrowserWindow({ show: false });
    await stranger.loadURL('about:blank');
    const senders = [
      { sender: stranger.webContents, senderFrame: stranger.webContents.mainFrame },
      { sender: contents, senderFrame: stranger.webContents.mainFrame },
      { sender: contents, senderFrame: null },
      { sender: contents, senderFrame: contents.mainFrame },
    ];
    const answers: string[] = [];
    for (const event of senders) {
      const said = await new Promise<Said>((done) => {
        // Electron 25 wraps the answer in the event, newer ones return it.
        const answer = handler({ ...event, _reply: done, sendReply: done, _throw: done }, 'view', {});
        void answer?.then((value) => {
          if (value !== undefined) done(value);
        });
      });
      answers.push(said.ok === true ? 'answered' : (said.failure?.code ?? 'odd'));
    }
    stranger.destroy();
    return answers;
  });
  expect(replies).toEqual(['untrusted-sender', 'untrusted-sender', 'untrusted-sender', 'answered']);
});

test('names of the prototype, wrong types and unknown calls never reach a handler', async () => {
  const codes = await page.evaluate(async () => {
    const { todoku } = globalThis as unknown as {
      todoku: { call(name: unknown, input: unknown): Promise<{ ok: boolean; failure?: { code: string } }> };
    };
    const tried: unknown[][] = [
      ['__proto__', {}],
      ['constructor', {}],
      ['toString', {}],
      [{ toString: 'view' }, {}],
      ['nothing.here', {}],
      ['view', { surplus: 1 }],
      ['view', null],
      ['cases.open', { id: '../../etc/passwd' }],
      ['link.open', { url: 'file:///etc/passwd' }],
      ['link.open', { url: 'javascript:alert(1)' }],
      ['link.open', { url: 'https://www.au.com.evil.example/' }],
    ];
    const answers: string[] = [];
    for (const [name, input] of tried) {
      const reply = await todoku.call(name, input);
      answers.push(reply.failure?.code ?? 'answered');
    }
    return answers;
  });
  expect(codes.slice(0, 5)).toEqual(Array(5).fill('unknown-call'));
  expect(codes.slice(5, 8)).toEqual(Array(3).fill('bad-input'));
  expect(codes.slice(8)).toEqual(Array(3).fill('link-refused'));
});

test("only addresses of the list reach the system's browser", async () => {
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
  });
  const tried = [
    'https://www.au.com/support/',
    ...[
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://evil.example/x',
      'ms-msdt:/id',
      'todoku://x',
      'app://todoku/',
    ],
    ...[
      'https://www.au.com@evil.example/',
      'https://www.au.com:8443/',
      'https://user:pw@www.au.com/',
      'HTTPS://WWW.AU.COM/',
    ],
    ...[
      'https://www.au.com.evil.example/',
      'https://www.xn--au-fka.com/',
      'https://www.\u0430u.com/',
      'https://www.au.com/\n-x',
    ],
    ...[
      'https://www.au.com\\@evil.example/',
      ' https://www.au.com/',
      'https://www.au.com/\u202ex',
      '--new-window',
    ],
  ];
  const codes = await page.evaluate(async (urls) => {
    const { todoku } = globalThis as unknown as {
      todoku: { call(name: string, input: unknown): Promise<{ ok: boolean; failure?: { code: string } }> };
    };
    const answers: string[] = [];
    for (const url of urls) answers.push((await todoku.call('link.open', { url })).failure?.code ?? 'opened');
    return answers;
  }, tried);
  expect(codes).toEqual(['opened', ...tried.slice(1).map(() => 'link-refused')]);
  expect(await running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    tried[0],
  ]);
});
