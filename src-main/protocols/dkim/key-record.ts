// A DKIM key record as published. RFC 6376 3.6.1; RFC 8301 (key length) needs the key itself and is judged by verify.

export interface KeyRecord {
  readonly revoked: boolean;
  readonly testing: boolean;
  readonly keyType: string;
}

/** @returns the record's tags, or null where the text is no key record */
export function readKeyRecord(text: string): KeyRecord | null {
  const tags = new Map(
    text
      .split(';')
      .map((part) => /^\s*([a-z][a-z0-9_]*)\s*=([^]*)$/i.exec(part))
      .filter((match) => match !== null)
      .map((match): [string, string] => [match[1] ?? '', (match[2] ?? '').replace(/\s+/g, '')]),
  );
  const key = tags.get('p');
  const version = tags.get('v');
  if (key === undefined || (version !== undefined && version !== 'DKIM1')) return null;
  const flags = (tags.get('t') ?? '').split(':');
  return { revoked: key === '', testing: flags.includes('y'), keyType: tags.get('k') ?? 'rsa' };
}
