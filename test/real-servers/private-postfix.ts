// Debian's Postfix as a private instance: its own folders, high loopback ports, everything outgoing to one port of ours.
// Needs root (Postfix's master does); where it is missing, `canRunPostfix` is false and the tests say so.
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Certificate } from '../../src-main/lab/certificate.node.ts';
import { privateDovecot, type PrivateDovecot } from './private-dovecot.ts';

const run = promisify(execFile);
const daemons = '/usr/lib/postfix/sbin';

export const canRunPostfix = existsSync(join(daemons, 'master')) && process.getuid?.() === 0;

export interface PrivatePostfix {
  /** port of the SMTP service */
  readonly port: number;
  /** port of the submission service (STARTTLS, AUTH by Dovecot), when a certificate was given */
  readonly submissionPort: number;
  /** for `SENDMAIL`: a command that hands mail to this instance */
  readonly sendmail: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  reload(): Promise<void>;
  setName(hostName: string): void;
  log(): string;
  /** what the submission service's Dovecot wrote */
  authLog(): string;
  remove(): Promise<void>;
}

export interface PostfixOptions {
  readonly hostName: string;
  /** where all mail goes */
  readonly nextHopPort: number;
  readonly submission?: {
    readonly certificate: Certificate;
    readonly user: string;
    readonly password: string;
  };
}

/** @returns an instance that is set up and not yet started */
export async function privatePostfix(options: PostfixOptions): Promise<PrivatePostfix> {
  const root = mkdtempSync(join(tmpdir(), 'todoku-postfix-'));
  chmodSync(root, 0o755);
  const at = (...parts: string[]): string => join(root, ...parts);
  const [port, submissionPort] = await Promise.all([freePort(), freePort()]);
  for (const folder of ['conf', 'spool', 'data']) mkdirSync(at(folder));
  spawnSync('chown', ['postfix', at('data')]);
  writeFileSync(at('maillog'), '');
  const { submission } = options;
  let auth: PrivateDovecot | null = null;

  const writeMain = (hostName: string): void => {
    const lines = [
      'compatibility_level = 3.6',
      `queue_directory = ${at('spool')}`,
      `data_directory = ${at('data')}`,
      `daemon_directory = ${daemons}`,
      'command_directory = /usr/sbin',
      'mail_owner = postfix',
      'setgid_group = postdrop',
      `maillog_file = ${at('maillog')}`,
      `maillog_file_prefixes = ${root}`,
      `myhostname = ${hostName}`,
      'inet_interfaces = 127.0.0.1',
      'inet_protocols = ipv4',
      'mynetworks = 127.0.0.0/8',
      'mydestination =',
      'alias_maps =',
      'alias_database =',
      'local_recipient_maps =',
      'append_dot_mydomain = no',
      `relayhost = [127.0.0.1]:${options.nextHopPort}`,
      'smtp_tls_security_level = none',
      'smtpd_error_sleep_time = 0',
      ...(submission === undefined
        ? []
        : [
            `smtpd_tls_cert_file = ${at('conf', 'cert.pem')}`,
            `smtpd_tls_key_file = ${at('conf', 'key.pem')}`,
            'smtpd_sasl_type = dovecot',
            `smtpd_sasl_path = ${at('dovecot', 'auth')}`,
          ]),
    ];
    writeFileSync(at('conf', 'main.cf'), `${lines.join('\n')}\n`);
  };
  writeMain(options.hostName);
  writeFileSync(
    at('conf', 'master.cf'),
    masterCf(port, submission === undefined ? null : submissionPort, at('conf', 'refused')),
  );
  if (submission !== undefined) {
    writeFileSync(at('conf', 'refused'), 'nobody@docomo.ne.jp 550 5.1.1 User unknown\n');
    writeFileSync(at('conf', 'cert.pem'), submission.certificate.certificate);
    writeFileSync(at('conf', 'key.pem'), submission.certificate.key, { mode: 0o600 });
    mkdirSync(at('dovecot'));
    auth = await privateDovecot(at('dovecot'), { mechanisms: 'plain login cram-md5', ...submission });
  }
  const sendmail = at('sendmail');
  writeFileSync(
    sendmail,
    `#!/bin/sh\nMAIL_CONFIG='${at('conf')}' exec /usr/sbin/sendmail -C '${at('conf')}' "$@"\n`,
    { mode: 0o755 },
  );
  const control = (command: string) =>
    run('/usr/sbin/postfix', ['-c', at('conf'), command], { timeout: 60_000 });

  return {
    port,
    submissionPort,
    sendmail,
    async start() {
      await control('start');
    },
    async stop() {
      await control('stop');
    },
    async reload() {
      await control('reload');
    },
    setName: writeMain,
    log: () => readFileSync(at('maillog'), 'utf8'),
    authLog: () => auth?.log() ?? '',
    async remove() {
      await control('stop').catch(() => undefined); // it may be stopped already
      await auth?.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function masterCf(port: number, submissionPort: number | null, refused: string): string {
  const services = [
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'verify unix - - n - 1 verify',
    'proxymap unix - - n - - proxymap',
    'smtp unix - - n - - smtp',
    'relay unix - - n - - smtp',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'discard unix - - n - - discard',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  const submission =
    submissionPort === null
      ? []
      : [
          `127.0.0.1:${submissionPort} inet n - n - - smtpd`,
          '  -o smtpd_tls_security_level=encrypt',
          '  -o smtpd_sasl_auth_enable=yes',
          '  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject',
          `  -o smtpd_recipient_restrictions=check_recipient_access,texthash:${refused},permit_sasl_authenticated,reject`,
        ];
  return `${[`127.0.0.1:${port} inet n - n - - smtpd`, ...submission, ...services].join('\n')}\n`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
