// Plays one row of the table in network-gone.test.ts in a network of its own, takes that network away in the middle by
// switching its only interface off, brings it back, and says on stdout what the program made of it.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { startLab } from '../../src-main/lab/lab.node.ts';
import type { WatchFacts } from '../../src-main/protocols/smtp/smtp-facts.ts';
import type { Resolver } from '../../src-main/ports.ts';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import { createDialer } from '../../src-main/protocols/smtp/dialer.node.ts';
import { factsOf } from '../../src-main/case-file/case-file.ts';
import { runChecks } from '../../src-main/checks/run-checks.ts';
import { rules } from '../../src-main/carriers/index.ts';
import { downSince, downTimes } from '../../src-main/steps/4-restart/timeline.ts';
import { watchServer } from '../../src-main/steps/4-restart/watch.node.ts';
import { submit } from '../../src-main/steps/5-send-test/send.node.ts';
import { steps } from '../../src-main/steps/index.ts';
import type { View } from '../../src-main/contract/view.ts';
import { plainPorts } from '../whole/plain-ports.ts';

/** What is told of one moment: the answer of the call, what fails, and what is known. */
export interface Moment {
  readonly answer: string;
  readonly fails: readonly string[];
  readonly known: readonly string[];
}

const [row = '', folder = ''] = process.argv.slice(2);
const line = (state: 'up' | 'down'): void => void execFileSync('ip', ['link', 'set', 'lo', state]);
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Counts what goes out, and pulls the plug before the one that it was told. */
const plug = { at: Infinity, used: 0 };
function pulled(): void {
  plug.used += 1;
  if (plug.used === plug.at) line('down');
}
/** The rest of the internet, for the watch's question whether anybody answers at all. */
const elsewhere = '127.0.0.77';
const plugged = (resolver: Resolver): Resolver => ({
  ask: (question) => {
    pulled();
    return resolver.ask(question);
  },
});
const direct = createDialer();

createServer((socket) => socket.end()).listen(443, elsewhere);
const lab = await startLab('seed-case', { speed: 4 });
const { nameServer, shop } = lab.state();
const todoku = createTodoku({
  ...plainPorts(folder),
  nameServers: [nameServer],
  resolverFor: () => plugged(createResolver({ nameServers: [nameServer], timeoutMilliseconds: 1500 })),
  dialer: lab.dialerFor(direct),
});

async function call(name: string, input: unknown = {}): Promise<string> {
  const reply = await todoku.call(name, input);
  return reply.ok ? 'ok' : reply.failure.code;
}
const open = () => (todoku.session.view() satisfies View).open;
const caseFile = () => todoku.session.context('view', new AbortController().signal).caseFile();
function moment(answer: string): Moment {
  const facts = factsOf(caseFile());
  const checks = [...rules, ...steps.flatMap((step) => step.checks)];
  return {
    answer,
    fails: runChecks(checks, facts)
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ check }) => check.id),
    known: Object.entries(facts).flatMap(([name, fact]) => (fact.state === 'known' ? [name] : [])),
  };
}

/** Asked once whole, so that each row knows how many questions there are; then with the plug pulled before one of them. */
async function cutIn(share: number, run: () => Promise<string>): Promise<{ cut: Moment; again: Moment }> {
  const before = caseFile();
  const whole = plug.used;
  await run();
  const questions = plug.used - whole;
  todoku.session.context('view', new AbortController().signal).update(() => before);
  plug.at = plug.used + Math.max(1, Math.round(questions * share));
  const cut = moment(await run());
  plug.at = Infinity;
  line('up');
  const again = moment(await run());
  return { cut, again };
}

/** Back to the answers alone. */
function forget(): void {
  todoku.session.context('view', new AbortController().signal).update((now) => ({ ...now, facts: {} }));
}

async function answered(): Promise<void> {
  await lab.buy();
  await call('cases.create');
  const arrivals = { docomo: 'inbox', au: 'nothing', softbank: 'nothing' };
  await call('intake.answer', {
    answers: {
      shopDomain: shop.domain,
      fromAddress: shop.fromAddress,
      arrivals,
      sendingAddress: shop.address,
    },
  });
}
const orderMail = () => {
  const { id } = lab.state().mails.find(({ carrier }) => carrier === 'docomo') ?? { id: '' };
  const bytes = lab.mailSource(id) ?? new Uint8Array();
  return { role: 'shop', sources: [{ name: 'order.eml', bytes, wholeSize: bytes.length }] };
};

const inspect = () => call('spfDns.inspect');
const readMail = () => call('message.read', orderMail());
const rows: Readonly<Record<string, () => Promise<unknown>>> = {
  'STEP 1': async () => {
    await answered();
    const first = await cutIn(0, inspect);
    forget();
    const middle = await cutIn(0.5, inspect);
    return [first, middle, { before: moment('ok'), ...(await cutIn(0.5, inspect)) }];
  },
  'STEP 3': async () => {
    await answered();
    const alone = await cutIn(0.5, readMail);
    forget();
    await inspect();
    return [alone, { before: moment('ok'), ...(await cutIn(0.7, readMail)) }];
  },
  'STEP 4, watching': () => watching(async () => undefined),
  'STEP 4, restarting meanwhile': () => watching(() => lab.apply('restart-panel')),
  'STEP 4, names being read': async () => {
    await answered();
    await readMail();
    await call('message.nameHost', { hostName: `mail.${shop.domain}` });
    line('down');
    await call('restart.watch');
    await until(() => caseFile().facts.names !== undefined, 20_000);
    return { mark: open()?.restart.names?.mark.kind };
  },
  'STEP 5': async () => [await sending(0), await sending(1), await sending(8)],
  'STEP 0, 2 and the summary': async () => {
    await answered();
    await inspect();
    line('down');
    const calls = [
      await call('intake.answer', { answers: { since: 'always' } }),
      await call('report.preview', { masked: true }),
      await call('report.savePdf', { masked: true }),
      await call('cases.duplicate', { id: open()?.id ?? '' }),
    ];
    return { calls };
  },
};

async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; !isSo() && Date.now() < end;) await wait(100);
}

/** The watch with little patience: away until it noticed, with or without a restart of the server at the same time. */
async function watching(meanwhile: () => Promise<void>): Promise<unknown> {
  const stop = new AbortController();
  const dialer = lab.dialerFor(direct);
  const seen: WatchFacts[] = [];
  const outcomes = (): readonly string[] =>
    (seen.at(-1)?.lanes ?? []).flatMap(({ segments }) => segments.map(({ outcome }) => outcome));
  const ended = watchServer({
    resolver: createResolver({ nameServers: [nameServer] }),
    dialer,
    clock: { now: () => new Date() },
    host: shop.address,
    signal: stop.signal,
    intervalMilliseconds: 100,
    timeoutMilliseconds: 400,
    ports: [22, 443, 587],
    lineAnswers: async () => {
      const target = { host: elsewhere, port: 443, timeoutMilliseconds: 400 };
      return (await direct.dial(target)).outcome === 'answering';
    },
    onLook: (watch) => void seen.push(watch),
  });
  await until(() => outcomes().filter((outcome) => outcome === 'answering').length === 3, 20_000);
  line('down');
  const done = meanwhile();
  await until(() => outcomes().includes('unreachable'), 20_000);
  await done;
  const away = seen.at(-1) ?? null;
  line('up');
  const isBack = (): boolean =>
    seen.at(-1)?.lanes.every(({ segments }) => segments.at(-1)?.outcome === 'answering') === true;
  await until(isBack, 20_000);
  stop.abort();
  const end = await ended;
  return {
    away: away === null ? null : downSince(away),
    outcomes: outcomes(),
    isBack: isBack(),
    down: downTimes(end),
  };
}

/** The submission with little patience; the line goes at a number of said lines. */
async function sending(lines: number): Promise<unknown> {
  let isCut = false;
  const cut = (said: number): void => {
    if (isCut || said < lines) return;
    isCut = true;
    line('down');
  };
  const { user, password } = shop.submission;
  const sent = await submit(
    {
      resolver: createResolver({ nameServers: [nameServer] }),
      dialer: lab.dialerFor(direct),
      clock: { now: () => new Date() },
      signal: new AbortController().signal,
      trust: lab.trust(),
      onProgress: ({ dialogue }) => cut(dialogue.length),
      limits: { dial: 5000, greeting: 3000, idle: 3000, whole: 6000 },
    },
    {
      host: shop.domain,
      port: 587,
      security: 'starttls',
      user,
      password,
      from: shop.fromAddress,
      recipients: [`practice@${shop.domain}`],
      shopName: 'shop',
    },
  );
  line('up');
  return {
    isCut,
    outcome: sent.outcome,
    failure: sent.failure,
    accepted: sent.recipients.some((one) => one.accepted),
  };
}

const play = rows[row];
if (play === undefined) throw new Error(`no such row: ${row}`);
const result = await play();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
