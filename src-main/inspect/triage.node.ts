// `inspect triage FILE.json`: ranks causes for answers and facts given as JSON. Facts may be whole facts of a case file
// or plain values (triage/README.md). Everything is untrusted; what is not understood is noted and left out.
import { FactSchema } from '../case-file/fact-schema.ts';
import { parseCaseFile } from '../case-file/disk-format.ts';
import { factsOf } from '../case-file/case-file.ts';
import { valueSchemas } from '../case-file/value-schemas.ts';
import { fillRich, plainWords, say, type Language } from '../contract/text.ts';
import { known, type Fact } from '../facts/fact.ts';
import type { FactName, Facts } from '../facts/facts.ts';
import { judgeFacts } from '../report/judge-case.ts';
import { certaintyWords } from '../triage/cause-view.ts';
import type { RankedCause } from '../triage/cause.ts';
import { plainAnswers } from '../triage/plain-answers.ts';
import { plainFacts } from '../triage/plain-facts.ts';
import { rankCauses } from '../triage/rank.ts';
import { symptomsOf } from '../triage/symptoms.ts';
import { InspectInputError, type InspectKind } from './inspect-kind.node.ts';
import { FileTooLarge, readBoundedFile } from '../read-bounded-file.node.ts';

const longestFile = 20_000_000;
/** Facts given without a time of their own were not seen at any; this stands in the evidence. */
const noTime = '1970-01-01T00:00:00.000Z';

export const kind: InspectKind = {
  kind: 'triage',
  usage: 'triage FILE.json [--language ja|en]',

  async run(args) {
    const { file, language } = readArguments(args);
    const { ranked, notes } = await triageFile(file);
    const causes = ranked.map((one) => ({
      id: one.cause.id,
      certainty: one.certainty,
      ruledOut: one.ruledOut,
      score: one.score,
      title: plainWords(fillRich(one.cause.title[language])),
      explanation: say(one.explanation, language),
      reasons: one.reasons.map((reason) => say(reason, language)),
      fixes: one.cause.fixes,
    }));
    return {
      json: { causes, ...(notes.length === 0 ? {} : { notes }) },
      failed: causes.some((cause) => cause.certainty === 'likely'),
      pretty: pretty(ranked, language),
    };
  },

  async answer(request) {
    const { ranked, notes } = triage(request);
    return {
      causes: ranked.map((one) => ({ id: one.cause.id, certainty: one.certainty })),
      ...(notes.length === 0 ? {} : { notes }),
    };
  },
};

interface Triage {
  readonly ranked: readonly RankedCause[];
  readonly notes: readonly string[];
}

/** @param request `{answers, facts}`, untrusted */
function triage(request: Readonly<Record<string, unknown>>): Triage {
  for (const part of ['answers', 'facts']) {
    const value = request[part];
    if (value !== undefined && value !== null && !isRecord(value))
      throw new InspectInputError(`${part}: not an object`);
  }
  const given = isRecord(request['answers']) ? request['answers'] : {};
  const { answers, notes } = plainAnswers(given);
  const answersFact: Facts = { answers: known(answers, [], noTime) };
  const failing = symptomsOf(answersFact).failing;
  const domain = answers.fromAddress?.split('@').at(-1) ?? answers.shopDomain ?? 'shop.example';
  const { whole, plain } = sorted(isRecord(request['facts']) ? request['facts'] : {});
  const told = plainFacts(plain, { domain, failing });
  return rankedFacts({ ...told.facts, ...whole, ...answersFact }, [...notes, ...told.notes]);
}

function rankedFacts(facts: Facts, notes: readonly string[]): Triage {
  return { ranked: rankCauses({ facts, findings: judgeFacts(facts) }), notes };
}

/** Facts of a case file's shape (with or without their envelope) apart from plain values. */
function sorted(input: Readonly<Record<string, unknown>>): {
  readonly whole: Facts;
  readonly plain: Readonly<Record<string, unknown>>;
} {
  const whole: Record<string, Fact<unknown>> = {};
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    const fact = Object.hasOwn(valueSchemas, key) ? wholeFact(key as keyof typeof valueSchemas, value) : null;
    if (fact === null) plain[key] = value;
    else whole[key] = fact;
  }
  return { whole, plain }; // each value was proved by its schema
}

function wholeFact(name: Exclude<FactName, 'answers'>, value: unknown): Fact<unknown> | null {
  const parsed = FactSchema.safeParse(value);
  if (parsed.success && parsed.data.state === 'missing') return parsed.data as Fact<unknown>;
  const inner = parsed.success && parsed.data.state === 'known' ? parsed.data.value : value;
  if (!valueSchemas[name].safeParse(inner).success) return null;
  const evidence = { source: `facts.${name}`, lines: [JSON.stringify(inner).slice(0, 500)], at: noTime };
  return parsed.success && parsed.data.state === 'known' && parsed.data.evidence.length > 0
    ? (parsed.data as Fact<unknown>)
    : known(inner, [evidence], noTime);
}

async function triageFile(file: string): Promise<Triage> {
  const text = await readBounded(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InspectInputError(`${file}: not JSON`);
  }
  if (!isRecord(json)) throw new InspectInputError(`${file}: not an object with "answers" and "facts"`);
  // A whole case file is welcome too: its answers and facts are what is asked for.
  const caseFile = typeof json['format'] === 'number' ? parseCaseFile(text) : null;
  if (caseFile !== null) return rankedFacts(factsOf(caseFile), []);
  if (!isRecord(json['answers']) && !isRecord(json['facts'])) {
    throw new InspectInputError(`${file}: neither "answers" nor "facts"`);
  }
  return triage(json);
}

async function readBounded(file: string): Promise<string> {
  try {
    return (await readBoundedFile(file, longestFile)).toString('utf8');
  } catch (error) {
    const why = error instanceof FileTooLarge ? 'larger than 20 MB' : "can't be opened";
    throw new InspectInputError(`${file}: ${why}`);
  }
}

function readArguments(args: readonly string[]): { readonly file: string; readonly language: Language } {
  let language: Language = 'ja';
  const files: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    if (word === '--language') {
      const value = args[++index];
      if (value !== 'ja' && value !== 'en') throw new InspectInputError('--language takes ja or en');
      language = value;
    } else if (word.startsWith('--')) throw new InspectInputError(`not understood: ${word}`);
    else files.push(word);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new InspectInputError('triage takes one file');
  return { file, language };
}

function pretty(ranked: readonly RankedCause[], language: Language): string {
  const lines = ranked
    .filter((one) => !one.ruledOut && one.certainty !== 'unlikely')
    .map((one, index) => {
      const title = plainWords(fillRich(one.cause.title[language]));
      const reasons = one.reasons.map((reason) => `      - ${say(reason, language)}`);
      const head = `${String(index + 1).padStart(2)}. [${certaintyWords[one.certainty][language]}] ${title} (${one.cause.id})`;
      return [head, ...reasons].join('\n');
    });
  const nothing = language === 'ja' ? '有力な原因は、まだありません。' : 'No cause stands out yet.';
  return lines.length === 0 ? nothing : lines.join('\n');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
