// Answers the cases.* rows: create, open, duplicate, delete with undo, export and import as one file.
import { writeFile } from 'node:fs/promises';
import type { ProgramContext } from '../program-context.node.ts';
import { caseTitle } from '../report/view.ts';
import { CallFailure } from '../steps/calls.node.ts';
import { newCaseFile } from './apply.ts';
import type { CaseFile } from './case-file.ts';
import { formatCaseFile, parseCaseFile } from './disk-format.ts';
import { FileTooLarge, readBoundedFile } from '../read-bounded-file.node.ts';

const longestImport = 200_000_000;

export const caseCalls = {
  'cases.create': (_input: object, context: ProgramContext) => {
    context.openCase(newCaseFile(context.newCaseId(), now(context), null));
    return context.view();
  },
  'cases.open': async ({ id }: { id: string }, context: ProgramContext) => {
    const caseFile = find(id, context);
    // A practice case needs its shop and carriers: they start with it.
    const scenario = caseFile.practice?.scenario;
    if (scenario !== undefined && context.lab()?.state().scenario !== scenario) {
      const [{ startLab }, { scenarios }] = await Promise.all([
        import('../lab/lab.node.ts'),
        import('../lab/scenarios/index.ts'),
      ]);
      // A world that this release does not have: the case can be read, its shop can't be visited.
      const found = scenarios.some((one) => one.id === scenario);
      await context.setLab(found ? await startLab(scenario) : null);
    }
    context.openCase(caseFile);
    return context.view();
  },
  'cases.close': async (_input: object, context: ProgramContext) => {
    await context.closeCase();
    return context.view();
  },
  'cases.duplicate': ({ id }: { id: string }, context: ProgramContext) => {
    const at = now(context);
    context.store.put({ ...find(id, context), id: context.newCaseId(), createdAt: at, changedAt: at });
    return context.view();
  },
  'cases.delete': ({ id }: { id: string }, context: ProgramContext) => {
    const title = caseTitle(find(id, context), context.settings.get().language);
    context.store.remove(id);
    context.offerUndo({ id, title });
    return context.view();
  },
  'cases.undoDelete': ({ id }: { id: string }, context: ProgramContext) => {
    if (context.store.restore(id) === null) throw new CallFailure('case-not-found');
    context.offerUndo(null);
    return context.view();
  },
  'cases.export': async ({ id }: { id: string }, context: ProgramContext) => {
    const caseFile = find(id, context);
    const name = `todoku-${caseFile.answers.shopDomain ?? caseFile.id}.todoku`;
    const path = await context.ports.fileChooser.chooseSave(name, 'todoku');
    if (path !== null) await save(path, formatCaseFile(caseFile));
    return { path };
  },
  'cases.import': async (_input: object, context: ProgramContext) => {
    const path = await context.ports.fileChooser.chooseOpen('todoku');
    if (path !== null) importCase(await load(path), path, context);
    return context.view();
  },
  'cases.importSource': (
    { source }: { source: { name: string; bytes: Uint8Array } },
    context: ProgramContext,
  ) => {
    importCase(new TextDecoder().decode(source.bytes), source.name, context);
    return context.view();
  },
};

function importCase(text: string, name: string, context: ProgramContext): void {
  const caseFile = parseCaseFile(text);
  if (caseFile === null) throw new CallFailure('case-damaged', { keptAs: name });
  const known = context.store.get(caseFile.id) !== null;
  context.store.put(known ? { ...caseFile, id: context.newCaseId() } : caseFile);
}

function find(id: string, context: ProgramContext): CaseFile {
  const caseFile = context.store.get(id);
  if (caseFile === null) throw new CallFailure('case-not-found');
  return caseFile;
}

async function load(path: string): Promise<string> {
  try {
    return (await readBoundedFile(path, longestImport)).toString('utf8');
  } catch (error) {
    if (error instanceof FileTooLarge)
      throw new CallFailure('file-too-large', { name: path, size: `${Math.round(error.bytes / 1e6)} MB` });
    throw new CallFailure('file-unreadable', { name: path });
  }
}

/** Writes a file the operator chose; fails with `case-not-saved` and the system's reason. */
export async function save(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, data);
  } catch (error) {
    throw new CallFailure('case-not-saved', {
      why: error instanceof Error && 'code' in error ? String(error.code) : '?',
    });
  }
}

function now(context: ProgramContext): string {
  return context.ports.clock.now().toISOString();
}
