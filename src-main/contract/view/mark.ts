// The mark of a status: its shape and its word, as screen and paper show it.

/** Shape and word of a status; colour comes third (ui.md 3). */
export type StatusKind = 'ok' | 'bad' | 'warn' | 'ask' | 'hold' | 'wait' | 'none';

export interface Mark {
  readonly kind: StatusKind;
  readonly word: string;
}
