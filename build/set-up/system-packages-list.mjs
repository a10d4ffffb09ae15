// Debian's and Ubuntu's packages that Todoku's development needs, each with its reason.
// `for: start` are needed to open a window at all; `for: test` are what `npm test` names besides; a test whose
// program is missing is skipped and says so.

/**
 * @typedef {object} SystemPackage
 * @property {readonly string[]} names alternatives, the newer name of a release last (64-bit time_t transition)
 * @property {'start' | 'test'} for
 * @property {string} why
 * @property {'window' | 'display'} [when] `display`: only where there is no display
 */

/** @type {readonly SystemPackage[]} */
export const systemPackages = [
  { names: ['libgtk-3-0', 'libgtk-3-0t64'], for: 'start', why: 'Electron: windows and dialogues' },
  { names: ['libnss3'], for: 'start', why: 'Electron: TLS' },
  { names: ['libgbm1'], for: 'start', why: 'Electron: drawing' },
  { names: ['libasound2', 'libasound2t64'], for: 'start', why: 'Electron: links against it' },
  { names: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'], for: 'start', why: 'Electron: accessibility' },
  { names: ['libdrm2'], for: 'start', why: 'Electron: drawing' },
  { names: ['libxkbcommon0'], for: 'start', why: 'Electron: keyboard' },
  { names: ['libcups2', 'libcups2t64'], for: 'start', why: 'Electron: printing' },
  { names: ['fonts-noto-cjk'], for: 'start', why: "Japanese in the system's own menus and dialogues" },
  { names: ['xvfb'], for: 'start', when: 'display', why: 'a virtual display where there is none' },
  { names: ['xauth'], for: 'start', when: 'display', why: 'xvfb-run needs it' },
  { names: ['xvfb'], for: 'test', why: 'the end-to-end tests run in a virtual display' },
  { names: ['x11-utils'], for: 'test', why: 'xwininfo: the window has its title on the screen' },
  {
    names: ['chromium'],
    for: 'test',
    why: "the checklist printed by today's Chromium: tags, outline; screens in today's engine",
  },
  { names: ['poppler-utils'], for: 'test', why: 'pdftotext, pdffonts, pdfinfo, pdftoppm: what is in a PDF' },
  { names: ['postfix'], for: 'test', why: 'real mails, real logs, fixes tried on a private instance' },
  { names: ['dovecot-core'], for: 'test', why: "checks the passwords of Postfix's submission service" },
  {
    names: ['opendkim'],
    for: 'test',
    why: 'the OpenDKIM fix card, carried out: signs for a private Postfix',
  },
  {
    names: ['opendkim-tools'],
    for: 'test',
    why: 'opendkim-genkey, opendkim-testmsg: keys and signatures of the fix card',
  },
  { names: ['pflogsumm'], for: 'test', why: 'peer of the mail-log reader' },
  { names: ['nsd'], for: 'test', why: 'a real name server for STEP 1' },
  { names: ['swaks'], for: 'test', why: 'real mails from a test client' },
  { names: ['msmtp'], for: 'test', why: 'real mails from a sendmail look-alike' },
  { names: ['php-cli'], for: 'test', why: "mails of PHP's mail()" },
  { names: ['shellcheck'], for: 'test', why: 'every command and script we hand out' },
  { names: ['xdotool'], for: 'test', why: "answers the system's own save dialogue in the packaged app" },
  {
    names: ['desktop-file-utils'],
    for: 'test',
    why: 'desktop-file-validate: the menu entry of the packaged app',
  },
  {
    names: ['libglib2.0-bin'],
    for: 'test',
    why: 'gio launch: the packaged app is started by its menu entry',
  },
  { names: ['rpm'], for: 'test', why: 'the rpm of npm run dist -- --stand-in-for-test' },
  { names: ['openssl'], for: 'test', why: 'certificates for the TLS tests' },
  { names: ['util-linux'], for: 'test', why: 'setpriv: one run as an unprivileged user with the sandbox on' },
  { names: ['iproute2'], for: 'test', why: 'ip: tests in a network of their own, and one that goes away' },
  { names: ['libdb5.3', 'libdb5.3t64'], for: 'test', why: 'Exim links against it' },
  { names: ['libgnutls-dane0', 'libgnutls-dane0t64'], for: 'test', why: 'Exim links against it' },
  { names: ['libidn12'], for: 'test', why: 'Exim links against it' },
  { names: ['libnsl2'], for: 'test', why: 'Exim links against it' },
  { names: ['gzip'], for: 'test', why: 'rotated logs' },
  { names: ['bzip2'], for: 'test', why: 'rotated logs' },
  { names: ['xz-utils'], for: 'test', why: 'rotated logs' },
  { names: ['zstd'], for: 'test', why: 'rotated logs' },
];

/**
 * Packages that can't stand beside others (two mail servers exclude each other): fetched and unpacked into
 * `out/test-tools`. Their libraries are in the list above. `user`: the account the program asks for at its start.
 */
export const unpackedPackages = [
  {
    name: 'exim4-daemon-light',
    why: "mails and logs of Exim; it can't be installed beside Postfix",
    program: 'usr/sbin/exim4',
    variable: 'TODOKU_EXIM',
    user: 'Debian-exim',
  },
];
