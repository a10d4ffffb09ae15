// The practice in a network of its own: a namespace with loopback and one other way out whose packets the kernel counts.
// From the start of the app to the finished checklist not one packet may take it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronExecutable, root, sandboxArguments } from './app.ts';

const inside = ['--net', '--map-root-user', '--user'];

function mayMakeNetworks(): boolean {
  try {
    execFileSync('unshare', [...inside, 'sh', '-c', 'ip link add out0 type veth peer name out1'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Played inside the namespace, in one process with Playwright's own driver: it can't be reached from outside. */
const player = (result: string, data: string): string => `
import { readFileSync, writeFileSync } from 'node:fs';
import dgram from 'node:dgram';
import { createRequire } from 'node:module';
const { _electron } = createRequire(${JSON.stringify(join(root, 'package.json'))})('@playwright/test');
const sent = () => Number(/out0:\\s*(?:\\d+\\s+){8}(?:\\d+\\s+)(\\d+)/.exec(readFileSync('/proc/net/dev', 'utf8'))?.[1] ?? -1);
const app = await _electron.launch({
  executablePath: ${JSON.stringify(electronExecutable())},
  args: [${JSON.stringify(root)}, ...${JSON.stringify(sandboxArguments)}, '--disable-gpu'],
  chromiumSandbox: ${sandboxArguments.length === 0},
  cwd: ${JSON.stringify(root)},
  env: { ...process.env, TODOKU_DATA: ${JSON.stringify(data)} },
});
const page = await app.firstWindow();
await page.waitForLoadState('load');
const call = (name, input) => page.evaluate(([row, argument]) => globalThis.todoku.call(row, argument), [name, input]);
const steps = [];
const step = async (name, input) => steps.push([name, (await call(name, input)).ok]);
await step('lab.start', { scenario: 'seed-case' });
await step('lab.buy', {});
await step('spfDns.inspect', {});
const { value } = await call('view', {});
await step('lab.readMail', { id: value.lab.inbox[0].id, role: 'shop' });
await step('message.nameHost', { hostName: 'mail.' + value.lab.shop.domain });
await step('lab.rename', { hostName: 'mail.' + value.lab.shop.domain });
await step('lab.apply', { how: 'reload' });
await step('restart.watch', {});
await new Promise((done) => setTimeout(done, 2000));
await step('restart.stopWatching', {});
await step('lab.buy', {});
await step('report.preview', { masked: true });
await step('lab.stop', {});
await call('spfDns.inspect', {});
const packets = sent();
// And the counter can count: one packet of our own takes the other way out.
const socket = dgram.createSocket('udp4');
await new Promise((done) => socket.send('x', 53, '192.0.2.53', done));
socket.close();
await new Promise((done) => setTimeout(done, 200));
writeFileSync(${JSON.stringify(result)}, JSON.stringify({ steps, packets, afterOwn: sent() }));
await app.close();
process.exit(0);
`;

test('from start to checklist the practice sends no packet beyond loopback', async () => {
  test.setTimeout(150_000);
  test.skip(
    process.platform !== 'linux' || !mayMakeNetworks(),
    'this user may not make a network of its own here',
  );
  const folder = mkdtempSync(join(tmpdir(), 'todoku-network-'));
  const result = join(folder, 'result.json');
  const script = join(folder, 'player.mjs');
  writeFileSync(script, player(result, join(folder, 'data')));
  // Chromium itself asks IPv6 for its router at the start; the way out has IPv4 only, so each packet on it is a program's.
  const network = [
    'ip link set lo up',
    'ip link add out0 type veth peer name out1',
    ...['out0', 'out1'].map((name) => `echo 1 > /proc/sys/net/ipv6/conf/${name}/disable_ipv6`),
    'ip addr add 198.51.100.2/24 dev out0',
    'ip link set out1 up',
    'ip link set out0 up',
    'ip route add default via 198.51.100.1 dev out0',
    'ip neigh add 198.51.100.1 lladdr 02:00:00:00:00:01 dev out0', // so that a packet goes out without being asked for
    `exec ${process.execPath} ${script}`,
  ].join(' && ');
  const asRoot = process.getuid?.() === 0;
  const child: ChildProcess = spawn('unshare', [...(asRoot ? ['--net'] : inside), 'sh', '-c', network], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const status = await new Promise((resolve) => child.once('exit', resolve));
    expect(status).toBe(0);
    const { steps, packets, afterOwn } = JSON.parse(readFileSync(result, 'utf8')) as {
      readonly steps: readonly (readonly [string, boolean])[];
      readonly packets: number;
      readonly afterOwn: number;
    };
    expect(steps.filter(([, ok]) => !ok)).toEqual([]);
    expect(packets).toBe(0);
    expect(afterOwn).toBeGreaterThan(0);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});
