// Debian's Dovecot as a private instance that only checks passwords: its authentication socket is what Postfix's submission
// service asks (Postfix SASL_README, "dovecot" type). Needs root; where it is missing, `canRunDovecot` is false.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const program = '/usr/sbin/dovecot';

export const canRunDovecot = existsSync(program) && process.getuid?.() === 0;

export interface PrivateDovecot {
  /** the socket that Postfix asks */
  readonly socket: string;
  log(): string;
  stop(): Promise<void>;
}

/**
 * @param root an empty folder that everybody may enter
 * @param mechanisms the ways of logging in that it offers, e.g. `plain login`
 * @returns a running instance with one account
 */
export async function privateDovecot(
  root: string,
  { user, password, mechanisms }: { user: string; password: string; mechanisms: string },
): Promise<PrivateDovecot> {
  const at = (...parts: string[]): string => join(root, ...parts);
  for (const folder of ['run', 'state']) mkdirSync(at(folder));
  writeFileSync(at('users'), `${user}:{PLAIN}${password}\n`, { mode: 0o644 });
  const lines = [
    `base_dir = ${at('run')}`,
    `state_dir = ${at('state')}`,
    `log_path = ${at('log')}`,
    'protocols =',
    'ssl = no',
    'disable_plaintext_auth = no',
    'auth_verbose = yes',
    'auth_failure_delay = 0',
    `auth_mechanisms = ${mechanisms}`,
    `passdb {\n  driver = passwd-file\n  args = ${at('users')}\n}`,
    'userdb {\n  driver = static\n  args = uid=nobody gid=nogroup home=/nonexistent\n}',
    `service auth {\n  unix_listener ${at('auth')} {\n    mode = 0666\n  }\n}`,
  ];
  writeFileSync(at('dovecot.conf'), `${lines.join('\n')}\n`);
  const child = spawn(program, ['-F', '-c', at('dovecot.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const log = (): string => (existsSync(at('log')) ? readFileSync(at('log'), 'utf8') : '');
  for (let tries = 0; !existsSync(at('auth')); tries++) {
    if (tries > 400 || child.exitCode !== null) throw new Error(`Dovecot did not start: ${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    socket: at('auth'),
    log,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
