// Address lists of From, To, Reply-To, Sender. RFC 5322 3.4 (mailboxes, groups), 4.4 (routes, old phrases).
// Reads what real mails carry: encoded words with commas, raw ISO-2022-JP, unquoted phrases, missing brackets.

export interface Mailbox {
  /** `local@domain`, the local part quoted only where it must be; `null` when there is none to be read */
  readonly address: string | null;
  /** the display name as written, undecoded; empty when there is none */
  readonly display: string;
  /** the display name stands in double quotes */
  readonly quoted: boolean;
  readonly group: string | null;
  /** how it departs from the grammar; empty when it doesn't */
  readonly faults: readonly AddressFault[];
}

export type AddressFault =
  'no-address' | 'no-domain' | 'open-bracket' | 'words-without-brackets' | 'route' | 'open-quote';

interface Token {
  readonly kind: 'word' | 'quoted' | 'comment' | 'angle' | 'special';
  readonly text: string;
  readonly open: boolean;
}

const atomText = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\uffff-]+$/;
const mostMailboxes = 1000;
/** Raw ISO-2022-JP from one escape to the way back to ASCII. */
// eslint-disable-next-line no-control-regex
const jisRun = /^\x1b\$[@B][\s\S]*?(?:\x1b\([BJ]|$)/;

/**
 * @param body the field's body (latin-1, folded or not)
 * @returns its mailboxes in order, group members among them; an empty group gives none
 */
export function parseAddressList(body: string): readonly Mailbox[] {
  const mailboxes: Mailbox[] = [];
  let group: string | null = null;
  let tokens: Token[] = [];
  const close = (): void => {
    if (tokens.some((token) => token.kind !== 'comment') && mailboxes.length < mostMailboxes)
      mailboxes.push(mailboxOf(tokens, group));
    tokens = [];
  };
  for (const token of tokenize(body.replace(/\r\n|\n|\r/g, ''))) {
    if (token.kind !== 'special') tokens.push(token);
    else if (token.text === ',') close();
    else if (token.text === ';') {
      close();
      group = null;
    } else if (!tokens.some((known) => known.kind === 'angle' || known.text.includes('@'))) {
      group = phraseOf(tokens);
      tokens = [];
    } else tokens.push({ kind: 'word', text: ':', open: false });
  }
  close();
  return mailboxes;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 2000);
    const masked = /^=\?[^?\s]{1,80}\?[bBqQ]\?[^\r\n]*?\?=/.exec(rest) ?? jisRun.exec(rest);
    const character = text[at] ?? '';
    if (masked !== null) {
      tokens.push({ kind: 'word', text: masked[0], open: false });
      at += masked[0].length;
    } else if (character === '"') at = readQuoted(text, at, tokens);
    else if (character === '(') at = readComment(text, at, tokens);
    else if (character === '<') at = readAngle(text, at, tokens);
    else if (character === ',' || character === ';' || character === ':') {
      tokens.push({ kind: 'special', text: character, open: false });
      at++;
    } else if (/\s/.test(character) || character === '>') at++;
    else {
      const word = /^(?:\[[^\]]*\]|\\.|(?!=\?)[^\s"(<>,;:])+/.exec(rest)?.[0] ?? character;
      tokens.push({ kind: 'word', text: word, open: false });
      at += word.length;
    }
  }
  return tokens;
}

function readQuoted(text: string, from: number, tokens: Token[]): number {
  let at = from + 1;
  let value = '';
  while (at < text.length && text[at] !== '"') {
    // Raw ISO-2022-JP uses the bytes of quotes and backslashes for its characters.
    const escaped = text[at] === '\x1b' ? jisRun.exec(text.slice(at, at + 2000))?.[0] : undefined;
    if (escaped !== undefined) {
      value += escaped;
      at += escaped.length;
      continue;
    }
    if (text[at] === '\\' && at + 1 < text.length) at++;
    value += text[at] ?? '';
    at++;
  }
  tokens.push({ kind: 'quoted', text: value, open: at >= text.length });
  return at + 1;
}

function readComment(text: string, from: number, tokens: Token[]): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')') {
      depth--;
      if (depth === 0) break;
    }
  }
  tokens.push({ kind: 'comment', text: text.slice(from + 1, at), open: at >= text.length });
  return at + 1;
}

function readAngle(text: string, from: number, tokens: Token[]): number {
  let at = from + 1;
  let quoted = false;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '>' && !quoted) break;
  }
  tokens.push({ kind: 'angle', text: text.slice(from + 1, at), open: at >= text.length });
  return at + 1;
}

function phraseOf(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => token.kind === 'word' || token.kind === 'quoted')
    .map((token) => token.text)
    .join(' ');
}

function mailboxOf(tokens: readonly Token[], group: string | null): Mailbox {
  const faults: AddressFault[] = [];
  if (tokens.some((token) => token.kind === 'quoted' && token.open)) faults.push('open-quote');
  const angle = tokens.findLast((token) => token.kind === 'angle');
  const comment = tokens.find((token) => token.kind === 'comment')?.text ?? '';
  if (angle !== undefined) {
    if (angle.open) faults.push('open-bracket');
    const inner = angle.text.replace(/^[<\s]+/, '');
    if (/^@[^:]*:/.test(inner)) faults.push('route');
    const address = addressSpec(inner.replace(/^@[^:]*:/, ''));
    if (address === null) faults.push('no-address');
    else if (!address.includes('@')) faults.push('no-domain');
    const words = tokens.filter((token) => token !== angle);
    return {
      address,
      display: phraseOf(words) || comment,
      quoted: words.some((token) => token.kind === 'quoted'),
      group,
      faults,
    };
  }
  return { ...bareMailbox(tokens, comment, faults), group };
}

/** `local@domain` without brackets, or words that hold one, or no address at all. */
function bareMailbox(
  tokens: readonly Token[],
  comment: string,
  faults: AddressFault[],
): Omit<Mailbox, 'group'> {
  const words = tokens.filter((token) => token.kind !== 'comment');
  const written = words.map((token) =>
    token.kind === 'quoted' ? `"${token.text.replace(/["\\]/g, '\\$&')}"` : token.text,
  );
  const whole = addressSpec(written.join(''));
  const spaced = words.map((token) => (token.kind === 'quoted' ? 'q' : token.text)).join(' ');
  if (whole?.includes('@') === true && !/[^@.\s] [^@.\s]/.test(spaced)) {
    return { address: whole, display: comment, quoted: false, faults };
  }
  const holder = written.findLast((word) => /[^@]@[^@]/.test(word));
  const address = holder === undefined ? null : addressSpec(holder);
  faults.push(address === null ? 'no-address' : 'words-without-brackets');
  return {
    address,
    display: written.filter((word) => word !== holder).join(' '),
    quoted: words.some((token) => token.kind === 'quoted'),
    faults,
  };
}

/** @returns the addr-spec without comments and white space, quotes kept only where the local part needs them; null when empty */
export function addressSpec(text: string): string | null {
  let local = '';
  let domain: string | null = null;
  let quoted = false;
  for (const token of tokenize(text)) {
    if (token.kind === 'comment' || token.kind === 'angle') continue;
    if (token.kind === 'quoted') {
      if (domain === null) {
        local += token.text;
        quoted = true;
      } else domain += token.text;
      continue;
    }
    const at = token.text.lastIndexOf('@');
    if (domain === null && at >= 0) {
      local += token.text.slice(0, at);
      domain = token.text.slice(at + 1);
    } else if (domain === null) local += token.text;
    else domain += token.text;
  }
  if (local === '' && (domain === null || domain === '')) return null;
  const mustQuote = quoted && (!atomText.test(local) || /^\.|\.\.|\.$/.test(local));
  const shown = mustQuote ? `"${local.replace(/["\\]/g, '\\$&')}"` : local;
  return domain === null || domain === '' ? shown : `${shown}@${domain}`;
}

/** @returns the domain of an address in lower case without a final dot, or null */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  if (at < 0 || at === address.length - 1) return null;
  return address
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '');
}
