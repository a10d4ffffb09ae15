// The date as a verdict's stamp shows it.

/** @param at ISO 8601 @returns `26.11.24` in Japan's zone; empty where it is no date */
export function stampDate(at: string): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return '';
  return new Date(time + 9 * 3_600_000).toISOString().slice(2, 10).replace(/-/g, '.');
}
