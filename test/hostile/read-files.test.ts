// Runs the tables of files and records through the real program: each is refused in its own clear words, or read as far
// as it goes; afterwards screen and paper still stand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile } from '../../src-main/case-file/disk-format.ts';
import type { View } from '../../src-main/contract/view.ts';
import { readKeyRecord } from '../../src-main/protocols/dkim/key-record.ts';
import { isDmarcRecord, readDmarcRecord } from '../../src-main/protocols/dmarc/record.ts';
import { readBounceBytes } from '../../src-main/protocols/dsn/read-bounce.node.ts';
import { readLogs } from '../../src-main/protocols/maillog/read-log.node.ts';
import { messageIdForm } from '../../src-main/protocols/message/message-id.ts';
import { readMail } from '../../src-main/protocols/message/read-mail.node.ts';
import { parseRecord } from '../../src-main/protocols/spf/record.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';
import { callCases } from './calls.ts';
import { caseFileCases } from './case-files.ts';
import { expectClearFailure } from './clear-failure.ts';
import { dnsCases } from './dns-answers.ts';
import { fileNameCases } from './file-names.ts';
import { linkCases } from './links.ts';
import { bounceCases, logCases, mailCases } from './mails.ts';
import { dmarcCases, keyCases, spfCases } from './records.ts';
import { rulebookCases } from './rulebooks.ts';
import { smtpCases } from './smtp-servers.ts';
import { typedCases } from './typed-text.ts';

let folder: string;
let todoku: Todoku;
let chosen = '';
const logged: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-hostile-'));
  chosen = join(folder, 'chosen-rulebook.json'); // the program keeps its own beside
  const ports = plainPorts(folder);
  todoku = createTodoku({
    ...ports,
    log: (line) => logged.push(line),
    fileChooser: { ...ports.fileChooser, chooseOpen: () => Promise.resolve(chosen) },
  });
});
afterAll(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});

const source = (bytes: Uint8Array) => ({ name: 'x<b>\u202e.eml', bytes, wholeSize: bytes.length });
async function fresh(): Promise<void> {
  for (const { id } of todoku.session.view().cases) await todoku.call('cases.delete', { id });
  expect(await todoku.call('cases.create', {})).toMatchObject({ ok: true });
}
/** The screen can be drawn and the paper printed, with nothing of the outside acting in it. */
async function expectStillStands(): Promise<void> {
  const reply = await todoku.call('report.preview', { masked: false });
  if (!reply.ok) throw new Error(reply.failure.message);
  const { html } = reply.value as { readonly html: string };
  const tags = (html.match(/<[a-z/!][^>]*>/gi) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '='));
  expect(tags.filter((tag) => /^<(script|img|iframe|object|b)[\s/>]|\son\w+=/i.test(tag))).toEqual([]);
  expect(logged.filter((line) => line.startsWith('incident'))).toEqual([]);
}

describe('case files', () => {
  test.each(caseFileCases.map((one) => [one.name, one] as const))(
    '%s',
    async (_name, { make, refused, kept }) => {
      for (const { id } of todoku.session.view().cases) await todoku.call('cases.delete', { id });
      const good = JSON.parse(
        formatCaseFile(newCaseFile('imported-1', '2026-11-24T01:00:00.000Z', null)),
      ) as Record<string, unknown>;
      const made = make(good);
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
      const reply = await todoku.call('cases.importSource', { source: source(bytes) });
      if (refused !== undefined) {
        expectClearFailure(reply, refused);
        expect(todoku.session.view().cases).toEqual([]);
        return;
      }
      expect(reply).toMatchObject({ ok: true });
      const [only] = (reply as { value: View }).value.cases;
      expect(await todoku.call('cases.open', { id: only?.id ?? '' })).toMatchObject({ ok: true });
      const saved = await todoku.call('report.saveJson', { masked: false });
      expect(saved).toMatchObject({ ok: true });
      if (kept?.includes('receipts') === true)
        expect(JSON.stringify(todoku.session.view().open)).toContain('inbox');
      await expectStillStands();
    },
  );
});

describe('rulebooks', () => {
  test.each(rulebookCases.map((one) => [one.name, one] as const))('%s', async (_name, { text, refused }) => {
    await fresh();
    writeFileSync(chosen, text);
    const reply = await todoku.call('rulebook.import', {});
    if (refused === undefined) expect(reply).toMatchObject({ ok: true });
    else {
      expectClearFailure(reply, 'not-a-rulebook');
      expect(reply.ok ? '' : reply.failure.message).toContain(refused);
    }
    await expectStillStands();
    await todoku.call('rulebook.remove', {});
  });
});

describe('mails', () => {
  test.each(mailCases)('%s', async (_name, bytes, outcome) => {
    await fresh();
    const reply = await todoku.call('message.read', { role: 'shop', sources: [source(bytes)] });
    if ('refused' in outcome) expectClearFailure(reply, outcome.refused);
    else {
      expect(reply).toMatchObject({ ok: true });
      const read = await readMail(source(bytes), 'shop');
      expect(read.ok && messageIdForm(read.mail.messageIds)).toBe(outcome.form);
    }
    await expectStillStands();
  });
});

describe('bounces', () => {
  test.each(bounceCases)('%s', async (_name, bytes, recipients) => {
    await fresh();
    const reply = await todoku.call('bounces.read', { sources: [source(bytes)] });
    if (recipients === null) expectClearFailure(reply, 'empty-file');
    else {
      expect(reply).toMatchObject({ ok: true });
      const found = readBounceBytes(bytes, { name: 'x', carrierOfDomain: () => null }).flatMap(
        (one) => one.recipients,
      );
      if (recipients < 0) expect(found.length).toBeLessThanOrEqual(2000);
      else expect(found).toHaveLength(recipients);
    }
    await expectStillStands();
  });
});

describe('logs', () => {
  test.each(logCases)('%s', async (_name, bytes, outcome) => {
    await fresh();
    const reply = await todoku.call('maillog.read', { sources: [source(bytes)] });
    if ('refused' in outcome) expectClearFailure(reply, outcome.refused);
    else {
      expect(reply).toMatchObject({ ok: true });
      const { facts } = await readLogs([{ name: 'x', bytes }], {
        signal: new AbortController().signal,
        now: new Date('2026-11-24T03:00:00Z'),
      });
      if (outcome.sent >= 0) expect(facts.totals.sent).toBe(outcome.sent);
      else expect(facts.totals.sent).toBeGreaterThan(0);
    }
    await expectStillStands();
  });
});

describe('records', () => {
  test.each(spfCases)('SPF %j', (record, faults) => {
    expect(parseRecord(record).faults.length > 0).toBe(faults);
  });
  test.each(dmarcCases)('DMARC %j', (record, isRecord, faults) => {
    expect(isDmarcRecord(record)).toBe(isRecord);
    if (isRecord) expect(readDmarcRecord(record).faults).toEqual(faults);
  });
  test.each(keyCases)('DKIM key %j', (record, read) => {
    expect(readKeyRecord(record)).toEqual(read === null ? null : expect.objectContaining(read));
  });
});

test('there are at least three hundred cases, and twenty five of each kind that answers', () => {
  expect(Math.min(dnsCases.length, smtpCases.length)).toBeGreaterThanOrEqual(25);
  const tables = [
    ...[dnsCases, smtpCases],
    ...[typedCases, callCases, linkCases, fileNameCases],
    ...[caseFileCases, rulebookCases, mailCases, bounceCases, logCases, spfCases, dmarcCases, keyCases],
  ];
  expect(tables.reduce((sum, table) => sum + table.length, 0)).toBeGreaterThanOrEqual(300);
});
