// What became of the case: per carrier before and now, what was found wrong, what was changed. Paper and summary share it.
import type { Check } from '../checks/check.ts';
import type { Rule } from '../checks/rule.ts';
import type { Finding } from '../checks/run-checks.ts';
import { carriers, firstCarriers } from '../carriers/carrier.ts';
import type { Arrival, CarrierId } from '../contract/answers.ts';
import type { EvidenceKind } from '../contract/evidence.ts';
import type { Mark } from '../contract/view/mark.ts';
import type { Facts, Receipt } from '../facts/facts.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import { arrivalMark } from '../wording/marks.ts';
import { toLookAtAgain } from './looked-again.ts';

export interface CarrierOutcome {
  readonly id: CarrierId;
  readonly name: string;
  readonly before: Mark;
  readonly now: Mark;
  readonly failedBefore: boolean;
  readonly arrival: Arrival | null;
  readonly tickedAt: string | null;
}

const failing: readonly (Arrival | undefined)[] = ['nothing', 'bounced', 'spam-folder'];

/** @returns docomo, au and SoftBank, and every other carrier that was answered or ticked */
export function carrierOutcomes(judged: JudgedCase): readonly CarrierOutcome[] {
  const { language } = judged;
  const { arrivals } = judged.caseFile.answers;
  const receipts = currentReceipts(judged);
  return carriers
    .filter(({ id }) => firstCarriers.includes(id) || arrivals[id] !== undefined || receipts.has(id))
    .map(({ id, name }) => {
      const receipt = receipts.get(id);
      return {
        id,
        name: name[language],
        before: arrivalMark(arrivals[id], false, language),
        now: arrivalMark(receipt?.arrival, true, language),
        failedBefore: failing.includes(arrivals[id]),
        arrival: receipt?.arrival ?? null,
        tickedAt: receipt?.at ?? null,
      };
    });
}

/** The operator's ticks that were made after the change; earlier ones say nothing about now. */
function currentReceipts(judged: JudgedCase): ReadonlyMap<CarrierId, Receipt> {
  const { receipts } = judged.facts;
  if (receipts?.state !== 'known') return new Map();
  const since = judged.caseFile.before?.at ?? '';
  return new Map(receipts.value.filter((tick) => tick.at >= since).map((tick) => [tick.carrier, tick]));
}

/** Only the operator's ticks say that mail arrives: every carrier that failed before, and none that fails now. */
export function arrivesEverywhere(outcomes: readonly CarrierOutcome[]): boolean {
  const ticked = outcomes.filter((outcome) => outcome.arrival !== null && outcome.arrival !== 'unknown');
  const needed = outcomes.filter((outcome) => outcome.failedBefore);
  const first = needed.length > 0 ? needed : outcomes.filter(({ id }) => firstCarriers.includes(id));
  return (
    first.every((outcome) => outcome.arrival === 'inbox') &&
    ticked.every((outcome) => outcome.arrival === 'inbox')
  );
}

/** @returns whether a check is a carrier's published rule */
export function isRule(check: Check): check is Rule {
  return 'carrier' in check;
}

/** What was wrong: failed faults of our own checks, as they were before the first change. Carriers' rules come apart. */
export function faultsFound(judged: JudgedCase): readonly Finding[] {
  const findings = judged.findingsBefore ?? judged.findings;
  return [...findings.values()].filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'fault' && !isRule(check),
  );
}

/** Failed rules of carriers as they were before the first change. */
export function rulesBroken(judged: JudgedCase): readonly Finding[] {
  const findings = judged.findingsBefore ?? judged.findings;
  return [...findings.values()].filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'fault' && isRule(check),
  );
}

/** Faults that were seen to be still there now: those that nobody looked at again since the change are apart. */
export function faultsLeft(judged: JudgedCase): readonly Finding[] {
  return failedFaults(judged).filter((finding) => toLookAtAgain(judged, finding) === null);
}

/** Faults of before the change that nobody has looked at again since, with what would show how they are now. */
export function faultsToLookAtAgain(
  judged: JudgedCase,
): readonly { readonly finding: Finding; readonly by: EvidenceKind }[] {
  return failedFaults(judged).flatMap((finding) => {
    const by = toLookAtAgain(judged, finding);
    return by === null ? [] : [{ finding, by }];
  });
}

function failedFaults({ findings }: JudgedCase): readonly Finding[] {
  return [...findings.values()].filter(
    ({ verdict, check }) => verdict === 'fail' && check.weight === 'fault',
  );
}

export interface IdentityValues {
  readonly ehlo: string | null;
  readonly envelope: string | null;
  readonly messageId: string | null;
}

/** The three names a shop's mail carries, as the mail handed over shows them; the greeting stands in for EHLO. */
export function identityValues(facts: Facts): IdentityValues {
  const mail = facts.shopMail?.state === 'known' ? facts.shopMail.value : null;
  return {
    ehlo: mail?.leaving.helo ?? null,
    envelope: mail?.leaving.envelopeSender ?? mail?.returnPath ?? null,
    messageId: mail?.messageIds[0] ?? null,
  };
}
