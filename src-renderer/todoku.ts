// The only file that touches window.todoku. Every call answers with a Reply; a whole View replaces the old one, whether
// it comes as an answer or is pushed. Work in progress and the last failure of each call are kept here, nothing else.
import { useSyncExternalStore } from 'react';
import type { CallInput, CallName, CallOutput } from '../src-main/contract/calls.ts';
import type { Failure, Reply } from '../src-main/contract/failure.ts';
import type { Progress, TodokuBridge } from '../src-main/contract/progress.ts';
import type { View } from '../src-main/contract/view.ts';
import { sameParts } from './same-parts.ts';

declare global {
  interface Window {
    readonly todoku: TodokuBridge;
  }
}

export interface Work {
  readonly startedAt: number;
  /** what is being done, in the operator's language; empty until the main process says it */
  readonly words: string;
  readonly share: number | null;
  readonly secondsLeft: number | null;
}

type Works = Readonly<Partial<Record<CallName, Work>>>;
type Failures = Readonly<Partial<Record<CallName, Failure>>>;
export type FrameCommand = Extract<Progress, { kind: 'command' }>['command'];

let view: View | null = null;
let works: Works = {};
let failures: Failures = {};
const listeners = new Set<() => void>();
const commandListeners = new Set<(command: FrameCommand) => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function without<Value>(record: Readonly<Partial<Record<CallName, Value>>>, name: CallName) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name)) as typeof record; // same record, one key less
}

/** Begins to listen to pushed messages and asks for the first view. Called once by main.tsx. */
export function listen(): void {
  window.todoku.onProgress((message) => {
    if (message.kind === 'view') view = sameParts(view, message.view);
    else if (message.kind === 'work') {
      const running = works[message.call];
      if (running === undefined) return; // an answer has overtaken its last progress message
      works = { ...works, [message.call]: { ...message, startedAt: running.startedAt } };
    } else {
      for (const listener of commandListeners) listener(message.command);
      return;
    }
    changed();
  });
  void call('view', {});
}

/**
 * Asks the main process.
 * @param name a row of the call table
 * @param input parsed again by the main process; what the page sends is never trusted
 * @returns the reply; a view in it is already shown, a failure is kept for `useFailure`
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Reply<CallOutput<Name>>> {
  works = { ...works, [name]: { startedAt: Date.now(), words: '', share: null, secondsLeft: null } };
  failures = without(failures, name);
  changed();
  // The door answers every call with a Reply; its type is given by the table.
  const reply = (await window.todoku.call(name, input)) as Reply<CallOutput<Name>>;
  works = without(works, name);
  if (!reply.ok) failures = { ...failures, [name]: reply.failure };
  else if (isView(reply.value)) view = sameParts(view, reply.value);
  changed();
  return reply;
}

function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && 'glossary' in value && 'settings' in value;
}

/** Asks the main process to stop a running call; it then answers with the failure `cancelled`. */
export function cancel(name: CallName): void {
  window.todoku.cancel(name);
}

/** Takes a failure off the screen. */
export function forgetFailure(name: CallName): void {
  failures = without(failures, name);
  changed();
}

/** @returns the newest view, null until the first one has come */
export function useView(): View | null {
  return useSyncExternalStore(subscribe, () => view);
}

/** @returns the running call's progress, null while it does not run */
export function useWork(name: CallName): Work | null {
  return useSyncExternalStore(subscribe, () => works[name] ?? null);
}

/** @returns the last failure of a call since it was begun, null where it went well */
export function useFailure(name: CallName): Failure | null {
  return useSyncExternalStore(subscribe, () => failures[name] ?? null);
}

/** @returns a function that stops listening to the commands of the menu */
export function onCommand(listener: (command: FrameCommand) => void): () => void {
  commandListeners.add(listener);
  return () => commandListeners.delete(listener);
}

/** @returns where a dropped file lies on disk, null where the system does not say */
export function pathOf(file: File): string | null {
  const told = window.todoku.pathOf?.(file) ?? '';
  if (told !== '') return told;
  // Electron before 32 puts the path on the File itself.
  return 'path' in file && typeof file.path === 'string' && file.path !== '' ? file.path : null;
}

/** @returns the operating system's name, for the place of its window buttons */
export function platform(): string {
  return window.todoku.platform;
}
