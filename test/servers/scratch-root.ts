// A scratch machine: the files that fix cards touch under a folder, and small stand-ins for the programs that would touch the real
// one. Files are changed by the real sed, cp, echo, postconf and postmap.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ServerId } from '../../src-main/contract/answers.ts';

export interface ScratchMachine {
  readonly root: string;
  /** runs a fix card's command; throws with its output where it fails */
  run(command: string): string;
  read(path: string): string;
  /** every file's bytes by its path, copies kept by the cards left out */
  snapshot(): Readonly<Record<string, string>>;
  remove(): void;
}

const mainCf =
  '# Postfix of a shop\nmyhostname = old.localdomain\nmydestination = $myhostname, localhost\ninet_protocols = all\n';
const masterCf =
  'smtp      inet  n       -       n       -       -       smtpd\nsmtp      unix  -       -       n       -       -       smtp\n';
const sendmailMc = "divert(-1)dnl\nOSTYPE(`linux')dnl\nMAILER(smtp)dnl\nMAILER(procmail)dnl\n";
const configPhp =
  "<?php\ndefine('MAIL_BACKEND', 'mail');\ndefine('SMTP_HOST', '');\ndefine('SMTP_PORT', '');\ndefine('SMTP_USER', '');\n";

const common: Readonly<Record<string, string>> = {
  'etc/hosts': '127.0.0.1   localhost localhost.localdomain\n127.0.1.1\told.localdomain old\n',
  'etc/postfix/main.cf': mainCf,
  'etc/postfix/master.cf': masterCf,
  'etc/mail/sendmail.mc': sendmailMc,
  'etc/mail/sendmail.cf': 'Djold\n',
  'etc/exim/exim.conf': 'domainlist local_domains = @\n',
  'etc/msmtprc': 'defaults\ndomain localhost\naccount default\nhost mail.example\n',
  'etc/ssmtp/ssmtp.conf': 'root=postmaster\nhostname=old\n',
  'etc/php.d/mbstring.ini': 'extension=mbstring\n',
  'etc/php/8.2/fpm/conf.d/mbstring.ini': 'extension=mbstring\n',
  'etc/php/8.2/cli/conf.d/mbstring.ini': 'extension=mbstring\n',
  'etc/exim4/conf.d/main/01_listmacrosdefs': '# macros\n',
  'data/config/config.php': configPhp,
  '.env': 'APP_ENV=prod\nMAILER_URL=null://localhost\nMAILER_DSN=null://null\nDATABASE_URL="x"\n',
};
const ofServer: { readonly [Id in ServerId]?: Readonly<Record<string, string>> } = {
  centos6: { 'etc/sysconfig/network': 'NETWORKING=yes\nHOSTNAME=localhost.localdomain\n' },
  'rhel7-and-later': { 'etc/hostname': 'localhost.localdomain\n' },
  'debian-ubuntu': {
    'etc/hostname': 'old\n',
    'etc/mailname': 'old.localdomain\n',
    'etc/cloud/cloud.cfg.d/05_logging.cfg': 'x: 1\n',
  },
  'amazon-linux': { 'etc/hostname': 'ip-10-0-1-23\n', 'etc/cloud/cloud.cfg.d/05_logging.cfg': 'x: 1\n' },
};

/** Programs that must not touch the real machine, and what stands in for them. */
const standIns: Readonly<Record<string, string>> = {
  hostname:
    'if [ $# -eq 0 ] || [ "$1" = -f ]; then cat "$ROOT/kernel-name"; else echo "$1" > "$ROOT/kernel-name"; fi',
  hostnamectl:
    '[ "$1" = set-hostname ] && echo "$2" > "$ROOT/kernel-name" && echo "$2" > "$ROOT/etc/hostname"',
  getent: 'exit 2',
  service: 'true',
  systemctl: 'true',
  make: 'true',
  'update-exim4.conf': 'true',
  postfix: 'true',
  'opendkim-genkey':
    'while [ $# -gt 0 ]; do [ "$1" = -D ] && folder=$2; shift; done; echo key > "$folder/todoku.txt"; echo key > "$folder/todoku.private"',
  'opendkim-testkey': 'echo "key OK"',
  'apt-get': 'true',
  yum: 'true',
  chkconfig: 'true',
  chown: 'true',
  journalctl: 'echo "from=<apache@old.localdomain>"',
  php: 'echo "mail.force_extra_parameters => no value"',
  exim: 'echo "primary_hostname = old"',
  exim4: 'echo "primary_hostname = old"',
  msmtp: 'echo "msmtp version 1.8.23"',
  readlink: 'echo /usr/sbin/sendmail.postfix',
  postqueue: 'echo "Mail queue is empty"',
};

/** @returns a machine of that kind with a shop on it */
export function scratchMachine(server: ServerId): ScratchMachine {
  const root = mkdtempSync(join(tmpdir(), 'todoku-root-'));
  const put = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), mode);
  };
  for (const [path, text] of Object.entries({ ...common, ...ofServer[server] })) put(path, text);
  put('kernel-name', 'localhost.localdomain\n');
  put('var/log/maillog', 'from=<apache@old.localdomain>\n');
  put('bin/console', '#!/bin/sh\ntrue\n', 0o755);
  mkdirSync(join(root, 'root'));
  for (const [name, body] of Object.entries(standIns))
    put(`stand-ins/${name}`, `#!/bin/sh\n${body}\n`, 0o755);
  return {
    root,
    run(command) {
      const here = command.replace(/(^|[\s'"=:(])\/(etc|root|var\/log)\//g, `$1${root}/$2/`);
      const { status, stdout, stderr } = spawnSync('/bin/bash', ['-c', `set -e\n${here}`], {
        cwd: root,
        encoding: 'utf8',
        timeout: 20_000,
        env: {
          PATH: `${join(root, 'stand-ins')}:/usr/sbin:/usr/bin:/sbin:/bin`,
          ROOT: root,
          MAIL_CONFIG: join(root, 'etc/postfix'),
        },
      });
      if (status !== 0) throw new Error(`${command}\n${stdout}\n${stderr}`);
      return stdout;
    },
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'latin1') : ''),
    snapshot: () => {
      const files: Record<string, string> = {};
      const walk = (folder: string): void => {
        for (const entry of readdirSync(folder)) {
          const path = join(folder, entry);
          const name = relative(root, path);
          if (name.startsWith('stand-ins') || name.endsWith('.todoku') || name === 'etc/opendkim') continue;
          if (statSync(path).isDirectory()) walk(path);
          else files[name] = `${String(statSync(path).mode)} ${readFileSync(path, 'latin1')}`;
        }
      };
      walk(root);
      return files;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
