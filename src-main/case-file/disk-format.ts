// The case file as it lies on disk: JSON, checked by schema, older formats brought up to date one version at a time.
import { z } from 'zod';
import { Answers, noAnswers } from '../contract/answers.ts';
import { stepIds } from '../contract/step-ids.ts';
import type { CaseFile } from './case-file.ts';
import { FactSchema } from './fact-schema.ts';
import { valueSchemas } from './value-schemas.ts';

/** No reader of ours keeps longer lists (headers.ts, the longest): a file with one was not written by the program. */
const longestList = 10_000;
const mostChanges = longestList;

const StoredFacts = z.record(z.string(), FactSchema);

const Stored = z.looseObject({
  format: z.literal(1),
  id: z.string().regex(/^[0-9a-z-]{1,64}$/),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  practice: z.strictObject({ scenario: z.string() }).nullable(),
  answers: Answers,
  facts: StoredFacts,
  before: z.strictObject({ at: z.iso.datetime(), facts: StoredFacts }).nullable(),
  applied: z.array(z.strictObject({ fix: z.string(), at: z.iso.datetime() })).max(mostChanges),
  restarted: z.strictObject({ at: z.iso.datetime(), panel: z.string() }).nullable(),
  prepared: z.array(z.string()).max(mostChanges),
  panel: z.string().nullable(),
  visited: z.array(z.enum(stepIds)).max(mostChanges),
});

/** Brings a file of format N to N + 1. The next format adds its row here. */
const migrations: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
  // 0 -> 1: files of the first trials had no answers that were added later
  (old) => ({ ...old, format: 1, answers: { ...noAnswers, ...(old['answers'] as object) } }),
];

/**
 * @param text a case file's whole text, untrusted
 * @returns the case file, or null when it is damaged (not JSON, cut off, or not of our shape)
 */
export function parseCaseFile(text: string): CaseFile | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null; // damaged is an expected outcome: the caller sets the file aside and says so
  }
  if (typeof json !== 'object' || json === null) return null;
  let current = json as Record<string, unknown>;
  while (typeof current['format'] === 'number' && migrations[current['format']] !== undefined) {
    const migrate = migrations[current['format']];
    if (migrate === undefined) break;
    current = migrate(current);
  }
  const parsed = Stored.safeParse(current);
  if (!parsed.success) return null;
  const { before, facts, ...rest } = parsed.data;
  return {
    ...rest,
    facts: readFacts(facts),
    before: before === null ? null : { at: before.at, facts: readFacts(before.facts) },
  } as CaseFile; // facts were proved one by one by valueSchemas
}

/** @returns the text to store; two spaces so that an engineer can read it */
export function formatCaseFile(caseFile: CaseFile): string {
  return `${JSON.stringify(caseFile, null, 1)}\n`;
}

/** Keeps the facts whose value has the shape and size of today's; a fact of another name, shape or size is gathered again. */
function readFacts(facts: z.infer<typeof StoredFacts>): CaseFile['facts'] {
  const kept = Object.entries(facts).filter(([name, fact]) => {
    if (!Object.hasOwn(valueSchemas, name)) return false;
    const schema = valueSchemas[name as keyof typeof valueSchemas];
    return hasShortLists(fact) && (fact.state === 'missing' || schema.safeParse(fact.value).success);
  });
  return Object.fromEntries(kept) as CaseFile['facts'];
}

function hasShortLists(fact: unknown): boolean {
  const open = [fact];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > longestList) return false;
    for (const inner of Object.values(value) as unknown[]) if (inner !== undefined) open.push(inner);
  }
  return true;
}
