// The ranked causes are one thing: same order, same certainty, same reasons on the screen, on paper and from `inspect triage`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dkimFacts, dmarcFacts, fact, mail } from '../../src-main/carriers/example-facts.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import type { InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import { kind } from '../../src-main/inspect/triage.node.ts';
import { checklist } from '../../src-main/report/checklist.ts';
import { detail } from '../../src-main/steps/2-carrier-rules/view.ts';
import { judgedFrom } from '../steps/judged.ts';

const answers = {
  arrivals: { docomo: 'spam-folder', au: 'nothing', softbank: 'nothing' },
  mailProgram: 'arrives',
  affected: 'everyone',
  since: 'after-change',
  changed: ['server-move'],
};
const facts = {
  ...fact(
    'shopMail',
    mail({ helo: 'localhost.localdomain', envelopeSender: 'apache@localhost.localdomain' }),
  ),
  ...fact('dmarc', dmarcFacts('quarantine', 'fail')),
  ...fact('dkim', dkimFacts(null)),
};

test.each(['ja', 'en'] as const)('screen, paper and inspect agree (%s)', async (language) => {
  const judged = judgedFrom(answers, facts, { language });
  const onScreen = detail(judged).causes.map(({ id, certainty, reasons }) => ({
    id,
    certainty,
    reasons: reasons.map(plainWords),
  }));
  const { causes } = checklist(judged).engineer;
  const onPaper = causes.map(({ id, reasons }) => ({ id, reasons: reasons.map(plainWords) }));
  const folder = mkdtempSync(join(tmpdir(), 'todoku-causes-'));
  try {
    const path = join(folder, 'case.json');
    writeFileSync(path, JSON.stringify({ answers, facts }));
    const answer = await kind.run([path, '--language', language], {} as InspectPorts);
    const inspected = (answer.json as { causes: readonly Inspected[] }).causes.filter((one) => !one.ruledOut);
    const byInspect = inspected.map(({ id, certainty, reasons }) => ({ id, certainty, reasons }));

    expect(byInspect.length).toBeGreaterThan(3);
    expect(byInspect[0]?.reasons.length).toBeGreaterThan(1);
    expect(onPaper).toEqual(byInspect.map(({ id, reasons }) => ({ id, reasons })));
    expect(onScreen.length).toBeGreaterThan(1);
    expect(onScreen).toEqual(byInspect.slice(0, onScreen.length));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface Inspected {
  readonly id: string;
  readonly certainty: string;
  readonly ruledOut: boolean;
  readonly reasons: readonly string[];
}
