// STEP 4's verdict in words: whether the server is back and what it calls itself now, or what has to be done first.
import { fill, fillRich, sayRich, type Args, type RichText } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import type { WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { guidanceOf } from './guidance.ts';
import { panelOf } from './panel.ts';
import { downSince, isBack } from './timeline.ts';
import { duration, rescueSteps } from './watch-view.ts';
import { words } from './words.ts';

/** After this long without an answer the page says what to do instead of waiting (ui.md 6). */
const lateSeconds = 5 * 60;

/** Mark, headline and next action of the page. */
export interface State {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: 'ok' | 'bad' | 'hold' | null;
  readonly next: string;
  readonly done: boolean;
}

/** @returns what STEP 4 says first: of the watch where one was started, otherwise of what has to be done */
export function stateOf(judged: JudgedCase): State {
  const { language, caseFile } = judged;
  const say = (word: keyof typeof words, args: Args = {}): string => fill(words[word][language], args);
  const rich = (word: keyof typeof words, args: Args = {}): RichText => fillRich(words[word][language], args);
  const watch = watchOf(judged);
  const waiting = mark('wait', 'waiting', language);
  const base = { stamp: null, next: say('nextWatch'), done: false, finding: '' } as const;

  if (watch !== null) {
    const after = watch.after?.name ?? null;
    const silent = downSince(watch);
    if (watch.gaveUp) {
      const headline = say('headGaveUp');
      return {
        ...base,
        mark: mark('bad', 'noAnswer', language),
        headline,
        lead: rich('leadLate'),
        finding: say('findDown'),
        stamp: 'bad',
      };
    }
    if (silent !== null) {
      const minutes = Math.floor((watch.elapsedSeconds - silent) / 60);
      const late = watch.elapsedSeconds - silent >= lateSeconds;
      return {
        ...base,
        mark: waiting,
        finding: say('findDown'),
        headline: late ? say('headLate', { minutes }) : say('headDown'),
        lead: late
          ? [...rich('leadLateSteps'), ...rescueSteps(panelOf(caseFile, judged.facts), language)]
          : rich('leadDown'),
      };
    }
    if (after !== null && isGoodName(after, caseFile.answers.newHostName)) {
      const args = {
        before: watch.before?.name ?? '',
        after,
        down: duration(watch.downSeconds ?? 0, language),
      };
      const stopped = watch.downSeconds !== null;
      return {
        mark: mark('ok', 'noProblem', language),
        finding: say('findBack'),
        headline: say(stopped ? 'headBack' : 'headReloaded'),
        lead: rich(stopped ? 'leadBack' : 'leadReloaded', args),
        stamp: 'ok',
        next: say('nextGo'),
        done: true,
      };
    }
    const same = after ?? (isBack(watch) ? (watch.before?.name ?? null) : null);
    if (same !== null && !isGoodName(same, caseFile.answers.newHostName)) {
      const lead = rich('leadSame', { name: same });
      return {
        ...base,
        mark: mark('bad', 'toFix', language),
        finding: say('findSame'),
        headline: say('headSame'),
        lead,
        stamp: 'bad',
      };
    }
    if (watch.running) {
      return {
        ...base,
        mark: waiting,
        finding: say('findWaiting'),
        headline: say('headWatching'),
        lead: rich('leadWatching'),
      };
    }
  }
  if (caseFile.restarted !== null) {
    return {
      ...base,
      mark: mark('ok', 'done', language),
      finding: say('findDone'),
      headline: say('headDone'),
      lead: rich('leadDone'),
      next: say('nextGo'),
      done: true,
    };
  }
  const untouched = mark('wait', 'notYet', language);
  if (caseFile.answers.server === 'rental-server') {
    const lead = sayRich(guidanceOf(judged).sentence, language);
    return {
      ...base,
      mark: mark('none', 'notNeeded', language),
      headline: say('headRental'),
      lead,
      next: say('nextGo'),
      done: true,
    };
  }
  if (caseFile.applied.length === 0 && caseFile.answers.newHostName === null) {
    return { ...base, mark: untouched, headline: say('headNothing'), lead: rich('leadNothing') };
  }
  const guidance = guidanceOf(judged);
  if (guidance.commands.length === 0) {
    const lead = sayRich(guidance.sentence, language);
    return {
      ...base,
      mark: mark('none', 'notNeeded', language),
      headline: say('headNoService'),
      lead,
      next: say('nextGo'),
      done: true,
    };
  }
  return {
    ...base,
    mark: untouched,
    headline: say('headReload'),
    lead: rich('leadReload'),
    next: say('nextReload'),
  };
}

/** A name that works on the internet, and the chosen one where one was chosen. */
function isGoodName(name: string, wanted: string | null): boolean {
  const plain = name.toLowerCase().replace(/\.$/, '');
  return isPublicKind(hostNameKind(plain)) && (wanted === null || plain === wanted.toLowerCase());
}

/** @returns the watch that runs or ran last */
export function watchOf(judged: JudgedCase): WatchFacts | null {
  const { watch } = judged.facts;
  return watch?.state === 'known' ? watch.value : null;
}
