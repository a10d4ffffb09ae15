// A practice case opened after the program was restarted: its world runs again, and the lesson goes on with what was found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import type { View } from '../../src-main/contract/view.ts';
import { plainPorts } from '../whole/plain-ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'todoku-practice-'));
let todoku: Todoku | null = null;
afterEach(async () => {
  await todoku?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(name: string, input: object): Promise<View> {
  const reply = await todoku?.call(name, input);
  if (reply?.ok !== true) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value as View;
}

test('closed in the middle of a lesson and opened again', { timeout: 90_000 }, async () => {
  todoku = createTodoku(plainPorts(folder));
  let view = await ask('lab.start', { scenario: 'seed-case' });
  const id = view.open?.id ?? '';
  view = await ask('lab.buy', {});
  await ask('lab.readMail', {
    id: view.lab?.inbox.find(({ kind }) => kind === 'mail')?.id ?? '',
    role: 'shop',
  });
  await todoku.close();

  todoku = createTodoku(plainPorts(folder));
  view = await ask('view', {});
  expect(view.lab).toBeNull();
  view = await ask('cases.open', { id });
  expect(view.lab).toMatchObject({ scenario: 'seed-case', hostName: 'localhost.localdomain', up: true });
  // What was found stays; what lay in the practice phones is gone with the world before.
  expect(view.open?.message.mails[0]?.identities.length).toBe(3);
  expect(view.lab?.inbox).toEqual([]);
  view = await ask('lab.buy', {});
  const bounce = view.lab?.inbox.find(({ kind, carrier }) => kind === 'bounce' && carrier === 'au');
  expect(bounce?.name).toBe('au');
  view = await ask('lab.readMail', { id: bounce?.id ?? '', role: 'bounces' });
  expect(view.open?.message.bounces?.rows).toMatchObject([{ carrier: 'au' }]);
  expect((await ask('spfDns.inspect', {})).open?.spfDns.gathered).toBe(true);
});
