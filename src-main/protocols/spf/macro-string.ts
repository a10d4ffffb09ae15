// Macro strings of SPF: syntax (RFC 7208 7.1) and expansion (7.2 to 7.4; RFC 8616 4 for non-ASCII local parts).

/** One part of a macro string. */
export type MacroPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** `%%`, `%_`, `%-` */
  | { readonly kind: 'escape'; readonly text: string }
  | {
      readonly kind: 'macro';
      readonly letter: string;
      /** an upper-case letter asks for URL escaping */
      readonly escaped: boolean;
      readonly keep: number | null;
      readonly reversed: boolean;
      readonly delimiters: string;
    };

/** Where the string stands decides on letters and spaces: `c`, `r`, `t` and SP only in the text of an explanation. */
export type MacroPlace = 'domain' | 'explanation';

const escapes: Readonly<Record<string, string>> = { '%%': '%', '%_': ' ', '%-': '%20' };
const token = /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}|%[%_-]|%|[^%]+/giy;

/** @returns the parts, or null where the text breaks the grammar of `macro-string` */
export function parseMacroString(text: string, place: MacroPlace): readonly MacroPart[] | null {
  const parts: MacroPart[] = [];
  for (const match of text.matchAll(token)) {
    const [whole, letter, digits = '', reverse = '', delimiters = ''] = match;
    if (letter !== undefined) {
      const lower = letter.toLowerCase();
      if (!(place === 'domain' ? 'slodiphv' : 'slodiphcrtv').includes(lower)) return null;
      // "If a DIGIT is specified, the value MUST be nonzero" (7.3).
      if (digits !== '' && Number(digits) === 0) return null;
      parts.push({
        kind: 'macro',
        letter: lower,
        escaped: letter !== lower,
        keep: digits === '' ? null : Number(digits),
        reversed: reverse !== '',
        delimiters: delimiters === '' ? '.' : delimiters,
      });
    } else if (escapes[whole] !== undefined) {
      parts.push({ kind: 'escape', text: escapes[whole] });
    } else if (whole !== '%' && (place === 'domain' ? /^[!-$&-~]+$/ : /^[ -$&-~]+$/).test(whole)) {
      parts.push({ kind: 'literal', text: whole });
    } else {
      return null;
    }
  }
  return parts;
}

const topLabelEnd = /\.(?:[a-z0-9]*[a-z][a-z0-9]*|[a-z0-9]+-[a-z0-9-]*[a-z0-9])\.?$/i;

/** @returns the parts of a `domain-spec`: it must end in a macro or in a dot and a top label (7.1), else null */
export function parseDomainSpec(text: string): readonly MacroPart[] | null {
  const parts = parseMacroString(text, 'domain');
  const last = parts?.at(-1);
  if (parts === null || last === undefined) return null;
  return last.kind !== 'literal' || topLabelEnd.test(last.text) ? parts : null;
}

/** Values of the macro letters; `p` is known only after a reverse look-up and given where it is used. */
export interface MacroValues {
  readonly sender: string;
  readonly localPart: string;
  readonly senderDomain: string;
  readonly domain: string;
  /** as `%{i}` writes it: dotted quad or dotted nibbles */
  readonly dottedAddress: string;
  readonly readableAddress: string;
  readonly family: 'in-addr' | 'ip6';
  readonly helo: string;
  readonly receiver: string;
  /** seconds since 1970 */
  readonly timestamp: number;
  readonly validatedName: string;
}

/** @returns true when the string needs the client's validated name */
export function usesValidatedName(parts: readonly MacroPart[]): boolean {
  return parts.some((part) => part.kind === 'macro' && part.letter === 'p');
}

/** @returns true when the string carries the sender's local part into a name */
export function usesLocalPart(parts: readonly MacroPart[]): boolean {
  return parts.some((part) => part.kind === 'macro' && (part.letter === 's' || part.letter === 'l'));
}

/** @returns the string with every macro replaced */
export function expandMacros(parts: readonly MacroPart[], values: MacroValues): string {
  return parts
    .map((part) => (part.kind === 'macro' ? transformed(part, valueOf(part.letter, values)) : part.text))
    .join('');
}

function valueOf(letter: string, values: MacroValues): string {
  switch (letter) {
    case 's':
      return values.sender;
    case 'l':
      return values.localPart;
    case 'o':
      return values.senderDomain;
    case 'd':
      return values.domain;
    case 'i':
      return values.dottedAddress;
    case 'p':
      return values.validatedName;
    case 'v':
      return values.family;
    case 'h':
      return values.helo;
    case 'c':
      return values.readableAddress;
    case 'r':
      return values.receiver;
    default:
      return String(values.timestamp);
  }
}

function transformed(part: Extract<MacroPart, { kind: 'macro' }>, value: string): string {
  let pieces: readonly string[] = [value];
  for (const delimiter of part.delimiters) pieces = pieces.flatMap((piece) => piece.split(delimiter));
  if (part.reversed) pieces = [...pieces].reverse();
  if (part.keep !== null) pieces = pieces.slice(-part.keep);
  const joined = pieces.join('.');
  return part.escaped ? urlEscaped(joined) : joined;
}

/** RFC 3986 2.3: everything but the unreserved characters; encodeURIComponent leaves five more. */
function urlEscaped(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd'); // a lone surrogate would make encodeURIComponent throw
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** @returns the name without its trailing dot, cut on the left, label by label, to 253 characters (7.3) */
export function fittedName(name: string): string {
  let fitted = name.replace(/\.$/, '');
  while (fitted.length > 253) {
    const dot = fitted.indexOf('.');
    if (dot < 0) return fitted;
    fitted = fitted.slice(dot + 1);
  }
  return fitted;
}
