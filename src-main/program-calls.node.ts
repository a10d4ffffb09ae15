// Answers the rows that belong to the program as a whole: view, notices, settings, links, copying.
import { isAllowedLink } from './contract/links.ts';
import type { CallArguments } from './contract/calls.ts';
import type { ProgramContext } from './program-context.node.ts';
import { CallFailure } from './steps/calls.node.ts';

export const programCalls = {
  view: (_input: object, context: ProgramContext) => context.view(),
  'notice.dismiss': ({ id }: CallArguments<'notice.dismiss'>, context: ProgramContext) => {
    context.dismissNotice(id);
    return context.view();
  },
  'settings.change': (change: CallArguments<'settings.change'>, context: ProgramContext) => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    context.settings.change(given);
    return context.view();
  },
  'link.open': async ({ url }: CallArguments<'link.open'>, context: ProgramContext) => {
    if (!isAllowedLink(url)) throw new CallFailure('link-refused');
    await context.ports.desktop.openLink(url);
    return null;
  },
  'text.copy': ({ text }: CallArguments<'text.copy'>, context: ProgramContext) => {
    context.ports.desktop.copyText(text);
    return null;
  },
};
