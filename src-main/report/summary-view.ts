// The last stop of the road: what became of the case, and what to look at again. "Arrived" needs the operator's ticks.
import { plainWords } from '../contract/text.ts';
import type { Mark } from '../contract/view/mark.ts';
import type { PageView } from '../contract/view/page.ts';
import type { SummaryView } from '../contract/view/summary.ts';
import { findingView } from '../checks/finding-view.ts';
import type { Finding } from '../checks/run-checks.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import { evidenceKindWords } from '../wording/evidence-kinds.ts';
import { mark } from '../wording/marks.ts';
import {
  arrivesEverywhere,
  carrierOutcomes,
  faultsFound,
  faultsLeft,
  faultsToLookAtAgain,
  isRule,
  type CarrierOutcome,
} from './outcome.ts';
import { joined, later, namesWhere, plain, rich } from './paper-text.ts';
import { changedValues } from './conclusion.ts';
import { dayOfYear } from '../wording/dates.ts';

/** @returns the summary's place on the road */
export function summaryPage(judged: JudgedCase): PageView {
  const { language } = judged;
  const outcomes = carrierOutcomes(judged);
  const everywhere = arrivesEverywhere(outcomes);
  const { finding, pageMark } = standing(judged, outcomes);
  return {
    id: 'summary',
    number: '',
    name: plain('summaryName', language),
    shortName: plain('summaryShort', language),
    technicalName: '',
    mark: pageMark,
    finding,
    headline: summaryHeadline(judged, outcomes),
    lead: causeSentence(judged),
    stamp: null,
    next: plain(everywhere ? 'summaryNext' : 'summaryNextOpen', language),
    evidence: [],
    stale: null,
    done: everywhere,
  };
}

/** @returns before and after per carrier, what was done, what to look at next */
export function summaryDetail(judged: JudgedCase): SummaryView {
  const outcomes = carrierOutcomes(judged);
  return {
    headline: summaryHeadline(judged, outcomes),
    cause: causeSentence(judged),
    carriers: outcomes.map(({ id, name, before, now }) => ({ id, name, before, now })),
    done: doneList(judged, outcomes),
    next: nextList(judged, outcomes),
    arrivesEverywhere: arrivesEverywhere(outcomes),
  };
}

const failsNow = ({ arrival }: CarrierOutcome): boolean => arrival === 'nothing' || arrival === 'bounced';
const open = ({ arrival }: CarrierOutcome): boolean => arrival === null || arrival === 'unknown';
const arrived = ({ arrival }: CarrierOutcome): boolean => arrival === 'inbox';

function standing(
  judged: JudgedCase,
  outcomes: readonly CarrierOutcome[],
): { finding: string; pageMark: Mark } {
  const { language } = judged;
  if (arrivesEverywhere(outcomes)) {
    return { finding: plain('summaryFoundArrived', language), pageMark: mark('ok', 'arrived', language) };
  }
  if (outcomes.some(failsNow)) {
    return {
      finding: plain('summaryFoundBroken', language),
      pageMark: mark('bad', 'doesNotArrive', language),
    };
  }
  const changed = judged.caseFile.before !== null || judged.caseFile.applied.length > 0;
  return {
    finding: changed ? plain('summaryFoundOpen', language) : '',
    pageMark: mark('wait', 'notYet', language),
  };
}

function summaryHeadline(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): string {
  const { language } = judged;
  const say = (word: Parameters<typeof plain>[0], picks: (outcome: CarrierOutcome) => boolean): string => {
    const count = outcomes.filter(picks).length;
    return count === 0
      ? ''
      : plain(word, language, { count, carriers: namesWhere(outcomes, language, picks) });
  };
  const count = outcomes.filter(arrived).length;
  if (arrivesEverywhere(outcomes)) return say(count > 1 ? 'headArrivedAll' : 'headArrivedOne', arrived);
  const ticked = outcomes.some((outcome) => !open(outcome));
  if (!ticked) {
    return plain(
      judged.caseFile.before === null && faultsFound(judged).length === 0 ? 'headStart' : 'headOpen',
      language,
    );
  }
  return [
    say(count > 1 ? 'headSome' : 'headSomeOne', arrived),
    say('headFailing', failsNow),
    say('headSpam', ({ arrival }) => arrival === 'spam-folder'),
    say('headWarning', ({ arrival }) => arrival === 'warning-banner'),
    say('headNotConfirmed', (outcome) => open(outcome) && outcome.failedBefore),
  ]
    .filter((part) => part !== '')
    .slice(0, 2)
    .join(language === 'ja' ? '' : ' ');
}

function causeSentence(judged: JudgedCase) {
  const { language } = judged;
  const titles = titlesOf(faultsFound(judged), judged);
  const likely = judged.causes
    .filter(({ ruledOut, certainty }) => !ruledOut && certainty === 'likely')
    .map(({ cause }) => cause.title[language]);
  const named = likely.length > 0 ? likely.slice(0, 1) : titles;
  if (named.length === 0) return rich('summaryNoCause', language);
  const quoted = named.slice(0, 4).map((title) => (language === 'ja' ? `「${title}」` : title));
  return rich('summaryCause', language, {
    titles: language === 'ja' ? quoted.join('') : joined(quoted, language),
  });
}

function titlesOf(findings: readonly Finding[], { language }: JudgedCase): readonly string[] {
  return [...new Set(findings.map((finding) => findingView(finding, language).title))];
}

function doneList(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): SummaryView['done'] {
  const { language, caseFile } = judged;
  const seconds = judged.facts.watch?.state === 'known' ? judged.facts.watch.value.downSeconds : null;
  const ticked = namesWhere(outcomes, language, (outcome) => !open(outcome));
  return [
    ...changedValues(judged).map(({ names, now }) => ({
      kind: 'change' as const,
      words: rich('valueChanged', language, { name: joined(names, language), now }),
    })),
    ...(caseFile.restarted === null
      ? []
      : [
          {
            kind: 'restart' as const,
            words: [
              ...rich(caseFile.restarted.panel === '' ? 'restarted' : 'restartedPanel', language),
              ...(seconds === null ? [] : rich('downFor', language, { seconds: Math.round(seconds) })),
            ],
          },
        ]),
    ...(ticked === ''
      ? []
      : [{ kind: 'send' as const, words: rich('doneSend', language, { carriers: ticked }) }]),
  ];
}

function nextList(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): SummaryView['next'] {
  const { language, now } = judged;
  const left = faultsLeft(judged).filter(({ check }) => !isRule(check));
  const advice = [...judged.findings.values()].filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'advice' && !isRule(check),
  );
  const quoted = (findings: readonly Finding[]): string =>
    joined(titlesOf(findings, judged).slice(0, 4), language);
  const untested = namesWhere(outcomes, language, open);
  const list: SummaryView['next'][number][] = [];
  if (left.length > 0) {
    list.push({
      title: plain(left.length === 1 ? 'leftTitleOne' : 'leftTitle', language, { count: left.length }),
      sentence: quoted(left),
    });
  }
  const again = faultsToLookAtAgain(judged).filter(({ finding }) => !isRule(finding.check));
  if (again.length > 0) {
    const ways = [...new Set(again.map(({ by }) => evidenceKindWords[by][language]))];
    list.push({
      title: plain('lookAgainTitle', language, { count: again.length }),
      sentence: plain('lookAgainSentence', language, {
        titles: quoted(again.map(({ finding }) => finding)),
        ways: ways.slice(0, 3).join(language === 'ja' ? '、' : '; '),
      }),
    });
  }
  if (untested !== '') {
    list.push({
      title: plain('tickTitle', language, { carriers: untested }),
      sentence: plainWords(rich('tickSentence', language)),
    });
  }
  list.push({
    title: plain('againTitle', language, { date: dayOfYear(later(now, 7), language) }),
    sentence: plain('againSentence', language),
  });
  if (advice.length > 0) list.push({ title: plain('adviceTitle', language), sentence: quoted(advice) });
  return list;
}
