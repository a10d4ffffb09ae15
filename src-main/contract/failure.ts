// The closed list of what can go wrong with a call, and the reply every call gives.
import type { Language } from './text.ts';

export const failureCodes = [
  'bad-input', // an argument was not what the call takes
  'unknown-call',
  'untrusted-sender',
  'no-open-case',
  'case-not-found',
  'case-damaged', // set aside, reported
  'case-not-saved', // disk full or read-only
  'not-a-rulebook', // not of our form; taken whole or not at all
  'not-a-mail',
  'msg-without-header', // an Outlook file of a sent or copied mail
  'not-a-log',
  'no-log-read',
  'not-a-server-reply', // nothing in the pasted text was an answer to one of the commands
  'mails-gone',
  'empty-file',
  'file-too-large',
  'file-unreadable',
  'reading-stopped', // the worker that read it died
  'domain-name',
  'ip-address',
  'mail-address',
  'name-server',
  'host-name',
  'offline',
  'line-lost', // answers came, and then none any more
  'cancelled',
  'not-confirmed', // a mail would have been sent without the operator's word
  'busy',
  'lab-not-running',
  'print-failed',
  'link-refused',
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/**
 * What happened, and what to do next, in the operator's language; `inEach` has both, for a note that is still on screen when
 * the language is switched. `incident` names a line of the log for `internal`.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly next: string;
  readonly field?: string;
  readonly incident?: string;
  readonly inEach?: Readonly<Record<Language, { readonly message: string; readonly next: string }>>;
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
