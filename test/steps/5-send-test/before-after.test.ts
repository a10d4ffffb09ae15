// Before and after: what nobody looked at again since the change is neither the same nor left; it says how to look again.
import { expect, test } from 'vitest';
import {
  applyAnswers,
  applyFacts,
  applyFix,
  applySeenChange,
  newCaseFile,
} from '../../../src-main/case-file/apply.ts';
import type { CaseFile } from '../../../src-main/case-file/case-file.ts';
import { DomainName, HostName, MailAddress } from '../../../src-main/contract/inputs.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { readLogs } from '../../../src-main/protocols/maillog/read-log.node.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { GreetingFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { judgeCase } from '../../../src-main/report/judge-case.ts';
import { summaryDetail } from '../../../src-main/report/summary-view.ts';
import { beforeAfterOf } from '../../../src-main/steps/5-send-test/before-after.ts';
import { page as messageIdPage } from '../../../src-main/steps/3-message-id/view.ts';
import { detail, page } from '../../../src-main/steps/5-send-test/view.ts';
import { tick } from '../../../src-main/steps/5-send-test/receipts.ts';

const host = 'mail.komorebi-zakka.example';
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 2, minute)).toISOString();

async function mail(name: string, sentAt: string): Promise<MailFacts> {
  const stamp = new Date(sentAt).toUTCString().replace('GMT', '+0000');
  const text = [
    `Return-Path: <order@komorebi-zakka.example>`,
    `Received: from ${name} (${host} [203.0.113.24]) by mx.softbank.ne.jp (Postfix) with ESMTP id 4AF1C for <a@softbank.ne.jp>; ${stamp}`,
    `Message-Id: <20261124020203.4AF1C@${name}>`,
    `Date: ${stamp}`,
    'From: order@komorebi-zakka.example',
    'To: a@softbank.ne.jp',
    'Subject: order',
    '',
    'thank you',
    '',
  ].join('\r\n');
  const bytes = Buffer.from(text, 'latin1');
  const reading = await readMail({ name: 'order.eml', bytes, wholeSize: bytes.length }, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  return reading.mail;
}

const withMail = (caseFile: CaseFile, value: MailFacts, when: string): CaseFile =>
  applyFacts(
    caseFile,
    { shopMail: known(value, [{ source: 'order.eml', lines: [], at: when }], when) },
    when,
  );

const greeting = (name: string): GreetingFacts => ({
  host: '203.0.113.24',
  port: 25,
  outcome: 'answering',
  name,
  lines: [`220 ${name} ESMTP`],
  extensions: [],
  sizeLimit: null,
  startTls: false,
  certificate: null,
  milliseconds: 5,
});

/** The seed's server: a mail with the default name, read in the first minute. */
async function brokenCase(): Promise<CaseFile> {
  const answers = {
    shopDomain: DomainName.parse('komorebi-zakka.example'),
    fromAddress: MailAddress.parse('order@komorebi-zakka.example'),
    newHostName: HostName.parse(host),
  };
  const caseFile = applyAnswers(newCaseFile('test', at(0), null), answers, at(0));
  return withMail(caseFile, await mail('localhost.localdomain', at(0)), at(1));
}

const judged = (caseFile: CaseFile) => judgeCase(caseFile, 'ja', at(59), true);
const rowOf = (caseFile: CaseFile, title: RegExp) =>
  beforeAfterOf(judged(caseFile)).find((row) => title.test(row.title));
const nextTitles = (caseFile: CaseFile) => summaryDetail(judged(caseFile)).next.map(({ title }) => title);
const messageId = /整理番号/;

test('nothing was changed: no rows, and the faults are still to fix', async () => {
  const caseFile = await brokenCase();
  expect(beforeAfterOf(judged(caseFile))).toEqual([]);
  expect(nextTitles(caseFile).some((title) => title.includes('要修正が'))).toBe(true);
});

test('changed but not looked at again: neither same nor left, with the way to look', async () => {
  const caseFile = applyFix(await brokenCase(), 'host-name', true, at(10));
  const rows = beforeAfterOf(judged(caseFile));
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect(row).toMatchObject({ changed: false, after: { kind: 'wait', word: 'まだ見直していない' } });
    expect(row.lookAgain).toMatch(/STEP/);
  }
  expect(rowOf(caseFile, messageId)?.lookAgain).toContain('EC-CUBE から届いたメール');
  expect(nextTitles(caseFile).filter((title) => title.includes('要修正が'))).toEqual([]);
  expect(nextTitles(caseFile).some((title) => title.includes('まだ見直していないもの'))).toBe(true);
});

test('a new mail that is right: changed; one that is still wrong: the same, and left', async () => {
  const changed = applyFix(await brokenCase(), 'host-name', true, at(10));
  const right = withMail(changed, await mail(host, at(12)), at(13));
  expect(rowOf(right, messageId)).toMatchObject({ changed: true, after: { kind: 'ok' } });
  expect(rowOf(right, messageId)?.lookAgain).toBeUndefined();
  const wrong = withMail(changed, await mail('localhost.localdomain', at(12)), at(13));
  expect(rowOf(wrong, messageId)).toMatchObject({ changed: false, after: { kind: 'bad' } });
  expect(rowOf(wrong, messageId)?.lookAgain).toBeUndefined();
  expect(nextTitles(wrong).some((title) => title.includes('要修正が'))).toBe(true);
});

test('the road: what was changed waits for another look, a fault seen again is one, arrival closes it', async () => {
  const stop = (caseFile: CaseFile) => {
    const { mark, finding } = messageIdPage(judged(caseFile));
    return [mark.kind, finding];
  };
  const broken = await brokenCase();
  expect(stop(broken)[0]).toBe('bad');
  const changed = applyFix(broken, 'host-name', true, at(10));
  expect(stop(changed)).toEqual(['wait', '書きかえました']);
  const wrong = withMail(changed, await mail('localhost.localdomain', at(12)), at(13));
  expect(stop(wrong)[0]).toBe('bad');
  expect(stop(wrong)[1]).toMatch(/^要修正/);
  const receipts = (['docomo', 'au', 'softbank'] as const).map((carrier) => ({
    carrier,
    arrival: 'inbox' as const,
    at: at(20),
  }));
  const arrived = applyFacts(changed, { receipts: known(receipts, [], at(20)) }, at(20));
  expect(stop(arrived)).toEqual(['ok', '書きかえました']);
});

test('an old mail that is handed over after the change proves nothing', async () => {
  const changed = applyFix(await brokenCase(), 'host-name', true, at(10));
  const old = withMail(changed, await mail('localhost.localdomain', at(2)), at(13));
  expect(rowOf(old, messageId)?.lookAgain).toBeDefined();
});

test('a later fix that a check names opens it again; one that it does not name leaves it', async () => {
  const changed = applyFix(await brokenCase(), 'host-name', true, at(10));
  const looked = withMail(changed, await mail('localhost.localdomain', at(12)), at(13));
  const unrelated = applyFix(looked, 'list-cleaning', true, at(20));
  expect(rowOf(unrelated, messageId)?.lookAgain).toBeUndefined();
  const related = applyFix(looked, 'mta-host-name', true, at(20));
  const open = beforeAfterOf(judged(related)).filter(({ lookAgain }) => lookAgain !== undefined);
  expect(open.length).toBeGreaterThan(0);
});

test('a change that the watch saw keeps the name of before, though nobody ticked a fix', async () => {
  const before = known(greeting('localhost.localdomain'), [], at(3));
  const seen = applySeenChange(await brokenCase(), before, at(5));
  const after = applyFacts(seen, { greeting: known(greeting(host), [], at(5)) }, at(5));
  expect(rowOf(after, /名のり（グリーティング）/)).toMatchObject({
    before: { kind: 'warn' },
    after: { kind: 'ok' },
    changed: true,
  });
  expect(rowOf(after, messageId)?.lookAgain).toBeDefined();
});

/** Two deliveries at 11:30 in Japan, in the hour that `at` counts: au refuses, or takes. */
async function withLog(caseFile: CaseFile, takes: boolean, readAt: string): Promise<CaseFile> {
  const answer = takes ? 'dsn=2.0.0, status=sent (250 2.0.0 Ok)' : 'dsn=5.7.1, status=bounced (550 5.7.1 no)';
  const line = `Nov 24 11:${takes ? 30 : '05'}:00 vps01 postfix/smtp[1]: A1B2C3D4E5: to=<a@au.com>, relay=mx.au.com[192.0.2.1]:25, delay=1, ${answer}\n`;
  const source = { name: 'maillog', bytes: Buffer.from(line.repeat(2)) };
  const { facts } = await readLogs([source], {
    signal: new AbortController().signal,
    now: new Date(readAt),
  });
  return applyFacts(caseFile, { maillog: known(facts, [], readAt) }, readAt);
}

const deskOf = (caseFile: CaseFile) =>
  detail(judged(caseFile)).carriers.find(({ id }) => id === 'au')?.accepted;

test('a log of before the change says nothing of the mail desk now, a newer one does', async () => {
  const logged = await withLog(await brokenCase(), false, at(6));
  expect(deskOf(logged)).toMatchObject({ kind: 'bad' });
  const changed = applyFix(logged, 'host-name', true, at(10));
  expect(deskOf(changed)).toMatchObject({ kind: 'wait' });
  expect(deskOf(await withLog(changed, false, at(40)))).toMatchObject({ kind: 'wait' });
  expect(deskOf(await withLog(changed, true, at(40)))).toMatchObject({ kind: 'ok' });
});

test('"arrives" stands only when every carrier that failed before was ticked since the change', async () => {
  const failing = applyAnswers(
    await brokenCase(),
    { arrivals: { au: 'nothing', softbank: 'bounced', docomo: 'inbox', rakuten: 'spam-folder' } },
    at(2),
  );
  const ticked = (
    caseFile: CaseFile,
    carrier: 'au' | 'softbank' | 'docomo' | 'rakuten',
    minute: number,
    where: 'inbox' | 'nothing' = 'inbox',
  ) =>
    applyFacts(caseFile, { receipts: tick(caseFile.facts.receipts, carrier, where, at(minute)) }, at(minute));
  const done = (caseFile: CaseFile): boolean => page(judged(caseFile)).done;
  const early = ticked(ticked(ticked(failing, 'au', 3), 'softbank', 3), 'rakuten', 3);
  const changed = applyFix(early, 'host-name', true, at(10));
  expect(done(changed)).toBe(false); // ticks of before the change
  const two = ticked(ticked(changed, 'au', 20), 'softbank', 21);
  expect(done(two)).toBe(false); // the fourth one was in the spam folder before
  const all = ticked(two, 'rakuten', 22);
  expect(done(all)).toBe(true); // docomo was never a question
  expect(done(ticked(all, 'docomo', 23, 'nothing'))).toBe(false);
  expect(detail(judged(all)).carriers.find(({ id }) => id === 'au')?.tickedAt).toBe(at(20));
});
