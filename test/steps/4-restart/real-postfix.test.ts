// The watcher against a real Postfix that is stopped, renamed and started, and against one that is only reloaded.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import type { WatchFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { isBack } from '../../../src-main/steps/4-restart/timeline.ts';
import { watchServer } from '../../../src-main/steps/4-restart/watch.node.ts';
import { canRunPostfix, privatePostfix, type PrivatePostfix } from '../../real-servers/private-postfix.ts';

let postfix: PrivatePostfix;
beforeAll(async () => {
  if (!canRunPostfix) return;
  postfix = await privatePostfix({ hostName: 'localhost.localdomain', nextHopPort: 9 });
  await postfix.start();
}, 120_000);
afterAll(() => (canRunPostfix ? postfix.remove() : undefined), 120_000);

/** Port 25 of the documentation address is the private Postfix; nothing else answers there. */
function watch(enough: (seen: WatchFacts) => boolean, act: (seen: WatchFacts) => void): Promise<WatchFacts> {
  const base = createDialer();
  const stop = new AbortController();
  const moments: WatchFacts[] = [];
  const limit = setTimeout(() => stop.abort(), 90_000);
  const done = watchServer({
    resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
    dialer: {
      dial: (target) =>
        target.port === 25
          ? base.dial({ ...target, host: '127.0.0.1', port: postfix.port })
          : Promise.resolve({ outcome: 'refused', milliseconds: 0, detail: 'ECONNREFUSED' }),
    },
    clock: { now: () => new Date() },
    host: '203.0.113.24',
    signal: stop.signal,
    intervalMilliseconds: 50,
    timeoutMilliseconds: 2000,
    onLook: (seen) => {
      act(seen);
      if (moments.length === 0 && enough(seen)) {
        moments.push(seen);
        stop.abort();
      }
    },
  });
  return done.then(() => {
    clearTimeout(limit);
    const [moment] = moments;
    if (moment === undefined) throw new Error('the watch never saw it');
    return moment;
  });
}

test.skipIf(!canRunPostfix)(
  'stopped, renamed, started: down, back, old name and new name',
  { timeout: 120_000 },
  async () => {
    let step = 0;
    const seen = await watch(
      (now) => isBack(now) && now.after !== null,
      (now) => {
        if (step === 0 && now.before !== null) {
          step = 1;
          void postfix.stop();
        } else if (step === 1 && now.downSeconds !== null) {
          step = 2;
          postfix.setName('mail.komorebi-zakka.example');
          void postfix.start();
        }
      },
    );
    expect(seen.before).toMatchObject({ name: 'localhost.localdomain', port: 25 });
    expect(seen.after).toMatchObject({ name: 'mail.komorebi-zakka.example' });
    expect(seen.after?.extensions).toContain('PIPELINING');
    expect(seen.downSeconds).not.toBeNull();
  },
);

test.skipIf(!canRunPostfix)(
  'a reload is enough for the new name, and nothing goes down',
  { timeout: 120_000 },
  async () => {
    postfix.setName('localhost.localdomain');
    await postfix.reload();
    let acted = false;
    const seen = await watch(
      (now) => now.after !== null,
      (now) => {
        if (acted || now.before === null) return;
        acted = true;
        postfix.setName('mail.komorebi-zakka.example');
        void postfix.reload();
      },
    );
    expect(seen.before?.name).toBe('localhost.localdomain');
    expect(seen.after?.name).toBe('mail.komorebi-zakka.example');
    expect(seen.downSeconds).toBeNull();
  },
);
