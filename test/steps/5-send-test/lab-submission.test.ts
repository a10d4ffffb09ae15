// The submission test against the practice shop's own hand-in service.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLab } from '../../../src-main/lab/lab.node.ts';
import type { Lab } from '../../../src-main/lab/lab-state.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import { submit, type SubmissionRequest } from '../../../src-main/steps/5-send-test/send.node.ts';

let lab: Lab;
beforeEach(async () => {
  lab = await startLab('all-green', { speed: 100 });
});
afterEach(() => lab.stop());

function send(changes: Partial<SubmissionRequest> = {}, trust: string | null = lab.trust()) {
  const { submission, fromAddress } = lab.state().shop;
  return submit(
    {
      resolver: createResolver({ nameServers: [lab.state().nameServer] }),
      dialer: lab.dialerFor(createDialer()),
      clock: { now: () => new Date() },
      signal: new AbortController().signal,
      trust: trust ?? undefined,
      onProgress: () => undefined,
    },
    {
      host: 'mail.komorebi-zakka.example',
      port: 587,
      security: 'starttls',
      user: submission.user,
      password: submission.password,
      from: fromAddress,
      recipients: ['todoku.renshu@docomo.ne.jp'],
      shopName: 'こもれび雑貨店',
      ...changes,
    },
  );
}

test.each([
  [587, 'starttls'],
  [465, 'tls'],
] as const)('port %i with %s: taken, and the password is nowhere', async (port, security) => {
  const { password } = lab.state().shop.submission;
  const sent = await send({ port, security });
  expect(sent).toMatchObject({ outcome: 'accepted', failure: null, running: false });
  expect(sent.recipients).toEqual([
    { address: 'todoku.renshu@docomo.ne.jp', accepted: true, reply: expect.stringMatching(/^250/) },
  ]);
  const said = JSON.stringify(sent);
  expect(said).not.toContain(password);
  expect(said).not.toContain(Buffer.from(password).toString('base64'));
  expect(said).toContain('AUTH PLAIN ***');
  await expect.poll(() => lab.state().mails.at(-1)?.outcome).toBe('inbox');
});

test.each<[string, Partial<SubmissionRequest>, string]>([
  ['a wrong password', { password: 'not-it' }, 'auth-failed'],
  ['no encryption', { security: 'none' }, 'password-unprotected'],
  ['a name that DNS does not know', { host: 'nowhere.komorebi-zakka.example' }, 'no-such-name'],
  ['TLS where STARTTLS belongs', { security: 'tls' }, 'tls-plain'],
  ['a certificate for another name', { host: 'www.komorebi-zakka.example' }, 'certificate-name'],
])('%s', async (_what, changes, failure) => {
  expect(await send(changes)).toMatchObject({ outcome: expect.not.stringMatching('accepted'), failure });
});

test('a certificate that nobody vouches for: the password is not sent', async () => {
  const sent = await send({}, null);
  expect(sent.failure).toBe('certificate-untrusted');
  expect(sent.dialogue.filter(({ who, text }) => who === 'client' && text.includes('AUTH'))).toEqual([]);
});
