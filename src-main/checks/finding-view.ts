// A finding in one language, as lists, drawer and paper show it.
import { fillRich, plainWords, type Language } from '../contract/text.ts';
import type { FindingView } from '../contract/view/finding.ts';
import { evidenceKindWords } from '../wording/evidence-kinds.ts';
import { verdictMark } from '../wording/marks.ts';
import { missingReasonWords } from '../wording/missing-reasons.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './run-checks.ts';

/** Beside a rule whose published page could not be read on the day of reading. */
const caution = {
  ja: 'いまのページの文面は、まだ確かめていません。',
  en: 'The wording of today’s page has not been checked.',
} as const;

/** Two sentences in a row: Japanese needs nothing between them. */
const between = { ja: [], en: [{ kind: 'plain', text: ' ' }] } as const;

const confidenceWords = {
  official: { ja: '公式の文書', en: 'official text' },
  secondary: { ja: '二次情報', en: 'secondary source' },
  seed: { ja: '事例報告', en: 'case report' },
  unverified: { ja: '未確認', en: 'unverified' },
} as const;

/** @returns the finding with its words filled in; a missing fact's reason follows the sentence */
export function findingView(finding: Finding, language: Language): FindingView {
  const { check } = finding;
  const sentence = fillRich(finding.sentence[language], finding.args);
  const reason = finding.missing === null ? [] : fillRich(missingReasonWords[finding.missing.why][language]);
  return {
    id: check.id,
    verdict: finding.verdict,
    mark: verdictMark(finding.verdict, check.weight, language),
    title: plainWords(fillRich(check.title[language], finding.args)),
    sentence: reason.length === 0 ? sentence : [...sentence, ...between[language], ...reason],
    why: fillRich(check.wording.why[language], finding.args),
    evidence: finding.evidence,
    settledBy:
      finding.verdict === 'unknown' && finding.settledBy !== null
        ? { kind: finding.settledBy, words: evidenceKindWords[finding.settledBy][language] }
        : null,
    fixIds: finding.verdict === 'fail' ? (check.fixes ?? []) : [],
    source: isRule(check) ? sourceView(check, language) : null,
  };
}

function isRule(check: Finding['check']): check is Rule {
  return 'source' in check;
}

function sourceView(rule: Rule, language: Language): FindingView['source'] {
  return {
    title: rule.source.title,
    url: rule.source.url,
    read: rule.source.read,
    confidence: confidenceWords[rule.confidence][language],
    caution: rule.source.seenToday
      ? null
      : [caution[language], rule.source.copy?.[language] ?? ''].join(' ').trim(),
  };
}
