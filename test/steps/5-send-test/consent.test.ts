// Through the whole program: nothing is ever sent without the operator's word, and no password stays anywhere on disk.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { simpleParser } from 'mailparser';
import { createTodoku, type Todoku } from '../../../src-main/todoku.node.ts';
import { receivingServer, type ReceivingServer } from '../../real-servers/receiving-server.ts';
import { plainPorts } from '../../whole/plain-ports.ts';
import type { View } from '../../../src-main/contract/view.ts';

let folder: string;
let todoku: Todoku;
let recorder: ReceivingServer;
const logged: string[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-consent-'));
  logged.length = 0;
  recorder = await receivingServer();
  // Whatever is dialled, it is the recorder that answers.
  const ports = plainPorts(folder);
  const dial: typeof ports.dialer.dial = (target) =>
    ports.dialer.dial({ ...target, host: '127.0.0.1', port: recorder.port });
  todoku = createTodoku({ ...ports, dialer: { dial }, log: (line) => logged.push(line) });
});
afterEach(async () => {
  await todoku.close();
  await recorder.stop();
  rmSync(folder, { recursive: true, force: true });
});

const request = {
  host: 'localhost.example',
  port: 587,
  security: 'none' as const,
  user: '',
  password: '',
  from: 'order@shop.example',
  recipients: ['one@docomo.ne.jp', 'two@ezweb.ne.jp'],
};

test.each<[string, readonly string[]]>([
  ['nobody confirmed', []],
  ['one of two confirmed', ['one@docomo.ne.jp']],
  ['somebody else confirmed', ['one@docomo.ne.jp', 'three@softbank.ne.jp']],
  ['one more confirmed than asked', ['one@docomo.ne.jp', 'two@ezweb.ne.jp', 'three@softbank.ne.jp']],
])('%s: refused, and no connection carries a mail', async (_what, confirmed) => {
  await todoku.call('cases.create', {});
  const reply = await todoku.call('send.submit', { ...request, host: 'mail.shop.example', confirmed });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'not-confirmed' } });
  expect(recorder.mails).toEqual([]);
});

test('confirmed: exactly those recipients get one mail, a Japanese order mail that says it is a test', async () => {
  await todoku.close();
  const ports = plainPorts(folder);
  const trace = {
    question: { name: 'mail.shop.example', type: 'A' as const },
    server: '',
    transport: 'udp' as const,
    milliseconds: 0,
    at: '',
    authoritative: true,
  };
  const records = [
    { name: 'mail.shop.example', ttl: 60, data: { type: 'A' as const, address: '203.0.113.24' } },
  ];
  todoku = createTodoku({
    ...ports,
    resolverFor: () => ({ ask: () => Promise.resolve({ outcome: 'found', records, trace }) }),
    dialer: {
      dial: (target) => ports.dialer.dial({ ...target, host: '127.0.0.1', port: recorder.port }),
    },
  });
  await todoku.call('cases.create', {});
  await todoku.call('intake.answer', { answers: { shopName: 'こもれび雑貨店' } });
  const { recipients } = request;
  const reply = await todoku.call('send.submit', {
    ...request,
    host: 'mail.shop.example',
    confirmed: recipients,
  });
  expect(reply).toMatchObject({ ok: true });
  expect(recorder.mails).toHaveLength(1);
  const [mail] = recorder.mails;
  expect(mail?.recipients).toEqual(recipients);
  const read = await simpleParser(mail?.raw ?? '');
  expect(read.subject).toContain('テスト');
  expect(read.subject).toContain('こもれび雑貨店');
  expect(read.text).toContain('ご注文を受けつけました');
  expect(read.text).toContain('じっさいの注文ではありません');
  expect(read.text).toContain('EC-CUBE からではありません');
});

test('more than five recipients are not even parsed; designing and ticking an isolation test sends nothing', async () => {
  await todoku.call('cases.create', {});
  const many = Array.from({ length: 6 }, (_, index) => `p${index}@docomo.ne.jp`);
  expect(await todoku.call('send.submit', { ...request, recipients: many, confirmed: many })).toMatchObject({
    ok: false,
  });
  await todoku.call('intake.answer', {
    answers: { shopDomain: 'shop.example', fromAddress: 'order@shop.example' },
  });
  const designed = await todoku.call('send.designIsolation', {
    factors: ['envelope', 'message-id'],
    recipients: [{ carrier: 'au', address: 'me@ezweb.ne.jp' }],
  });
  expect(designed).toMatchObject({ ok: true });
  expect(
    await todoku.call('send.tickIsolation', { carrier: 'au', number: 1, arrival: 'inbox' }),
  ).toMatchObject({ ok: true });
  expect(await todoku.call('send.saveIsolationScript', {})).toMatchObject({ ok: true });
  expect(await todoku.call('send.playIsolation', {})).toMatchObject({
    ok: false,
    failure: { code: 'lab-not-running' },
  });
  expect(recorder.mails).toEqual([]);
});

/** Every file below the folder, as text. */
function everything(path: string): string {
  return readdirSync(path)
    .map((name) => join(path, name))
    .map((each) => (statSync(each).isDirectory() ? everything(each) : readFileSync(each, 'latin1')))
    .join('\n');
}

/** A secret in every form in which it may lie about. */
function formsOf(user: string, password: string): readonly string[] {
  const bytes = Buffer.from(password, 'utf8');
  const plain = Buffer.from(`\0${user}\0${password}`, 'utf8').toString('base64');
  return [
    password,
    bytes.toString('latin1'),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    plain,
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
  ];
}

test(
  'after a lesson with a right and a wrong password neither is anywhere on disk, on paper or in the log',
  { timeout: 90_000 },
  async () => {
    await todoku.close();
    // The lesson's own servers answer here, not the recorder.
    todoku = createTodoku({ ...plainPorts(folder), log: (line) => logged.push(line) });
    const started = await todoku.call('lab.start', { scenario: 'all-green' });
    expect(started).toMatchObject({ ok: true });
    const lesson = started.ok ? (started.value as View).lab : null;
    const right = lesson?.shop.submission?.password ?? '';
    expect(right).not.toBe('');
    const wrong = `Wr"0ng 電池'/+&%=\\Ärger-99`;
    const user = 'order@komorebi-zakka.example';
    const recipients = ['todoku.renshu@docomo.ne.jp'];
    const base = {
      ...request,
      host: 'mail.komorebi-zakka.example',
      security: 'starttls',
      from: user,
      user,
      recipients,
      confirmed: recipients,
    };
    const replies = [];
    for (const password of [right, wrong]) {
      const sent = await todoku.call('send.submit', { ...base, password });
      expect(sent).toMatchObject({ ok: true });
      const view = sent.ok ? (sent.value as View) : null;
      expect(view?.open?.send.conversation?.outcome?.mark.kind).toBe(password === right ? 'ok' : 'bad');
      replies.push(view);
      await todoku.call('report.savePdf', { masked: false });
      await todoku.call('report.saveMarkdown', { masked: false });
      await todoku.call('report.saveJson', { masked: false });
      await todoku.call('cases.export', { id: view?.open?.id ?? '' });
    }
    await todoku.close();
    const kept = `${everything(folder)}\n${logged.join('\n')}`;
    expect(kept).toContain('AUTH PLAIN ***');
    for (const secret of [...formsOf(user, wrong), ...formsOf(user, right)]) {
      expect(kept).not.toContain(Buffer.from(secret, 'utf8').toString('latin1'));
    }
    for (const secret of formsOf(user, wrong)) expect(JSON.stringify(replies)).not.toContain(secret);
  },
);
