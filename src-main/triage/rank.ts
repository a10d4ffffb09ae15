// Ranks all causes by how well each explains the symptoms, by the signs that speak for and against it, and rules some out.
// Pure and deterministic: the same evidence gives the same order and the same reasons on screen, paper and command line.
import type { Sentence, Text } from '../contract/text.ts';
import { causes } from './causes/index.ts';
import type { Cause, CauseEvidence, Effect, Explains, RankedCause, Sign } from './cause.ts';
import { carrierNames, symptomsOf, type Symptoms } from './symptoms.ts';

/** Weights of signs by their strength 1 to 3. A proof outweighs any pattern, a pattern outweighs how common a cause is. */
const weights: { readonly [Effect in Sign['effect']]: readonly [number, number, number] } = {
  proves: [10, 24, 34],
  raises: [3, 6, 10],
  sinks: [-3, -6, -10],
  contradicts: [-40, -40, -40],
};

/** How an effect fits where the mail ended, -1 (impossible) to 1 (just so). */
const fits: { readonly [Outcome in 'failing' | 'arriving' | 'marked']: Readonly<Record<Effect, number>> } = {
  failing: { stops: 1, 'can-stop': 0.5, marks: -0.4, 'no-effect': -1 },
  arriving: { stops: -1, 'can-stop': -0.2, marks: -0.4, 'no-effect': 0.6 },
  marked: { stops: -0.8, 'can-stop': 0, marks: 1, 'no-effect': -1 },
};

/**
 * @param evidence facts with the answers in them, and the findings by check id
 * @returns every cause, best first; those ruled out at the end, in the order of the list
 */
export function rankCauses(evidence: CauseEvidence): readonly RankedCause[] {
  const symptoms = symptomsOf(evidence.facts);
  const ranked = causes.map((cause, position) => ({ position, ...weigh(cause, symptoms, evidence) }));
  const best = Math.max(...ranked.filter((one) => !one.ruledOut).map((one) => one.score), 0);
  return ranked
    .sort((a, b) => Number(a.ruledOut) - Number(b.ruledOut) || b.score - a.score || a.position - b.position)
    .map(({ cause, score, ruledOut, proven, reasons }) => ({
      cause,
      score: Math.round(score * 10) / 10,
      ruledOut,
      certainty: certaintyOf(score, best, ruledOut, proven),
      explanation: { text: cause.explanation, args: namesOf(symptoms) },
      reasons,
    }));
}

function certaintyOf(
  score: number,
  best: number,
  ruledOut: boolean,
  proven: boolean,
): RankedCause['certainty'] {
  if (ruledOut || score < 6) return 'unlikely';
  const strong = proven ? score >= 20 : score >= 16;
  return strong && score >= best - 14 ? 'likely' : 'possible';
}

function weigh(cause: Cause, symptoms: Symptoms, evidence: CauseEvidence) {
  const holding = cause.signs.filter((sign) => holds(sign, evidence));
  const proofs = holding.filter((sign) => sign.effect === 'proves');
  const proven = proofs.length > 0;
  // Several proofs of one fault are one fault: the strongest counts whole, the others a little.
  const proofScore = proven ? Math.max(...proofs.map(weightOf)) + (proofs.length - 1) * 2 : 0;
  const signScore = holding
    .filter((sign) => sign.effect !== 'proves')
    .reduce((sum, sign) => sum + weightOf(sign), 0);
  const pattern = patternScore(cause.explains, symptoms);
  return {
    cause,
    proven,
    score: cause.common + pattern + proofScore + signScore,
    ruledOut: holding.some((sign) => sign.effect === 'contradicts') && !proven,
    reasons: [
      ...patternReasons(cause.explains, symptoms),
      ...holding.map((sign) => ({ text: sign.reason, args: {} })),
    ],
  };
}

function holds(sign: Sign, evidence: CauseEvidence): boolean {
  try {
    return sign.holds(evidence);
  } catch {
    return false; // a sign that stumbles over odd evidence says nothing; the others still count
  }
}

const weightOf = (sign: Sign): number => weights[sign.effect][sign.strength - 1] ?? 0;

function patternScore(explains: Explains, symptoms: Symptoms): number {
  const known = [
    ...symptoms.failing.map((carrier) => fits.failing[explains.carriers[carrier]]),
    ...symptoms.arriving.map((carrier) => fits.arriving[explains.carriers[carrier]]),
    ...symptoms.marked.map((carrier) => fits.marked[explains.carriers[carrier]]),
  ];
  const carriers = known.length === 0 ? 0 : (10 * known.reduce((sum, fit) => sum + fit, 0)) / known.length;
  return (
    carriers +
    programScore(explains, symptoms) +
    leavesScore(explains, symptoms) +
    membership(symptoms.affected, explains.affected, 3, -6) +
    membership(symptoms.since, explains.since, 2, -3) +
    symptoms.changed.filter((change) => explains.changed.includes(change)).slice(0, 2).length * 3
  );
}

function programScore({ mailProgram }: Explains, symptoms: Symptoms): number {
  if (symptoms.mailProgram === null || mailProgram === 'either') return 0;
  if (symptoms.mailProgram === 'arrives') return mailProgram === 'unaffected' ? 4 : -6;
  return mailProgram === 'affected' ? 4 : -6;
}

function leavesScore({ leaves }: Explains, { bounced, failing }: Symptoms): number {
  if (failing.length === 0 || leaves === 'either') return 0;
  if (bounced.length > 0) return leaves === 'bounce' ? 2 : -4;
  return leaves === 'silence' ? 1.5 : -2;
}

function membership<T>(value: T | null, list: readonly T[], inside: number, outside: number): number {
  if (value === null) return 0;
  return list.includes(value) ? inside : outside;
}

function namesOf(symptoms: Symptoms): Readonly<Record<string, string>> {
  const failing = carrierNames(symptoms.failing);
  const arriving = carrierNames([...symptoms.arriving, ...symptoms.marked]);
  return {
    failing: failing.ja === '' ? '携帯会社' : failing.ja,
    failingEn: failing.en === '' ? 'carriers' : failing.en,
    arriving: arriving.ja,
    arrivingEn: arriving.en,
  };
}

const words = {
  explains: {
    ja: '{names} に届かないことの、説明がつきます。',
    en: 'It explains why nothing reaches {namesEn}.',
  },
  spares: { ja: '{names} に届いていることとも合います。', en: 'It also fits that mail reaches {namesEn}.' },
  againstArriving: {
    ja: '{names} に届いていることとは、合いません。',
    en: 'It does not fit that mail reaches {namesEn}.',
  },
  againstFailing: {
    ja: '{names} に届かないことは、説明できません。',
    en: 'It does not explain why nothing reaches {namesEn}.',
  },
  marks: {
    ja: '{names} で迷惑メールあつかいになることの、説明がつきます。',
    en: 'It explains why {namesEn} marks or junks it.',
  },
  programFits: {
    ja: 'メールソフトのメールは届くことと合います。',
    en: 'It fits that the mail program’s mail arrives.',
  },
  programAgainst: {
    ja: 'この原因なら、メールソフトのメールも届かないはずです。',
    en: 'With this cause the mail program’s mail should fail too.',
  },
  programToo: {
    ja: 'メールソフトのメールも届かないことと合います。',
    en: 'It fits that the mail program’s mail fails too.',
  },
  programSpared: {
    ja: 'この原因なら、メールソフトのメールは届くはずです。',
    en: 'With this cause the mail program’s mail should arrive.',
  },
} as const satisfies Record<string, Text>;

/** What the symptom pattern says for and against a cause, as sentences. */
function patternReasons(explains: Explains, symptoms: Symptoms): readonly Sentence[] {
  const reasons: Sentence[] = [];
  const about = (text: Text, carriers: Symptoms['failing'], ...effects: readonly Effect[]): void => {
    const those = carriers.filter((carrier) => effects.includes(explains.carriers[carrier]));
    const names = carrierNames(those);
    if (those.length > 0) reasons.push({ text, args: { names: names.ja, namesEn: names.en } });
  };
  about(words.explains, symptoms.failing, 'stops', 'can-stop');
  about(words.spares, symptoms.arriving, 'no-effect');
  about(words.marks, symptoms.marked, 'marks');
  about(words.againstArriving, symptoms.arriving, 'stops');
  about(words.againstFailing, symptoms.failing, 'no-effect');
  if (symptoms.mailProgram === 'arrives' && explains.mailProgram !== 'either') {
    reasons.push({
      text: explains.mailProgram === 'unaffected' ? words.programFits : words.programAgainst,
      args: {},
    });
  }
  if (symptoms.mailProgram === 'does-not-arrive' && explains.mailProgram !== 'either') {
    reasons.push({
      text: explains.mailProgram === 'affected' ? words.programToo : words.programSpared,
      args: {},
    });
  }
  return reasons;
}
