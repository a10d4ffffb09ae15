// Every way in which a submission can fail, by scripted servers: each gets its own code, and no secret leaves unprotected.
import { afterEach, expect, test } from 'vitest';
import { createCertificateAuthority } from '../../../src-main/lab/certificate.node.ts';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import type { SendingFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { sendFailures } from '../../../src-main/steps/5-send-test/failure-words.ts';
import { submit, type SubmissionRequest } from '../../../src-main/steps/5-send-test/send.node.ts';
import {
  scriptedServer,
  type Act,
  type Script,
  type ScriptedServer,
} from '../../protocols/smtp/scripted-server.ts';

let server: ScriptedServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const password = 'sesame-open-37';
const authority = createCertificateAuthority('test', {
  from: new Date('2026-01-01'),
  to: new Date('2036-01-01'),
});
const valid = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) };
const stranger = createCertificateAuthority('stranger', {
  from: new Date('2026-01-01'),
  to: new Date('2036-01-01'),
});
const good = authority.issue(['127.0.0.1'], valid);
const tls: readonly Act[] = [{ say: '220 go\r\n' }, { tls: good }];
const ok: readonly Act[] = [{ say: '250 2.0.0 Ok\r\n' }];

/** A healthy server; a test replaces what it is about. */
const healthy: Script = {
  hello: [{ say: '220 mail.shop.example ESMTP\r\n' }],
  on: {
    EHLO: [{ say: '250-mail.shop.example\r\n250 STARTTLS\r\n' }],
    STARTTLS: tls,
    'EHLO+': [{ say: '250-mail.shop.example\r\n250-SIZE 10240000\r\n250 AUTH PLAIN\r\n' }],
    'AUTH+': [{ say: '235 2.7.0 ok\r\n' }],
    'MAIL+': ok,
    'RCPT+': ok,
    'DATA+': [{ say: '354 go ahead\r\n' }, { say: '250 2.0.0 queued\r\n', after: 100 }],
    'QUIT+': [{ say: '221 bye\r\n' }, { end: true }],
  },
};
const withReplies = (changes: Readonly<Record<string, readonly Act[]>>): Script => ({
  ...healthy,
  on: { ...healthy.on, ...changes },
});
const say = (text: string): readonly Act[] => [{ say: `${text}\r\n` }];

async function send(
  script: Script,
  changes: Partial<SubmissionRequest> = {},
  signal = new AbortController().signal,
): Promise<SendingFacts> {
  server = await scriptedServer(script);
  return submit(
    {
      resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
      dialer: createDialer(),
      clock: { now: () => new Date() },
      signal,
      trust: authority.certificate,
      onProgress: () => undefined,
      limits: { dial: 2000, greeting: 600, idle: 600, whole: 4000 },
    },
    {
      host: '127.0.0.1',
      port: server.port,
      security: 'starttls',
      user: 'order@shop.example',
      password,
      from: 'order@shop.example',
      recipients: ['phone@docomo.ne.jp'],
      shopName: 'こもれび雑貨店',
      ...changes,
    },
  );
}

test('the healthy server takes the mail', async () => {
  expect(await send(healthy)).toMatchObject({ outcome: 'accepted', failure: null });
});

test.each<[string, Script, SendingFacts['outcome'], string]>([
  ['no greeting at all', { hello: [] }, 'failed', 'silent'],
  ['another protocol', { hello: say('SSH-2.0-OpenSSH_5.3') }, 'failed', 'not-smtp'],
  ['refused at the greeting', { hello: say('554 5.7.1 no service for you') }, 'refused', 'greeting-refused'],
  ['busy at the greeting', { hello: say('421 4.3.2 too many') }, 'refused', 'busy'],
  [
    'hung up after the greeting',
    { hello: [...healthy.hello, { end: true, after: 20 }] },
    'failed',
    'hung-up',
  ],
  [
    'no STARTTLS',
    withReplies({ EHLO: say('250 mail.shop.example'), STARTTLS: say('502 no') }),
    'failed',
    'starttls-not-offered',
  ],
  ['STARTTLS refused', withReplies({ STARTTLS: say('454 4.7.0 not now') }), 'failed', 'starttls-refused'],
  [
    'garbage instead of TLS',
    withReplies({ STARTTLS: [{ say: '220 go\r\n' }, { say: 'no TLS here, sorry\r\n', after: 20 }] }),
    'failed',
    'tls-failed',
  ],
  [
    'an expired certificate',
    withReplies({
      STARTTLS: [
        { say: '220 go\r\n' },
        { tls: authority.issue(['127.0.0.1'], { from: new Date('2026-01-01'), to: new Date('2026-02-01') }) },
      ],
    }),
    'failed',
    'certificate-expired',
  ],
  [
    'a certificate of another name',
    withReplies({ STARTTLS: [{ say: '220 go\r\n' }, { tls: authority.issue(['other.example'], valid) }] }),
    'failed',
    'certificate-name',
  ],
  ['no AUTH', withReplies({ 'EHLO+': say('250 mail.shop.example') }), 'failed', 'auth-not-offered'],
  [
    'a wrong password',
    withReplies({ 'AUTH+': say('535 5.7.8 authentication failed') }),
    'refused',
    'auth-failed',
  ],
  [
    'AUTH broken for the moment',
    withReplies({ 'AUTH+': say('454 4.7.0 temporary failure') }),
    'refused',
    'auth-later',
  ],
  [
    'the sender refused',
    withReplies({ 'MAIL+': say('553 5.7.1 not your address') }),
    'refused',
    'sender-refused',
  ],
  [
    'the recipient refused',
    withReplies({ 'RCPT+': say('554 5.7.1 Recipient rejected') }),
    'refused',
    'recipients-refused',
  ],
  ['not now', withReplies({ 'RCPT+': say('451 4.7.1 greylisted') }), 'refused', 'temporary'],
  [
    'refused after the message',
    withReplies({ 'DATA+': [{ say: '354 go\r\n' }, { say: '554 5.7.1 spam\r\n', after: 100 }] }),
    'refused',
    'message-refused',
  ],
  ['too big', withReplies({ 'EHLO+': say('250-x\r\n250-SIZE 100\r\n250 AUTH PLAIN') }), 'failed', 'too-big'],
  [
    'only ways to log in that a mail program of ours has not',
    withReplies({
      'EHLO+': say('250-mail.shop.example\r\n250 AUTH GSSAPI NTLM'),
      'AUTH+': say('504 5.5.4 no'),
    }),
    'failed',
    'auth-method',
  ],
  [
    'this way to log in is not taken',
    withReplies({ 'AUTH+': say('504 5.5.4 unknown') }),
    'failed',
    'auth-method',
  ],
  ['the sender deferred', withReplies({ 'MAIL+': say('450 4.1.8 later') }), 'refused', 'temporary'],
  [
    'the mail box full after the message',
    withReplies({ 'DATA+': [{ say: '354 go\r\n' }, { say: '452 4.3.1 no room\r\n', after: 100 }] }),
    'refused',
    'temporary',
  ],
  ['login wanted first', withReplies({ 'MAIL+': say('530 5.7.0 log in first') }), 'refused', 'auth-required'],
  [
    'hung up while the message is handed over',
    withReplies({ 'DATA+': [{ say: '354 go\r\n' }, { end: true, after: 50 }] }),
    'failed',
    'no-last-word',
  ],
  ['reset at once', { hello: [{ reset: true, after: 10 }] }, 'failed', 'reset'],
  [
    'a certificate that nobody vouches for',
    withReplies({ STARTTLS: [{ say: '220 go\r\n' }, { tls: stranger.issue(['127.0.0.1'], valid) }] }),
    'failed',
    'certificate-untrusted',
  ],
  [
    'a certificate that the server made itself',
    withReplies({ STARTTLS: [{ say: '220 go\r\n' }, { tls: stranger }] }),
    'failed',
    'certificate-self-signed',
  ],
  ['silence in the middle', withReplies({ 'MAIL+': [] }), 'failed', 'too-slow'],
  ['hung up after RCPT', withReplies({ 'RCPT+': [{ end: true }] }), 'failed', 'hung-up'],
])('%s', async (_what, script, outcome, failure) => {
  const sent = await send(script);
  expect(sent).toMatchObject({ outcome, failure, running: false });
  expect(Object.hasOwn(sendFailures, failure)).toBe(true);
  expect(JSON.stringify(sent)).not.toContain(password);
  expect(JSON.stringify(sent)).not.toContain(
    Buffer.from(`\0order@shop.example\0${password}`).toString('base64'),
  );
});

test('465 that talks plainly, and a server that wants TLS from the first byte', async () => {
  expect(await send(healthy, { security: 'tls' })).toMatchObject({
    outcome: 'failed',
    failure: 'tls-plain',
  });
});

test('every failure has a meaning and a next step of its own, in both languages', () => {
  for (const language of ['ja', 'en'] as const) {
    const all = Object.values(sendFailures).map(
      ({ meaning, next }) => `${meaning[language]} ${next[language]}`,
    );
    expect(all.every((words) => words.length > 20)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  }
});

test('a tarpit that drips is left after the whole time limit', { timeout: 20_000 }, async () => {
  const drip: Act[] = Array.from({ length: 100 }, () => ({ say: '250-still\r\n', after: 150 }));
  expect(await send(withReplies({ 'EHLO+': drip }))).toMatchObject({
    outcome: 'failed',
    failure: 'too-slow',
  });
});

test('before TLS nothing secret is said, whatever the server claims', async () => {
  await send(
    withReplies({ EHLO: say('250-mail.shop.example\r\n250 AUTH PLAIN LOGIN'), STARTTLS: say('502 no') }),
  );
  expect(server?.heard.filter((line) => /^AUTH|^MAIL/i.test(line))).toEqual([]);
});

test.each<[string, Script]>([
  ['in the refusal of the login', withReplies({ 'AUTH+': say(`535 5.7.8 wrong password: ${password}`) })],
  ['in the refusal of a recipient', withReplies({ 'RCPT+': say(`550 5.1.1 you said ${password}`) })],
  [
    'in the last reply, as base64',
    withReplies({
      'DATA+': [
        { say: '354 go\r\n' },
        { say: `250 2.0.0 ${Buffer.from(password).toString('base64')}\r\n`, after: 100 },
      ],
    }),
  ],
  ['at the end of a very long line', withReplies({ 'AUTH+': say(`535 ${'x'.repeat(985)}${password}`) })],
])('a server that says the password back, %s: nothing of it is kept', async (_where, script) => {
  const kept = JSON.stringify(await send(script));
  expect(kept).not.toContain(password);
  expect(kept).not.toContain(password.slice(0, 8));
  expect(kept).not.toContain(Buffer.from(password).toString('base64'));
});

test('some recipients refused: taken for the rest, and each reply kept', async () => {
  const script = withReplies({});
  let count = 0;
  const on = { ...script.on };
  Object.defineProperty(on, 'RCPT+', {
    enumerable: true,
    get: () => (count++ === 0 ? ok : say('550 5.1.1 unknown')),
  });
  const sent = await send({ ...script, on }, { recipients: ['phone@docomo.ne.jp', 'gone@ezweb.ne.jp'] });
  expect(sent.outcome).toBe('accepted');
  expect(sent.recipients).toMatchObject([
    { address: 'phone@docomo.ne.jp', accepted: true },
    { address: 'gone@ezweb.ne.jp', accepted: false, reply: '550 5.1.1 unknown' },
  ]);
});

test('stopped by the operator in the middle', async () => {
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 200);
  expect(await send({ hello: [] }, {}, stop.signal)).toMatchObject({
    outcome: 'failed',
    failure: 'cancelled',
  });
});

test('nobody listens there; and port 25 that is swallowed by the line', async () => {
  const sent = await send(healthy, { port: 1 });
  expect(sent.failure).toBe('refused');
  const swallowed = await submit(
    {
      resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
      dialer: { dial: () => Promise.resolve({ outcome: 'timed-out', milliseconds: 1, detail: '' }) },
      clock: { now: () => new Date() },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
    {
      host: '127.0.0.1',
      port: 25,
      security: 'starttls',
      user: '',
      password: '',
      from: 'a@shop.example',
      recipients: ['b@shop.example'],
      shopName: '',
    },
  );
  expect(swallowed.failure).toBe('line-blocks-25');
});
