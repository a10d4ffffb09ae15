// Hostile and broken sources: random bytes, depth, numbers, sizes. Nothing crashes, nothing takes long.
// Mutated mails are in fuzzed-mails.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { readMail, type MailReading } from '../../../src-main/protocols/message/read-mail.node.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';

/** `npm run fuzz` raises it; the seconds are a budget for a busy machine, not a measure. */
const runs = Number(process.env['TODOKU_FUZZ_RUNS'] ?? 200);
const seconds = Number(process.env['TODOKU_FUZZ_SECONDS'] ?? 15);

async function readBytes(bytes: Uint8Array, name = 'x.eml'): Promise<readonly MailReading[]> {
  return Promise.all(mailsIn({ name, bytes, wholeSize: bytes.length }).map((part) => readMail(part, 'shop')));
}

async function judge(bytes: Uint8Array): Promise<void> {
  for (const reading of await readBytes(bytes)) {
    if (!reading.ok) continue;
    const at = '2026-11-24T02:00:00.000Z';
    // What goes into the case file must survive it.
    const stored = JSON.parse(JSON.stringify(reading.mail)) as typeof reading.mail;
    expect(stored).toEqual(reading.mail);
    const findings = runChecks(step.checks, { shopMail: known(stored, [], at) });
    expect(findings.every(({ verdict }) => ['pass', 'fail', 'unknown', 'none'].includes(verdict))).toBe(true);
  }
}

describe('no mails at all', () => {
  it(
    'random bytes are no crash either',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => judge(bytes)),
        {
          numRuns: runs,
          interruptAfterTimeLimit: seconds * 1000,
          markInterruptAsFailure: false,
        },
      );
    },
    (seconds + 60) * 1000,
  );
});

describe('what is no mail', () => {
  const codes: readonly [string, Uint8Array, string][] = [
    ['empty', new Uint8Array(0), 'empty-file'],
    ['white space', Buffer.from(' \r\n\t\n'), 'empty-file'],
    [
      'a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(2000, 7)]),
      'not-a-mail',
    ],
    ['prose', Buffer.from('Dear customer,\nthank you: your order\nhas been sent.\n\nBye\n'), 'not-a-mail'],
    ['Japanese prose', Buffer.from('ご注文ありがとうございます。\n合計：2,480 円\n'), 'not-a-mail'],
    ['JSON', Buffer.from('{"a": 1,\n "b": 2}\n'), 'not-a-mail'],
    ['a page', Buffer.from('<!DOCTYPE html>\n<html><head><title>x</title></head></html>\n'), 'not-a-mail'],
    ['a zip', Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaa\n'), 'not-a-mail'],
    [
      'a log',
      Buffer.from('Nov 24 06:23:11 host postfix/smtp[1]: 85F3D: to=<a@b>, status=sent\n'.repeat(50)),
      'not-a-mail',
    ],
    [
      'a torn Outlook file',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(3000)]),
      'not-a-mail',
    ],
  ];
  it.each(codes)('%s', async (_name, bytes, code) => {
    expect(await readBytes(bytes)).toEqual([{ ok: false, code }]);
  });

  it('is told by its size when it is too large', async () => {
    expect(
      await readMail(
        { name: 'x.eml', bytes: Buffer.from('From: a@b.example\n\n'), wholeSize: 200_000_000 },
        'shop',
      ),
    ).toEqual({ ok: false, code: 'file-too-large' });
  });
});

describe('size and shape', () => {
  const header =
    'From: a@shop.example\r\nTo: b@example.net\r\nSubject: x\r\nDate: Tue, 24 Nov 2026 10:32:12 +0900\r\nMessage-ID: <i@shop.example>\r\n';
  const only = async (source: string | Buffer): Promise<Extract<MailReading, { ok: true }>['mail']> => {
    const [reading] = await readBytes(typeof source === 'string' ? Buffer.from(source, 'latin1') : source);
    if (reading?.ok !== true) throw new Error(reading?.code ?? 'none');
    return reading.mail;
  };

  it('a thousand nested parts', async () => {
    let source = header;
    for (let depth = 0; depth < 1000; depth++)
      source += `Content-Type: multipart/mixed; boundary="b${String(depth)}"\r\n\r\n--b${String(depth)}\r\n`;
    const mail = await only(`${source}\r\nend`);
    expect(mail.notes).toContain('too-deep');
    expect(mail.messageIds).toEqual(['<i@shop.example>']);
  });

  it('twenty thousand fields', async () => {
    const mail = await only(
      `${header}${Array.from({ length: 20_000 }, (_, index) => `X-${String(index)}: y\r\n`).join('')}\r\nbody`,
    );
    expect(mail.notes).toContain('too-many-headers');
    expect(mail.headers.length).toBeLessThanOrEqual(1000);
  });

  it('a field of five million characters', async () => {
    const mail = await only(
      `${header}X-Long: ${'a"(<,'.repeat(1_000_000)}\r\nTo: ${'(<"a,'.repeat(50_000)}\r\n\r\nbody`,
    );
    expect(mail.longestLine).toBeGreaterThan(4_000_000);
  });

  it('a hundred thousand recipients, and as many open brackets', async () => {
    const mail = await only(
      `From: a@shop.example\r\nTo: ${'b@example.net,\r\n '.repeat(100_000)}c@example.net\r\nCc: ${'<('.repeat(100_000)}\r\nDate: x\r\n\r\nbody`,
    );
    expect(mail.to.length).toBeLessThanOrEqual(1000);
  });

  it('cut off in the middle of a part', async () => {
    const mail = await only(
      `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhalf a sen`,
    );
    expect(mail.notes).toContain('cut-off');
  });

  it('two megabytes at once and fifty megabytes with bounded memory', async () => {
    const line = `${'QUJD'.repeat(19)}\r\n`;
    const attachment = (bytes: number): Buffer =>
      Buffer.concat([
        Buffer.from(
          `${header}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n`,
        ),
        Buffer.from(line.repeat(Math.floor(bytes / line.length))),
        Buffer.from('--b--\r\n'),
      ]);
    await only(attachment(2_000_000));
    const source = attachment(49_000_000);
    const before = process.memoryUsage().rss;
    const mail = await only(source);
    expect(mail.partTypes).toEqual(['text/plain', 'application/pdf']);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});
