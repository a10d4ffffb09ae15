// Every practice world does what it says: before and after its repair, over real DNS and real SMTP on loopback.
import { afterEach, expect, test } from 'vitest';
import { scenarios } from '../../src-main/lab/scenarios/index.ts';
import { startLab } from '../../src-main/lab/lab.node.ts';
import type { Lab } from '../../src-main/lab/lab-state.ts';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

function outcomesOf(running: Lab): Record<string, string> {
  const { mails } = running.state();
  const last = Math.max(...mails.map(({ order }) => order));
  return Object.fromEntries(
    mails.filter(({ order }) => order === last).map(({ carrier, outcome }) => [carrier, outcome]),
  );
}

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', async (id, scenario) => {
  lab = await startLab(id, { speed: 100 });
  await lab.buy();
  expect(outcomesOf(lab)).toEqual(scenario.expected.before);
  // A mail is offered for reading where, and only where, somebody holds it.
  const sources = lab
    .state()
    .mails.map((mail) => [mail.neverLeft !== true, (lab?.mailSource(mail.id) ?? null) !== null]);
  expect(sources.every(([offered, held]) => offered === held)).toBe(true);
  lab.fixZone();
  if (scenario.expected.needsRename) {
    lab.rename(scenario.shop.properHostName);
    await lab.apply('reload');
  }
  await lab.buy();
  expect(outcomesOf(lab)).toEqual(scenario.expected.after);
});

test('ids are unique and every world is described in both languages', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const { name, summary } of scenarios)
    for (const text of [name, summary]) {
      expect(text.ja).not.toBe('');
      expect(text.en).not.toBe('');
    }
});
