// ISO-2022-JP as EC-CUBE 2 writes it (its "JIS"): RFC 1468, seven bits, ASCII at the end of each line.
import { convert, stringToCode } from 'encoding-japanese';

/** @returns the text's ISO-2022-JP bytes as latin-1 text */
export function toJis(text: string): string {
  return String.fromCharCode(...convert(stringToCode(text), { to: 'JIS', from: 'UNICODE' }));
}
