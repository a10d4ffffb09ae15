// A rulebook grows old: filtering in Japan tightened through 2026, so one older than six months says so (carrier-rules 1.8).
import type { Text } from '../contract/text.ts';

const sixMonths = 183 * 86_400_000;

/**
 * @param read YYYY-MM-DD, the day the rules were read
 * @param now ISO 8601 UTC
 * @returns what to say, or null while it is young enough
 */
export function rulebookAgeWords(read: string, now: string): Text | null {
  const age = Date.parse(now) - Date.parse(`${read}T00:00:00Z`);
  if (!(age > sixMonths)) return null;
  return {
    ja: 'このルール集は、読んでから 6 か月以上たっています（{read}）。各社のルールは変わっているかもしれません。新しいルール集を読みこんでください。',
    en: 'These rules were read more than six months ago ({read}). They may have changed; import a newer rulebook.',
  };
}
