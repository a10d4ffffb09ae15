// What a DNS panel must say so that an owner can enter a record there: how it is recognised, where to click, how fields are called.
import type { Text } from '../contract/text.ts';

/** `seen`: the words were read in a manual or a report; `unverified`: general knowledge, said so on screen. */
export type PanelConfidence = 'seen' | 'unverified';

export interface DnsPanel {
  readonly id: string;
  readonly name: Text;
  /** names of name servers that belong to this panel, lower case, without trailing dot */
  readonly nameServers: readonly RegExp[];
  /** what to click, in the panel's own words; not translated where the panel is Japanese only */
  readonly path: readonly string[];
  readonly fields: { readonly host: string; readonly type: string; readonly value: string };
  /** how the domain itself is written in the host field: `@`, empty, or the whole name */
  readonly root: '@' | '' | 'whole-name';
  /** must the value of a TXT stand in double quotes? */
  readonly quotes: boolean;
  /** how long a change takes, and the panel's traps */
  readonly note: Text;
  /** address that the path was read at */
  readonly source: string;
  readonly confidence: PanelConfidence;
  /** YYYY-MM-DD */
  readonly checked: string;
}
