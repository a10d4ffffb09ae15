// Client addresses and networks of SPF as bytes. RFC 7208 5 (families), 5.6 (ip4, ip6), 7.3 (%{i}, %{c}).
import { formatIpv6, parseIpv4, parseIpv6 } from '../../contract/ip-address.ts';

export interface ClientAddress {
  readonly family: 4 | 6;
  readonly bytes: readonly number[];
  readonly readable: string;
  readonly dotted: string;
}

/** @returns the address with IPv4-mapped IPv6 taken as IPv4 (RFC 7208 5), or null when the text is none */
export function clientAddress(text: string): ClientAddress | null {
  const four = parseIpv4(text);
  if (four !== null) return ofIpv4(four);
  const six = parseIpv6(text);
  if (six === null) return null;
  const bytes = six.flatMap((group) => [group >> 8, group & 0xff]);
  if (six.slice(0, 5).every((group) => group === 0) && six[5] === 0xffff) return ofIpv4(bytes.slice(12));
  const nibbles = six.flatMap((group) => group.toString(16).padStart(4, '0').split(''));
  return { family: 6, bytes, readable: formatIpv6(six), dotted: nibbles.join('.') };
}

function ofIpv4(bytes: readonly number[]): ClientAddress {
  const readable = bytes.join('.');
  return { family: 4, bytes, readable, dotted: readable };
}

/** @returns the bytes of an A or AAAA record's address, or null */
export function addressBytes(text: string): readonly number[] | null {
  return parseIpv4(text) ?? parseIpv6(text)?.flatMap((group) => [group >> 8, group & 0xff]) ?? null;
}

/** @returns true when the first `prefix` bits are the same; addresses of different length never are */
export function inNetwork(address: readonly number[], network: readonly number[], prefix: number): boolean {
  if (address.length !== network.length) return false;
  return address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, prefix - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((network[index] ?? 0) & mask);
  });
}
