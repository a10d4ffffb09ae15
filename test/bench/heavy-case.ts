// A case as heavy as they get: a 2 MB mail, hundreds of bounces, every fact that the practice case gathers.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyFacts } from '../../src-main/case-file/apply.ts';
import { parseCaseFile } from '../../src-main/case-file/disk-format.ts';
import type { CaseFile } from '../../src-main/case-file/case-file.ts';
import { known } from '../../src-main/facts/fact.ts';
import type { BounceFacts } from '../../src-main/protocols/dsn/bounce-facts.ts';
import { readMail } from '../../src-main/protocols/message/read-mail.node.ts';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';

const bounceCount = 200;
const mailSize = 2_000_000;

/** @returns the practice case after STEP 1 to STEP 3, made heavy */
export async function heavyCase(): Promise<CaseFile> {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-bench-'));
  const todoku = createTodoku(plainPorts(folder));
  try {
    await todoku.call('lab.start', { scenario: 'seed-case' });
    await todoku.call('lab.buy', {});
    await todoku.call('spfDns.inspect', {});
    await todoku.call('lab.readMail', { id: 'program', role: 'program' });
    await todoku.call('message.read', { role: 'shop', sources: [heavyMail()] });
    await todoku.close();
    const [file] = readdirSync(join(folder, 'cases')).filter((name) => name.endsWith('.todoku'));
    const caseFile = parseCaseFile(readFileSync(join(folder, 'cases', file ?? ''), 'utf8'));
    if (caseFile === null) throw new Error('the practice case was not stored');
    const at = caseFile.changedAt;
    const read = await readMail(heavyMail(), 'shop');
    if (!read.ok) throw new Error(`the heavy mail was not read: ${read.code}`);
    return applyFacts(
      caseFile,
      {
        shopMail: known(read.mail, [], at),
        bounces: known(Array.from({ length: bounceCount }, bounce), [], at),
      },
      at,
    );
  } finally {
    await todoku.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function heavyMail(): { name: string; bytes: Uint8Array; wholeSize: number } {
  const line = `${'0123456789'.repeat(7)}\r\n`;
  const source = [
    'Return-Path: <apache@localhost.localdomain>',
    ...Array.from(
      { length: 40 },
      (_, hop) =>
        `Received: from localhost.localdomain (mail${hop}.komorebi-zakka.example [203.0.113.24])\r\n by mx${hop}.example.jp (Postfix) with ESMTP id 4F2A91C0E${hop}\r\n for <a@example.jp>; Tue, 24 Nov 2026 10:32:12 +0900 (JST)`,
    ),
    'Message-Id: <20261124013212.4F2A91C0E8@localhost.localdomain>',
    'From: order@komorebi-zakka.example',
    'To: customer@example.jp',
    'Date: Tue, 24 Nov 2026 10:32:12 +0900',
    'Subject: order',
    '',
    line.repeat(Math.ceil(mailSize / line.length)),
  ].join('\r\n');
  const bytes = new TextEncoder().encode(source);
  return { name: 'heavy.eml', bytes, wholeSize: bytes.length };
}

function bounce(_: unknown, number: number): BounceFacts {
  return {
    name: `bounce-${number}.eml`,
    kind: 'bounce',
    date: '2026-11-24T01:00:00.000Z',
    originalMessageId: null,
    recipients: [
      {
        recipient: `customer${number}@${number % 2 === 0 ? 'au.com' : 'softbank.ne.jp'}`,
        carrier: number % 2 === 0 ? 'au' : 'softbank',
        reason: number % 3 === 0 ? 'userunknown' : 'rejected',
        status: '5.1.1',
        replycode: '550',
        phase: 'rcpt',
        hard: true,
        retryUseful: false,
        diagnostic: '550 : User unknown',
        remote: 'lsean.ezweb.ne.jp',
        agent: 'postfix',
        phrase: '',
      },
    ],
  };
}
