// What is understood of a paste while it is read, line by line.

export interface Draft {
  hostName: string | null;
  hostNameSure: boolean;
  /** `myhostname`, `primary_hostname`, `Dj` */
  mtaName: string | null;
  greeting: string | null;
  /** `smtp_helo_name` where it is a name of its own */
  heloName: string | null;
  relay: string | null;
  domain: string | null;
  destination: string | null;
  /** lines of /etc/hosts: the first name is the full one */
  readonly hosts: { readonly address: string; readonly names: readonly string[] }[];
  running: boolean;
  stopped: boolean;
  absent: boolean;
  mailer: string | null;
  readonly errors: string[];
  /** connections from the server to port 25 of others */
  reached: boolean;
  gaveUp: boolean;
  refused: boolean;
  tlsLevel: string | null;
  protocols: string | null;
  readonly limits: Map<string, string>;
}

export const emptyDraft = (): Draft => ({
  hostName: null,
  hostNameSure: false,
  mtaName: null,
  greeting: null,
  heloName: null,
  relay: null,
  domain: null,
  destination: null,
  hosts: [],
  running: false,
  stopped: false,
  absent: false,
  mailer: null,
  errors: [],
  reached: false,
  gaveUp: false,
  refused: false,
  tlsLevel: null,
  protocols: null,
  limits: new Map(),
});

/** A name as a machine may carry it; words of an error message are none. */
export function isName(text: string): boolean {
  return /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\.?$/i.test(text);
}
