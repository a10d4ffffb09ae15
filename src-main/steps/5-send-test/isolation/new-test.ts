// A new isolation test from what the case knows: the shop's right values beside the ones its mail really left with.
import type { IsolationFactorId } from '../../../contract/isolation.ts';
import type { CaseFile } from '../../../case-file/case-file.ts';
import type { IsolationFacts, IsolationValues } from '../../../facts/isolation-facts.ts';
import { designMails } from './design.ts';

const defaultName = 'localhost.localdomain';

/** Signing can only be left out where the server signs: the mail handed over carries a signature. */
export function signs({ facts }: Pick<CaseFile, 'facts'>): boolean {
  const mail = facts.shopMail?.state === 'known' ? facts.shopMail.value : null;
  return mail?.headers.some(({ name }) => name.toLowerCase() === 'dkim-signature') === true;
}

/** @returns the set, or null where the shop's address is not known yet */
export function newIsolation(
  caseFile: CaseFile,
  factors: readonly IsolationFactorId[],
  recipients: IsolationFacts['recipients'],
  at: string,
): IsolationFacts | null {
  const values = valuesOf(caseFile);
  if (values === null) return null;
  const distinct = [...new Set(factors)];
  return { factors: distinct, mails: designMails(distinct), values, recipients, ticks: [], madeAt: at };
}

function valuesOf({ answers, facts }: CaseFile): IsolationValues | null {
  const { fromAddress, shopDomain, newHostName, server, shopName } = answers;
  const from = fromAddress ?? (shopDomain === null ? null : `order@${shopDomain}`);
  if (from === null) return null;
  const user = server === 'debian-ubuntu' ? 'www-data' : 'apache';
  const seen = facts.shopMail?.state === 'known' ? facts.shopMail.value.leaving.envelopeSender : null;
  const webUser = seen !== null && seen !== '' && seen !== from ? seen : `${user}@${defaultName}`;
  return {
    hostName: newHostName ?? shopDomain ?? from.slice(from.lastIndexOf('@') + 1),
    from,
    otherFrom: webUser,
    envelopeSender: from,
    webUser,
    shopName,
  };
}

/** @returns the test with this tick in the place of an earlier one; `unknown` takes it back */
export function tickIsolation(
  isolation: IsolationFacts,
  tick: IsolationFacts['ticks'][number],
): IsolationFacts {
  const others = isolation.ticks.filter(
    ({ carrier, number }) => carrier !== tick.carrier || number !== tick.number,
  );
  return { ...isolation, ticks: tick.arrival === 'unknown' ? others : [...others, tick] };
}
