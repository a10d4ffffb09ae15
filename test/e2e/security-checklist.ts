// Electron's published security checklist (electronjs.org/docs/latest/tutorial/security), row by row by its own number and
// title, each with the tests that prove it. test/architecture/electron-checklist.test.ts holds that they exist.
export interface ChecklistRow {
  readonly number: number;
  readonly title: string;
  /** file and title of each test, as they stand there */
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const security = 'test/e2e/security.spec.ts';

export const electronChecklist: readonly ChecklistRow[] = [
  {
    number: 1,
    title: 'Only load secure content',
    tests: [
      [security, 'the page comes from its own scheme and nothing else does'],
      ['test/e2e/network.spec.ts', 'from start to checklist the practice sends no packet beyond loopback'],
    ],
  },
  {
    number: 2,
    title: 'Do not enable Node.js integration for remote content',
    tests: [
      [security, 'the page has no Node, no Electron and exactly five names of ours'],
      [security, 'context isolation, sandbox and web security are on, Node and web views off'],
    ],
  },
  {
    number: 3,
    title: 'Enable context isolation',
    tests: [[security, 'context isolation, sandbox and web security are on, Node and web views off']],
  },
  {
    number: 4,
    title: 'Enable process sandboxing',
    tests: [
      [security, 'context isolation, sandbox and web security are on, Node and web views off'],
      ['test/e2e/sandbox.spec.ts', 'as an unprivileged user the page runs in the sandbox'],
    ],
  },
  {
    number: 5,
    title: 'Handle session permission requests from remote content',
    tests: [[security, 'every permission is refused']],
  },
  {
    number: 6,
    title: 'Do not disable webSecurity',
    tests: [[security, 'context isolation, sandbox and web security are on, Node and web views off']],
  },
  {
    number: 7,
    title: 'Define a Content Security Policy',
    tests: [
      [security, 'the content policy refuses inline scripts, eval, foreign scripts and foreign connections'],
      [security, 'starting the app breaks no rule of its own content policy'],
    ],
  },
  {
    number: 8,
    title: 'Do not enable allowRunningInsecureContent',
    tests: [[security, 'context isolation, sandbox and web security are on, Node and web views off']],
  },
  {
    number: 9,
    title: 'Do not enable experimental features',
    tests: [[security, 'no experimental and no extra Blink feature is on']],
  },
  {
    number: 10,
    title: 'Do not use enableBlinkFeatures',
    tests: [[security, 'no experimental and no extra Blink feature is on']],
  },
  {
    number: 11,
    title: 'Do not use allowpopups for WebViews',
    tests: [
      [security, 'a web view can not be made'],
      [security, 'no new window opens, whatever asks for one'],
    ],
  },
  {
    number: 12,
    title: 'Verify WebView options before creation',
    tests: [[security, 'a web view can not be made']],
  },
  {
    number: 13,
    title: 'Disable or limit navigation',
    tests: [[security, 'the page can be led nowhere else: link, location, form, frame, refresh']],
  },
  {
    number: 14,
    title: 'Disable or limit creation of new windows',
    tests: [[security, 'no new window opens, whatever asks for one']],
  },
  {
    number: 15,
    title: 'Do not use shell.openExternal with untrusted content',
    tests: [[security, "only addresses of the list reach the system's browser"]],
  },
  {
    number: 16,
    title: 'Use a current version of Electron',
    tests: [
      [
        'test/app/packaging.test.ts',
        'nothing is a run-time dependency: all is bundled, and pinned to the digit',
      ],
      ['test/setup/set-up.test.ts', 'installers for users are refused on the stand-in'],
    ],
  },
  {
    number: 17,
    title: 'Validate the sender of all IPC messages',
    tests: [
      [
        security,
        'a call from a frame inside the page, or from another window, is refused; nothing reaches the program',
      ],
    ],
  },
  {
    number: 18,
    title: 'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    tests: [
      [security, 'the page comes from its own scheme and nothing else does'],
      ['test/app/page-protocol.test.ts', 'no path at all leads out of the folder'],
    ],
  },
  {
    number: 19,
    title: 'Check which fuses you can change',
    tests: [['test/e2e/package.spec.ts', 'the fuses in the binary are all closed']],
  },
  {
    number: 20,
    title: 'Do not expose Electron APIs to untrusted web content',
    tests: [
      [security, 'the page has no Node, no Electron and exactly five names of ours'],
      [security, 'names of the prototype, wrong types and unknown calls never reach a handler'],
    ],
  },
];
