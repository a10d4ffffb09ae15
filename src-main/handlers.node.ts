// Joins all answers of the call table. The compiler says if a row has none.
import { caseCalls } from './case-file/calls.node.ts';
import type { CallArguments, CallName, CallOutput } from './contract/calls.ts';
import { handlers as labHandlers } from './lab/calls.node.ts';
import { programCalls } from './program-calls.node.ts';
import type { ProgramContext } from './program-context.node.ts';
import { reportCalls } from './report/calls.node.ts';
import { handlers as intakeHandlers } from './steps/0-intake/calls.node.ts';
import { handlers as spfDnsHandlers } from './steps/1-spf-dns/calls.node.ts';
import { handlers as messageHandlers } from './steps/3-message-id/calls.node.ts';
import { evidenceHandlers } from './steps/3-message-id/evidence-calls.node.ts';
import { handlers as restartHandlers } from './steps/4-restart/calls.node.ts';
import { handlers as sendHandlers } from './steps/5-send-test/calls.node.ts';

export const handlers: {
  readonly [Name in CallName]: (
    input: CallArguments<Name>,
    context: ProgramContext,
  ) => Promise<CallOutput<Name>> | CallOutput<Name>;
} = {
  ...programCalls,
  ...caseCalls,
  ...reportCalls,
  ...labHandlers,
  ...intakeHandlers,
  ...spfDnsHandlers,
  ...messageHandlers,
  ...evidenceHandlers,
  ...restartHandlers,
  ...sendHandlers,
};
