// Refused mail comes back as a real bounce: to the web user's box on the server, or over SMTP to the shop's own address.
import { afterEach, expect, test } from 'vitest';
import { carrierOfDomain } from '../../src-main/carriers/index.ts';
import { startLab } from '../../src-main/lab/lab.node.ts';
import type { Lab } from '../../src-main/lab/lab-state.ts';
import { readBounceBytes } from '../../src-main/protocols/dsn/read-bounce.node.ts';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

async function bouncesOf(scenario: string) {
  lab = await startLab(scenario, { speed: 100 });
  const running = lab;
  await running.buy();
  return running.state().mails.map(({ carrier, outcome, bounceId }) => {
    const bytes = bounceId === undefined ? null : running.mailSource(bounceId);
    return { carrier, outcome, bytes: bytes === null ? null : Buffer.from(bytes) };
  });
}

test('the seed case: au and SoftBank refuse, and both bounces lie in the web user’s box', async () => {
  const bounces = await bouncesOf('seed-case');
  for (const { carrier, outcome, bytes } of bounces) {
    if (outcome !== 'bounced') {
      expect(bytes).toBeNull();
      continue;
    }
    const text = bytes?.toString('latin1') ?? '';
    expect(text).toMatch(/^Return-Path: <>\r\n/);
    expect(text).toContain('To: apache@localhost.localdomain\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    const [read] = readBounceBytes(bytes ?? Buffer.alloc(0), { name: 'bounce.eml', carrierOfDomain });
    expect(read).toMatchObject({ kind: 'bounce', recipients: [{ carrier }] });
    expect(read?.originalMessageId).toMatch(/@localhost\.localdomain>?$/);
  }
  expect(
    bounces
      .filter(({ bytes }) => bytes !== null)
      .map(({ carrier }) => carrier)
      .sort(),
  ).toEqual(['au', 'softbank']);
});

test('with an envelope sender of its own the bounce comes back over SMTP to the shop', async () => {
  const bounces = await bouncesOf('ehlo-only');
  const au = bounces.find(({ carrier }) => carrier === 'au');
  expect(au?.outcome).toBe('bounced');
  const text = au?.bytes?.toString('latin1') ?? '';
  expect(text).toContain('bounce@komorebi-zakka.example');
  expect(text).toMatch(/Received: from .*\r\n\tby mx1\.mailbox-service\.example/);
});

test('mail that arrives brings no bounce', async () => {
  expect((await bouncesOf('all-green')).every(({ bytes }) => bytes === null)).toBe(true);
});
