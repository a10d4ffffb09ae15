// Answers the restart.* rows.
import { applyPanel, applyPrepared, applyRestart, applySeenChange } from '../../case-file/apply.ts';
import { factsOf, type CaseFile } from '../../case-file/case-file.ts';
import { hostings } from '../../hosting/index.ts';
import { CallFailure, type CallContext, type Handlers } from '../calls.node.ts';
import { panelOf } from './panel.ts';
import { startReadingNames, stopReadingNames } from './reading-names.node.ts';
import { downSince, downTimes } from './timeline.ts';
import { watchedHost } from './watched-host.ts';
import { greetingBefore, startWatching, stopWatching } from './watching.node.ts';
import { preparations } from './words.ts';

export const handlers: Handlers<
  'restart.prepare' | 'restart.choosePanel' | 'restart.watch' | 'restart.stopWatching' | 'restart.done'
> = {
  'restart.prepare': ({ item, done }, context) => {
    if (!preparations.some(({ id }) => id === item)) throw new CallFailure('bad-input');
    context.update((caseFile, at) => applyPrepared(caseFile, item, done, at));
    return context.view();
  },
  'restart.choosePanel': ({ panel }, context) => {
    if (!hostings.some(({ id }) => id === panel)) throw new CallFailure('bad-input');
    context.update((caseFile, at) => applyPanel(caseFile, panel, at));
    return context.view();
  },
  'restart.watch': ({ host }, context) => {
    const caseFile = context.caseFile();
    const watched = host ?? watchedHost({ caseFile, facts: factsOf(caseFile) });
    if (watched === null) throw new CallFailure('host-name');
    startWatching(context, watched);
    startReadingNames(context);
    return context.view();
  },
  'restart.stopWatching': (_input, context) => {
    stopAll(context);
    return context.view();
  },
  'restart.done': (_input, context) => {
    const caseFile = context.caseFile();
    const panel = panelOf(caseFile, factsOf(caseFile)).id;
    context.update((changed, at) => applyRestart(withFactsBefore(changed), panel, at));
    const { watch } = context.caseFile().facts;
    // Back under its new name: there is nothing left to watch for.
    if (watch?.state === 'known' && watch.value.after !== null && downSince(watch.value) === null)
      stopAll(context);
    return context.view();
  },
};

/** A restart that was watched began when the server went down: what was read since then is of after it. */
function withFactsBefore(caseFile: CaseFile): CaseFile {
  const watch = caseFile.facts.watch?.state === 'known' ? caseFile.facts.watch.value : null;
  const wentDown = watch === null ? undefined : downTimes(watch)[0]?.from;
  if (watch === null || wentDown === undefined) return caseFile;
  const at = new Date(Date.parse(watch.startedAt) + wentDown * 1000).toISOString();
  return applySeenChange(caseFile, greetingBefore(watch), at);
}

function stopAll(context: CallContext): void {
  stopWatching(context);
  stopReadingNames(context);
}
