// The published case, from the first question to the finished checklist, in plain Node against the practice lab:
// wrong before, right after, with the lab's carriers really refusing and really accepting over SMTP.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../src-main/contract/calls.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import type { CaseView, View } from '../../src-main/contract/view.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from './plain-ports.ts';

let folder: string;
const told: string[] = [];
let todoku: Todoku;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-seed-'));
  todoku = createTodoku(plainPorts(folder, told));
});
afterAll(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const reply = await todoku.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`);
  return reply.value as CallOutput<Name>;
}

const opened = (view: View): CaseView => {
  if (view.open === null) throw new Error('no case is open');
  return view.open;
};
const outcomes = (view: View) =>
  Object.fromEntries(view.lab?.orders[0]?.mails.map(({ carrier, outcome }) => [carrier, outcome]) ?? []);
const failing = (view: View) =>
  opened(view)
    .rules.rows.flatMap((row) => row.findings)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ id }) => id);
const identities = (view: View) =>
  opened(view)
    .message.mails.find(({ role }) => role === 'shop')
    ?.identities.map(({ id, value, mark }) => [id, value, mark.kind]);

test('the seed case is solved from the first question to the checklist', { timeout: 120_000 }, async () => {
  // The owner starts the practice, and buys: docomo takes the order mail, au and SoftBank refuse it.
  let view = await call('lab.start', { scenario: 'seed-case' });
  const { domain, fromAddress } = view.lab?.shop ?? { domain: '', fromAddress: '' };
  view = await call('lab.buy', {});
  expect(outcomes(view)).toMatchObject({ docomo: 'inbox', au: 'bounced', softbank: 'bounced' });

  // STEP 0
  view = await call('intake.answer', {
    answers: {
      shopName: 'こもれび雑貨店',
      shopDomain: domain,
      fromAddress,
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'always',
    },
  });
  expect(opened(view).intake.inferences.length).toBeGreaterThanOrEqual(3);

  // STEP 1: the registration is right; it is not the cause.
  view = await call('spfDns.inspect', {});
  expect(opened(view).pages[1]?.mark.kind).toBe('ok');
  expect(opened(view).spfDns.terms.some(({ matched }) => matched)).toBe(true);

  // STEP 2 without a mail: only what DNS showed is called broken (the shop has no DMARC record; docomo takes its mail).
  expect(failing(view)).toEqual(['dc-01']);

  // STEP 3: the shop's own copy of the order mail shows all three faults apart.
  const inbox = view.lab?.inbox[0];
  view = await call('lab.readMail', { id: inbox?.id ?? '', role: 'shop' });
  expect(identities(view)).toEqual([
    ['ehlo', 'localhost.localdomain', 'bad'],
    ['envelope', 'apache@localhost.localdomain', 'bad'],
    ['message-id', expect.stringMatching(/@localhost\.localdomain>$/), 'bad'],
  ]);
  expect(failing(view)).toEqual(expect.arrayContaining(['au-03', 'au-07']));
  expect(failing(view)).not.toContain('sb-04'); // by the letter the header is not blank
  expect(opened(view).rules.causes[0]).toMatchObject({ certainty: 'likely' });
  const programMail = await call('lab.readMail', { id: 'program', role: 'program' });
  expect(opened(programMail).message.comparison.some(({ suspect }) => suspect)).toBe(true);

  // The fix, and STEP 4: renamed, restarted from the panel, watched until the new name answers.
  const name = `mail.${domain}`;
  view = await call('message.nameHost', { hostName: name });
  const card = opened(view).message.fixes.find(({ id }) => id === 'host-name');
  expect(JSON.stringify(card)).toContain(name);
  await call('restart.watch', {});
  const watched = async () => opened(await call('view', {})).restart.watch;
  await expect
    .poll(async () => (await watched())?.nameBefore?.name, { timeout: 20_000 })
    .toBe('localhost.localdomain');
  await call('lab.rename', { hostName: name });
  await call('message.markApplied', { fix: 'host-name', applied: true });
  await call('lab.apply', { how: 'restart-panel' });
  await expect
    .poll(async () => (await watched())?.nameAfter?.name, { timeout: 60_000, interval: 500 })
    .toBe(name);
  view = await call('restart.stopWatching', {});
  expect(told).toEqual([expect.stringMatching(/^サーバーが、新しい名前で戻りました。 /)]); // once, to whoever looks elsewhere
  expect(opened(view).restart.watch?.nameBefore?.name).toBe('localhost.localdomain');
  view = await call('restart.done', {});

  // STEP 5: bought again, it arrives everywhere; only the operator's tick says so.
  expect(opened(view).summary.arrivesEverywhere).toBe(false);
  view = await call('lab.buy', {});
  expect(outcomes(view)).toMatchObject({ docomo: 'inbox', au: 'inbox', softbank: 'inbox' });
  for (const carrier of ['docomo', 'au', 'softbank'] as const) {
    view = await call('send.tick', { carrier, arrival: 'inbox' });
  }
  expect(opened(view).summary.arrivesEverywhere).toBe(true);
  view = await call('lab.readMail', {
    id: view.lab?.inbox.find(({ carrier }) => carrier === 'au')?.id ?? '',
    role: 'shop',
  });
  expect(identities(view)?.map(([id, , mark]) => [id, mark])).toEqual([
    ['ehlo', 'ok'],
    ['envelope', 'warn'], // still the web user: the rename does not change that
    ['message-id', 'ok'],
  ]);
  expect(identities(view)?.[1]?.[1]).toBe(`apache@${name}`);

  // The paper says it all.
  const { html } = await call('report.preview', { masked: true });
  const { path } = await call('report.saveMarkdown', { masked: true });
  const markdown = readFileSync(path ?? '', 'utf8');
  const paper = html.replace(/<wbr>/g, '');
  for (const text of [paper, markdown]) {
    for (const word of ['au', 'SoftBank', '届くようになりました'])
      expect(text.includes(word), word).toBe(true);
    for (const fault of ['localhost.localdomain', 'apache@localhost.localdomain', '@localhost.localdomain']) {
      expect(text.includes(fault), fault).toBe(true);
    }
    expect(text.includes(name), name).toBe(true);
  }
  const cause = plainWords(opened(view).summary.cause);
  expect(cause).toContain('サーバーに名前がついていない');
});
