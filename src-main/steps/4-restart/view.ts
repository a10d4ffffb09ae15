// STEP 4 as the screen sees it: what to do first, the panel's way, the watch, and what the server calls itself now.
import { findingView } from '../../checks/finding-view.ts';
import type { Finding } from '../../checks/run-checks.ts';
import { fill, fillRich, plainWords, sayRich } from '../../contract/text.ts';
import type { CommandView } from '../../contract/view/fix.ts';
import type { EvidenceGroup, PageView } from '../../contract/view/page.ts';
import type { RestartView } from '../../contract/view/restart.ts';
import { hostings } from '../../hosting/index.ts';
import {
  greetingCommand,
  outboundCommand,
  type ServerCommand,
} from '../../servers/server-report/commands-to-run.ts';
import type { JudgedCase } from '../judged-case.ts';
import { guidanceOf } from './guidance.ts';
import { stateOf, watchOf } from './headlines.ts';
import { namesView } from './names-view.ts';
import { panelOf } from './panel.ts';
import { step } from './step.ts';
import { watchView } from './watch-view.ts';
import { watchedHost } from './watched-host.ts';
import { originWords, preparations, words } from './words.ts';
import { stampLine } from '../../wording/dates.ts';

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
    stamp: state.stamp === null ? null : { kind: state.stamp, word: state.mark.word, line: lineOf(judged) },
    next: state.next,
    evidence: evidenceOf(judged),
    stale: null,
    done: state.done,
  };
}

function evidenceOf(judged: JudgedCase): readonly EvidenceGroup[] {
  return step.checks.flatMap(({ id }) => {
    const finding: Finding | undefined = judged.findings.get(id);
    if (finding === undefined || finding.evidence.length === 0) return [];
    const { title, mark: findingMark, evidence } = findingView(finding, judged.language);
    return [{ title, mark: findingMark, evidence }];
  });
}

/** The day on which the server was seen. */
function lineOf({ facts, now }: JudgedCase): string {
  const at = facts.watch?.state === 'known' ? facts.watch.at : now;
  return stampLine('STEP 4', at);
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
