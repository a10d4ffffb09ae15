// `inspect mail`: the same findings from files and from `--jsonl`, exit status by what failed, bad input named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kind } from '../../src-main/inspect/mail.node.ts';
import { InspectInputError, type InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import { ecCube4, seedMail } from '../fixtures/mail/shop-mails.ts';

const ports: InspectPorts = {
  resolver: { ask: () => Promise.reject(new Error('DNS is asked only where a server was named')) },
  dialer: { dial: () => Promise.reject(new Error('no connection is made')) },
  clock: { now: () => new Date('2026-11-24T02:00:00Z') },
};
let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-inspect-'));
  writeFileSync(path('seed.eml'), seedMail(), 'latin1');
  writeFileSync(path('clean.eml'), ecCube4('4.2'), 'latin1');
  writeFileSync(path('prose.txt'), 'no mail at all\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('inspect mail', () => {
  it('answers one request with the fixed fields', async () => {
    const answer = await kind.answer({ path: path('seed.eml') }, ports);
    expect(answer).toMatchObject({
      messageId: '<20261124013212.4F2A91C0E8@localhost.localdomain>',
      messageIdCount: 1,
      from: ['order@komorebi-zakka.example'],
      date: '2026-11-24T01:32:12.000Z',
      subject: 'ご注文ありがとうございます',
    });
    const findings = answer['findings'] as readonly { id: string; verdict: string }[];
    expect(findings.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ehlo-name', 'envelope-sender-domain', 'message-id-domain']),
    );
  });

  it('gives the same findings for files, with words and causes', async () => {
    const answer = await kind.answer({ path: path('seed.eml') }, ports);
    const { json, failed, pretty } = await kind.run([path('seed.eml')], ports);
    const [document] = json as readonly {
      findings: readonly { id: string; verdict: string }[];
      causes: readonly { id: string }[];
    }[];
    expect(document?.findings.map(({ id, verdict }) => ({ id, verdict }))).toEqual(answer['findings']);
    expect(failed).toBe(true);
    expect(pretty).toContain('localhost.localdomain');
    expect(document?.causes.length).toBeGreaterThan(0);
  });

  it('fails nothing on a clean mail', async () => {
    expect((await kind.run([path('clean.eml')], ports)).failed).toBe(false);
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['/nowhere/x.eml']],
    ['a text that is no mail', ['prose.txt']],
    ['an unknown flag', ['--what']],
  ])('refuses %s', async (_name, args) => {
    await expect(
      kind.run(
        args.map((arg) => (arg === 'prose.txt' ? path(arg) : arg)),
        ports,
      ),
    ).rejects.toBeInstanceOf(InspectInputError);
  });
});

describe('mails of 50 MB', () => {
  const head = [
    'Return-Path: <order@shop.example>',
    'Received: from mail.shop.example (mail.shop.example [192.0.2.1]) by mx.google.com with ESMTPS id 1; Tue, 24 Nov 2026 09:00:00 +0900',
    'From: order@shop.example',
    'To: a@gmail.com',
    'Subject: order',
    'Date: Tue, 24 Nov 2026 09:00:00 +0900',
    'Message-Id: <1.4ABC@mail.shop.example>',
    'MIME-Version: 1.0',
  ].join('\r\n');
  const filled = (before: string, line: string, after: string) =>
    Buffer.concat([
      Buffer.from(before, 'latin1'),
      Buffer.alloc(49_900_000 - before.length - ((49_900_000 - before.length) % line.length), line, 'latin1'),
      Buffer.from(after, 'latin1'),
    ]);
  const fails = (answer: Record<string, unknown>) =>
    (answer['findings'] as readonly { id: string; verdict: string }[]) // fixed field
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ id }) => id);

  it(
    'are judged to their end where it counts, the part that is not looked at is no fault',
    { timeout: 60_000 },
    async () => {
      const line = '\x1b$B$43NJ8\x1b(B 0123456789\r\n';
      writeFileSync(
        path('text.eml'),
        filled(`${head}\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n`, line, ''),
      );
      expect(fails(await kind.answer({ path: path('text.eml') }, ports))).toEqual(['message-size']);
    },
  );

  it('many requests at once keep one of them in memory at a time', { timeout: 60_000 }, async () => {
    writeFileSync(
      path('attached.eml'),
      filled(
        `${head}\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nthanks\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
        `${'QUJD'.repeat(19)}\r\n`,
        '--b--\r\n',
      ),
    );
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 2);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => kind.answer({ path: path('attached.eml') }, ports)),
    );
    clearInterval(watch);
    for (const answer of answers) expect(fails(answer)).toEqual(['message-size']);
    // Six together would be 300 MB; the collector may still hold the one before.
    expect(most - before).toBeLessThan(220_000_000);
  });
});
