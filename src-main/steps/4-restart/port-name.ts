// What a port is for, in the operator's words.
import { fill, type Language } from '../../contract/text.ts';
import { words } from './words.ts';

const portWords = {
  22: words.port22,
  25: words.port25,
  80: words.port80,
  443: words.port443,
  465: words.port465,
  587: words.port587,
} as const;

/** @returns `メールの送り口` for 587, `8080 番` for a port without a name of its own */
export function portName(port: number, language: Language): string {
  const known = portWords[port as keyof typeof portWords] as
    (typeof portWords)[keyof typeof portWords] | undefined;
  return known === undefined ? fill(words.portOther[language], { port: String(port) }) : known[language];
}
