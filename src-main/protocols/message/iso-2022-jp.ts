// Faults of ISO-2022-JP text. RFC 1468: JIS X 0208 and ASCII by escapes, each line ends in ASCII; half-width kana are not in it.

export type Iso2022JpFault =
  'half-width-kana' | 'outside-characters' | 'open-escape' | 'unknown-escape' | 'eight-bit';

/**
 * @param text the body as latin-1 (transfer encoding taken off)
 * @returns each fault once, with the number of the first line that has it
 */
export function iso2022JpFaults(
  text: string,
): readonly { readonly fault: Iso2022JpFault; readonly line: number }[] {
  const found = new Map<Iso2022JpFault, number>();
  const note = (fault: Iso2022JpFault, line: number): void => {
    if (!found.has(fault)) found.set(fault, line);
  };
  let line = 1;
  let set: 'ascii' | 'kanji' | 'kana' = 'ascii';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      if (code === 0x0a) line++;
      if (set !== 'ascii') note('open-escape', code === 0x0a ? line - 1 : line);
      set = 'ascii';
    } else if (code === 0x1b) {
      const next = escapeAt(text, at);
      if (next === null) note('unknown-escape', line);
      else {
        set = next.set;
        at += next.length - 1;
        if (set === 'kana') note('half-width-kana', line);
        // The supplementary kanji of JIS X 0212 are in ISO-2022-JP-1 (RFC 2237), not here.
        if (next.length === 4) note('outside-characters', line);
      }
    } else if (code === 0x0e)
      note('half-width-kana', line); // shift out: kana in seven bits
    else if (code > 0x7f) note('eight-bit', line);
    else if (set === 'kanji') {
      const cell = text.charCodeAt(at + 1);
      if (Number.isNaN(cell) || cell < 0x21 || cell > 0x7e) continue;
      if (isOutside(code)) note('outside-characters', line);
      at++;
    }
  }
  if (set !== 'ascii') note('open-escape', line);
  return [...found].map(([fault, first]) => ({ fault, line: first }));
}

function escapeAt(text: string, at: number): { set: 'ascii' | 'kanji' | 'kana'; length: number } | null {
  const three = text.slice(at, at + 3);
  if (three === '\u001b(B' || three === '\u001b(J') return { set: 'ascii', length: 3 };
  if (three === '\u001b(I') return { set: 'kana', length: 3 };
  if (three === '\u001b$@' || three === '\u001b$B') return { set: 'kanji', length: 3 };
  if (text.slice(at, at + 4) === '\u001b$(D') return { set: 'kanji', length: 4 };
  return null;
}

/** Rows 9 to 15 and 85 on are no JIS X 0208: ① and the like (row 13), 髙 and the like (rows 89 to 92). */
function isOutside(row: number): boolean {
  const number = row - 0x20;
  return (number >= 9 && number <= 15) || number >= 85;
}
