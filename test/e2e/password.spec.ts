// STEP 5 outside of the practice: a mail handed in through a real server with STARTTLS and a password, its dialogue in plain
// words, and afterwards what arrived, what bounced and the server's queue, handed over right there. No password is left:
// profile folder, case file, log, the real PDF, the page's and the program's memory.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { createCertificateAuthority } from '../../src-main/lab/certificate.node.ts';
import { startScriptedServer } from '../protocols/dns/scripted-server.ts';
import { answerSaveDialog, freshFolder, launchApp } from './app.ts';
import { filesBelow, heapOf, leakOf, mainHeapOf, pdfParts } from './leak.ts';
import { headline, openStop, primary } from './road.ts';

const host = 'mail.shop.example';
const user = 'order@shop.example';
const password = `S3sam"öffne 電池'/+&%=dich`;
const leak = (bytes: Buffer): string | null => leakOf({ user, password }, bytes);

interface Received {
  readonly user: string;
  readonly to: readonly string[];
  readonly text: string;
}

async function submissionServer(key: string, cert: string) {
  const received: Received[] = [];
  let logIns = 0;
  const server = new SMTPServer({
    name: host,
    key,
    cert,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password: typed }, _session, done) => {
      logIns += 1; // the first one is refused, as with a mistyped password
      if (logIns > 1 && username === user && typed === password) done(null, { user: username });
      else done(new Error('535 5.7.8 Error: authentication failed'));
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        received.push({
          user: String(session.user),
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(pieces).toString('utf8'),
        });
        done(null, 'queued as 4F2A1C0D9E');
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { port, received, stop };
}

const arrived = `Return-Path: <order@shop.example>
Received: from mail.shop.example (mail.shop.example [203.0.113.24]) by mx.docomo.ne.jp with ESMTP id 1;
 Tue, 24 Nov 2026 10:00:05 +0900
Date: Tue, 24 Nov 2026 10:00:00 +0900
From: order@shop.example
To: phone@docomo.ne.jp
Subject: order
Message-ID: <20261124100000.1@mail.shop.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8

order
`;
const bounce = `Return-Path: <>
From: MAILER-DAEMON@mail.shop.example (Mail Delivery System)
To: order@shop.example
Subject: Undelivered Mail Returned to Sender
Date: Tue, 24 Nov 2026 10:01:00 +0900
Message-ID: <20261124010100.2@mail.shop.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

<phone@ezweb.ne.jp>: host mx.au.com[192.0.2.9] said: 550 <phone@ezweb.ne.jp>: User unknown (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.shop.example

Final-Recipient: rfc822; phone@ezweb.ne.jp
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.au.com
Diagnostic-Code: smtp; 550 <phone@ezweb.ne.jp>: User unknown

--b--
`;
const queue = `-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
4F2A1C0D9E      1532 Tue Nov 24 10:02:00  order@shop.example
(connect to mx.softbank.jp[192.0.2.10]:25: Connection timed out)
                                         phone@softbank.ne.jp

-- 1 Kbytes in 1 Request.
`;

/** The program's TLS trusts one authority more, as a system would where it is installed; names and dates are still checked. */
async function trustAuthority(app: ElectronApplication, ca: string): Promise<void> {
  await app.evaluate((_electron, certificate) => {
    const { mainModule } = process as unknown as {
      readonly mainModule: {
        require(name: string): { connect: (options: object, ...rest: unknown[]) => unknown };
      };
    };
    const tls = mainModule.require('tls');
    const { connect } = tls;
    tls.connect = (options, ...rest) => connect({ ...options, ca: certificate }, ...rest);
  }, ca);
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.getByRole('main').dispatchEvent(event, { dataTransfer: data });
}

async function fillForm(page: Page, port: number): Promise<void> {
  await page.getByRole('radio', { name: /お店のサーバーを通して送る/ }).check();
  await page.getByLabel('メールサーバー', { exact: true }).fill(host);
  await page.getByLabel('出口の番号').fill(String(port));
  await page.getByLabel('ユーザー名', { exact: true }).fill(user);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByLabel('差出人', { exact: true }).fill(user);
  await page.getByLabel(/^宛先/).fill('phone@docomo.ne.jp\nphone@ezweb.ne.jp');
}

test('a mail is handed in with STARTTLS and a password, read line by line, and no password stays', async () => {
  test.setTimeout(300_000);
  const dataFolder = freshFolder();
  const saved = freshFolder();
  const authority = createCertificateAuthority('test', {
    from: new Date('2026-01-01'),
    to: new Date('2036-01-01'),
  });
  const day = 86_400_000;
  const own = authority.issue([host], { from: new Date(Date.now() - day), to: new Date(Date.now() + day) });
  const server = await submissionServer(own.key, own.certificate);
  const names = await startScriptedServer(({ name, type }) =>
    name === host
      ? { answers: type === 'A' ? [{ name, type, ttl: 60, data: '127.0.0.1' }] : [] }
      : { rcode: 3 },
  );
  const running = await launchApp({
    dataFolder,
    args: ['--name-server', names.address],
    size: { width: 1180, height: 800 },
  });
  const { app, page } = running;
  const main = page.getByRole('main');
  try {
    await trustAuthority(app, authority.certificate);
    await page.getByRole('button', { name: '新しい診断をはじめる' }).click();
    await expect(headline(page)).toBeVisible();
    await openStop(page, 'STEP 5');
    await fillForm(page, server.port);
    await primary(page, 'この方法で送る');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'phone@docomo.ne.jp' }).check();
    await dialog.getByRole('button', { name: /1.件に送る/ }).click();
    await expect(main).toContainText(/ログインできません/, { timeout: 30_000 });

    await page.getByRole('button', { name: 'もう一度送る' }).click();
    await fillForm(page, server.port);
    await primary(page, 'この方法で送る');
    await expect(dialog).toContainText(host);
    expect(server.received).toEqual([]);
    // One by one: only the ticked one gets the mail.
    await dialog.getByRole('checkbox', { name: 'phone@docomo.ne.jp' }).check();
    await dialog.getByRole('button', { name: /1.件に送る/ }).click();
    await expect(main).toContainText('4F2A1C0D9E', { timeout: 30_000 });
    expect(server.received).toMatchObject([{ user, to: ['phone@docomo.ne.jp'] }]);
    expect(server.received[0]?.text).toMatch(/^Subject: =\?/m);

    const said = main.locator('.conversation__side .bubble');
    const plain = (await said.allInnerTexts()).join('\n');
    await main.getByRole('heading', { name: /との会話/ }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join('out', 'test', 'submission.png') });
    expect(plain).not.toMatch(/EHLO|MAIL FROM|RCPT TO|\b250\b/);
    expect(plain).toMatch(
      /暗号で話せます[^]*ログインできました[^]*差出人、うけたまわりました[^]*受け取りました[^]*さようなら/,
    );
    await expect(main).not.toContainText(password);
    await expect(page.getByRole('group', { name: '原文（通信記録）' })).toBeHidden();
    await page
      .getByRole('button', { name: /原文（通信記録）/ })
      .first()
      .click();
    const raw = page.getByRole('group', { name: '原文（通信記録）' });
    for (const line of ['STARTTLS', 'AUTH PLAIN ***', 'MAIL FROM:<', '4F2A1C0D9E'])
      await expect(raw).toContainText(line);
    // It is gone from the form too.
    await page.getByRole('button', { name: 'もう一度送る' }).click();
    await page.getByRole('radio', { name: /お店のサーバーを通して送る/ }).check();
    await expect(page.getByLabel('パスワード', { exact: true })).toHaveValue('');

    // What came back is judged on the spot.
    await drop(page, 'order.eml', arrived.replaceAll('\n', '\r\n'));
    const rows = main.locator('.hand-back__rows');
    await expect(rows).toContainText('@mail.shop.example');
    await drop(page, 'bounce.eml', bounce.replaceAll('\n', '\r\n'));
    await expect(rows).toContainText('User unknown');
    await main.getByRole('button', { name: '文字で貼り付ける' }).click();
    await page.getByLabel(/メールのソース、maillog、mailq/).fill(queue);
    await main.getByRole('button', { name: '貼り付けたものを読む' }).click();
    await expect(main.locator('.hand-back__queue')).toContainText('Connection timed out');
    await page.screenshot({ path: join('out', 'test', 'hand-back.png'), fullPage: true });

    await page
      .getByRole('navigation')
      .getByRole('button', { name: /まとめと印刷/ })
      .click();
    const pdf = join(saved, 'checklist.pdf');
    await answerSaveDialog(app, pdf);
    await primary(page, 'PDF に保存する');
    await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true);
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('AUTH PLAIN ***');
    for (const part of pdfParts(pdf)) expect(leak(part)).toBeNull();
    const heap = await heapOf(running);
    expect(heap.includes('AUTH PLAIN ***'), 'the snapshot is a whole one').toBe(true);
    expect(leak(heap), 'memory and storage of the page').toBeNull();
    expect(
      leak(await mainHeapOf(running, join(saved, 'main.heapsnapshot'))),
      'memory of the program',
    ).toBeNull();
  } finally {
    await running.close();
    await server.stop();
    await names.stop();
  }
  const files = filesBelow(dataFolder);
  expect(files.some((path) => readFileSync(path).includes('AUTH PLAIN ***'))).toBe(true);
  for (const path of files) expect(leak(readFileSync(path)), path).toBeNull();
  for (const folder of [dataFolder, saved])
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});
