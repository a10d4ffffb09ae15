// `spf-suite`: the RFC 7208 test suite through the real resolver over loopback UDP and TCP, results and explanations.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import { checkHost } from '../../src-main/protocols/spf/evaluate.ts';
import { startScriptedServer } from '../protocols/dns/scripted-server.ts';
import { suiteScript, type Scenario, type SuiteTest } from '../protocols/spf/suite-zone.ts';
import type { BenchRow } from './row.ts';

/** Looked for beside the project; the suite itself is not part of it. */
const suite = resolve(process.cwd(), '../shared/data/spf/rfc7208-open.jsonl');

/** @returns one row: cases that are right in result and explanation, of all */
export async function rows(): Promise<readonly BenchRow[]> {
  const what = 'RFC 7208 test suite over real packets, result and explanation';
  if (!existsSync(suite)) {
    return [
      {
        id: 'spf-suite',
        what,
        value: 0,
        unit: 'cases',
        bar: 'all',
        ok: false,
        against: 'the suite is not there',
      },
    ];
  }
  const scenarios = readFileSync(suite, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Scenario);
  const perScenario = await Promise.all(scenarios.map(runScenario));
  const wrong = perScenario.flat();
  const all = scenarios.reduce((sum, { tests }) => sum + Object.keys(tests).length, 0);
  return [
    {
      id: 'spf-suite',
      what,
      value: all - wrong.length,
      unit: `of ${all}`,
      bar: `= ${all}`,
      ok: wrong.length === 0,
      against:
        wrong.length > 0
          ? `wrong: ${wrong.join(', ')}`
          : 'on the whole suite of 203, peers over real DNS: mailauth 7.1 176, Mail::SPF 195, pyspf 202',
    },
  ];
}

/** @returns names of the cases that came out wrong */
async function runScenario({ tests, zonedata }: Scenario): Promise<readonly string[]> {
  const server = await startScriptedServer(suiteScript(zonedata));
  const resolver = createResolver({ nameServers: [server.address], timeoutMilliseconds: 1000 });
  const judge = async ([name, test]: [string, SuiteTest]): Promise<readonly string[]> => {
    const { result, explanation } = await checkHost(
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
    const right = [test.result].flat().includes(result);
    const explained = test.explanation === undefined || test.explanation === explanation;
    return right && explained ? [] : [name];
  };
  const wrong = await Promise.all(Object.entries(tests).map(judge));
  await server.stop();
  return wrong.flat();
}
