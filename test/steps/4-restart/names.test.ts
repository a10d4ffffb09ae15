// The new name at every name server: re-read until all agree, against the practice world's name servers.
import { afterEach, expect, test } from 'vitest';
import type { NamesFacts } from '../../../src-main/facts/names-facts.ts';
import { startLab } from '../../../src-main/lab/lab.node.ts';
import type { Lab } from '../../../src-main/lab/lab-state.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { spfOf } from '../../../src-main/steps/4-restart/names-to-read.ts';
import { allAgree, rereadNames } from '../../../src-main/steps/4-restart/names.node.ts';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

function reread(onRound: (names: NamesFacts) => void, longestSeconds = 30) {
  return rereadNames({
    resolver: createResolver({ nameServers: [lab?.state().nameServer ?? ''] }),
    clock: { now: () => new Date() },
    host: { name: 'mail.komorebi-zakka.example', address: '203.0.113.24' },
    spf: null,
    longestSeconds,
    intervalMilliseconds: 50,
    signal: new AbortController().signal,
    onRound,
  });
}

test('both servers of both zones agree at once', async () => {
  lab = await startLab('all-green', { speed: 100 });
  const names = await reread(() => undefined);
  expect(names).toMatchObject({ rounds: 1, running: false });
  expect(names.servers).toHaveLength(4);
  expect(allAgree(names.servers)).toBe(true);
});

test('a secondary with old data: read again until it has the new ones', async () => {
  lab = await startLab('secondary-differs', { speed: 100 });
  const rounds: NamesFacts[] = [];
  const names = await reread((round) => {
    rounds.push(round);
    if (rounds.length === 2) lab?.fixZone();
  });
  expect(rounds.length).toBeGreaterThan(2);
  const old = rounds[0]?.servers.filter(({ agrees }) => agrees === false) ?? [];
  expect(old.map(({ server, says }) => [server, says])).toEqual([
    ['ns2.dns.ne.jp', '192.0.2.80'],
    ['ns2.dns.ne.jp', null],
  ]);
  expect(allAgree(names.servers)).toBe(true);
  expect(names.running).toBe(false);
});

test('it stops after the longest wait', async () => {
  lab = await startLab('no-ptr', { speed: 100 });
  const names = await reread(() => undefined, 0.3);
  expect(names.running).toBe(false);
  expect(allAgree(names.servers)).toBe(false);
});

test('a silent server is not called wrong', async () => {
  lab = await startLab('secondary-silent', { speed: 100 });
  const names = await reread(() => undefined);
  expect(names.servers.filter(({ agrees }) => agrees === false)).toEqual([]);
  expect(names.servers.some(({ agrees }) => agrees === null)).toBe(true);
  expect(allAgree(names.servers)).toBe(true);
});

test('an SPF record: read again until every server tells the new one', async () => {
  lab = await startLab('wrong-spf-address', { speed: 100 });
  const running = lab;
  const resolver = createResolver({ nameServers: [running.state().nameServer] });
  const domain = 'komorebi-zakka.example';
  const old = spfOf(await resolver.ask({ name: domain, type: 'TXT' }));
  expect(old).toMatch(/^v=spf1 /);
  const rounds: NamesFacts[] = [];
  const names = await rereadNames({
    resolver,
    clock: { now: () => new Date() },
    host: null,
    spf: { domain, old },
    longestSeconds: 30,
    intervalMilliseconds: 50,
    signal: new AbortController().signal,
    onRound: (round) => {
      rounds.push(round);
      if (rounds.length === 2) running.fixZone();
    },
  });
  expect(rounds[0]?.servers.map(({ kind, says, agrees }) => [kind, says, agrees])).toEqual([
    ['spf', old, false],
    ['spf', old, false],
  ]);
  expect(names).toMatchObject({ running: false, spfDomain: domain });
  expect(names.servers.every(({ agrees }) => agrees === true)).toBe(true);
  expect(names.servers[0]?.says).not.toBe(old);
});

test('a record that nobody had before, and a server without it: not yet agreed', async () => {
  lab = await startLab('no-spf', { speed: 100 });
  const names = await rereadNames({
    resolver: createResolver({ nameServers: [lab.state().nameServer] }),
    clock: { now: () => new Date() },
    host: null,
    spf: { domain: 'komorebi-zakka.example', old: null },
    longestSeconds: 0.2,
    intervalMilliseconds: 50,
    signal: new AbortController().signal,
    onRound: () => undefined,
  });
  expect(names.servers.every(({ says, agrees }) => says === null && agrees === false)).toBe(true);
});
