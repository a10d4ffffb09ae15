// A ranked cause in one language, as lists on screen and on paper show it.
import { fillRich, plainWords, sayRich, type Language, type RichText } from '../contract/text.ts';
import type { CauseView } from '../contract/view/finding.ts';
import type { RankedCause } from './cause.ts';

export const certaintyWords = {
  likely: { ja: '有力', en: 'Likely' },
  possible: { ja: '可能性あり', en: 'Possible' },
  unlikely: { ja: '考えにくい', en: 'Unlikely' },
} as const;

/** @returns the cause with its explanation and reasons filled in */
export function causeView(ranked: RankedCause, language: Language): CauseView {
  return {
    id: ranked.cause.id,
    title: plainWords(fillRich(ranked.cause.title[language])),
    explanation: sayRich(ranked.explanation, language),
    certainty: ranked.certainty,
    certaintyWord: certaintyWords[ranked.certainty][language],
    reasons: ranked.reasons.map((reason) => sayRich(reason, language)),
    fixIds: ranked.cause.fixes,
  };
}

/** The causes worth showing: those not ruled out and not unlikely, at most this many; never an empty list of guesses. */
export function leadingCauses(causes: readonly RankedCause[], most = 6): readonly RankedCause[] {
  return causes.filter((one) => !one.ruledOut && one.certainty !== 'unlikely').slice(0, most);
}

/** Why a cause is ruled out: the sentence of its contradiction. */
export function ruledOutReason(ranked: RankedCause, language: Language): RichText {
  const contradictions = new Set(
    ranked.cause.signs.filter((sign) => sign.effect === 'contradicts').map((sign) => sign.reason),
  );
  const reason = ranked.reasons.find((one) => contradictions.has(one.text)) ?? ranked.reasons.at(-1);
  return reason === undefined ? [] : sayRich(reason, language);
}
