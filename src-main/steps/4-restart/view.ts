// STEP 4 as the screen sees it: what to do first, the panel's way, the watch, and what the server calls itself now.
import { findingView } from '../../checks/finding-view.ts';
import type { Finding } from '../../checks/run-checks.ts';
import { fill, fillRich, plainWords, sayRich, type Args, type RichText } from '../../contract/text.ts';
import type { CommandView } from '../../contract/view/fix.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { EvidenceGroup, PageView } from '../../contract/view/page.ts';
import type { RestartView } from '../../contract/view/restart.ts';
import { hostings } from '../../hosting/index.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import type { WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import {
  greetingCommand,
  outboundCommand,
  type ServerCommand,
} from '../../servers/server-report/commands-to-run.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { guidanceOf } from './guidance.ts';
import { namesView } from './names-view.ts';
import { panelOf } from './panel.ts';
import { step } from './step.ts';
import { downSince, isBack } from './timeline.ts';
import { duration, rescueSteps, watchView } from './watch-view.ts';
import { originWords, preparations, words } from './words.ts';

/** After this long without an answer the page says what to do instead of waiting (ui.md 6). */
const lateSeconds = 5 * 60;

/** @returns STEP 4's place on the road */
export function page(judged: JudgedCase): PageView {
  const { language } = judged;
  const state = stateOf(judged);
  return {
    id: '4-restart',
    number: 'STEP 4',
    name: words.name[language],
    shortName: words.shortName[language],
    technicalName: words.technicalName[language],
    mark: state.mark,
    finding: state.finding,
    headline: state.headline,
    lead: state.lead,
    stamp: state.stamp === null ? null : { kind: state.stamp, word: state.mark.word, line: 'STEP 4' },
    next: state.next,
    evidence: evidenceOf(judged),
    stale: null,
    done: state.done,
  };
}

interface State {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: 'ok' | 'bad' | 'hold' | null;
  readonly next: string;
  readonly done: boolean;
}

function stateOf(judged: JudgedCase): State {
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

function watchOf(judged: JudgedCase): WatchFacts | null {
  const { watch } = judged.facts;
  return watch?.state === 'known' ? watch.value : null;
}

function evidenceOf(judged: JudgedCase): readonly EvidenceGroup[] {
  return step.checks.flatMap(({ id }) => {
    const finding: Finding | undefined = judged.findings.get(id);
    if (finding === undefined || finding.evidence.length === 0) return [];
    const { title, mark: findingMark, evidence } = findingView(finding, judged.language);
    return [{ title, mark: findingMark, evidence }];
  });
}

/** @returns everything STEP 4 draws below its headline */
export function detail(judged: JudgedCase): RestartView {
  const { language, caseFile, facts } = judged;
  const hosting = panelOf(caseFile, facts);
  const guidance = guidanceOf(judged);
  const watch = watchOf(judged);
  const address = serverAddress(judged);
  const port25 = facts.outboundPort25?.state === 'known' ? facts.outboundPort25.value : null;
  return {
    needed: { restart: guidance.restart, sentence: sayRich(guidance.sentence, language) },
    reloadCommands: guidance.commands.map(({ title, explains, code, ownValues }) => ({
      title: title[language],
      explains: explains[language],
      code,
      ownValues,
    })),
    panel: {
      id: hosting.id,
      name: hosting.name[language],
      url: hosting.url,
      origin: fill(originWords[hosting.source.kind][language], {
        date: hosting.checked,
        source: hosting.source.title[language],
      }),
      steps: hosting.restart.steps.map((text) => fillRich(text[language], { address })),
      buttons: hosting.restart.buttons.map((text) => text[language]),
      caution: fillRich(hosting.restart.caution[language]),
    },
    panels: hostings.map(({ id, name }) => ({ id, name: name[language] })),
    warning: { title: fillRich(words.warnTitle[language]), sentence: fillRich(words.warnSentence[language]) },
    before: preparations.map(({ id, words: item }) => ({
      id,
      words: plainWords(fillRich(item[language])),
      done: caseFile.prepared.includes(id),
    })),
    watch: watch === null ? null : watchView(watch, hosting, language),
    outboundPort25:
      port25 === null || port25.blocked === null
        ? null
        : {
            blocked: port25.blocked,
            sentence: fillRich(words[port25.blocked ? 'blocked' : 'notBlocked'][language]),
            commands: port25.blocked
              ? [greetingCommand, outboundCommand].map((command) => commandView(command, language))
              : [],
          },
    ...(facts.names?.state === 'known' ? { names: namesView(facts.names.value, language) } : {}),
    host: watch?.host ?? watchedHost(judged) ?? '',
  };
}

function commandView(command: ServerCommand, language: JudgedCase['language']): CommandView {
  return {
    title: command.title[language],
    explains: command.explains[language],
    code: command.code,
    ownValues: [],
  };
}

/** The address that the panel's list shows. */
function serverAddress(judged: JudgedCase): string {
  return watchedHost(judged) ?? words.hostUnknown[judged.language];
}

/**
 * Which server is watched: the sending address the operator gave, the one the mail came from, the domain's A record, or
 * the shop's domain itself.
 */
export function watchedHost(judged: Pick<JudgedCase, 'caseFile' | 'facts'>): string | null {
  const { caseFile, facts } = judged;
  const { sendingAddress, shopDomain } = caseFile.answers;
  if (sendingAddress !== null) return sendingAddress;
  const leaving = facts.shopMail?.state === 'known' ? facts.shopMail.value.leaving.address : null;
  if (leaving !== null) return leaving;
  const records =
    facts.fromDomainRecords?.state === 'known' ? facts.fromDomainRecords.value.answers.A : undefined;
  const first = records?.outcome === 'found' ? records.records.at(-1)?.data : undefined;
  return first !== undefined && 'address' in first ? first.address : shopDomain;
}
