// The text behind `exp=`. RFC 7208 6.2: any problem means that there is none; nothing of it counts against the limits.
import {
  expandMacros,
  parseMacroString,
  usesLocalPart,
  usesValidatedName,
  type MacroPart,
} from './macro-string.ts';
import { expandTarget, isStop, startTerm, type Evaluation } from './evaluation.ts';
import { chosenName, validatedNames } from './validated-names.ts';

/**
 * @param domainSpec value of the `exp` modifier
 * @param domain the domain of the record it stands in
 * @returns the expanded explanation in US-ASCII, or null
 */
export async function explanationText(
  evaluation: Evaluation,
  domainSpec: readonly MacroPart[],
  domain: string,
): Promise<string | null> {
  const uncounted: Evaluation = { ...evaluation, tally: { lookups: -Infinity, voidLookups: -Infinity } };
  const work = startTerm('exp');
  const target = await expandTarget(uncounted, domainSpec, { domain, work });
  if (isStop(target) || target.unusable !== null) return null;
  const answer = await uncounted.ask(target.name, 'TXT');
  if (answer.outcome !== 'found') return null;
  const texts = answer.records.flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []));
  const [text] = texts;
  if (text === undefined || texts.length !== 1) return null;
  const parts = parseMacroString(text, 'explanation');
  if (parts === null || (usesLocalPart(parts) && !evaluation.asciiLocalPart)) return null;
  const names = usesValidatedName(parts) ? await validatedNames(uncounted, work) : [];
  const validatedName = isStop(names) ? 'unknown' : chosenName(names, domain);
  return expandMacros(parts, { ...evaluation.values, domain, validatedName });
}
