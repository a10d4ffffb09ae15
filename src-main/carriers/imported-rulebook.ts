// A newer rulebook as a file: texts, sources, dates and numbers of rules that the program knows how to judge. It carries
// no code and is signed by nobody, so everything taken from it is shown with its origin.
import { z } from 'zod';
import type { Rule } from '../checks/rule.ts';
import type { Text } from '../contract/text.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Words = z.strictObject({ ja: z.string().min(1).max(600), en: z.string().min(1).max(600) });

const RuleChange = z.strictObject({
  /** the row it replaces, e.g. `au-05` */
  id: z.string().regex(/^[a-z]{2}-\d{2}$/),
  rule: Words.optional(),
  title: Words.optional(),
  source: z
    .strictObject({
      title: z.string().min(1).max(200),
      url: z.url({ protocol: /^https?$/ }).max(500),
      read: day,
      seenToday: z.boolean(),
    })
    .optional(),
  confidence: z.enum(['official', 'secondary', 'seed', 'unverified']).optional(),
  class: z.enum(['refused', 'block', 'filter', 'advice', 'reading']).optional(),
  thresholds: z.record(z.string().max(40), z.number().nonnegative()).optional(),
});

const RulebookFile = z.strictObject({
  format: z.literal('todoku-rulebook-1'),
  /** who made it; shown beside every rule it changes */
  origin: z.string().min(1).max(200),
  /** the day its rules were read */
  read: day,
  rules: z.array(RuleChange).min(1).max(500),
  /** name of the file it was read from; written when it is taken, whatever the file says */
  fileName: z.string().max(255).optional(),
});

export type ImportedRulebook = z.infer<typeof RulebookFile>;

export type RulebookReading =
  | { readonly ok: true; readonly rulebook: ImportedRulebook; readonly unknownIds: readonly string[] }
  | {
      readonly ok: false;
      readonly problem: 'not-json' | 'not-a-rulebook' | 'too-large' | 'unknown-numbers';
      readonly detail: string;
    };

const longest = 2_000_000;

/**
 * @param text a rulebook file's whole text, untrusted
 * @param known the rules of this release; ids it does not have are left out and told
 * @returns the checked rulebook, or why it was not taken; a rulebook is taken whole or not at all
 */
export function readRulebook(text: string, known: readonly Rule[]): RulebookReading {
  if (text.length > longest) return { ok: false, problem: 'too-large', detail: String(text.length) };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-json', detail: '' }; // an expected outcome of a wrong file
  }
  const parsed = RulebookFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      problem: 'not-a-rulebook',
      detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    };
  }
  const byId = new Map(known.map((rule) => [rule.id, rule]));
  for (const change of parsed.data.rules) {
    const numbers = byId.get(change.id)?.thresholds?.values ?? {};
    const odd = Object.keys(change.thresholds ?? {}).find((name) => !Object.hasOwn(numbers, name));
    if (byId.has(change.id) && odd !== undefined) {
      return { ok: false, problem: 'unknown-numbers', detail: `${change.id}.${odd}` };
    }
  }
  return {
    ok: true,
    rulebook: parsed.data,
    unknownIds: parsed.data.rules.map(({ id }) => id).filter((id) => !byId.has(id)),
  };
}

/**
 * @param rules the rules of this release
 * @param imported a checked rulebook, null for none
 * @returns the same rules in the same order, changed ones with their origin in the source; judges stay this release's
 */
export function withImported(rules: readonly Rule[], imported: ImportedRulebook | null): readonly Rule[] {
  if (imported === null) return rules;
  const changes = new Map(imported.rules.map((change) => [change.id, change]));
  return rules.map((rule) => {
    const change = changes.get(rule.id);
    if (change === undefined) return rule;
    const judged =
      change.thresholds === undefined ? rule : (rule.withThresholds?.(change.thresholds) ?? rule);
    return {
      ...judged,
      ...(change.rule === undefined ? {} : { rule: change.rule }),
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.class === undefined ? {} : { class: change.class }),
      confidence: change.confidence ?? 'unverified',
      source: {
        ...(change.source ?? { ...rule.source, read: imported.read }),
        copy: originWords(imported),
      },
    };
  });
}

function originWords({ origin, read }: ImportedRulebook): Text {
  return {
    ja: `読みこんだルール集（${origin}、${read}）によります。署名はありません。`,
    en: `From an imported rulebook (${origin}, ${read}); it is not signed.`,
  };
}

/** The day the rules in use were read: the newer of the release's and the imported one's. */
export function rulebookDay(release: string, imported: ImportedRulebook | null): string {
  return imported !== null && imported.read > release ? imported.read : release;
}

/** The rules to judge by, with where they come from. */
export interface Rulebook {
  readonly rules: readonly Rule[];
  /** YYYY-MM-DD, the day they were read */
  readonly read: string;
  /** who made the imported part; null while only the release's rules are in use */
  readonly origin: string | null;
  /** file that the imported part was read from; empty where it is not known */
  readonly fileName: string;
}

/** @returns the release's rules with an imported rulebook laid over them */
export function rulebookInUse(
  rules: readonly Rule[],
  release: string,
  imported: ImportedRulebook | null,
): Rulebook {
  return {
    rules: withImported(rules, imported),
    read: rulebookDay(release, imported),
    origin: imported?.origin ?? null,
    fileName: imported?.fileName ?? '',
  };
}
