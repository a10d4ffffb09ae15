// Looking into log lines without making strings of them: positions in bytes only. Used once or more a line, so plain loops.

export const space = 0x20;
export const colon = 0x3a;
export const comma = 0x2c;
export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const slash = 0x2f;
export const equalsSign = 0x3d;
export const atSign = 0x40;
const zero = 0x30;

/** @returns the position of `byte` in [from, to), -1 where it is not */
export function find(bytes: Uint8Array, byte: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === byte) return at;
  return -1;
}

/** @returns true when `words` (ASCII codes) stand at `at` */
export function standsAt(bytes: Uint8Array, words: Uint8Array, at: number, to: number): boolean {
  if (at + words.length > to) return false;
  for (let index = 0; index < words.length; index++) if (bytes[at + index] !== words[index]) return false;
  return true;
}

/** @returns where `words` stand first in [from, to), -1 where they don't */
export function findWords(bytes: Uint8Array, words: Uint8Array, from: number, to: number): number {
  const first = words[0];
  const last = to - words.length;
  for (let at = from; at <= last; at++) {
    if (bytes[at] === first && standsAt(bytes, words, at, to)) return at;
  }
  return -1;
}

/** @returns ASCII text as bytes */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @returns the digits in [from, to) as a number; stops at anything else */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}

/** @returns a decimal fraction such as `12.34`; stops at anything else */
export function decimalNumber(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  let scale = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e && scale === 0) {
      scale = 1;
      continue;
    }
    const digit = byte - zero;
    if (digit < 0 || digit > 9) break;
    if (scale === 0) value = value * 10 + digit;
    else {
      scale /= 10;
      value += digit * scale;
    }
  }
  return value;
}

/**
 * A number of 53 bits that stands for some bytes (two FNV-1a sums side by side). Equal bytes, equal number; for the few
 * million ids of a log a clash is practically out of the question.
 */
export function fingerprint(bytes: Uint8Array, from: number, to: number, seed = 0): number {
  let one = 0x811c9dc5 ^ seed;
  let two = 0x9e3779b9 ^ (seed >>> 7);
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b);
    two ^= two >>> 13;
  }
  return (one >>> 0) * 0x200000 + ((two ^ (two >>> 11)) & 0x1fffff) + 1;
}
