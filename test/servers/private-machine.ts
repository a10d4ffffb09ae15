// Real mail programs on a machine of their own: namespaces with a copy of /etc and an own host name, and a receiving server on
// loopback that notes who delivered. Nothing of the real machine's settings is touched. Needs root on Linux.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { MailFacts } from '../../src-main/protocols/message/mail-facts.ts';
import { readMail } from '../../src-main/protocols/message/read-mail.node.ts';

const inPath = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** @returns what is missing for these tests, null when all is there */
export function missingForPrivateMachine(programs: readonly string[]): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'root on Linux';
  const missing = programs.find((program) => !inPath(program));
  if (missing !== undefined) return missing;
  return spawnSync('unshare', ['-m', '-u', '-p', '-f', 'true']).status === 0 ? null : 'namespaces (unshare)';
}

/** Exim as the set-up unpacked it beside Postfix, null where it is not there. */
export function eximPath(): string | null {
  const path =
    process.env['TODOKU_EXIM'] ??
    resolve(import.meta.dirname, '../../out/test-tools/exim4-daemon-light/usr/sbin/exim4');
  return existsSync(path) ? path : null;
}

export interface Receiver {
  readonly port: number;
  /** mails taken so far, as a customer's server keeps them */
  readonly sources: readonly string[];
  mails(): Promise<readonly MailFacts[]>;
  close(): Promise<void>;
}

/** A receiving server that takes everything and notes EHLO name and envelope sender as Postfix would. */
export async function receiver(): Promise<Receiver> {
  const sources: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom } = session.envelope;
        const sender = mailFrom === false ? '' : mailFrom.address;
        const helo = session.hostNameAppearsAs || 'none';
        sources.push(
          `Return-Path: <${sender}>\r\nReceived: from ${helo} (unknown [203.0.113.24])\r\n\tby mx.example.net (Postfix) with ESMTP id 4XyZ\r\n\tfor <kaori@docomo.ne.jp>; ${new Date().toUTCString().replace('GMT', '+0000')}\r\n${Buffer.concat(chunks).toString('latin1')}`,
        );
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.server.address() as AddressInfo).port, // listening on TCP, so it is one
    sources,
    async mails() {
      const read = await Promise.all(
        sources.map((source) => {
          const bytes = Buffer.from(source, 'latin1');
          return readMail({ name: 'received.eml', bytes, wholeSize: bytes.length }, 'shop');
        }),
      );
      return read.flatMap((reading) => (reading.ok ? [reading.mail] : []));
    },
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}

/** An order mail as EC-CUBE 2.12 hands it to PHP's mail(): no `-f`, no Message-ID. */
const phpOrder = `<?php mail('kaori@docomo.ne.jp', '=?ISO-2022-JP?B?GyRCJDRDbUo4GyhC?=', "order\\n", "From: \\"=?ISO-2022-JP?B?GyRCRTkbKEI=?=\\" <order@komorebi-zakka.example>\\nReply-To: order@komorebi-zakka.example\\nReturn-Path: error@komorebi-zakka.example\\nDate: " . date('r') . "\\nMIME-Version: 1.0\\nContent-Transfer-Encoding: 7bit\\nContent-Type: text/plain; charset=\\"ISO-2022-JP\\"");`;

/**
 * Runs a script as root in namespaces: own /etc, own Postfix spool, own host name. Everything it started ends with it.
 * @param script bash; `order` sends one order mail as the web user and waits until the queue is empty
 * @param mainCf lines of Postfix's main.cf besides where it relays to
 * @returns what it printed
 */
export async function onPrivateMachine(
  script: string,
  port: number,
  mainCf: readonly string[] = [],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-machine-'));
  const stands = join(folder, 'stand-ins');
  mkdirSync(stands);
  const put = (path: string, text: string, mode = 0o644): void => writeFileSync(path, text, { mode });
  put(join(folder, 'order.php'), phpOrder);
  put(
    join(folder, 'main.cf'),
    [
      'compatibility_level = 3.6',
      'inet_interfaces = loopback-only',
      'inet_protocols = ipv4',
      `relayhost = [127.0.0.1]:${String(port)}`,
      'smtp_tls_security_level = none',
      'smtp_host_lookup = native',
      'maillog_file = /var/log/postfix.log',
      'alias_maps =',
      ...mainCf,
      '',
    ].join('\n'),
  );
  // The real hostnamectl would speak to the real system's daemon.
  put(join(stands, 'hostnamectl'), '#!/bin/sh\necho "$2" > /etc/hostname && exec hostname "$2"\n', 0o755);
  put(
    join(stands, 'systemctl'),
    `#!/bin/sh
case "$*" in
"reload postfix") exec postfix reload;;
"restart opendkim") pkill -x opendkim; mkdir -p /run/opendkim; chown opendkim: /run/opendkim; exec opendkim -x /etc/opendkim.conf;;
esac
`,
    0o755,
  );
  // What a card installs is there already: the set-up's list names it.
  put(join(stands, 'apt-get'), '#!/bin/sh\ntrue\n', 0o755);
  put(
    join(folder, 'run.sh'),
    `set -e
mount --make-rprivate /
mkdir -p ${folder}/up ${folder}/work ${folder}/spool ${folder}/lib ${folder}/log ${folder}/root
chown postfix: ${folder}/lib
chmod 755 ${folder}
mount -t overlay overlay -o lowerdir=/etc,upperdir=${folder}/up,workdir=${folder}/work /etc 2> /dev/null || { cp -a /etc ${folder}/etc && mount --bind ${folder}/etc /etc; }
mount --bind ${folder}/spool /var/spool/postfix
mount --bind ${folder}/lib /var/lib/postfix
mount --bind ${folder}/log /var/log
mount --bind ${folder}/root /root
export PATH=${stands}:/usr/sbin:/usr/bin:/sbin:/bin
cp ${folder}/main.cf /etc/postfix/main.cf
awk '!/^#/ && $1 == "smtp" && $2 == "inet" { next } !/^#/ && NF >= 8 && $5 == "y" { $5 = "n" } { print }' /usr/share/postfix/master.cf.dist > /etc/postfix/master.cf
hostname localhost
echo localhost > /etc/hostname
echo localhost > /etc/mailname
printf '127.0.0.1 localhost localhost.localdomain\\n' > /etc/hosts
postfix start > /dev/null 2>&1
settle() { for _ in $(seq 100); do postqueue -p | grep -q 'is empty' && return 0; sleep 0.2; done; postqueue -p; cat /var/log/postfix.log; return 1; }
order() { setpriv --reuid=33 --regid=33 --clear-groups php ${folder}/order.php; settle; }
${script}
postfix stop > /dev/null 2>&1
`,
  );
  try {
    return await run('unshare', [
      '-m',
      '-u',
      '-p',
      '-f',
      '--kill-child',
      '--mount-proc',
      'bash',
      join(folder, 'run.sh'),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolved, rejected) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), 150_000);
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', rejected);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolved(output);
      else rejected(new Error(`${program} ended with ${String(code)}:\n${output}`));
    });
  });
}
