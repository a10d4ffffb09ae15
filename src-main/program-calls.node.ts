// Answers the rows that belong to the program as a whole: view, notices, settings, links, copying.
import { basename } from 'node:path';
import { isAllowedLink } from './contract/links.ts';
import type { CallArguments } from './contract/calls.ts';
import type { ProgramContext } from './program-context.node.ts';
import { CallFailure } from './steps/calls.node.ts';
import { FileTooLarge, readBoundedFile } from './read-bounded-file.node.ts';

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
  'rulebook.import': async (_input: object, context: ProgramContext) => {
    const path = await context.ports.fileChooser.chooseOpen('rulebook');
    if (path === null) return context.view();
    const reading = context.rulebook.take(await rulebookText(path), basename(path));
    if (!reading.ok)
      throw new CallFailure('not-a-rulebook', {
        detail: reading.detail === '' ? reading.problem : reading.detail,
      });
    return context.view();
  },
  'rulebook.remove': (_input: object, context: ProgramContext) => {
    context.rulebook.remove();
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

/** A rulebook is some hundred kilobytes; more is not read. */
const largestRulebook = 2_000_000;

async function rulebookText(path: string): Promise<string> {
  try {
    return (await readBoundedFile(path, largestRulebook)).toString('utf8');
  } catch (error) {
    if (error instanceof FileTooLarge) throw new CallFailure('not-a-rulebook', { detail: 'too-large' });
    throw new CallFailure('file-unreadable', { name: path });
  }
}
