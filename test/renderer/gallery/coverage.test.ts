// Every screen has every state that it can be in: the table of the two, with the gallery's state or the reason why the screen
// can't be in it. Whoever adds a screen or a state of the gallery adds it here.
import { expect, test } from 'vitest';
import { galleryStates } from './states.ts';

const kinds = [
  'nothing yet',
  'working',
  'pass',
  'fail',
  'unknown',
  'stale',
  'error',
  'offline',
  'OP25B',
] as const;
type Kind = (typeof kinds)[number];

/** `not: …` says why there is none; everything else is the second half of a gallery state's name. */
type Row = Readonly<Record<Kind, readonly string[] | `not: ${string}`>>;
const port25 = 'not: it asks nobody on port 25';
const judgesNothing = 'not: it judges nothing';

const screens: Readonly<Record<string, Row>> = {
  home: {
    'nothing yet': ['nothing yet'],
    working: ['working'],
    pass: ['cases'],
    fail: ['cases'],
    unknown: ['cases'],
    stale: 'not: each case says itself how old it is',
    error: ['error', 'deleted and a notice'],
    offline: 'not: it asks the network nothing',
    OP25B: port25,
  },
  questions: {
    'nothing yet': ['nothing yet', 'one is open'],
    working: 'not: an answer is stored at once',
    pass: ['answered', 'more'],
    fail: judgesNothing,
    unknown: ['nothing yet'],
    stale: 'not: answers do not age',
    error: ['error'],
    offline: 'not: it asks the network nothing',
    OP25B: port25,
  },
  'STEP 1': {
    'nothing yet': ['nothing yet'],
    working: ['working'],
    pass: ['pass'],
    fail: ['fail', 'no record'],
    unknown: ['unknown', 'one server silent'],
    stale: ['stale'],
    error: ['error'],
    offline: ['offline', 'line lost'],
    OP25B: port25,
  },
  'STEP 2': {
    'nothing yet': ['nothing yet', 'narrowed'],
    working: 'not: judging takes no time that could be seen',
    pass: ['pass'],
    fail: ['fail', 'a rule'],
    unknown: ['unknown'],
    stale: ['stale'],
    error:
      'not: it calls nothing that can fail but the choice of a rulebook, whose failures are those of every file',
    offline: ['offline'],
    OP25B: port25,
  },
  'STEP 3': {
    'nothing yet': ['nothing yet', 'no error mails', 'no mail log'],
    working: ['working'],
    pass: ['pass'],
    fail: ['fail', 'fix', 'error mails', 'mail log', 'server'],
    unknown: ['offline'],
    stale: ['stale'],
    error: ['error'],
    offline: ['offline'],
    OP25B: port25,
  },
  'STEP 4': {
    'nothing yet': ['nothing yet', 'ready', 'before'],
    working: ['watching', 'down'],
    pass: ['pass'],
    fail: ['down'],
    unknown: ['OP25B'],
    stale: 'not: what was watched stands with its time and is watched again at a press',
    error: ['error'],
    offline: ['offline'],
    OP25B: ['OP25B'],
  },
  'STEP 5': {
    'nothing yet': ['nothing yet', 'hand-in form'],
    working: ['part'],
    pass: ['pass'],
    fail: ['fail', 'wrong password', 'hand-in faults'],
    unknown: ['no last word', 'part'],
    stale: 'not: a tick is the word of a moment, said with its time',
    error: ['not sent'],
    offline: ['offline'],
    OP25B: ['OP25B'],
  },
  summary: {
    'nothing yet': ['nothing yet'],
    working: ['working'],
    pass: ['pass'],
    fail: ['part'],
    unknown: ['offline'],
    stale: 'not: it says of each step what that step says',
    error: ['error'],
    offline: ['offline'],
    OP25B: 'not: said in STEP 4 and 5',
  },
};
/** Parts of the window that have no verdict of their own. */
const others = ['settings, name servers', 'settings, keys', 'settings, about', 'view menu', 'a term explained', 'glossary', 'practice panel', 'home, menu of a case', 'home, practice choice', 'STEP 4, practice', 'STEP 5, practice', 'STEP 5, isolation']; // prettier-ignore

const named = Object.entries(screens).flatMap(([screen, row]) =>
  kinds.flatMap((kind) => {
    const states = row[kind];
    return typeof states === 'string' ? [] : states.map((state) => `${screen}, ${state}`);
  }),
);

test('every named state is one of the gallery, and the gallery has no other', () => {
  const drawn = galleryStates.map(({ name }) => name);
  expect(named.filter((name) => !drawn.includes(name))).toEqual([]);
  expect(drawn.filter((name) => !named.includes(name) && !others.includes(name))).toEqual([]);
});

test('a screen without a state says why', () => {
  const reasons = Object.values(screens).flatMap((row) => kinds.map((kind) => row[kind]));
  for (const reason of reasons) {
    if (typeof reason === 'string') expect(reason.length).toBeGreaterThan('not: '.length + 10);
    else expect(reason.length).toBeGreaterThan(0);
  }
});
