// A practice case whose lab was stopped, or whose world this release does not have, asks nobody: no name server of the
// system, no address of the made-up shop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';

test(
  'with the practice stopped STEP 1 and the watch say so and touch nothing',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'todoku-practice-'));
    const touched: string[] = [];
    const ports = plainPorts(folder);
    const todoku = createTodoku({
      ...ports,
      resolverFor: (servers) => {
        const real = ports.resolverFor(servers);
        return {
          ask: (question) => {
            if (!servers[0]?.startsWith('127.0.0.')) touched.push(question.name);
            if (todoku.session.view().lab === null) touched.push(question.name);
            return real.ask(question);
          },
        };
      },
      dialer: {
        dial: (target) => {
          if (todoku.session.view().lab === null) touched.push(target.host);
          return ports.dialer.dial(target);
        },
      },
    });
    try {
      expect(await todoku.call('lab.start', { scenario: 'seed-case' })).toMatchObject({ ok: true });
      await todoku.call('lab.stop', {});
      expect(await todoku.call('spfDns.inspect', {})).toMatchObject({
        ok: false,
        failure: { code: 'lab-not-running' },
      });
      await todoku.call('restart.watch', {});
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await todoku.call('restart.stopWatching', {});
      expect(touched).toEqual([]);
    } finally {
      await todoku.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
