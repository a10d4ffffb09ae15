// Where a name server is asked: an address and port, or the URL of DNS over HTTPS (RFC 8484).
import { parseIpAddress } from '../../contract/ip-address.ts';

export type ServerAddress =
  | { readonly kind: 'socket'; readonly address: string; readonly port: number; readonly text: string }
  | {
      readonly kind: 'https';
      readonly url: string;
      /** where that host is, so that no DNS is asked for it; null: not given */
      readonly at: string | null;
      readonly text: string;
    };

/**
 * @param text `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::1]:53`, `2001:db8::1`, `https://…` or `https://… 192.0.2.53`
 * @returns the parts, or null when it is none of these
 */
export function parseServerAddress(text: string): ServerAddress | null {
  if (text.startsWith('https://')) {
    const [url = '', at] = text.split(' ');
    return { kind: 'https', url, at: at === undefined ? null : parseIpAddress(at), text: url };
  }
  const bare = parseIpAddress(text);
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text);
  const address = bare ?? parseIpAddress(match?.[1] ?? match?.[2] ?? '');
  const port = bare === null ? Number(match?.[3] ?? 53) : 53;
  if (address === null || port < 1 || port > 65535) return null;
  return { kind: 'socket', address, port, text: socketText(address, port) };
}

/** @returns `192.0.2.53:53` or `[2001:db8::1]:53` */
export function socketText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** @returns true for 127.0.0.0/8 and ::1 */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}
