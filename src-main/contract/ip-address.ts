// IP addresses as text and numbers. Dotted quad: RFC 6943 3.1.1 strict form; IPv6 text: RFC 4291 2.2, RFC 5952.

/** @returns the four bytes of a strict dotted quad (no leading zeros), or null */
export function parseIpv4(text: string): readonly number[] | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (match === null) return null;
  const parts = match.slice(1);
  if (parts.some((part) => (part.length > 1 && part.startsWith('0')) || Number(part) > 255)) return null;
  return parts.map(Number);
}

/** @returns the eight 16-bit groups of an IPv6 address (embedded IPv4 allowed), or null */
export function parseIpv6(text: string): readonly number[] | null {
  let source = text;
  const quad = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (quad !== null) {
    const bytes = parseIpv4(quad[2] ?? '');
    if (bytes === null) return null;
    const [a = 0, b = 0, c = 0, d = 0] = bytes;
    source = `${quad[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  }
  const halves = source.split('::');
  if (halves.length > 2) return null;
  const groups = (half: string): number[] | null => {
    if (half === '') return [];
    const parts = half.split(':');
    return parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part))
      ? parts.map((part) => parseInt(part, 16))
      : null;
  };
  const head = groups(halves[0] ?? '');
  const tail = halves.length === 2 ? groups(halves[1] ?? '') : [];
  if (head === null || tail === null) return null;
  if (halves.length === 1) return head.length === 8 ? head : null;
  const gap = 8 - head.length - tail.length;
  return gap < 1 ? null : [...head, ...Array<number>(gap).fill(0), ...tail];
}

/** @returns the eight groups written as RFC 5952 says (longest run of zeros compressed, lower case) */
export function formatIpv6(groups: readonly number[]): string {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}

/** @returns the address in its usual spelling, or null when the text is neither IPv4 nor IPv6 */
export function parseIpAddress(text: string): string | null {
  const four = parseIpv4(text);
  if (four !== null) return four.join('.');
  const six = parseIpv6(text);
  return six === null ? null : formatIpv6(six);
}
