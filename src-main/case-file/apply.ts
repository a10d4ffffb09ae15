// All changes of a case file, as pure functions. Nothing else writes to one.
import { noAnswers, type Answers } from '../contract/answers.ts';
import type { StepId } from '../contract/step-ids.ts';
import type { Facts } from '../facts/facts.ts';
import type { CaseFile } from './case-file.ts';

export function newCaseFile(id: string, at: string, practice: CaseFile['practice']): CaseFile {
  return {
    format: 1,
    id,
    createdAt: at,
    changedAt: at,
    practice,
    answers: noAnswers,
    facts: {},
    before: null,
    applied: [],
    restarted: null,
    prepared: [],
    panel: null,
    visited: [],
  };
}

export function applyAnswers(caseFile: CaseFile, answers: Partial<Answers>, at: string): CaseFile {
  return { ...caseFile, changedAt: at, answers: { ...caseFile.answers, ...answers } };
}

/** Newer facts replace older ones of the same name; the rest stays. */
export function applyFacts(caseFile: CaseFile, facts: Omit<Facts, 'answers'>, at: string): CaseFile {
  return { ...caseFile, changedAt: at, facts: { ...caseFile.facts, ...facts } };
}

export function forgetFacts(
  caseFile: CaseFile,
  names: readonly (keyof CaseFile['facts'])[],
  at: string,
): CaseFile {
  const facts = Object.fromEntries(
    Object.entries(caseFile.facts).filter(([name]) => !(names as readonly string[]).includes(name)),
  );
  return { ...caseFile, changedAt: at, facts };
}

/** The operator says a fix is done. The first one keeps the facts as they were, for before/after. */
export function applyFix(caseFile: CaseFile, fix: string, applied: boolean, at: string): CaseFile {
  const others = caseFile.applied.filter((entry) => entry.fix !== fix);
  return {
    ...keepBefore(caseFile, at),
    changedAt: at,
    applied: applied ? [...others, { fix, at }] : others,
  };
}

/**
 * A change that was seen and not told: the greeting under a new name, or a restart.
 * @param greeting what the server called itself before it; its newer reading is among the facts already
 */
export function applySeenChange(caseFile: CaseFile, greeting: Facts['greeting'], at: string): CaseFile {
  const kept = greeting === undefined ? caseFile : { ...caseFile, facts: { ...caseFile.facts, greeting } };
  return { ...caseFile, changedAt: at, before: keepBefore(kept, at).before };
}

/** New facts after which something that was broken is right: the facts until now are kept for before and after. */
export function applyRepairedFacts(caseFile: CaseFile, facts: Omit<Facts, 'answers'>, at: string): CaseFile {
  return applyFacts(keepBefore(caseFile, at), facts, at);
}

/** A log that reaches over the change: its later part is of now, its earlier part belongs to the facts of before. */
export function applyEarlierLog(caseFile: CaseFile, maillog: Facts['maillog'], at: string): CaseFile {
  const { before } = caseFile;
  if (before === null || maillog === undefined) return caseFile;
  return { ...caseFile, changedAt: at, before: { ...before, facts: { ...before.facts, maillog } } };
}

/** @returns when the server was changed last: a fix ticked, a restart, a change that was seen; null: not at all */
export function lastChange({ before, applied, restarted }: CaseFile): string | null {
  if (before === null) return null;
  const times = [before.at, ...applied.map(({ at }) => at), ...(restarted === null ? [] : [restarted.at])];
  return times.sort().at(-1) ?? null;
}

export function applyRestart(caseFile: CaseFile, panel: string, at: string): CaseFile {
  return { ...keepBefore(caseFile, at), changedAt: at, restarted: { at, panel } };
}

export function applyPrepared(caseFile: CaseFile, item: string, done: boolean, at: string): CaseFile {
  const others = caseFile.prepared.filter((entry) => entry !== item);
  return { ...caseFile, changedAt: at, prepared: done ? [...others, item] : others };
}

export function applyPanel(caseFile: CaseFile, panel: string, at: string): CaseFile {
  return { ...caseFile, changedAt: at, panel };
}

export function applyVisit(caseFile: CaseFile, step: StepId, at: string): CaseFile {
  return caseFile.visited.includes(step)
    ? caseFile
    : { ...caseFile, changedAt: at, visited: [...caseFile.visited, step] };
}

function keepBefore(caseFile: CaseFile, at: string): CaseFile {
  return caseFile.before === null ? { ...caseFile, before: { at, facts: caseFile.facts } } : caseFile;
}
