// Slips of the finger in a mail domain: one letter too few, too many, wrong or swapped, or the right name with a wrong ending.

/** Domains that customers type most; shorter ones (au.com) are too near to other people's. */
const typed = [
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'softbank.ne.jp',
  'i.softbank.jp',
  'ymobile.ne.jp',
  'uqmobile.jp',
  'rakumail.jp',
  'yahoo.co.jp',
  'gmail.com',
];
/** Other people's real domains that are one letter away from those. */
const others: ReadonlySet<string> = new Set(['mail.com', 'ymail.com', 'email.com', 'gmail.co.jp', 'gmx.com']);
const stems: ReadonlyMap<string, string> = new Map([
  ['docomo', 'docomo.ne.jp'],
  ['ezweb', 'ezweb.ne.jp'],
  ['softbank', 'softbank.ne.jp'],
  ['i.softbank', 'i.softbank.jp'],
]);
const endings = /\.(?:(?:ne|co|or|gr|ad|go|ac)\.(?:jp|com)|ne|co|jp|com|net|org)$/;

/**
 * @param name lower case, without a final dot, no known address domain itself
 * @returns the domain that was meant, null where none is near
 */
export function nearDomain(name: string): string | null {
  // What is no domain name at all is another fault, told as such.
  if (others.has(name) || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name)) return null;
  const stem = stems.get(name.replace(endings, ''));
  if (stem !== undefined && stem !== name) return stem;
  return typed.find((domain) => domain !== name && isOneSlipAway(name, domain)) ?? null;
}

/** One letter added, left out, changed, or two neighbours swapped (Damerau). */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const restA = a.slice(same);
  const restB = b.slice(same);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
