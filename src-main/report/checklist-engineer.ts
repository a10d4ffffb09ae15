// The engineer's pages: everything the verdicts rest on, in the order in which the wizard finds it.
import type { CaseView } from '../contract/view.ts';
import { findingView } from '../checks/finding-view.ts';
import type { Finding } from '../checks/run-checks.ts';
import { carriers } from '../carriers/carrier.ts';
import { sayRich } from '../contract/text.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import type { RankedCause } from '../triage/cause.ts';
import { certaintyWords, ruleClassWords } from './class-words.ts';
import type { CauseOnPaper, CheckOnPaper, EngineerPages, RuleOnPaper } from './checklist-document.ts';
import { createEvidenceIndex, type EvidenceIndex } from './evidence-index.ts';
import { isRule } from './outcome.ts';
import * as parts from './engineer-parts.ts';
import { valueChanges } from './value-changes.ts';

/** @returns all that page one rests on */
export function engineerPages(judged: JudgedCase, view: CaseView): EngineerPages {
  const index = createEvidenceIndex(judged.language);
  return {
    causes: judged.causes.filter(({ ruledOut }) => !ruledOut).map((cause) => causeOnPaper(cause, judged)),
    ruledOut: judged.causes.filter(({ ruledOut }) => ruledOut).map((cause) => causeOnPaper(cause, judged)),
    changes: valueChanges(judged),
    checks: checksByStep(judged, view, index),
    rules: rulesByCarrier(judged, index),
    spf: parts.spfOnPaper(view),
    records: parts.recordsOnPaper(view),
    mails: parts.mailsOnPaper(view, judged.language),
    fixes: parts.fixesOnPaper(judged, view),
    bounces: parts.bouncesOnPaper(view),
    maillog: parts.maillogOnPaper(view),
    restart: parts.restartOnPaper(view, judged.language),
    sending: parts.sendingOnPaper(judged, view),
    evidence: index.all(),
  };
}

function causeOnPaper(
  { cause, certainty, explanation, reasons }: RankedCause,
  { language }: JudgedCase,
): CauseOnPaper {
  return {
    id: cause.id,
    title: cause.title[language],
    certainty: certaintyWords[certainty][language],
    weak: certainty === 'unlikely',
    explanation: sayRich(explanation, language),
    reasons: reasons.map((reason) => sayRich(reason, language)),
  };
}

function checksByStep(judged: JudgedCase, view: CaseView, index: EvidenceIndex): EngineerPages['checks'] {
  const own = [...judged.findings.values()].filter(({ check }) => !isRule(check));
  return view.pages
    .map((page) => ({
      step: [page.number, page.name].filter((part) => part !== '').join(' '),
      rows: own
        .filter(({ check, verdict }) => check.step === page.id && verdict !== 'none')
        .map((finding) => checkOnPaper(finding, judged, index)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function checkOnPaper(finding: Finding, judged: JudgedCase, index: EvidenceIndex): CheckOnPaper {
  const { language, findingsBefore } = judged;
  const view = findingView(finding, language);
  const before = findingsBefore?.get(finding.check.id);
  return {
    id: view.id,
    verdict: view.verdict,
    mark: view.mark,
    title: view.title,
    sentence: view.sentence,
    why: view.verdict === 'fail' ? view.why : null,
    before:
      before === undefined || before.verdict === finding.verdict ? null : findingView(before, language).mark,
    settledBy: view.settledBy?.words ?? null,
    notAsked: finding.missing?.why === 'not-gathered' && view.evidence.length === 0,
    evidence: index.numbersOf(view.evidence),
  };
}

function rulesByCarrier(judged: JudgedCase, index: EvidenceIndex): EngineerPages['rules'] {
  const { language } = judged;
  return carriers
    .map(({ id, name }) => ({
      carrier: name[language],
      rows: [...judged.findings.values()]
        .filter(({ check, verdict }) => isRule(check) && check.carrier === id && verdict !== 'none')
        .map((finding): RuleOnPaper => {
          const { check } = finding;
          return {
            ...checkOnPaper(finding, judged, index),
            rule: isRule(check) ? check.rule[language] : '',
            className: isRule(check) ? ruleClassWords[check.class][language] : '',
            source: findingView(finding, language).source,
          };
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
