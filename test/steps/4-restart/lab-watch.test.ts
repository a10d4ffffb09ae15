// The watcher against the practice shop: a restart from the panel, one over ssh that never comes back, and a reload.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLab } from '../../../src-main/lab/lab.node.ts';
import type { Lab } from '../../../src-main/lab/lab-state.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import type { WatchFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { eventsOf, isBack, isDownNow } from '../../../src-main/steps/4-restart/timeline.ts';
import { watchServer } from '../../../src-main/steps/4-restart/watch.node.ts';

let lab: Lab;
beforeEach(async () => {
  lab = await startLab('seed-case', { speed: 10 });
});
afterEach(() => lab.stop());

/** Watches until the condition holds (or twenty seconds have gone) and gives back the watch of that moment. */
async function watchUntil(
  enough: (watch: WatchFacts) => boolean,
  act: (watch: WatchFacts) => void = () => undefined,
) {
  const stop = new AbortController();
  const moments: WatchFacts[] = [];
  const timer = setTimeout(() => stop.abort(), 20_000);
  await watchServer({
    resolver: createResolver({ nameServers: [lab.state().nameServer] }),
    dialer: lab.dialerFor(createDialer()),
    clock: { now: () => new Date() },
    host: 'mail.komorebi-zakka.example',
    signal: stop.signal,
    intervalMilliseconds: 20,
    timeoutMilliseconds: 1000,
    trust: lab.trust(),
    onLook: (watch) => {
      act(watch);
      if (enough(watch)) {
        moments.push(watch);
        stop.abort();
      }
    },
  });
  clearTimeout(timer);
  const [moment] = moments;
  if (moment === undefined) throw new Error('the watch never saw it');
  return moment;
}

test('a restart from the panel: down, back, under the new name', async () => {
  let acted = false;
  const watch = await watchUntil(
    (seen) => isBack(seen) && seen.after !== null,
    (seen) => {
      if (acted || seen.before === null || seen.lanes.some(({ segments }) => segments.length === 0)) return;
      acted = true;
      lab.rename('mail.komorebi-zakka.example');
      void lab.apply('restart-panel');
    },
  );
  expect(watch.before?.name).toBe('localhost.localdomain');
  expect(watch.after?.name).toBe('mail.komorebi-zakka.example');
  expect(watch.downSeconds).not.toBeNull();
  expect(eventsOf(watch)[0]?.kind).toMatch(/went-down|port-lost/);
  expect(watch.after?.certificate).toMatchObject({ trusted: true });
});

test('a reboot over ssh: the server stays away until it is restarted from the panel', async () => {
  let step = 0;
  const watch = await watchUntil(
    (seen) => step === 2 && isBack(seen),
    (seen) => {
      if (step === 0 && seen.before !== null && seen.lanes.every(({ segments }) => segments.length > 0)) {
        step = 1;
        void lab.apply('restart-ssh');
      } else if (step === 1 && isDownNow(seen) && (seen.downSeconds ?? 0) >= 1) {
        step = 2;
        void lab.apply('restart-panel');
      }
    },
  );
  expect(watch.downSeconds).toBeGreaterThanOrEqual(1);
  expect(watch.after?.name).toBe('localhost.localdomain');
});

test('a reload: the name changes and nothing goes down', async () => {
  let acted = false;
  const watch = await watchUntil(
    (seen) => seen.after !== null,
    (seen) => {
      if (acted || seen.before === null) return;
      acted = true;
      lab.rename('mail.komorebi-zakka.example');
      void lab.apply('reload');
    },
  );
  expect(watch.after?.name).toBe('mail.komorebi-zakka.example');
  expect(watch.downSeconds).toBeNull();
});
