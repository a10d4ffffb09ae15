// What is open while the program runs: the case, the lab, work in the background, and what the page is told.
import { setMaxListeners } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { CaseFile } from './case-file/case-file.ts';
import { openCaseStore } from './case-file/store.node.ts';
import type { CallName } from './contract/calls.ts';
import type { Progress } from './contract/progress.ts';
import { fillRich, type Language } from './contract/text.ts';
import type { View } from './contract/view.ts';
import { openRulebookStore } from './carriers/rulebook-store.node.ts';
import type { Lab } from './lab/lab-state.ts';
import type { Ports, ProgramPorts } from './ports.ts';
import type { ProgramContext } from './program-context.node.ts';
import { judgeCase } from './report/judge-case.ts';
import { deriveView, type ViewSources } from './report/view.ts';
import { openSettings, type SettingsStore } from './settings/settings.node.ts';
import { CallFailure } from './steps/calls.node.ts';
import type { JudgedCase } from './steps/judged-case.ts';
import { failureWords } from './wording/failures.ts';

/** Pushed views are at least this far apart, so that a fast watcher can't flood the page. */
const pushEveryMilliseconds = 200;

export interface Session {
  readonly settings: SettingsStore;
  context(row: CallName, signal: AbortSignal): ProgramContext;
  view(): View;
  onProgress(listener: (message: Progress) => void): () => void;
  /** puts everything on disk now; rejects never, see `unsaved` */
  flush(): Promise<void>;
  /** why something is not on disk (the system's code), null when all is */
  unsaved(): string | null;
  close(): Promise<void>;
}

/** What is told until it is put away, in whichever language is chosen when it is read. */
interface Told {
  readonly id: string;
  readonly code: 'case-damaged' | 'case-not-saved';
  readonly args: Readonly<Record<string, string>>;
}

function noticeOf({ id, code, args }: Told, language: Language): ViewSources['notices'][number] {
  const { message, next } = failureWords[code];
  const sentence = fillRich([message[language], next[language]].join(language === 'ja' ? '' : ' '), args);
  return { id, kind: code === 'case-damaged' ? 'warn' : 'bad', sentence };
}

export function createSession(program: ProgramPorts, caseFolder: string): Session {
  const listeners = new Set<(message: Progress) => void>();
  const settings = openSettings(program.dataFolder, program.log);
  const rulebook = openRulebookStore(program.dataFolder, program.log);
  const notices = new Map<string, Told>();
  // Before the store: opening it may already have trouble to tell.
  const language = () => settings.get().language;
  const now = () => program.clock.now().toISOString();
  let pushing: NodeJS.Timeout | null = null;
  const store = openCaseStore(caseFolder, () => program.clock.now(), noteProblem);
  const background = new Map<string, { stop: AbortController; done: Promise<void> }>();
  const summaries = new WeakMap<CaseFile, { readonly by: string; readonly judged: JudgedCase }>();
  let openId: string | null = null;
  let lab: Lab | null = null;
  let undo: { id: string; title: string } | null = null;
  for (const { file, keptAs } of store.damaged) note(`damaged:${file}`, 'case-damaged', { keptAs });

  function note(id: string, code: Told['code'], args: Told['args']): void {
    notices.set(id, { id, code, args });
  }

  function noteProblem(problem: string | null): void {
    if (problem === null) notices.delete('not-saved');
    else note('not-saved', 'case-not-saved', { why: problem });
    push();
  }

  function push(): void {
    pushing ??= setTimeout(() => {
      pushing = null;
      if (listeners.size > 0) tell({ kind: 'view', view: view() });
    }, pushEveryMilliseconds);
  }

  function tell(message: Progress): void {
    for (const listener of listeners) listener(message);
  }

  function openCaseFile(): CaseFile {
    const caseFile = openId === null ? null : store.get(openId);
    if (caseFile === null) throw new CallFailure('no-open-case');
    return caseFile;
  }

  /** Cases of the list are judged again only when they or the language changed. */
  function judgedForList(caseFile: CaseFile): JudgedCase {
    const { read, origin } = rulebook.current();
    const by = `${language()} ${read} ${origin ?? ''}`;
    const earlier = summaries.get(caseFile);
    if (earlier?.by === by) return earlier.judged;
    const judged = judgeCase(caseFile, language(), now(), true, rulebook.current());
    summaries.set(caseFile, { by, judged });
    return judged;
  }

  function view(): View {
    const caseFile = openId === null ? null : store.get(openId);
    return deriveView({
      settings: settings.get(),
      cases: store.list().map(judgedForList),
      open: caseFile === null ? null : judgeCase(caseFile, language(), now(), true, rulebook.current()),
      undo: undo === null ? null : { id: undo.id, words: undo.title },
      lab: lab?.state() ?? null,
      notices: [...notices.values()].map((told) => noticeOf(told, language())),
      version: program.version,
      rulebookRead: rulebook.current().read,
    });
  }

  function stopBackground(name: string): void {
    background.get(name)?.stop.abort();
    background.delete(name);
  }

  async function closeCase(): Promise<void> {
    const running = [...background.values()];
    for (const name of background.keys()) stopBackground(name);
    await Promise.all(running.map(({ done }) => done));
    openId = null;
  }

  /**
   * The resolver and dialer of the moment: in practice those of the lab, otherwise the chosen name servers. A practice
   * case whose lab does not run reaches nothing at all: practice never leaves this computer.
   */
  function portsNow(): Ports {
    const { nameServers } = settings.get();
    const practice = openId !== null && (store.get(openId)?.practice ?? null) !== null;
    if (practice && lab === null) {
      const refuse = () => Promise.reject(new CallFailure('lab-not-running'));
      return { ...program, resolver: { ask: refuse }, dialer: { dial: refuse } };
    }
    const chosen =
      practice && lab !== null
        ? [lab.state().nameServer]
        : nameServers.length > 0
          ? nameServers
          : program.nameServers;
    return {
      ...program,
      resolver: program.resolverFor(chosen),
      dialer: practice && lab !== null ? lab.dialerFor(program.dialer) : program.dialer,
    };
  }

  function context(row: CallName, signal: AbortSignal): ProgramContext {
    return {
      get ports() {
        return portsNow();
      },
      signal,
      store,
      settings,
      rulebook,
      caseFile: openCaseFile,
      update(change) {
        store.put(change(openCaseFile(), now()));
        push();
      },
      view,
      work: (words, share, secondsLeft) => {
        tell({ kind: 'work', call: row, words, share, secondsLeft });
      },
      lab: () => lab,
      async setLab(next) {
        const before = lab;
        lab = next;
        next?.onChange(push);
        await before?.stop();
      },
      openCase(caseFile) {
        if (store.get(caseFile.id) !== caseFile) store.put(caseFile);
        openId = caseFile.id;
      },
      closeCase,
      newCaseId: () => randomUUID(),
      dismissNotice: (id) => notices.delete(id),
      offerUndo(offer) {
        undo = offer;
        if (offer !== null && offer.id === openId) openId = null;
      },
      judged: (masked) => judgeCase(openCaseFile(), language(), now(), masked, rulebook.current()),
      background(name, run) {
        stopBackground(name);
        const stop = new AbortController();
        setMaxListeners(0, stop.signal); // as in todoku.node.ts
        const done = run(stop.signal).catch((error: unknown) => {
          program.log(
            `background ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          );
        });
        background.set(name, { stop, done });
      },
      stopBackground,
    };
  }

  async function flush(): Promise<void> {
    await store.flush();
    await settings.flush();
    await rulebook.flush();
  }

  return {
    settings,
    context,
    view,
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    unsaved: () => store.problem(),
    async close() {
      await closeCase();
      await lab?.stop();
      lab = null;
      if (pushing !== null) clearTimeout(pushing);
      await flush();
    },
  };
}
