// STEP 1 as the screen shows it: verdict first, the record as a readable trace, everything else, the fixes.
import { findingView } from '../../checks/finding-view.ts';
import type { Finding } from '../../checks/run-checks.ts';
import { fill, fillRich, visible, type Language } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { PageView, StampView } from '../../contract/view/page.ts';
import type { SpfDnsView } from '../../contract/view/spf-dns.ts';
import { mark } from '../../wording/marks.ts';
import type { ServerComparison } from '../../protocols/dns/answer.ts';
import type { JudgedCase } from '../judged-case.ts';
import { evidenceGroups } from './evidence-groups.ts';
import { valueOf } from './fixes/fix-context.ts';
import { headlineOf, nextWords, pageWords } from './headlines.ts';
import { identityViews, outcomeMark } from './identity-view.ts';
import { identitiesOf } from './identities.ts';
import { recordFixes } from './record-fixes.ts';
import { ofIdentity } from './spf-evaluations.ts';
import { step } from './step.ts';
import { termViews } from './term-view.ts';
import { dayOfYear, stampLine } from '../../wording/dates.ts';

type Standing = 'not-yet' | 'bad' | 'hold' | 'ok';

/** @returns the step's place on the road with its verdict */
export function page(judged: JudgedCase): PageView {
  const { language } = judged;
  const standing = standingOf(judged);
  const faults = failedFaults(judged);
  const headline = headlineOf(standing, faults[0] ?? null);
  return {
    id: '1-spf-dns',
    number: 'STEP 1',
    name: pageWords.name[language],
    shortName: pageWords.shortName[language],
    technicalName: 'SPF・DNS',
    mark: pageMark(standing, language),
    finding: railLine(standing, faults.length, language),
    headline: fill(headline.headline[language], faults[0]?.args ?? {}),
    lead: fillRich(headline.lead[language], leadArgs(judged, faults[0] ?? null)),
    stamp: stampOf(standing, judged),
    next: nextWords[standing][language],
    evidence: standing === 'not-yet' ? [] : evidenceGroups(judged),
    stale: staleWords(judged),
    done: standing === 'ok' || standing === 'bad',
  };
}

/** @returns what the page shows under the verdict */
export function detail(judged: JudgedCase): SpfDnsView {
  const { facts, language } = judged;
  const evaluations = valueOf(facts, 'spfEvaluations') ?? [];
  const [shown] = ofIdentity(evaluations, 'header-from');
  return {
    gathered: isGathered(judged),
    record:
      shown === undefined || shown.trace.record === null
        ? null
        : { domain: visible(shown.domain, 300), text: visible(shown.trace.record) },
    terms: shown === undefined ? [] : termViews(shown.trace, language),
    outcome: shown === undefined ? null : { mark: outcomeMark(shown, language), address: shown.address },
    lookups: shown?.lookups ?? 0,
    voidLookups: shown?.voidLookups ?? 0,
    worstCaseLookups: shown?.worstCaseLookups ?? 0,
    identities: identityViews(evaluations, language),
    nameServers: serversCompared(facts).map(({ zone, name, address, state, serial }) => ({
      zone: visible(zone, 300),
      name: visible(name, 300),
      address: address ?? '',
      mark: serverMark(state, language),
      serial: serial === null ? '' : String(serial),
    })),
    findings: isGathered(judged) ? ownFindings(judged).map((finding) => findingView(finding, language)) : [],
    fixes: recordFixes(judged),
  };
}

/** Every zone that was compared: the shop's own, those of the mail's names, the reverse ones; each zone once. */
function serversCompared(
  facts: JudgedCase['facts'],
): readonly ({ readonly zone: string } & ServerComparison['servers'][number])[] {
  const own = valueOf(facts, 'nameServerComparison');
  const all = [
    ...(own === null ? [] : [own]),
    ...(valueOf(facts, 'mailServerComparison') ?? []),
    ...(valueOf(facts, 'reverseServerComparison') ?? []),
  ];
  const zones = all.filter(({ zone }, place) => all.findIndex((other) => other.zone === zone) === place);
  return zones.flatMap(({ zone, servers }) => servers.map((server) => ({ zone, ...server })));
}

function isGathered({ facts }: JudgedCase): boolean {
  return facts.fromDomainRecords !== undefined;
}

function ownFindings({ findings }: JudgedCase): readonly Finding[] {
  return step.checks.map(({ id }) => findings.get(id)).filter((finding) => finding !== undefined);
}

/** What is said first where several things are wrong: the record, then who refuses by it, then the rest in their order. */
const gravest = ['spf-record', 'spf-header-from', 'dmarc-refusal'];

function failedFaults(judged: JudgedCase): readonly Finding[] {
  const rank = ({ check }: Finding): number =>
    gravest.includes(check.id) ? gravest.indexOf(check.id) : gravest.length;
  return ownFindings(judged)
    .filter(({ verdict, check }) => verdict === 'fail' && check.weight === 'fault')
    .sort((left, right) => rank(left) - rank(right));
}

/** Without the record and the sending address settled there is no verdict, whatever else was found to be good. */
const decisive = ['spf-record', 'spf-header-from'];

function standingOf(judged: JudgedCase): Standing {
  if (!isGathered(judged)) return 'not-yet';
  if (failedFaults(judged).length > 0) return 'bad';
  return decisive.some((id) => judged.findings.get(id)?.verdict !== 'pass') ? 'hold' : 'ok';
}

function pageMark(standing: Standing, language: Language): Mark {
  switch (standing) {
    case 'not-yet':
      return mark('wait', 'notYet', language);
    case 'bad':
      return mark('bad', 'toFix', language);
    case 'hold':
      return mark('hold', 'onHold', language);
    case 'ok':
      return mark('ok', 'noProblem', language);
  }
}

function railLine(standing: Standing, count: number, language: Language): string {
  if (standing === 'bad') return language === 'ja' ? `要修正 ${count} 件` : `${count} to fix`;
  return pageMark(standing, language).word;
}

function stampOf(standing: Standing, { facts, now, language }: JudgedCase): StampView | null {
  if (standing === 'not-yet') return null;
  const line = stampLine('STEP 1', facts.fromDomainRecords?.at ?? now);
  return { kind: standing, word: pageMark(standing, language).word, line };
}

function leadArgs({ facts }: JudgedCase, fault: Finding | null): Readonly<Record<string, string | number>> {
  const evaluation = ofIdentity(valueOf(facts, 'spfEvaluations') ?? [], 'header-from').find(
    ({ result }) => result === 'pass',
  );
  return { address: evaluation?.address ?? '', domain: evaluation?.domain ?? '', ...(fault?.args ?? {}) };
}

const dayMilliseconds = 86_400_000;

/** Older than a day, or made for another domain than the one answered now. */
function staleWords(judged: JudgedCase): string | null {
  const { facts, now, language, caseFile } = judged;
  const fact = facts.fromDomainRecords;
  if (fact === undefined) return null;
  const { fromDomain, addresses } = identitiesOf({
    answers: caseFile.answers,
    shopMail: valueOf(facts, 'shopMail'),
  });
  const judgedDomain = fact.state === 'known' ? fact.value.domain : fromDomain;
  const evaluated = (valueOf(facts, 'spfEvaluations') ?? []).map(({ address }) => address);
  const moved = evaluated.length > 0 && addresses.some(({ address }) => !evaluated.includes(address));
  const mail = facts.shopMail;
  const spf = facts.spfEvaluations;
  if (mail?.state === 'known' && spf?.at !== undefined && spf.at !== null && mail.at > spf.at) {
    return language === 'ja'
      ? 'その後でメールをお借りしました。もう一度調べると、封筒の差出人までわかります。'
      : 'A mail came in since; checking again also tells about its envelope sender.';
  }
  if (judgedDomain !== fromDomain || moved) {
    return language === 'ja'
      ? '答えが変わったので、もう一度調べてください。'
      : 'Your answers changed; please check again.';
  }
  const at = fact.at ?? now;
  if (Date.parse(now) - Date.parse(at) < dayMilliseconds) return null;
  const day = dayOfYear(at, language);
  return language === 'ja'
    ? `${day}の結果です。もう一度調べてください。`
    : `This is of ${day}; please check again.`;
}

function serverMark(
  state: 'answers' | 'lame' | 'refuses' | 'silent' | 'no-address',
  language: Language,
): Mark {
  switch (state) {
    case 'answers':
      return mark('ok', 'answering', language);
    case 'lame':
    case 'no-address':
      return mark('warn', 'caution', language);
    case 'refuses':
    case 'silent':
      return mark('ask', 'noAnswer', language);
  }
}
