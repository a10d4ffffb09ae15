// One probe at a time, and never more than one a second to one host: counted at the connections, with a clock of its own,
// for a name with several addresses, for control hosts asked meanwhile, and for a watch that is started anew.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DnsAnswer } from '../../../src-main/protocols/dns/answer.ts';
import type { Dialer, Dialled, DialTarget, DnsQuestion, Resolver } from '../../../src-main/ports.ts';
import {
  anybodyAnswers,
  probeOutboundPort25,
} from '../../../src-main/steps/4-restart/outbound-port-25.node.ts';
import { createPace } from '../../../src-main/steps/4-restart/pace.node.ts';
import { watchServer } from '../../../src-main/steps/4-restart/watch.node.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-24T01:00:00Z') }));
afterEach(() => vi.useRealTimers());
const clock = { now: () => new Date() };

const addresses: Readonly<Record<string, readonly string[]>> = {
  'mail.shop.example': ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'],
  'one.example': ['192.0.2.1', '192.0.2.2', '192.0.2.3'],
  'two.example': ['198.51.100.1', '198.51.100.2'],
};
const nameOf = (address: string): string =>
  Object.entries(addresses).find(([, own]) => own.includes(address))?.[0] ?? address;
const resolver: Resolver = {
  ask: ({ name, type }: DnsQuestion) =>
    Promise.resolve({
      outcome: type === 'A' ? 'found' : 'no-such-record',
      records: (addresses[name] ?? []).map((address) => ({
        name,
        ttl: 60,
        data: { type: 'A', address },
      })),
    } as unknown as DnsAnswer),
};

interface Probe {
  readonly host: string;
  readonly from: number;
  to: number;
}

/** Every connection from its start to its end; `seconds` is how long a dial takes before it fails. */
function counted(outcome: (target: DialTarget) => Dialled['outcome'], seconds: number) {
  const probes: Probe[] = [];
  const dialer: Dialer = {
    dial: async (target) => {
      const probe: Probe = { host: nameOf(target.host), from: Date.now(), to: Infinity };
      probes.push(probe);
      const seen = outcome(target);
      if (seen === 'answering') {
        return {
          outcome: seen,
          milliseconds: 1,
          connection: {
            socket: { end: () => undefined },
            close: () => {
              probe.to = Date.now();
            },
          },
        };
      }
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      probe.to = Date.now();
      return { outcome: seen, milliseconds: seconds * 1000, detail: '' };
    },
  };
  return { probes, dialer };
}

function expectManners(probes: readonly Probe[]): void {
  for (const [index, probe] of probes.entries()) {
    const before = probes[index - 1];
    if (before !== undefined) expect(probe.from, 'one at a time').toBeGreaterThanOrEqual(before.to);
    const same = probes.slice(0, index).findLast(({ host }) => host === probe.host);
    if (same !== undefined) expect(probe.from - same.from, probe.host).toBeGreaterThanOrEqual(1000);
  }
}

function watchOf(
  dialer: Dialer,
  stop: AbortController,
  more: Partial<Parameters<typeof watchServer>[0]> = {},
) {
  return watchServer({
    resolver,
    dialer,
    clock,
    host: 'mail.shop.example',
    ports: [22, 80],
    signal: stop.signal,
    intervalMilliseconds: 1000,
    timeoutMilliseconds: 3000,
    onLook: () => undefined,
    ...more,
  });
}

test.each<[string, (target: DialTarget) => Dialled['outcome'], number]>([
  ['every address refuses at once', () => 'refused', 0],
  ['every address is silent', () => 'timed-out', 3],
  ['only the last address answers', ({ host }) => (host.endsWith('.4') ? 'answering' : 'refused'), 0],
  ['the first address answers', () => 'answering', 0],
])('a name with four addresses: %s', async (_what, outcome, seconds) => {
  const { probes, dialer } = counted(outcome, seconds);
  const stop = new AbortController();
  const done = watchOf(dialer, stop);
  await vi.advanceTimersByTimeAsync(60_000);
  stop.abort();
  await vi.advanceTimersByTimeAsync(5000);
  await done;
  expect(probes.length).toBeGreaterThan(seconds > 0 ? 15 : 50);
  expect(probes.length).toBeLessThanOrEqual(61);
  expectManners(probes);
});

test('control hosts and the line are asked in the same pace, between the looks', async () => {
  const { probes, dialer } = counted(({ port }) => (port === 25 ? 'timed-out' : 'answering'), 6);
  const stop = new AbortController();
  const pace = createPace(dialer, clock, 1000);
  const controls = { resolver, pace };
  const watching = watchOf(dialer, stop, { pace, ports: [22, 80] });
  const found = probeOutboundPort25(controls, { hosts: ['one.example', 'two.example'] });
  const line = anybodyAnswers(controls, stop.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  stop.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  await watching;
  await line;
  expect((await found).blocked).toBe(true);
  expectManners(probes);
  const own = probes.filter(({ host }) => host === 'mail.shop.example');
  expect(own.length).toBeGreaterThan(25);
});

test('a watch that is stopped and started anew keeps the distance to its last look', async () => {
  const { probes, dialer } = counted(() => 'answering', 0);
  const pace = createPace(dialer, clock, 1000);
  for (let round = 0; round < 5; round++) {
    const stop = new AbortController();
    const watching = watchOf(dialer, stop, { pace });
    await vi.advanceTimersByTimeAsync(300);
    stop.abort();
    await vi.advanceTimersByTimeAsync(0);
    await watching;
  }
  expect(probes.length).toBeGreaterThanOrEqual(2);
  expectManners(probes);
});

test('a dial that is stopped while it waits opens nothing, and the next one is not held up', async () => {
  const { probes, dialer } = counted(() => 'refused', 0);
  const pace = createPace(dialer, clock, 1000);
  const stop = new AbortController();
  const target = { host: '203.0.113.1', port: 22, timeoutMilliseconds: 1000 };
  const own = pace.for('mail.shop.example');
  const [first] = await Promise.all([own.dial(target), vi.advanceTimersByTimeAsync(0)]);
  expect(first.outcome).toBe('refused');
  const waiting = own.dial({ ...target, signal: stop.signal });
  await vi.advanceTimersByTimeAsync(100);
  stop.abort();
  expect((await waiting).outcome).toBe('cancelled');
  expect(probes).toHaveLength(1);
  const next = own.dial(target);
  await vi.advanceTimersByTimeAsync(1000);
  expect((await next).outcome).toBe('refused');
  expectManners(probes);
});
