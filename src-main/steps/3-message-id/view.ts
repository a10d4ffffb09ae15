// STEP 3 as the screen sees it: the verdict of the mail, what marks it, the causes, and the fix cards.
import type { Finding } from '../../checks/run-checks.ts';
import { fill, fillRich, plainWords, sayRich, type Args, type RichText } from '../../contract/text.ts';
import type { CauseView } from '../../contract/view/finding.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { MessageView } from '../../contract/view/message.ts';
import type { EvidenceGroup, PageView } from '../../contract/view/page.ts';
import type { RankedCause } from '../../triage/cause.ts';
import { mark, verdictMark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { bouncesView, maskOf } from './bounces-view.ts';
import { compareMails } from './compare.ts';
import { maillogView } from './maillog-view.ts';
import { readEvidence } from './evidence-read.ts';
import { fixCards } from './fixes.ts';
import { foundAddresses, judgeHostName, suggestedHostNames } from './host-names.ts';
import { certaintyWord, mailView } from './mail-view.ts';
import { serverCommands } from './server-commands.ts';
import { serverReportView } from './server-report.ts';
import { step } from './step.ts';
import { words } from './words.ts';

const day = 24 * 3_600_000;
const mostCauses = 5;

/** @returns STEP 3's place on the road */
export function page(judged: JudgedCase): PageView {
  const { language } = judged;
  const state = stateOf(judged);
  return {
    id: '3-message-id',
    number: 'STEP 3',
    name: words.name[language],
    shortName: words.shortName[language],
    technicalName: words.technicalName[language],
    mark: state.mark,
    finding: state.finding,
    headline: state.headline,
    lead: state.lead,
    stamp:
      state.stamp === null
        ? null
        : {
            kind: state.stamp,
            word: state.mark.word,
            line: `STEP 3 · ${stampDate(mailTime(judged) ?? judged.now)}`,
          },
    next: state.next,
    evidence: evidenceOf(judged),
    stale: staleOf(judged),
    done: state.done,
  };
}

/** @returns all that STEP 3's three sub-screens need */
export function detail(judged: JudgedCase): MessageView {
  const { language, facts, caseFile } = judged;
  const evidence = readEvidence(caseFile, facts);
  const { shopMail, programMail } = evidence;
  const mask = maskOf(judged);
  return {
    mails: [shopMail, programMail].flatMap((mail) => (mail === null ? [] : [mailView(mail, judged)])),
    comparison:
      shopMail === null || programMail === null
        ? []
        : compareMails(shopMail, programMail).map(({ what, shop, program, weight }) => ({
            what: what[language],
            shop,
            program,
            weight: certaintyWord(weight === 3 ? 'likely' : weight === 2 ? 'possible' : 'unlikely', language),
            suspect: weight >= 2,
          })),
    causes: judged.causes
      .filter(({ ruledOut }) => !ruledOut)
      .slice(0, mostCauses)
      .map((cause) => causeView(cause, judged)),
    fixes: fixCards(judged),
    suggestedHostNames: suggestedHostNames(caseFile.answers.shopDomain, shopMail?.leaving.helo ?? null),
    newHostName: newHostName(judged, evidence.address),
    bounces: bouncesView(facts.bounces?.state === 'known' ? facts.bounces.value : [], language, mask),
    maillog: maillogView(facts.maillog?.state === 'known' ? facts.maillog.value : null, language, mask),
    ...(facts.serverReport?.state === 'known'
      ? {
          serverReport: serverReportView(
            facts.serverReport.value,
            facts.bounceAcceptance?.state === 'known' ? facts.bounceAcceptance.value : null,
            language,
            mask,
          ),
        }
      : {}),
    serverCommands: serverCommands(judged, evidence),
  };
}

interface State {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: 'ok' | 'bad' | 'warn' | null;
  readonly next: string;
  readonly done: boolean;
}

function stateOf(judged: JudgedCase): State {
  const { language, facts, caseFile } = judged;
  const say = (word: keyof typeof words, args: Args = {}): string => fill(words[word][language], args);
  const rich = (word: keyof typeof words): RichText => fillRich(words[word][language]);
  const applied = caseFile.applied.length > 0;
  if (facts.shopMail?.state !== 'known') {
    const other = facts.maillog?.state === 'known' || facts.bounces?.state === 'known';
    if (other) return stateOfRecords(judged);
    return {
      mark: mark('ask', 'notJudged', language),
      finding: say('findAsk'),
      headline: say('headAsk'),
      lead: rich('leadAsk'),
      stamp: null,
      next: say('nextAsk'),
      done: false,
    };
  }
  const failed = stepFindings(judged).filter(({ verdict }) => verdict === 'fail');
  const faults = failed.filter(({ check }) => check.weight === 'fault');
  const advice = failed.filter(({ check }) => check.weight === 'advice');
  if (faults.length > 0) {
    const three = threeAlike(faults);
    return {
      mark: mark('bad', 'toFix', language),
      finding: applied ? say('findApplied') : say('findBad', { count: faults.length }),
      headline: say(three ? 'headThree' : headOf(faults)),
      lead: rich(three ? 'leadThree' : 'leadBad'),
      stamp: 'bad',
      next: say(applied ? 'nextRestart' : 'nextFix'),
      done: applied,
    };
  }
  if (advice.length > 0) {
    return {
      mark: mark('warn', 'caution', language),
      finding: say('findAdvice', { count: advice.length }),
      headline: say('headAdvice'),
      lead: rich('leadAdvice'),
      stamp: 'warn',
      next: say('nextGo'),
      done: true,
    };
  }
  return {
    mark: mark('ok', 'noProblem', language),
    finding: say('findOk'),
    headline: say('headOk'),
    lead: rich('leadOk'),
    stamp: 'ok',
    next: say('nextGo'),
    done: true,
  };
}

/** No mail yet, but a log or bounces: what they show counts, and the mail is still asked for. */
function stateOfRecords(judged: JudgedCase): State {
  const { language, caseFile } = judged;
  const say = (word: keyof typeof words, args: Args = {}): string => fill(words[word][language], args);
  const faults = stepFindings(judged).filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'fault',
  );
  const applied = caseFile.applied.length > 0;
  const bad = faults.length > 0;
  return {
    mark: bad ? mark('bad', 'toFix', language) : mark('ask', 'notJudged', language),
    finding: bad ? say(applied ? 'findApplied' : 'findBad', { count: faults.length }) : say('findOther'),
    headline: say(bad ? 'headOtherBad' : 'headOther'),
    lead: fillRich(words.leadOther[language]),
    stamp: bad ? 'bad' : null,
    next: say(bad ? (applied ? 'nextRestart' : 'nextFix') : 'nextOther'),
    done: bad && applied,
  };
}

/** EHLO name, envelope sender and Message-ID all without a real name: one reason, three faults. */
function threeAlike(faults: readonly Finding[]): boolean {
  const ids = faults.map(({ check }) => check.id);
  return ['ehlo-name', 'envelope-sender-domain', 'message-id-domain'].every((id) => ids.includes(id));
}

function headOf(faults: readonly Finding[]): keyof typeof words {
  const has = (id: string): boolean => faults.some(({ check }) => check.id === id);
  const blank = faults.some(
    ({ check, sentence }) => check.id === 'message-id-present' && sentence === check.wording['fail:blank'],
  );
  if (blank) return 'headBlank';
  if (has('message-id-present')) return 'headMissing';
  if (has('message-id-domain')) return 'headId';
  if (has('message-id-form') || has('message-id-repeated')) return 'headForm';
  if (has('ehlo-name') || has('ehlo-resolves')) return 'headEhlo';
  return has('envelope-sender-domain') ? 'headEnvelope' : 'headHeader';
}

function stepFindings({ findings }: JudgedCase): readonly Finding[] {
  return step.checks.flatMap(({ id }) => findings.get(id) ?? []);
}

function causeView(
  { cause, certainty, explanation, reasons }: RankedCause,
  { language }: JudgedCase,
): CauseView {
  return {
    id: cause.id,
    title: cause.title[language],
    explanation: sayRich(explanation, language),
    certainty,
    certaintyWord: certaintyWord(certainty, language),
    reasons: reasons.map((reason) => sayRich(reason, language)),
    fixIds: cause.fixes,
  };
}

function newHostName(judged: JudgedCase, address: string | null): MessageView['newHostName'] {
  const { language, facts, caseFile } = judged;
  const { newHostName: name, shopDomain } = caseFile.answers;
  if (name === null) return null;
  const { state, sentence } = judgeHostName(name, facts, shopDomain, address);
  const kind =
    state === 'good'
      ? mark('ok', 'noProblem', language)
      : state === 'not-known'
        ? mark('ask', 'notJudged', language)
        : mark('warn', 'checkThis', language);
  return {
    name,
    mark: kind,
    sentence: fillRich(sentence[language], { address: address ?? '?', found: foundAddresses(facts) }),
  };
}

function evidenceOf(judged: JudgedCase): readonly EvidenceGroup[] {
  const { language, facts } = judged;
  const groups: EvidenceGroup[] = [];
  const { shopMail } = facts;
  if (shopMail?.state === 'known')
    groups.push({
      title: words.groupMail[language],
      mark: mark('none', 'notNeeded', language),
      evidence: shopMail.evidence,
    });
  if (shopMail?.state === 'known' && shopMail.value.shown !== undefined) {
    const { from, subject, attachments } = shopMail.value.shown;
    const files = attachments.map(({ name, type, size }) => `${name} (${type}, ${size} B)`);
    groups.push({
      title: words.groupShown[language],
      mark: mark('none', 'notNeeded', language),
      evidence: [
        {
          source: shopMail.value.name,
          lines: [`From: ${from}`, `Subject: ${subject}`, ...files],
          at: shopMail.at,
        },
      ],
    });
  }
  for (const finding of stepFindings(judged)) {
    if (finding.evidence.length === 0 || finding.verdict === 'none') continue;
    groups.push({
      title: plainWords(fillRich(finding.check.title[language], finding.args)),
      mark: verdictMark(finding.verdict, finding.check.weight, language),
      evidence: finding.evidence,
    });
  }
  return groups;
}

function mailTime({ facts }: JudgedCase): string | null {
  return facts.shopMail?.state === 'known' ? facts.shopMail.at : null;
}

function staleOf(judged: JudgedCase): string | null {
  const { language } = judged;
  const at = mailTime(judged);
  if (at === null || Date.parse(judged.now) - Date.parse(at) < day) return null;
  return fill(words.stale[language], { date: at.slice(0, 10) });
}

/** `26.11.24` in Japan's zone, as the stamp shows it. */
function stampDate(at: string): string {
  const japan = new Date(Date.parse(at) + 9 * 3_600_000).toISOString();
  return japan.slice(2, 10).replace(/-/g, '.');
}
