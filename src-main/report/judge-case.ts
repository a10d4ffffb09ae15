// Judges a whole case once: all checks and rules over its facts, now and before the first change, and the ranked causes.
import type { Finding } from '../checks/run-checks.ts';
import { runChecks } from '../checks/run-checks.ts';
import { factsOf, type CaseFile } from '../case-file/case-file.ts';
import type { Language } from '../contract/text.ts';
import type { Rule } from '../checks/rule.ts';
import type { Facts } from '../facts/facts.ts';
import { rulebookInUse, type Rulebook } from '../carriers/imported-rulebook.ts';
import { rules } from '../carriers/index.ts';
import { rulebookRead } from '../carriers/sources.ts';
import { steps } from '../steps/index.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import { rankCauses } from '../triage/rank.ts';

const ownRulebook = rulebookInUse(rules, rulebookRead, null);

/**
 * @param caseFile answers and facts
 * @param now ISO 8601 UTC, for "how old is this result"
 * @param masked whether customers' addresses are masked in what is derived
 */
export function judgeCase(
  caseFile: CaseFile,
  language: Language,
  now: string,
  masked: boolean,
  rulebook: Rulebook = ownRulebook,
): JudgedCase {
  const facts = factsOf(caseFile);
  const findings = judgeFacts(facts, rulebook.rules);
  const factsBefore =
    caseFile.before === null ? null : factsOf({ ...caseFile, facts: caseFile.before.facts });
  const findingsBefore = factsBefore === null ? null : judgeFacts(factsBefore, rulebook.rules);
  return {
    caseFile,
    facts,
    factsBefore,
    findings,
    findingsBefore,
    // The cause of what was wrong is read from the facts before the change: after it nothing is wrong any more.
    causes: rankCauses({ facts: factsBefore ?? facts, findings: findingsBefore ?? findings }),
    language,
    now,
    masked,
    rulebook: { read: rulebook.read, origin: rulebook.origin, fileName: rulebook.fileName },
  };
}

/** @returns every check's finding by its id, in the order of the steps */
export function judgeFacts(facts: Facts, inUse: readonly Rule[] = rules): ReadonlyMap<string, Finding> {
  const findings = steps.flatMap(({ id, checks }) =>
    runChecks(id === '2-carrier-rules' ? inUse : checks, facts),
  );
  return new Map(findings.map((finding) => [finding.check.id, finding]));
}
