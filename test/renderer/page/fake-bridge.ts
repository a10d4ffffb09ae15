// Stands in for the main process: answers every call from the hand-written view and remembers what was asked.
import type { Reply } from '../../../src-main/contract/failure.ts';
import type { Progress, TodokuBridge } from '../../../src-main/contract/progress.ts';
import type { View } from '../../../src-main/contract/view.ts';
import { fixtureView, type FixtureChoice, type Variant } from './fixture-view.ts';

const query = new URLSearchParams(window.location.search);
let choice: FixtureChoice = {
  language: query.get('language') === 'en' ? 'en' : 'ja',
  scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  variant: variantOf(query.get('case')),
  cases: query.get('cases') === 'none' ? 'none' : 'some',
  evidenceOpen: query.get('evidence') === 'open',
};
/** The gallery's view is there before the page asks for the first one. */
const given = sessionStorage.getItem('view');
let patch: Partial<View> = given === null ? {} : (JSON.parse(given) as View); // the test's own page put it there
const listeners = new Set<(message: Progress) => void>();

function variantOf(value: string | null): Variant | null {
  return value === 'seed' || value === 'broken' || value === 'fresh' || value === 'practice' ? value : null;
}

/** Every call with its input, in order; tests read it from the page. */
const asked: { readonly name: string; readonly input: unknown }[] = [];
/** Failures and delays that a test has ordered, by call name. */
const ordered = new Map<string, { readonly reply?: Reply<unknown>; readonly milliseconds?: number }>(
  JSON.parse(sessionStorage.getItem('orders') ?? '[]') as [
    string,
    { reply?: Reply<unknown>; milliseconds?: number },
  ][], // as `given`
);

function view(): View {
  return { ...fixtureView(choice), ...patch };
}

function answer(name: string, input: Record<string, unknown>): unknown {
  switch (name) {
    case 'settings.change':
      choice = { ...choice, ...(input as Partial<FixtureChoice>) }; // the test's own page sent it
      return view();
    case 'cases.create':
      choice = { ...choice, variant: 'fresh' };
      return view();
    case 'cases.open':
      choice = { ...choice, variant: 'seed' };
      return view();
    case 'lab.start':
      choice = { ...choice, variant: 'practice' };
      return view();
    case 'cases.close':
    case 'lab.stop':
      choice = { ...choice, variant: null };
      return view();
    case 'cases.delete': {
      const gone = view().cases.find((one) => one.id === input['id']);
      patch = {
        ...patch,
        cases: view().cases.filter((one) => one !== gone),
        undo: { id: String(input['id']), words: `「${gone?.title ?? ''}」を消しました。` },
      };
      return view();
    }
    case 'cases.undoDelete':
      patch = {};
      return view();
    case 'intake.answer': {
      const { open } = view();
      if (open !== null)
        patch = {
          ...patch,
          open: { ...open, answers: { ...open.answers, ...(input['answers'] as object) } },
        };
      return view();
    }
    case 'message.read':
      choice = { ...choice, variant: 'seed' };
      return view();
    case 'text.copy':
    case 'link.open':
      return null;
    case 'report.preview':
      return {
        html: '<!doctype html><html lang="ja"><head><title>paper</title><style>body{color:rgb(1, 2, 3)}</style></head><body><h1>PAPER</h1></body></html>',
      };
    case 'report.savePdf':
    case 'report.saveMarkdown':
    case 'report.saveJson':
      return { path: '/home/owner/checklist' };
    case 'report.print':
      return { printed: true };
    case 'cases.export':
      return { path: '/home/owner/komorebi.todoku' };
    default:
      return view();
  }
}

const bridge: TodokuBridge = {
  async call(name, input) {
    asked.push({ name, input });
    const order = ordered.get(name);
    if (order?.milliseconds !== undefined)
      await new Promise((resolve) => setTimeout(resolve, order.milliseconds));
    if (order?.reply !== undefined) return order.reply;
    return { ok: true, value: answer(name, input as Record<string, unknown>) };
  },
  cancel(name) {
    asked.push({ name: `cancel ${name}`, input: null });
  },
  onProgress(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  platform: 'linux',
};

Object.assign(window, {
  todoku: bridge,
  fake: {
    asked,
    order: (name: string, what: { reply?: Reply<unknown>; milliseconds?: number }) => ordered.set(name, what),
    push: (message: Progress) => {
      for (const listener of listeners) listener(message);
    },
    patch: (values: Partial<View>) => {
      patch = { ...patch, ...values };
      for (const listener of listeners) listener({ kind: 'view', view: view() });
    },
    /** another language, scheme or evidence slot without loading the page again */
    choose: (values: Partial<FixtureChoice>) => {
      choice = { ...choice, ...values };
      for (const listener of listeners) listener({ kind: 'view', view: view() });
    },
    view,
    /** the view without what was patched */
    untouched: () => fixtureView(choice),
  },
});
