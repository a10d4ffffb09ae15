// Files as they lie on servers: packed, rotated, cut, unreadable; progress and cancel; one mail followed; pflogsumm as peer.
import { execFileSync } from 'node:child_process';
import { closeSync, createWriteStream, existsSync, ftruncateSync, mkdtempSync, openSync, rmSync, utimesSync, writeFileSync, writeSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followMail } from '../../../src-main/protocols/maillog/follow-log.node.ts';
import { readQuery } from '../../../src-main/protocols/maillog/follow.ts';
import { readLogs, type LoggedDelivery } from '../../../src-main/protocols/maillog/read-log.node.ts';
import { readLogsApart } from '../../../src-main/protocols/maillog/run-log-worker.node.ts';
import { followedMail } from '../../../src-main/steps/3-message-id/followed-mail.ts';
import { generateLog, noTotals } from './generate-log.ts';
import { fiveLines, packed } from './packed-logs.ts';

const now = new Date('2026-11-24T12:00:00Z');
const signal = new AbortController().signal;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-log-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): { readonly name: string; readonly path: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path };
}

describe('packed logs', () => {
  const fifty = fiveLines.repeat(10);
  test.each([
    ['plain', Buffer.from(fifty)],
    ['gzip', gzipSync(fifty)],
    ['gzip in two members', Buffer.concat([gzipSync(fiveLines.repeat(4)), gzipSync(fiveLines.repeat(6))])],
    ['bzip2', Buffer.from(packed.bzip2, 'base64')],
    ['xz', Buffer.from(packed.xz, 'base64')],
    ['zstd', Buffer.from(packed.zstd, 'base64')],
  ])('%s, as a file and as dropped bytes', async (what, bytes) => {
    const source = write(`maillog-${what.replace(/\W/g, '')}`, bytes);
    for (const one of [source, { name: 'dropped', bytes }]) {
      const { facts } = await readLogs([one], { signal, now });
      expect(facts.lines).toBe(50);
      expect(facts.totals.sent).toBe(10);
      expect(facts.notes).toEqual([]);
    }
  });

  test.each([
    ['gzip', gzipSync(Array.from({ length: 4000 }, (_, n) => fiveLines.replaceAll('85F3D24490A', `85F3D2${n.toString(16)}A`)).join(''))],
    ['bzip2', Buffer.from(packed.bzip2, 'base64')],
    ['xz', Buffer.from(packed.xz, 'base64')],
    ['zstd', Buffer.from(packed.zstd, 'base64')],
  ])('%s cut in the middle: what came before counts, and it is said', async (what, bytes) => {
    const { facts } = await readLogs([{ name: `cut.${what}`, bytes: bytes.subarray(0, Math.floor(bytes.length * 0.6)) }], { signal, now });
    expect(facts.notes.map(({ code }) => code)).toContain('cut-off');
    if (what === 'gzip') expect(facts.totals.sent).toBeGreaterThan(1000);
  });
}); // prettier-ignore

test('rotated files are read oldest first, whatever their order', async () => {
  const line = (when: string, status: string): string => `${when} vps01 postfix/smtp[1]: 85F3D2: to=<a@au.com>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=${status} (421 later)\n`;
  const newer = write('mail.log', line('Nov 24 06:00:00', 'sent'));
  const older = write('mail.log.1.gz', gzipSync(line('Nov 23 06:00:00', 'deferred')));
  utimesSync(older.path, new Date('2026-11-23T10:00:00Z'), new Date('2026-11-23T10:00:00Z'));
  utimesSync(newer.path, now, now);
  const { facts } = await readLogs([newer, older], { signal, now });
  expect(facts.names).toEqual(['mail.log.1.gz', 'mail.log']);
  expect(facts.carriers[0]).toMatchObject({ carrier: 'au', recipients: 1, firstTryShare: 0 });
}); // prettier-ignore

test('a folder, a missing file and one good one: the good one is read and the others are said', async () => {
  const good = write('good.log', fiveLines);
  const { facts } = await readLogs(
    [{ name: 'folder', path: folder }, { name: 'gone', path: join(folder, 'gone') }, good],
    { signal, now },
  );
  expect(facts.totals.sent).toBe(1);
  expect(facts.notes).toEqual([{ code: 'file-unreadable', count: 2 }]);
  await expect(readLogs([{ name: 'gone', path: join(folder, 'gone') }], { signal, now })).rejects.toThrow(
    /ENOENT/,
  );
});

test('a line of gigabytes: what stands before and after it counts, and it is said', async () => {
  // Without blocks on the disk; the long run takes the full four gigabytes.
  const length = process.env['TODOKU_FUZZ_RUNS'] === undefined ? 64 * 1024 ** 2 : 4 * 1024 ** 3;
  const path = join(folder, 'long-line.log');
  const file = openSync(path, 'w');
  writeSync(file, fiveLines);
  ftruncateSync(file, fiveLines.length + length);
  writeSync(file, `\n${fiveLines}`, fiveLines.length + length);
  closeSync(file);
  const before = process.memoryUsage().rss;
  const { facts } = await readLogs([{ name: 'long-line.log', path }], { signal, now });
  rmSync(path);
  expect(facts.totals.sent).toBe(2);
  expect(facts.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['line-too-long', 'binary']));
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
}, 300_000);

test('every delivery where a list was asked for', async () => {
  const deliveries: LoggedDelivery[] = [];
  await readLogs([{ name: 'x', bytes: Buffer.from(fiveLines) }], {
    signal,
    now,
    onDelivery: (delivery) => deliveries.push(delivery),
  });
  expect(deliveries).toEqual([
    {
      queueId: '85F3D24490A',
      to: 'a@docomo.ne.jp',
      status: 'sent',
      dsn: '2.0.0',
      relay: 'mfsmax.docomo.ne.jp[192.0.2.1]:25',
    },
  ]);
});

test('a cancel is heard before the file is through', async () => {
  const totals = noTotals();
  const source = write('long.log', [...generateLog(1_000_000, totals)].join(''));
  const stop = new AbortController();
  let taken = 0;
  const reading = readLogsApart(
    [source],
    { signal: stop.signal, now, onProgress: ({ share }) => (taken = share) },
    null,
  );
  setTimeout(() => stop.abort(), 5);
  await expect(reading).rejects.toThrow();
  expect(taken).toBeLessThan(1);
});

describe('one mail followed', () => {
  const log = [
    'Nov 24 14:05:11 vps01 postfix/pickup[1]: AAA111: uid=48 from=<apache>',
    'Nov 24 14:05:11 vps01 postfix/cleanup[1]: AAA111: message-id=<order-10023@localhost.localdomain>',
    'Nov 24 14:05:11 vps01 postfix/qmgr[1]: AAA111: from=<apache@localhost.localdomain>, size=429, nrcpt=1 (queue active)',
    'Nov 24 14:05:12 vps01 postfix/smtp[1]: BBB222: to=<other@docomo.ne.jp>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 ok)',
    'Nov 24 14:05:12 vps01 postfix/smtp[1]: AAA111: to=<customer@au.com>, relay=msmx.au.com[192.0.2.1]:25, delay=1, dsn=5.0.0, status=bounced (host msmx.au.com[192.0.2.1] said: 550 : User unknown (in reply to end of DATA command))',
    'Nov 24 14:05:12 vps01 postfix/bounce[1]: AAA111: sender non-delivery notification: CCC333',
    'Nov 24 14:05:13 vps01 postfix/local[1]: CCC333: to=<apache@localhost.localdomain>, relay=local, delay=0, dsn=5.1.1, status=bounced (unknown user: "apache")',
    'Nov 24 14:05:13 vps01 postfix/qmgr[1]: AAA111: removed',
    '',
  ].join('\n');

  test.each(['customer@au.com', '<order-10023@localhost.localdomain>', 'AAA111', '14:05', '11/24 14:05', '２０２６-１１-２４ １４：０５'])('by %s', async (typed) => {
    const trails = await followMail([{ name: 'x', bytes: Buffer.from(log) }], readQuery(typed), { signal, now });
    expect(trails).toHaveLength(1);
    expect(trails[0]?.queueIds).toEqual(['AAA111', 'CCC333']);
    expect(trails[0]?.lines).toHaveLength(7);
    const view = followedMail(typed, trails, { language: 'ja', masked: true });
    expect(view.mails[0]?.rows.map(({ mark }) => mark.kind)).toEqual(['none', 'none', 'none', 'bad', 'none', 'bad', 'none']);
    expect(JSON.stringify(view.mails[0]?.rows)).not.toContain('customer@');
    expect(JSON.stringify(followedMail(typed, trails, { language: 'ja', masked: false }))).toContain('customer@');
  });

  test('nothing found is said', async () => {
    const trails = await followMail([{ name: 'x', bytes: Buffer.from(log) }], readQuery('nobody@au.com'), { signal, now });
    expect(followedMail('nobody@au.com', trails, { language: 'en', masked: true })).toMatchObject({ mails: [], sentence: expect.stringContaining('not found') as string });
  });
}); // prettier-ignore

describe('against pflogsumm', () => {
  const peer = ['/usr/sbin/pflogsumm', '/usr/bin/pflogsumm'].find((path) => existsSync(path));
  if (peer === undefined) process.stdout.write('pflogsumm is not installed: the generator’s own counts are the measure\n');

  test('a million generated lines: the same totals', async () => {
    const totals = noTotals();
    const path = join(folder, 'million.log');
    await pipeline(Readable.from(generateLog(1_000_000, totals)), createWriteStream(path));
    const { facts } = await readLogs([{ name: 'million.log', path }], { signal, now });
    expect(facts.lines).toBe(totals.lines);
    expect(facts.totals).toEqual({ sent: totals.sent, deferred: totals.deferredMessages, deferrals: totals.deferrals, bounced: totals.bounced, expired: 0, rejected: totals.rejected });
    if (peer !== undefined) expect(pflogsummTotals(peer, path)).toMatchObject({ delivered: totals.sent, deferred: totals.deferredMessages, deferrals: totals.deferrals, bounced: totals.bounced, rejected: totals.rejected });
  }, 400_000);

  const real = resolve(import.meta.dirname, '../../../../shared/data/logs/psm-postfix-plain.log');
  test.skipIf(!existsSync(real))('a small real log', async () => {
    const { facts } = await readLogs([{ name: 'real', path: real }], { signal, now });
    expect(facts).toMatchObject({ format: 'postfix', totals: { sent: 35, deferred: 0, bounced: 0, rejected: 0 } });
  });
}); // prettier-ignore

function pflogsummTotals(program: string, path: string): Record<string, number> {
  const text = execFileSync(program, ['-h', '0', '-u', '0', '--no-no-msg-size', path], { encoding: 'utf8', maxBuffer: 50_000_000, env: { ...process.env, LC_ALL: 'C' } });
  const number = (word: string): number => Number(new RegExp(`(\\d+)\\s+${word}\\b`).exec(text)?.[1] ?? Number.NaN);
  return { delivered: number('delivered'), deferred: number('deferred'), deferrals: number('deferrals'), bounced: number('bounced'), rejected: number('rejected') };
} // prettier-ignore
