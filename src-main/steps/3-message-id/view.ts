// STEP 3 as the screen sees it: the verdict of the mail, what marks it, the causes, and the fix cards.
import { fill, fillRich, plainWords, sayRich } from '../../contract/text.ts';
import type { CauseView } from '../../contract/view/finding.ts';
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
import { stateOf, stepFindings } from './headlines.ts';
import { foundAddresses, judgeHostName, suggestedHostNames } from './host-names.ts';
import { certaintyWord, mailView } from './mail-view.ts';
import { serverCommands } from './server-commands.ts';
import { serverReportView } from './server-report.ts';
import { words } from './words.ts';
import { dayOfYear, stampLine } from '../../wording/dates.ts';

const day = 24 * 3_600_000;
const mostCauses = 5;
const stampWords = { ok: 'noProblem', bad: 'toFix', warn: 'caution' } as const;

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
            word: mark(state.stamp, stampWords[state.stamp], language).word,
            line: stampLine('STEP 3', mailTime(judged) ?? judged.now),
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
  return fill(words.stale[language], { date: dayOfYear(at, language) });
}
