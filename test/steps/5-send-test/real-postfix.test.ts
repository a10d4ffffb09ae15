// The submission test against a real Postfix (STARTTLS, PIPELINING) whose passwords a real Dovecot checks, and the isolation test's script with Debian's Postfix and Exim.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCertificateAuthority } from '../../../src-main/lab/certificate.node.ts';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import { isolationScript } from '../../../src-main/steps/5-send-test/isolation/script.ts';
import { submit, type SubmissionRequest } from '../../../src-main/steps/5-send-test/send.node.ts';
import { canRunDovecot } from '../../real-servers/private-dovecot.ts';
import { canRunPostfix, privatePostfix, type PrivatePostfix } from '../../real-servers/private-postfix.ts';
import { receivingServer, type ReceivingServer } from '../../real-servers/receiving-server.ts';
import { eximPath } from '../../servers/private-machine.ts';
import { sampleIsolation } from './isolation/sample.ts';

const user = 'order@komorebi-zakka.example';
const password = 'correct horse 電池';
const authority = createCertificateAuthority('test', {
  from: new Date(Date.now() - 86_400_000),
  to: new Date(Date.now() + 86_400_000 * 365),
});
const canSubmit = canRunPostfix && canRunDovecot;
let postfix: PrivatePostfix;
let nextHop: ReceivingServer;
beforeAll(async () => {
  if (!canRunPostfix) return;
  nextHop = await receivingServer();
  const certificate = authority.issue(['127.0.0.1'], {
    from: new Date(Date.now() - 86_400_000),
    to: new Date(Date.now() + 86_400_000),
  });
  postfix = await privatePostfix({
    hostName: 'mail.komorebi-zakka.example',
    nextHopPort: nextHop.port,
    ...(canSubmit ? { submission: { certificate, user, password } } : {}),
  });
  await postfix.start();
}, 120_000);
afterAll(async () => {
  if (!canRunPostfix) return;
  await postfix.remove();
  await nextHop.stop();
}, 120_000);

const send = (changes: Partial<SubmissionRequest> = {}) =>
  submit(
    {
      resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
      dialer: createDialer(),
      clock: { now: () => new Date() },
      signal: new AbortController().signal,
      trust: authority.certificate,
      onProgress: () => undefined,
    },
    {
      host: '127.0.0.1',
      port: postfix.submissionPort,
      security: 'starttls',
      user,
      password,
      from: user,
      recipients: ['phone@docomo.ne.jp', 'phone@ezweb.ne.jp'],
      shopName: 'こもれび雑貨店',
      ...changes,
    },
  );

test.skipIf(!canSubmit)(
  'Postfix takes the mail after STARTTLS and AUTH by Dovecot, and hands it on',
  { timeout: 60_000 },
  async () => {
    const sent = await send();
    expect(sent).toMatchObject({ outcome: 'accepted', failure: null, taken: 'yes' });
    expect(sent.authMethods).toEqual(['PLAIN', 'LOGIN', 'CRAM-MD5']);
    expect(sent.recipients.every(({ accepted }) => accepted)).toBe(true);
    expect(JSON.stringify(sent)).not.toContain('correct horse');
    expect(postfix.authLog()).not.toContain('unknown user');
    await expect.poll(() => nextHop.mails.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const [mail] = nextHop.mails;
    expect(mail).toMatchObject({ ehlo: 'mail.komorebi-zakka.example', sender: user });
    expect(mail?.raw).toMatch(/^Subject: =\?UTF-8\?/im);
  },
);

test.skipIf(!canSubmit)(
  'Postfix with PIPELINING: one recipient refused, the rest taken; all refused, nothing sent',
  { timeout: 60_000 },
  async () => {
    const some = await send({ recipients: ['nobody@docomo.ne.jp', 'phone@ezweb.ne.jp'] });
    expect(some.dialogue.some(({ text }) => text.endsWith('PIPELINING'))).toBe(true);
    expect(some).toMatchObject({ outcome: 'accepted', failure: null, taken: 'yes' });
    expect(some.recipients).toMatchObject([
      {
        address: 'nobody@docomo.ne.jp',
        accepted: false,
        reply: expect.stringContaining('550 5.1.1') as string,
      },
      { address: 'phone@ezweb.ne.jp', accepted: true },
    ]);
    const none = await send({ recipients: ['nobody@docomo.ne.jp'] });
    expect(none).toMatchObject({ outcome: 'refused', failure: 'recipients-refused', taken: 'no' });
    expect(none.recipients[0]?.reply).toContain('550 5.1.1');
  },
);

test.skipIf(!canSubmit)(
  'a wrong password, an unknown user, no password, and no encryption',
  { timeout: 60_000 },
  async () => {
    const wrong = { failure: 'auth-failed', outcome: 'refused', taken: 'no' };
    expect(await send({ password: 'wrong one' })).toMatchObject(wrong);
    expect(postfix.authLog()).toContain('Password mismatch');
    expect(await send({ user: 'stranger@komorebi-zakka.example' })).toMatchObject(wrong);
    expect(postfix.authLog()).toContain('unknown user');
    expect(await send({ user: '', password: '' })).toMatchObject({ failure: 'recipients-refused' });
    expect(await send({ security: 'none', user: '', password: '' })).toMatchObject({
      failure: 'encryption-required',
    });
    expect(await send({ port: postfix.port, security: 'starttls' })).toMatchObject({
      failure: 'starttls-not-offered',
    });
  },
);

const isolation = sampleIsolation(['message-id', 'envelope', 'charset', 'html'], {
  recipients: [{ carrier: 'docomo', address: 'phone@docomo.ne.jp' }],
});

function runScript(sendmail: string, words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-script-'));
  const path = join(folder, 'todoku-test.sh');
  writeFileSync(path, isolationScript(isolation));
  const result = spawnSync('sh', [path, ...words], {
    env: { PATH: process.env['PATH'] ?? '', SENDMAIL: sendmail, PAUSE: '0' },
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(folder, { recursive: true, force: true });
  return result;
}

test.skipIf(!canRunPostfix)(
  'the script through Debian’s Postfix: every number arrives with its values',
  { timeout: 120_000 },
  async () => {
    const before = nextHop.mails.length;
    expect(runScript(postfix.sendmail, []).status).toBe(0);
    expect(nextHop.mails.length).toBe(before);
    const ran = runScript(postfix.sendmail, ['--send']);
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    await expect.poll(() => nextHop.mails.length, { timeout: 60_000 }).toBe(before + isolation.mails.length);
    for (const { number, changed } of isolation.mails) {
      const mail = nextHop.mails
        .slice(before)
        .find(({ raw }) => raw.includes(`\r\nSubject: todoku ${number}\r\n`));
      expect(mail?.sender).toBe(
        changed.includes('envelope') ? 'apache@localhost.localdomain' : isolation.values.envelopeSender,
      );
      expect(mail?.raw.includes('@localhost.localdomain>\r\nDate')).toBe(changed.includes('message-id'));
      expect(mail?.raw.includes('text/html')).toBe(changed.includes('html'));
    }
  },
);

const exim = eximPath();
test.skipIf(exim === null || process.getuid?.() !== 0)(
  'the script through Debian’s Exim',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'todoku-exim-'));
    const target = canRunPostfix ? nextHop : await receivingServer();
    const before = target.mails.length;
    const configuration = [
      `spool_directory = ${folder}/spool`,
      `log_file_path = ${folder}/%slog`,
      'primary_hostname = mail.komorebi-zakka.example',
      'trusted_users = root',
      'untrusted_set_sender = *',
      'keep_environment =',
      'exim_user = root',
      'exim_group = root',
      'never_users =',
      'begin routers',
      'all:',
      '  driver = manualroute',
      '  transport = out',
      '  route_list = * 127.0.0.1',
      '  self = send',
      'begin transports',
      'out:',
      '  driver = smtp',
      '  user = mail',
      '  group = mail',
      `  port = ${target.port}`,
      '  allow_localhost',
      '  hosts_avoid_tls = *',
    ];
    spawnSync('chown', ['mail:mail', folder]);
    writeFileSync(join(folder, 'exim.conf'), `${configuration.join('\n')}\n`);
    writeFileSync(
      join(folder, 'sendmail'),
      `#!/bin/sh\nexec '${exim ?? ''}' -C '${folder}/exim.conf' -odb "$@"\n`,
      {
        mode: 0o755,
      },
    );
    try {
      const ran = runScript(join(folder, 'sendmail'), ['--send']);
      expect(ran.stderr).toBe('');
      expect(ran.status).toBe(0);
      await expect.poll(() => target.mails.length, { timeout: 60_000 }).toBe(before + isolation.mails.length);
      const sent = target.mails.slice(before);
      for (const { number, changed } of isolation.mails) {
        const mail = sent.find(({ raw }) => raw.includes(`\r\nSubject: todoku ${number}\r\n`));
        expect(mail?.sender).toBe(
          changed.includes('envelope') ? 'apache@localhost.localdomain' : isolation.values.envelopeSender,
        );
      }
    } finally {
      if (!canRunPostfix) await target.stop();
      // Exim may still be tidying up, and needs the server in this process for it: never wait without letting it run.
      await rm(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 100 });
    }
  },
);
