// The RFC 7208 test suite (its open half) over real packets on loopback: results and explanations.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { checkHost } from '../../../src-main/protocols/spf/evaluate.ts';
import { startScriptedServer } from '../dns/scripted-server.ts';
import { suiteScript, type Scenario } from './suite-zone.ts';

const file = resolve(import.meta.dirname, '../../../../shared/data/spf/rfc7208-open.jsonl');
const scenarios: readonly Scenario[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Scenario)
  : [];

const absent = scenarios.length === 0 ? ' (skipped: ../shared/data/spf/rfc7208-open.jsonl is not there)' : '';

describe.skipIf(scenarios.length === 0)(`RFC 7208 suite over UDP and TCP${absent}`, () => {
  for (const { scenario, tests, zonedata } of scenarios) {
    describe(scenario, () => {
      it.concurrent.each(Object.entries(tests))('%s', async (_name, test) => {
        const server = await startScriptedServer(suiteScript(zonedata));
        const resolver = createResolver({ nameServers: [server.address], timeoutMilliseconds: 400 });
        const evaluation = await checkHost(
          {
            identity: 'envelope',
            address: test.host,
            sender: test.mailfrom,
            helo: test.helo,
            defaultExplanation: 'DEFAULT',
            timestamp: 0,
          },
          resolver,
        );
        await server.stop();
        expect([test.result].flat()).toContain(evaluation.result);
        if (test.explanation !== undefined) expect(evaluation.explanation).toBe(test.explanation);
      });
    });
  }
});
