// How a plain value is read: absent or there, a text, a number, a list.

/** true for none/missing/absent/no/false/0/''; how "it is not there" is said */
export const saysAbsent = (value: unknown): boolean =>
  value === false ||
  value === null ||
  value === 0 ||
  (typeof value === 'string' &&
    /^(none|no|not|missing|absent|nxdomain|false|0|n\/?a|なし|ない|)$/i.test(value.trim()));

export const saysYes = (value: unknown): boolean =>
  value === true ||
  (typeof value === 'number' && value > 0) ||
  (typeof value === 'string' &&
    /^(yes|true|ok|good|present|own|found|exists|pass|set|1|あり)$/i.test(value.trim()));

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' ? value : Number.parseFloat(textOf(value).replace(/[,_%]/g, ''));
  return Number.isFinite(number) ? number : null;
};

export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map(textOf).filter((one) => one !== '')
    : textOf(value) === ''
      ? []
      : [textOf(value)];
