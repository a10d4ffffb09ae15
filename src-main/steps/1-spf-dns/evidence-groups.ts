// The drawer of STEP 1: raw answers by what they are about, each group with the verdict it supports.
import type { EvidenceGroup } from '../../contract/view/page.ts';
import type { Evidence } from '../../contract/evidence.ts';
import type { FactName } from '../../facts/facts.ts';
import { mark, verdictMark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';

interface Group {
  readonly title: { readonly ja: string; readonly en: string };
  readonly fact: FactName;
  /** only answers to questions of these types */
  readonly types?: readonly string[];
  /** the worst of these findings marks the group */
  readonly checks: readonly string[];
}

const groups: readonly Group[] = [
  {
    title: { ja: 'SPF（TXT）', en: 'SPF (TXT)' },
    fact: 'spfEvaluations',
    checks: ['spf-record', 'spf-header-from', 'spf-envelope', 'spf-helo'],
  },
  {
    title: { ja: 'A・AAAA', en: 'A, AAAA' },
    fact: 'fromDomainRecords',
    types: ['A', 'AAAA'],
    checks: ['domain-address'],
  },
  { title: { ja: 'MX', en: 'MX' }, fact: 'fromDomainRecords', types: ['MX'], checks: ['mail-exchange'] },
  {
    title: { ja: 'TXT・NS・SOA', en: 'TXT, NS, SOA' },
    fact: 'fromDomainRecords',
    types: ['TXT', 'NS', 'SOA'],
    checks: ['spf-writing'],
  },
  {
    title: { ja: 'PTR（逆引き）', en: 'PTR (reverse)' },
    fact: 'reverseLookups',
    checks: ['reverse-name', 'reverse-name-leads-back', 'reverse-name-own', 'reverse-name-ipv6'],
  },
  {
    title: { ja: 'ネームサーバーごとの答え', en: 'Each name server' },
    fact: 'nameServerComparison',
    checks: ['name-servers-agree', 'name-servers-answer'],
  },
  {
    title: {
      ja: '封筒の差出人・名のりのネームサーバー',
      en: 'Name servers of envelope domain and EHLO name',
    },
    fact: 'mailServerComparison',
    checks: ['mail-servers-agree', 'mail-servers-answer'],
  },
  {
    title: { ja: '逆引きのネームサーバー', en: 'Reverse name servers' },
    fact: 'reverseServerComparison',
    checks: ['reverse-servers-agree'],
  },
  {
    title: { ja: '封筒の差出人のドメイン', en: 'Domain of the envelope sender' },
    fact: 'envelopeDomainRecords',
    checks: ['spf-envelope'],
  },
  { title: { ja: '名のり（EHLO）の名前', en: 'EHLO name' }, fact: 'ehloNameRecords', checks: ['spf-helo'] },
  {
    title: { ja: 'DMARC', en: 'DMARC' },
    fact: 'dmarc',
    checks: ['dmarc-record', 'dmarc-alignment', 'dmarc-refusal'],
  },
  { title: { ja: 'DKIM', en: 'DKIM' }, fact: 'dkim', checks: ['dkim-signature'] },
  { title: { ja: 'DNSBL', en: 'DNSBL' }, fact: 'blocklists', checks: ['blocklist'] },
];

const gravity = ['fail', 'unknown', 'pass', 'none'] as const;

/** @returns the groups that have any evidence */
export function evidenceGroups({ facts, findings, language }: JudgedCase): readonly EvidenceGroup[] {
  return groups.flatMap(({ title, fact, types, checks }) => {
    const evidence = facts[fact]?.evidence ?? [];
    const shown = types === undefined ? evidence : evidence.filter((entry) => types.includes(typeOf(entry)));
    if (shown.length === 0) return [];
    const judged = checks.map((id) => findings.get(id)).filter((finding) => finding !== undefined);
    const worst = gravity
      .map((verdict) => judged.find((finding) => finding.verdict === verdict))
      .find((finding) => finding !== undefined);
    const groupMark =
      worst === undefined
        ? mark('none', 'notNeeded', language)
        : verdictMark(worst.verdict, worst.check.weight, language);
    return [{ title: title[language], mark: groupMark, evidence: shown }];
  });
}

/** `TXT shop.example.jp @ …` begins with the type. */
function typeOf({ source }: Evidence): string {
  return source.split(' ', 1)[0] ?? '';
}
