// Plays worlds of the practice lab in plain Node and keeps the case files at the moments that the gallery shows: facts and
// answers, never verdicts, so that the pictures always show today's words and judgements. Run by `npm run look -- --record`.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCaseFile } from '../../../src-main/case-file/disk-format.ts';
import type { CaseFile } from '../../../src-main/case-file/case-file.ts';
import type { CallInput, CallName, CallOutput } from '../../../src-main/contract/calls.ts';
import type { CaseView, View } from '../../../src-main/contract/view.ts';
import { createTodoku } from '../../../src-main/todoku.node.ts';
import { plainPorts } from '../../whole/plain-ports.ts';
import { writeRecorded, type Moment } from './recorded.ts';

const bounce = (
  carrier: string,
  reply: string,
): { name: string; bytes: Uint8Array<ArrayBuffer>; wholeSize: number } => {
  const text = [
    'From: MAILER-DAEMON@mail.komorebi-zakka.example',
    'To: order@komorebi-zakka.example',
    'Date: Tue, 24 Nov 2026 10:15:00 +0900',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.komorebi-zakka.example',
    '',
    `Final-Recipient: rfc822; customer@${carrier}`,
    'Action: failed',
    'Status: 5.0.0',
    `Remote-MTA: dns; mx.${carrier}`,
    `Diagnostic-Code: smtp; ${reply}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
  const bytes = new TextEncoder().encode(text);
  return { name: `${carrier}.eml`, bytes, wholeSize: bytes.length };
};

/** Ten order mails an hour over two working days, as the seed's Postfix would have written them. */
function maillog(): string {
  const carriers = ['docomo.ne.jp', 'ezweb.ne.jp', 'softbank.ne.jp'];
  return Array.from({ length: 160 }, (_, number) => {
    const to = carriers[number % 3] ?? '';
    const at = `Nov ${22 + Math.floor(number / 80)} ${String(9 + (Math.floor(number / 10) % 8)).padStart(2, '0')}:${String((number % 10) * 6).padStart(2, '0')}:07 localhost`;
    const id = `4F2A${(4096 + number).toString(16).toUpperCase()}`;
    const end =
      to === 'docomo.ne.jp'
        ? 'dsn=2.0.0, status=sent (250 2.0.0 Accepted)'
        : `dsn=5.0.0, status=bounced (host mx.${to}[192.0.2.25] said: 550 5.1.8 Helo command rejected: Host not found)`;
    return [
      `${at} postfix/pickup[811]: ${id}: uid=48 from=<apache>`,
      `${at} postfix/cleanup[812]: ${id}: message-id=<${id}@localhost.localdomain>`,
      `${at} postfix/qmgr[813]: ${id}: from=<apache@localhost.localdomain>, size=2310, nrcpt=1 (queue active)`,
      `${at} postfix/smtp[814]: ${id}: to=<customer${number}@${to}>, relay=mx.${to}[192.0.2.25]:25, delay=1.4, delays=0.1/0/0.6/0.7, ${end}`,
      `${at} postfix/qmgr[813]: ${id}: removed`,
    ].join('\n');
  }).join('\n');
}

test('the worlds are played and kept', { timeout: 300_000 }, async () => {
  const moments: Record<string, Moment> = {};
  await playSeed(moments);
  for (const scenario of ['wrong-spf-address', 'secondary-silent', 'all-green', 'no-spf'])
    await playOther(moments, scenario);
  writeRecorded(moments);
  expect(Object.keys(moments).length).toBeGreaterThan(12);
});

async function playSeed(moments: Record<string, Moment>): Promise<void> {
  const world = await start('seed-case');
  const { call, keep } = world;
  await call('lab.buy', {});
  await keep(moments, 'fresh');
  await answer(call);
  await keep(moments, 'answered');
  await call('spfDns.inspect', {});
  await keep(moments, 'inspected');
  let view = await call('lab.readMail', { id: 'program', role: 'program' });
  const inbox = view.lab?.inbox[0]?.id ?? '';
  await call('lab.readMail', { id: inbox, role: 'shop' });
  await keep(moments, 'cause');
  await call('bounces.read', {
    sources: [
      bounce('ezweb.ne.jp', '550 5.1.8 Helo command rejected: Host not found'),
      bounce('softbank.ne.jp', '550 Invalid recipient: <customer@softbank.ne.jp>'),
      bounce('docomo.ne.jp', '550 Unknown user customer@docomo.ne.jp'),
    ],
  });
  const log = new TextEncoder().encode(maillog());
  await call('maillog.read', { sources: [{ name: 'maillog', bytes: log, wholeSize: log.length }] });
  await keep(moments, 'evidence');
  const name = 'mail.komorebi-zakka.example';
  await call('message.nameHost', { hostName: name });
  await call('restart.watch', {});
  const watch = async () => opened(await call('view', {})).restart.watch;
  await expect
    .poll(async () => (await watch())?.nameBefore?.name, { timeout: 20_000 })
    .toBe('localhost.localdomain');
  await keep(moments, 'watching');
  await call('lab.rename', { hostName: name });
  await call('message.markApplied', { fix: 'host-name', applied: true });
  await call('lab.apply', { how: 'restart-panel' });
  await expect
    .poll(async () => (await watch())?.lanes.every(({ now }) => now.kind === 'bad'), {
      timeout: 30_000,
      interval: 200,
    })
    .toBe(true);
  await keep(moments, 'down');
  await expect
    .poll(async () => (await watch())?.nameAfter?.name, { timeout: 60_000, interval: 300 })
    .toBe(name);
  await call('restart.stopWatching', {});
  await call('restart.done', {});
  await keep(moments, 'back');
  view = await call('lab.buy', {});
  const submission = view.lab?.shop.submission ?? { user: '', host: '', password: '' };
  await call('send.tick', { carrier: 'docomo', arrival: 'inbox' });
  await call('send.tick', { carrier: 'softbank', arrival: 'inbox' });
  const phones = view.lab?.phones.slice(0, 3).map(({ address }) => address) ?? [];
  await call('send.submit', {
    host: submission.host, port: 587, security: 'starttls', user: submission.user, password: submission.password,
    from: 'order@komorebi-zakka.example', recipients: phones, confirmed: phones,
  }); // prettier-ignore
  await keep(moments, 'part');
  await call('send.designIsolation', {
    factors: ['message-id', 'envelope'],
    recipients: [{ carrier: 'au', address: phones[1] ?? '' }],
  });
  await keep(moments, 'isolation');
  await call('send.tick', { carrier: 'au', arrival: 'inbox' });
  await keep(moments, 'arrived');
  await world.close();
}

async function playOther(moments: Record<string, Moment>, scenario: string): Promise<void> {
  const world = await start(scenario);
  const { call, keep } = world;
  const view = await call('lab.buy', {});
  await answer(call);
  await call('spfDns.inspect', {});
  await keep(moments, `${scenario} inspected`);
  await call('lab.readMail', { id: view.lab?.inbox[0]?.id ?? '', role: 'shop' });
  await keep(moments, `${scenario} mail`);
  await world.close();
}

type Call = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

async function answer(call: Call): Promise<void> {
  const { lab } = await call('view', {});
  await call('intake.answer', {
    answers: {
      shopName: 'こもれび雑貨店',
      shopDomain: lab?.shop.domain ?? '',
      fromAddress: lab?.shop.fromAddress ?? '',
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'always',
    },
  });
}

async function start(scenario: string) {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-look-'));
  const todoku = createTodoku(plainPorts(folder));
  const began = Date.now();
  const call: Call = async (name, input) => {
    const reply = await todoku.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`);
    return reply.value as never; // the table gives its type
  };
  await call('lab.start', { scenario });
  const cases = join(folder, 'cases');
  return {
    call,
    keep: async (moments: Record<string, Moment>, moment: string): Promise<void> => {
      const { lab: en } = await call('settings.change', { language: 'en' });
      const { lab: ja } = await call('settings.change', { language: 'ja' });
      // on disk within a second
      await new Promise((done) => setTimeout(done, 1100));
      const [file] = readdirSync(cases).filter((name) => name.endsWith('.todoku'));
      const caseFile: CaseFile | null = parseCaseFile(readFileSync(join(cases, file ?? ''), 'utf8'));
      if (caseFile === null) throw new Error(`no case at ${moment}`);
      moments[moment] = { began, caseFile, lab: { ja, en } };
    },
    close: async (): Promise<void> => {
      await todoku.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const opened = (view: View): CaseView => {
  if (view.open === null) throw new Error('no case is open');
  return view.open;
};
