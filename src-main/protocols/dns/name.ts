// DNS names as text: comparing, limits, reverse names. RFC 1035 2.3.4 and 3.1, RFC 3596 2.5, RFC 4343.
import { parseIpv4, parseIpv6 } from '../../contract/ip-address.ts';

/** @returns the name in lower case without the trailing dot (names compare without case, RFC 4343) */
export function normalName(name: string): string {
  return name.replace(/\.$/, '').toLowerCase();
}

/** @returns true when both texts are the same DNS name */
export function sameName(left: string, right: string): boolean {
  return normalName(left) === normalName(right);
}

/** @returns true when `name` is `zone` or lies under it */
export function isUnder(name: string, zone: string): boolean {
  const [inner, outer] = [normalName(name), normalName(zone)];
  return outer === '' || inner === outer || inner.endsWith(`.${outer}`);
}

/** What keeps a text from being a DNS name that fits a message; null when nothing does. Any other character is legal. */
export type NameFault = 'empty' | 'empty-label' | 'label-too-long' | 'name-too-long';

/** @returns the fault of a name by RFC 1035 2.3.4 (63 octets a label, 255 octets a name on the wire) */
export function nameFault(name: string): NameFault | null {
  const plain = name.replace(/\.$/, '');
  if (plain === '') return 'empty';
  const labels = plain.split('.').map(octets);
  if (labels.some((length) => length === 0)) return 'empty-label';
  if (labels.some((length) => length > 63)) return 'label-too-long';
  return labels.reduce((sum, length) => sum + length + 1, 1) > 255 ? 'name-too-long' : null;
}

/** UTF-8 length without Node's Buffer or the browser's TextEncoder. */
function octets(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

/** @returns the name that a PTR record of the address stands at, or null when the text is no address */
export function reverseName(address: string): string | null {
  const four = parseIpv4(address);
  if (four !== null) return `${[...four].reverse().join('.')}.in-addr.arpa`;
  const six = parseIpv6(address);
  if (six === null) return null;
  const nibbles = six.flatMap((group) => group.toString(16).padStart(4, '0').split(''));
  return `${nibbles.reverse().join('.')}.ip6.arpa`;
}

/** @returns the name and every name above it, longest first, without the root: `a.b.jp` gives `a.b.jp`, `b.jp`, `jp` */
export function namesAbove(name: string): readonly string[] {
  const labels = normalName(name).split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
