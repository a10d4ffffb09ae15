// Finds the answer of each row of the call table, by the word before its dot. The compiler says if a row has none.
// What only a later step needs is loaded when it is first called for, so that the window is there sooner.
import { caseCalls } from './case-file/calls.node.ts';
import type { CallArguments, CallName, CallOutput } from './contract/calls.ts';
import { programCalls } from './program-calls.node.ts';
import type { ProgramContext } from './program-context.node.ts';
import { handlers as intakeHandlers } from './steps/0-intake/calls.node.ts';

type Answer<Name extends CallName> = (
  input: CallArguments<Name>,
  context: ProgramContext,
) => Promise<CallOutput<Name>> | CallOutput<Name>;

/** `spfDns` of `spfDns.inspect` */
type GroupOf<Name extends CallName> = Name extends `${infer Group}.${string}` ? Group : Name;

type Answers<Group> = {
  readonly [Name in CallName as GroupOf<Name> extends Group ? Name : never]: Answer<Name>;
};

const program = () => programCalls;
const evidence = async () => (await import('./steps/3-message-id/evidence-calls.node.ts')).evidenceHandlers;

const groups: { readonly [Group in GroupOf<CallName>]: () => Answers<Group> | Promise<Answers<Group>> } = {
  view: program,
  notice: program,
  settings: program,
  rulebook: program,
  link: program,
  text: program,
  cases: () => caseCalls,
  lab: async () => (await import('./lab/calls.node.ts')).handlers,
  intake: () => intakeHandlers, // at hand from the first moment: an answer typed just before the case is closed counts
  spfDns: async () => (await import('./steps/1-spf-dns/calls.node.ts')).handlers,
  message: async () => (await import('./look-again.node.ts')).messageCalls,
  bounces: evidence,
  maillog: evidence,
  restart: async () => (await import('./steps/4-restart/calls.node.ts')).handlers,
  send: async () => (await import('./steps/5-send-test/calls.node.ts')).handlers,
  report: async () => (await import('./report/calls.node.ts')).reportCalls,
};

/** @returns what answers the row; its code is loaded where this is the first row of its group */
export async function handlerOf<Name extends CallName>(row: Name): Promise<Answer<Name>> {
  const [group] = row.split('.') as [GroupOf<CallName>]; // the word before the dot, as in the type
  // The table ties each handler to its own row; over the union of groups the compiler can't see it.
  const answers = (await groups[group]()) as unknown as Readonly<Record<Name, Answer<Name>>>;
  return answers[row];
}
