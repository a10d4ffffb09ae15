// A DMARC record as published, and what is wrong with it. RFC 9989 4.7 (tags): unknown and retired tags are no fault.

export interface DmarcRecord {
  readonly tags: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

const policies = ['none', 'quarantine', 'reject'];

/** @returns true for a text that receivers take as a DMARC record: `v=DMARC1` comes first, in this spelling */
export function isDmarcRecord(text: string): boolean {
  return /^\s*[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}

/**
 * @returns tags in lower case, and faults as codes with the tag after a colon: `duplicate-tag:p`, `policy:p`,
 *   `no-policy`, `report-address:rua`, `not-a-tag:…`. A missing `pct` is none (RFC 9989 retired it).
 */
export function readDmarcRecord(text: string): DmarcRecord {
  const tags: Record<string, string> = {};
  const faults: string[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const match = /^\s*([a-z0-9_]+)\s*=\s*([^]*?)\s*$/i.exec(part);
    const name = match?.[1]?.toLowerCase();
    if (match === null || name === undefined) {
      faults.push(`not-a-tag:${part.trim().slice(0, 40)}`);
      continue;
    }
    if (Object.hasOwn(tags, name)) faults.push(`duplicate-tag:${name}`);
    tags[name] = match[2] ?? '';
  }
  for (const name of ['p', 'sp', 'np']) {
    const value = tags[name]?.toLowerCase();
    if (value !== undefined && !policies.includes(value)) faults.push(`policy:${name}`);
  }
  if (tags['p'] === undefined) faults.push('no-policy');
  for (const name of ['rua', 'ruf']) {
    const bad = (tags[name] ?? '')
      .split(',')
      .some((address) => address.trim() !== '' && !/^\s*[a-z][a-z0-9+.-]*:/i.test(address));
    if (bad) faults.push(`report-address:${name}`);
  }
  return { tags, faults };
}
