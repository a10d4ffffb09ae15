// The whole program without Electron: one guarded call table in front of the store, the steps, the lab and the paper.
import { setMaxListeners } from 'node:events';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { calls, type CallName } from './contract/calls.ts';
import { failureCodes, type FailureCode, type Reply } from './contract/failure.ts';
import type { Progress } from './contract/progress.ts';
import { fill } from './contract/text.ts';
import type { ProgramPorts } from './ports.ts';
import { createSession, type Session } from './session.node.ts';
import { CallFailure } from './steps/calls.node.ts';
import { handlerOf } from './handlers.node.ts';
import { failureWords } from './wording/failures.ts';

export interface Todoku {
  /**
   * Answers one row of the call table.
   * @param name a row's name; anything else answers `unknown-call`
   * @param input untrusted; parsed by the row's schema
   * @returns never rejects: expected failures and bugs (`internal`) are replies
   */
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** stops the running call of that name */
  cancel(name: string): void;
  /** @returns a function that stops listening */
  onProgress(listener: (message: Progress) => void): () => void;
  /** stops servers and watchers and puts everything on disk */
  close(): Promise<void>;
  /** language and recent cases for the frame (menu, title) */
  readonly session: Session;
}

/** Calls of which a second one must not start while the first runs: they send, ask, or write. */
const oneAtATime: ReadonlySet<string> = new Set<string>(
  Object.keys(calls).filter((name) =>
    /^(spfDns|message\.read|bounces|maillog|lab|send\.submit|report|cases\.)/.test(name),
  ),
);

/** @param ports the outside world; its data folder is made when missing */
export function createTodoku(ports: ProgramPorts): Todoku {
  const session = createSession(ports, join(ports.dataFolder, 'cases'));
  const running = new Map<string, Set<AbortController>>();

  async function call(name: string, input: unknown): Promise<Reply<unknown>> {
    if (!Object.hasOwn(calls, name)) return failed('unknown-call', {});
    const row = name as CallName;
    const parsed = calls[row].safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const code = failureCodes.find((known) => known === issue?.message) ?? 'bad-input';
      return failed(code, {}, { field: issue?.path.join('.') ?? '' });
    }
    const others = running.get(name) ?? new Set();
    if (others.size > 0 && oneAtATime.has(name)) return failed('busy', {});
    const controller = new AbortController();
    setMaxListeners(0, controller.signal); // dozens of questions are asked at once; each takes its listener away again
    running.set(name, others.add(controller));
    try {
      const context = session.context(row, controller.signal);
      // Each handler takes its own row's input; over the union of rows the compiler can't see it.
      const handler = (await handlerOf(row)) as (input: unknown, context: unknown) => unknown;
      return { ok: true, value: await handler(parsed.data, context) };
    } catch (error) {
      if (error instanceof CallFailure) return failed(error.code, error.args);
      if (controller.signal.aborted) return failed('cancelled', {});
      const incident = randomUUID().slice(0, 8);
      ports.log(`incident ${incident} in ${name}: ${withoutSecrets(error, input)}`);
      return failed('internal', { incident }, { incident });
    } finally {
      others.delete(controller);
    }
  }

  function failed(
    code: FailureCode,
    args: Readonly<Record<string, string | number>>,
    more: { field?: string; incident?: string } = {},
  ): Reply<never> {
    const words = failureWords[code];
    const inEach = {
      ja: { message: fill(words.message.ja, args), next: fill(words.next.ja, args) },
      en: { message: fill(words.message.en, args), next: fill(words.next.en, args) },
    };
    return { ok: false, failure: { code, ...inEach[session.settings.get().language], ...more, inEach } };
  }

  return {
    call,
    cancel(name) {
      for (const controller of running.get(name) ?? []) controller.abort();
    },
    onProgress: (listener) => session.onProgress(listener),
    async close() {
      for (const controllers of running.values()) for (const controller of controllers) controller.abort();
      await session.close();
    },
    session,
  };
}

/** The error's text for the log, with a password that was part of the input blotted out. */
function withoutSecrets(error: unknown, input: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const password =
    typeof input === 'object' && input !== null && 'password' in input ? String(input.password) : '';
  return password === '' ? text : text.replaceAll(password, '***');
}
