// The pasted replies of the shop's server through the program's own calls: kept, shown, used by the causes, gone on request.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView, View } from '../../../src-main/contract/view.ts';
import { createTodoku } from '../../../src-main/todoku.node.ts';
import { plainPorts } from '../../whole/plain-ports.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'todoku-server-report-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = (reply: { ok: boolean; value?: unknown; failure?: { code: string } }): CaseView => {
  if (!reply.ok) throw new Error(reply.failure?.code);
  const { open } = reply.value as View; // these calls answer with the view
  if (open === null) throw new Error('no case');
  return open;
};

test('read, shown, used, still there after a restart, removed', async () => {
  let todoku = createTodoku(plainPorts(folder));
  const { id } = opened(await todoku.call('cases.create', {}));
  await todoku.call('intake.answer', {
    answers: {
      shopDomain: 'shop.example',
      shopSoftware: 'ec-cube-4.2',
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'nothing' },
    },
  });
  const nothing = await todoku.call('message.readServerReport', { text: 'お世話になっております。' });
  expect(nothing).toMatchObject({ ok: false, failure: { code: 'not-a-server-reply' } });
  expect((await todoku.call('message.readServerReport', { text: 'x'.repeat(200_001) })).ok).toBe(false);

  const read = opened(
    await todoku.call('message.readServerReport', {
      text: '# hostname -f\nlocalhost.localdomain\n# grep MAILER .env\nMAILER_DSN=null://u:geheim@null\n`id`\n',
    }),
  );
  expect(read.message.serverReport?.rows.map(({ value, mark }) => [value, mark.kind])).toEqual([
    ['localhost.localdomain', 'bad'],
    ['null://null', 'bad'],
  ]);
  expect(read.rules.causes[0]?.id).toBe('null-transport');
  expect(JSON.stringify(read)).not.toContain('geheim');
  const commands = read.message.fixes.flatMap((fix) =>
    fix.servers.flatMap((server) => server.phases.flatMap((phase) => phase.commands)),
  );
  expect(JSON.stringify(commands)).not.toContain('`id`');
  await todoku.close();

  todoku = createTodoku(plainPorts(folder));
  const again = opened(await todoku.call('cases.open', { id }));
  expect(again.message.serverReport).toEqual(read.message.serverReport);
  const later = opened(
    await todoku.call('message.readServerReport', { text: '$ hostname -f\nmail.shop.example' }),
  );
  expect(later.message.serverReport?.rows.map(({ value }) => value)).toEqual([
    'mail.shop.example',
    'null://null',
  ]);
  const without = opened(await todoku.call('message.forget', { role: 'server' }));
  expect(without.message.serverReport).toBeUndefined();
  await todoku.close();
});
