// Domains of a log that are no names of the internet: `localhost.localdomain`, a bare host name, a web user without one.
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';

export interface LocalNames {
  /** the most frequent one, '' without any */
  readonly name: string;
  readonly bad: number;
  readonly all: number;
}

/** @param rows domains with counts, most frequent first */
export function localNames(rows: readonly { readonly domain: string; readonly count: number }[]): LocalNames {
  const bad = rows.filter(({ domain }) => domain !== '…' && !isPublicKind(hostNameKind(domain)));
  const sum = (of: typeof rows): number => of.reduce((total, { count }) => total + count, 0);
  return { name: bad[0]?.domain ?? '', bad: sum(bad), all: sum(rows) };
}
