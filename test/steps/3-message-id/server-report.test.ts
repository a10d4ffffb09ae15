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

test('rules are judged by it: the name in EHLO with its DNS, the pace, bounces; a relay hides the name', async () => {
  const todoku = createTodoku(plainPorts(folder));
  await todoku.call('cases.create', {});
  await todoku.call('intake.answer', {
    answers: { shopDomain: 'shop.example', arrivals: { au: 'nothing' } },
  });
  const verdicts = (open: CaseView) =>
    Object.fromEntries(
      open.rules.rows.flatMap(({ findings }) => findings.map(({ id, verdict }) => [id, verdict] as const)),
    );
  const paste = async (text: string) => opened(await todoku.call('message.readServerReport', { text }));

  const wrong = await paste('# postconf myhostname\nmyhostname = localhost.localdomain');
  expect(verdicts(wrong)).toMatchObject({
    'au-07': 'fail',
    'gm-14': 'fail',
    'au-02': 'unknown',
    'gm-10': 'unknown',
  });
  const right = await paste(
    'myhostname = mail.shop.example\ndefault_destination_concurrency_limit = 2\ndefault_destination_rate_delay = 5s',
  );
  // The name server of this test does not answer: not in DNS is not said.
  expect(verdicts(right)).toMatchObject({
    'au-07': 'unknown',
    'gm-14': 'pass',
    'au-02': 'pass',
    'au-05': 'pass',
    'dc-06': 'pass',
  });
  const relayed = await paste('relayhost = [smtp.isp.example]:587');
  expect(verdicts(relayed)).toMatchObject({ 'au-07': 'unknown', 'gm-14': 'unknown' });
  const bounced = await paste(
    '220 mx.shop.example\n> MAIL FROM:<>\n250 ok\n> RCPT TO:<a@shop.example>\n550 no',
  );
  expect(verdicts(bounced)).toMatchObject({ 'au-04': 'fail', 'au-14': 'fail' });
  expect(bounced.rules.settle.map(({ kind }) => kind)).not.toContain('server-command');
  const gone = opened(await todoku.call('message.forget', { role: 'server' }));
  expect(verdicts(gone)).toMatchObject({ 'au-04': 'unknown', 'gm-14': 'unknown', 'au-02': 'unknown' });
  await todoku.close();
});
