// Bounces and mail logs through the program as a window uses it: read, shown, masked, judged, followed, cancelled.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../src-main/contract/calls.ts';
import type { FailureCode } from '../../../src-main/contract/failure.ts';
import { plainWords } from '../../../src-main/contract/text.ts';
import { createTodoku, type Todoku } from '../../../src-main/todoku.node.ts';
import { auNotice, postfixBounce } from '../../protocols/dsn/bounce-mails.ts';
import { automaticReplies, ordinaryMails } from '../../protocols/dsn/ordinary-mails.ts';
import { generateLog, noTotals } from '../../protocols/maillog/generate-log.ts';
import { plainPorts } from '../../whole/plain-ports.ts';

let folder: string;
let todoku: Todoku;
let chosen: readonly string[] | null = null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-evidence-'));
  const ports = plainPorts(folder);
  todoku = createTodoku({
    ...ports,
    fileChooser: { ...ports.fileChooser, chooseMany: () => Promise.resolve(chosen) },
  });
});
afterAll(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await call('cases.create', {});
  await call('intake.answer', { answers: { shopDomain: 'shop.example.jp' } });
});

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const reply = await todoku.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`);
  return reply.value as CallOutput<Name>;
}

async function failure(name: CallName, input: unknown): Promise<FailureCode | null> {
  const reply = await todoku.call(name, input);
  return reply.ok ? null : reply.failure.code;
}

const source = (name: string, text: string | Buffer) => {
  const bytes = new Uint8Array(Buffer.from(text));
  return { name, bytes, wholeSize: bytes.length };
};

describe('bounces', () => {
  test('a heap becomes shares, rows with words, and what was no bounce', async () => {
    const refusal = { host: 'msmx.au.com', command: 'RCPT TO' };
    const view = await call('bounces.read', {
      sources: [
        ...Array.from({ length: 8 }, (_, n) => source(`b${n}.eml`, postfixBounce({ ...refusal, recipient: `customer${n}@au.com`, reply: `550 <customer${n}@au.com>: User unknown` }))),
        source('filter.eml', postfixBounce({ ...refusal, recipient: 'tanaka@au.com', reply: '550 : User unknown', command: 'end of DATA' })),
        source('full.eml', auNotice(['The user(s) account is temporarily over quota.', '', '<sato@ezweb.ne.jp>'])),
        source('away.eml', automaticReplies[0]?.source ?? ''),
        source('order.eml', ordinaryMails[0]?.source ?? ''),
      ],
    });
    const bounces = view.open?.message.bounces;
    expect(bounces?.total).toBe(10);
    expect(bounces?.shares.map(({ carrier, reason, count }) => [carrier, reason, count])).toEqual([
      ['au', '宛先がない', 8],
      ['au', '受信設定で止められた', 1],
      ['au', '受信箱がいっぱい', 1],
    ]);
    expect(bounces?.notBounces.map(({ file }) => file)).toEqual(['away.eml', 'order.eml']);
    const filtered = bounces?.rows.find(({ file }) => file === 'filter.eml');
    expect(plainWords(filtered?.meaning ?? [])).toContain('宛先はあります');
    expect(filtered?.mark.kind).toBe('bad');
    expect(bounces?.rows.find(({ file }) => file === 'full.eml')?.mark.kind).toBe('warn');
    expect(JSON.stringify(bounces)).not.toMatch(/customer\d|tanaka@|sato@/);
  });

  test('the same file dropped twice counts once; all can be forgotten', async () => {
    const one = source('b.eml', postfixBounce({ recipient: 'a@au.com', host: 'msmx.au.com', reply: '550 <a@au.com>: User unknown', command: 'RCPT TO' }));
    await call('bounces.read', { sources: [one] });
    expect((await call('bounces.read', { sources: [one] })).open?.message.bounces?.total).toBe(1);
    expect((await call('message.forget', { role: 'bounces' })).open?.message.bounces).toBeNull();
  });

  test('an empty file is said to be empty; hostile words stay words', async () => {
    expect(await failure('bounces.read', { sources: [source('empty.eml', '')] })).toBe('empty-file');
    const hostile = postfixBounce({ recipient: 'a@au.com', host: 'msmx.au.com', reply: '550 <script>alert(1)</script> \u202Egnp.exe **bold** [[x|spf]]', command: 'RCPT TO' });
    const view = await call('bounces.read', { sources: [source('\u202Egnp.eml', hostile)] });
    expect(JSON.stringify(view.open?.message.bounces)).not.toContain('\u202E');
    expect(view.open?.message.bounces?.rows[0]?.diagnostic).toContain('<script>');
  });
}); // prettier-ignore

describe('mail logs', () => {
  const seed = [
    'Nov 24 14:05:11 vps01 postfix/pickup[1]: AAA111: uid=48 from=<apache>',
    'Nov 24 14:05:11 vps01 postfix/cleanup[1]: AAA111: message-id=<order-10023@localhost.localdomain>',
    'Nov 24 14:05:11 vps01 postfix/qmgr[1]: AAA111: from=<apache@localhost.localdomain>, size=429, nrcpt=1 (queue active)',
    'Nov 24 14:05:12 vps01 postfix/smtp[1]: AAA111: to=<customer@au.com>, relay=msmx.au.com[192.0.2.1]:25, delay=1, dsn=5.0.0, status=bounced (host msmx.au.com[192.0.2.1] said: 550 <customer@au.com>: User unknown (in reply to RCPT TO command))',
    'Nov 24 14:05:13 vps01 postfix/qmgr[1]: AAA111: removed',
    '',
  ].join('\n');

  test('dropped: the seed’s fault and the carrier’s answer are shown, addresses masked', async () => {
    const view = await call('maillog.read', { sources: [source('maillog', seed)] });
    const log = view.open?.message.maillog;
    expect(log?.messageIdDomains).toMatchObject([{ domain: 'localhost.localdomain', mark: { kind: 'bad' } }]);
    expect(log?.envelopeDomains).toMatchObject([{ domain: 'localhost.localdomain', mark: { kind: 'bad' } }]);
    expect(log?.carriers).toMatchObject([{ id: 'au', bounced: 1, reasons: [{ count: 1 }] }]);
    expect(log?.carriers[0]?.reasons[0]?.phase).toContain('宛先がない');
    expect(JSON.stringify(log)).not.toContain('customer@');
  });

  test('chosen in the dialogue, by path, and nothing chosen', async () => {
    const path = join(folder, 'maillog-20261124');
    writeFileSync(path, seed);
    chosen = null;
    expect((await call('maillog.choose', {})).open?.message.maillog).toBeNull();
    chosen = [path];
    expect((await call('maillog.choose', {})).open?.message.maillog?.names).toEqual(['maillog-20261124']);
    expect((await call('maillog.readPaths', { paths: [path] })).open?.message.maillog?.carriers).toHaveLength(1);
  });

  test('one order followed, masked unless asked', async () => {
    expect(await failure('maillog.follow', { query: 'customer@au.com' })).toBe('no-log-read');
    await call('maillog.read', { sources: [source('maillog', seed)] });
    const masked = await call('maillog.follow', { query: 'customer@au.com' });
    expect(masked.mails).toHaveLength(1);
    expect(masked.mails[0]?.messageId).toBe('<order-10023@localhost.localdomain>');
    expect(JSON.stringify(masked.mails[0]?.rows)).not.toContain('customer@');
    const whole = await call('maillog.follow', { query: 'customer@au.com', showAddresses: true });
    expect(JSON.stringify(whole.mails[0]?.rows)).toContain('customer@au.com');
  });

  test('no log at all, a folder, a file that is gone', async () => {
    expect(await failure('maillog.read', { sources: [source('picture.png', '\u0089PNG\r\n')] })).toBe('not-a-log');
    expect(await failure('maillog.read', { sources: [source('empty', '')] })).toBe('empty-file');
    expect(await failure('maillog.readPaths', { paths: [folder] })).toBe('file-unreadable');
    expect(await failure('maillog.readPaths', { paths: [join(folder, 'gone')] })).toBe('file-unreadable');
    expect(await failure('maillog.readPaths', { paths: ['x'.repeat(5000)] })).toBe('bad-input');
  });

  test('a cancel ends it, and what was there before stays', async () => {
    await call('maillog.read', { sources: [source('maillog', seed)] });
    const path = join(folder, 'long.log');
    writeFileSync(path, [...generateLog(150_000, noTotals())].join(''));
    const reading = todoku.call('maillog.readPaths', { paths: [path] });
    setTimeout(() => todoku.cancel('maillog.readPaths'), 5);
    expect(await reading).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect((await call('view', {})).open?.message.maillog?.names).toEqual(['maillog']);
  });
}); // prettier-ignore
