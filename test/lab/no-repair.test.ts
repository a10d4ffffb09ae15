// The practice world never repairs a mail: what arrives is what left, byte for byte, with trace lines before it only.
import { afterEach, expect, test } from 'vitest';
import { startLab } from '../../src-main/lab/lab.node.ts';
import type { Lab } from '../../src-main/lab/lab-state.ts';
import { phones } from '../../src-main/lab/scenarios/base-world.ts';

let lab: Lab;
afterEach(() => lab.stop());

const traceNames = /^(?:Return-Path|Authentication-Results|Received):/;

/** The lines behind the receiving side's own: from the shop's first Received line on. */
function asSent(source: string): string {
  return source.slice(source.search(/^Received: by /m));
}

test.each([
  'seed-case',
  'raw-eight-bit-header',
  'long-line',
  'duplicate-header',
  'no-message-id',
  'blank-message-id',
  'empty-from',
])('%s: phone and shop hold the same bytes', async (scenario) => {
  lab = await startLab(scenario, { speed: 100 });
  await lab.buy();
  const sources = lab.state().mails.map(({ id }) => Buffer.from(lab.mailSource(id) ?? []).toString('latin1'));
  expect(sources.length).toBe(3);
  for (const source of sources) {
    const own = source.slice(0, source.search(/^Received: by /m));
    for (const line of own
      .trimEnd()
      .split('\r\n')
      .filter((text) => !/^\s/.test(text)))
      expect(line).toMatch(traceNames);
    expect(source.match(/\r\n\r\n/)).not.toBeNull();
  }
});

test('the fault of each world is still in the mail that arrived', async () => {
  lab = await startLab('seed-case', { speed: 100 });
  await lab.buy();
  const seed = Buffer.from(lab.mailSource('order-1-docomo') ?? []).toString('latin1');
  expect(seed).toMatch(/^Message-Id: <\d{14}\.[0-9A-F]+@localhost\.localdomain>\r$/m);
  expect(seed).toMatch(/^Return-Path: <apache@localhost\.localdomain>\r$/m);
  expect(seed).toMatch(
    /^Received: from localhost\.localdomain \(mail\.komorebi-zakka\.example \[203\.0\.113\.24\]\)\r$/m,
  );
  expect(seed).toContain('Content-Type: text/plain; charset="ISO-2022-JP"');
});

test('odd bytes handed to sendmail arrive as they are', async () => {
  lab = await startLab('all-green', { speed: 100 });
  const odd = `From: order@komorebi-zakka.example\r\nTo: x\r\nSubject: \u00e3\u0081\u00ff raw\r\nX-Odd:   spaces  kept \r\n\r\n.dot first\r\n..two\r\n\u0080\u0081\r\nlast line without end`;
  await lab.handIn({ recipient: phones.docomo, envelopeSender: null, text: odd });
  await lab.buy();
  const kept = Buffer.from(lab.mailSource('order-1-docomo') ?? []).toString('latin1');
  expect(asSent(kept).startsWith('Received: by ')).toBe(true);
  expect(lab.maillog()).toContain('status=sent');
});

test('after the rename the three names are repaired, and the web user stays (server-facts 1.7)', async () => {
  lab = await startLab('seed-case', { speed: 100 });
  lab.rename('mail.komorebi-zakka.example');
  await lab.buy();
  expect(Buffer.from(lab.mailSource('order-1-docomo') ?? []).toString('latin1')).toContain(
    '@localhost.localdomain>',
  );
  await lab.apply('reload');
  await lab.buy();
  const mail = Buffer.from(lab.mailSource('order-2-au') ?? []).toString('latin1');
  expect(mail).toMatch(/^Return-Path: <apache@mail\.komorebi-zakka\.example>\r$/m);
  expect(mail).toMatch(/^Message-Id: <.*@mail\.komorebi-zakka\.example>\r$/m);
  expect(mail).toMatch(/^Received: from mail\.komorebi-zakka\.example /m);
});

test('stopping the lab frees everything, also in the middle of a restart', async () => {
  lab = await startLab('seed-case', { speed: 1 });
  const restart = lab.apply('restart-panel');
  await lab.stop();
  await restart;
  expect(lab.state().up).toBe(false);
});
