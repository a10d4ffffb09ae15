// Was a finding's ground looked at again after the change? Facts of before the change prove neither "repaired" nor "still
// broken": what they say of now is open until somebody looks again.
import { lastChange } from '../case-file/apply.ts';
import type { EvidenceKind } from '../contract/evidence.ts';
import type { Finding } from '../checks/run-checks.ts';
import { factOrigins, type FactName, type Facts } from '../facts/facts.ts';
import { realTime } from '../protocols/maillog/maillog-facts.ts';
import type { JudgedCase } from '../steps/judged-case.ts';

/** Clocks of servers and phones differ a little; a mail stamped this long before the change is still a mail of before it. */
const clockDifference = 2 * 60_000;

/**
 * @param finding a finding over the facts of now
 * @returns which piece of evidence must be brought again; null where it was looked at since the change, or nothing was
 * changed. The change is the first one of the case, or a later fix that this check names.
 */
export function toLookAtAgain(judged: JudgedCase, finding: Finding): EvidenceKind | null {
  const since = changedAt(judged, finding);
  if (since === null) return null;
  const needed = finding.check.needs.filter((name) => name !== 'answers');
  if (needed.length > 0) {
    const old = needed.find((name) => !isNewer(judged.facts, name, since));
    return old === undefined ? null : factOrigins[old].settledBy;
  }
  // Judges that take one of several facts declare none: what they rested on is their evidence.
  const last = finding.evidence
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last === undefined || last >= since ? null : (finding.settledBy ?? kindOf(judged.facts, last));
}

/** @returns whether the mail log tells of the server as it is now: read, and written, since the last change */
export function logIsOfNow({ caseFile, facts }: JudgedCase): boolean {
  const since = lastChange(caseFile);
  return since === null || isNewer(facts, 'maillog', since);
}

function changedAt({ caseFile }: JudgedCase, { check }: Finding): string | null {
  if (caseFile.before === null) return null;
  const own = caseFile.applied.filter(({ fix }) => check.fixes?.includes(fix) === true).map(({ at }) => at);
  return [caseFile.before.at, ...own].sort().at(-1) ?? null;
}

function isNewer(facts: Facts, name: FactName, since: string): boolean {
  const fact = facts[name];
  if (fact?.state !== 'known' || fact.at < since) return false;
  const made = madeAt(facts, name);
  return made === null || made >= Date.parse(since) - clockDifference;
}

/** When the thing itself was made, where it tells: an old mail or log that is handed over today is still an old one. */
function madeAt({ shopMail, programMail, maillog }: Facts, name: FactName): number | null {
  if (name === 'maillog') {
    if (maillog?.state !== 'known' || maillog.value.to === null) return null;
    return realTime(maillog.value.to, maillog.value.zoneMinutes);
  }
  const mail = name === 'shopMail' ? shopMail : name === 'programMail' ? programMail : undefined;
  if (mail?.state !== 'known') return null;
  // The receiver's stamp first: the shop's own clock is one of the things that may be wrong.
  const stamp = mail.value.received[0]?.date ?? mail.value.date;
  const time = stamp === null ? Number.NaN : Date.parse(stamp);
  return Number.isNaN(time) ? null : time;
}

/** The kind of evidence that a fact of this moment came by. */
function kindOf(facts: Facts, at: string): EvidenceKind {
  const name = (Object.keys(facts) as FactName[]).find(
    (each) => each !== 'answers' && facts[each]?.evidence.some((evidence) => evidence.at === at) === true,
  );
  return name === undefined ? 'shop-mail' : factOrigins[name].settledBy;
}
