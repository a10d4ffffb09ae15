// `inspect triage` takes facts as a case file holds them, alone or in their envelope, and whole case files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fact, mail } from '../../src-main/carriers/example-facts.ts';
import { applyAnswers, applyFacts, newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile } from '../../src-main/case-file/disk-format.ts';
import { kind } from '../../src-main/inspect/triage.node.ts';
import { InspectInputError, type InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';

const noPorts = {} as InspectPorts; // triage touches nothing outside
const answers = {
  arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
  mailProgram: 'arrives',
} as const;
const shopMail = mail({
  helo: 'localhost.localdomain',
  messageIds: ['<1@localhost.localdomain>'],
  envelopeSender: 'apache@localhost.localdomain',
});
const first = async (facts: Readonly<Record<string, unknown>>): Promise<string | undefined> => {
  const answer = await kind.answer(
    { answers, facts: JSON.parse(JSON.stringify(facts)) as Record<string, unknown> },
    noPorts,
  );
  expect(answer['notes']).toBeUndefined();
  return (answer['causes'] as readonly { readonly id: string }[])[0]?.id;
};

test('a fact in its envelope, and its value alone', async () => {
  expect(await first(fact('shopMail', shopMail))).toBe('host-name-default');
  expect(await first({ shopMail })).toBe('host-name-default');
  expect(
    await first({ shopMail, reverseLookups: { state: 'missing', why: 'timeout', evidence: [], at: null } }),
  ).toBe('host-name-default');
});

test('a whole case file from the disk, with reasons in both languages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-triage-'));
  try {
    const at = '2026-11-24T00:00:00.000Z';
    const caseFile = applyFacts(
      applyAnswers(newCaseFile('c1', at, null), answers, at),
      fact('shopMail', shopMail),
      at,
    );
    const file = join(folder, 'case.todoku');
    writeFileSync(file, formatCaseFile(caseFile));
    const result = await kind.run([file, '--language', 'en'], noPorts);
    expect(result.failed).toBe(true);
    expect(result.pretty).toContain('[Likely]');
    const causes = (
      result.json as {
        readonly causes: readonly { readonly id: string; readonly reasons: readonly string[] }[];
      }
    ).causes;
    expect(causes[0]?.id).toBe('host-name-default');
    expect(causes[0]?.reasons.join(' ')).toContain('docomo accepts');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  ['no file', []],
  ['two files', ['a.json', 'b.json']],
  ['a file that is not there', ['/nowhere/at/all.json']],
  ['an unknown flag', ['--loud']],
])('%s is bad input', async (_, args) => {
  await expect(kind.run(args, noPorts)).rejects.toBeInstanceOf(InspectInputError);
});

test('answers or facts that are no objects are bad input', async () => {
  await expect(kind.answer({ answers: 5 }, noPorts)).rejects.toBeInstanceOf(InspectInputError);
  await expect(kind.answer({ facts: [] }, noPorts)).rejects.toBeInstanceOf(InspectInputError);
});
