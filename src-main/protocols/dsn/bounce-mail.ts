// A mail taken apart far enough to read a bounce in it: header fields and the text of each part, in order.
// RFC 5322 2.2 (fields and folding), RFC 2046 5.1 (multipart), RFC 3462 (multipart/report).

export interface MailField {
  /** lower case */
  readonly name: string;
  /** unfolded, encoded words decoded */
  readonly value: string;
}

export interface MailPart {
  /** e.g. `text/plain`, lower case without parameters */
  readonly type: string;
  /** decoded text, lines ended by \n; HTML already reduced to its words */
  readonly text: string;
}

export interface BounceMail {
  readonly fields: readonly MailField[];
  readonly parts: readonly MailPart[];
}

/** @returns the first field of that (lower case) name, `''` where there is none */
export function fieldOf(fields: readonly MailField[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}

/** @returns all values of that (lower case) name, in order */
export function fieldsOf(fields: readonly MailField[], name: string): readonly string[] {
  return fields.filter((field) => field.name === name).map((field) => field.value);
}

/**
 * Reads a header block or one group of report fields.
 * @param block lines ended by \n, up to a blank line; lines that are no field are left out
 * @returns fields in order, unfolded
 */
export function parseFields(block: string): readonly MailField[] {
  const fields: MailField[] = [];
  let name = '';
  let value = '';
  const close = (): void => {
    if (name !== '') fields.push({ name, value: value.trim() });
    name = '';
  };
  for (const line of block.split('\n')) {
    if (/^[ \t]/.test(line)) {
      if (name !== '') value += ` ${line.trim()}`;
      continue;
    }
    close();
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 76 || /[^\x21-\x7e]/.test(line.slice(0, colon).trimEnd())) continue;
    name = line.slice(0, colon).trimEnd().toLowerCase();
    value = line.slice(colon + 1);
  }
  close();
  return fields;
}
