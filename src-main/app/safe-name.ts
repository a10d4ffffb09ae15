// Names of files that are suggested to the operator: parts of them come from outside.

/** Bytes of UTF-8 that every usual file system takes, encrypted folders too (eCryptfs: 143). */
const longestName = 120;

/**
 * @param name may carry a domain or title from outside
 * @returns a name without separators, controls, direction signs and names that Windows reserves, its ending kept; the same
 *   again when given again
 */
export function safeName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '-');
  const short = lastBytes(plain.replace(/[. ]+$/, '')).replace(/^[. ]+/, '');
  const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/i.test(short) || short === '';
  return reserved ? `todoku-${short}` : short;
}

function lastBytes(text: string): string {
  const characters = [...text.slice(-longestName)];
  const encoder = new TextEncoder();
  let bytes = 0;
  let from = characters.length;
  while (from > 0) {
    bytes += encoder.encode(characters[from - 1]).length;
    if (bytes > longestName) break;
    from -= 1;
  }
  return characters.slice(from).join('');
}
