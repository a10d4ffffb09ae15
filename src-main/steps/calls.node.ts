// What the steps' calls get to work with, and the type of their answers: one handler a row of the call table.
import type { CallArguments, CallName, CallOutput } from '../contract/calls.ts';
import type { FailureCode } from '../contract/failure.ts';
import type { View } from '../contract/view.ts';
import type { CaseFile } from '../case-file/case-file.ts';
import type { Lab } from '../lab/lab-state.ts';
import type { Ports } from '../ports.ts';

/** Thrown by a handler for an expected failure; `todoku.call` makes a reply of it. Anything else thrown is a bug. */
export class CallFailure extends Error {
  readonly code: FailureCode;
  readonly args: Readonly<Record<string, string | number>>;
  constructor(code: FailureCode, args: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.args = args;
  }
}

export interface CallContext {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** the open case; throws `no-open-case` where none is open */
  caseFile(): CaseFile;
  /** changes the open case, stores it, and pushes the new view to the page */
  update(change: (caseFile: CaseFile, at: string) => CaseFile): void;
  view(): View;
  work(words: string, share: number | null, secondsLeft: number | null): void;
  lab(): Lab | null;
  /** replaces the running lab; the one before is stopped */
  setLab(lab: Lab | null): Promise<void>;
  /** stores a case and makes it the open one */
  openCase(caseFile: CaseFile): void;
  newCaseId(): string;
  /** work that outlives the call (the watcher); stopped when the case is closed */
  background(name: string, run: (signal: AbortSignal) => Promise<void>): void;
  stopBackground(name: string): void;
}

export type Handler<Name extends CallName> = (
  input: CallArguments<Name>,
  context: CallContext,
) => Promise<CallOutput<Name>> | CallOutput<Name>;

/** The rows a step answers. `todoku.node.ts` joins them; the compiler says if a row has no answer. */
export type Handlers<Names extends CallName> = { readonly [Name in Names]: Handler<Name> };
