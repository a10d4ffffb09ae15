// Several fix cards at once: which one comes first by the evidence, what the others say once it is done, and the next mail.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainWords } from '../../../src-main/contract/text.ts';
import type { View } from '../../../src-main/contract/view.ts';
import { createTodoku, type Todoku } from '../../../src-main/todoku.node.ts';
import { plainPorts } from '../../whole/plain-ports.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'todoku-standing-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mail = (names: { helo: string; envelope: string; right: string }) =>
  new TextEncoder().encode(
    [
      `Return-Path: <${names.envelope}>`,
      `Received: from ${names.helo} (unknown [192.0.2.1]) by mx.au.com (Postfix) with ESMTP id 4ABCDE1234; Tue, 24 Nov 2026 09:00:01 +0900`,
      `Received: by ${names.right} (Postfix, from userid 48) id 4ABCDE9999; Tue, 24 Nov 2026 09:00:00 +0900`,
      'From: order@shop.example',
      'To: customer@au.com',
      'Subject: order',
      'Date: Tue, 24 Nov 2026 09:00:00 +0900',
      `Message-Id: <20261124000000.4ABCDE9999@${names.right}>`,
      '',
      'thank you',
      '',
    ].join('\r\n'),
  );
const bad = {
  helo: 'localhost.localdomain',
  envelope: 'apache@localhost.localdomain',
  right: 'localhost.localdomain',
};
const renamed = {
  helo: 'mail.shop.example',
  envelope: 'apache@mail.shop.example',
  right: 'mail.shop.example',
};

async function opened(todoku: Todoku, name: Parameters<Todoku['call']>[0], input: unknown) {
  const reply = await todoku.call(name, input as never);
  if (!reply.ok) throw new Error(reply.failure.code);
  const { open } = reply.value as View; // these calls answer with the view
  if (open === null) throw new Error('no case');
  return open.message.fixes.map(({ id, applied, standing }) => ({
    id,
    is: applied ? 'done' : (standing?.kind ?? 'alone'),
    words: standing === undefined ? '' : plainWords(standing.words),
  }));
}

async function start(names: typeof bad) {
  let now = Date.parse('2026-11-24T00:00:00Z');
  const todoku = createTodoku({ ...plainPorts(folder), clock: { now: () => new Date((now += 1000)) } });
  await todoku.call('cases.create', {});
  await todoku.call('intake.answer', {
    answers: { shopDomain: 'shop.example', fromAddress: 'order@shop.example', arrivals: { au: 'nothing' } },
  });
  const hand = (which: typeof bad) => {
    const bytes = mail(which);
    return opened(todoku, 'message.read', {
      role: 'shop',
      sources: [{ name: 'order.eml', bytes, wholeSize: bytes.length }],
    });
  };
  return { todoku, hand, cards: await hand(names) };
}
const places = (cards: Awaited<ReturnType<typeof opened>>) => cards.map(({ id, is }) => `${id} ${is}`);

test('the machine first; the others say what became of them; the next mail judges again', async () => {
  const { todoku, hand, cards } = await start(bad);
  expect(places(cards)).toEqual(['host-name first', 'mta-host-name after', 'envelope-sender alone']);
  expect(cards[0]?.words).toContain('localhost.localdomain');
  const done = await opened(todoku, 'message.markApplied', { fix: 'host-name', applied: true });
  expect(places(done)).toEqual(['host-name done', 'mta-host-name settled', 'envelope-sender open']);
  expect(done[2]?.words).toContain('apache');
  expect(places(await hand(bad))).toEqual(['host-name done', 'mta-host-name open', 'envelope-sender open']);
  const right = await hand(renamed);
  expect(places(right)).toEqual(['host-name done', 'mta-host-name settled', 'envelope-sender open']);
  expect(right[1]?.words).not.toBe(done[1]?.words);
  const all = await hand({ ...renamed, envelope: 'order@shop.example' });
  expect(places(all)).toEqual(['host-name done', 'mta-host-name settled', 'envelope-sender settled']);
  const back = await opened(todoku, 'message.markApplied', { fix: 'host-name', applied: false });
  expect(back.every(({ is }) => is !== 'done')).toBe(true);
  await todoku.close();
});

test('the mail program first where the other names are right, or the server says so', async () => {
  const only = await start({ ...renamed, helo: 'localhost.localdomain' });
  expect(places(only.cards).slice(0, 2)).toEqual(['mta-host-name first', 'host-name after']);
  await only.todoku.close();

  const frozen = await start({
    ...bad,
    helo: 'vps.UNKNOWN',
    right: 'vps.UNKNOWN',
    envelope: 'www-data@vps.UNKNOWN',
  });
  expect(places(frozen.cards).slice(0, 2)).toEqual(['mta-host-name first', 'host-name after']);
  await frozen.todoku.close();

  const told = await start(bad);
  const named = await opened(told.todoku, 'message.readServerReport', {
    text: '# hostname -f\nmail.shop.example',
  });
  expect(places(named).slice(0, 2)).toEqual(['mta-host-name first', 'host-name after']);
  expect(named[0]?.words).toContain('mail.shop.example');
  const unnamed = await opened(told.todoku, 'message.readServerReport', { text: '# hostname -f\nlocalhost' });
  expect(places(unnamed).slice(0, 2)).toEqual(['host-name first', 'mta-host-name after']);
  await told.todoku.close();
});
