// Which server STEP 4 looks at.
import type { JudgedCase } from '../judged-case.ts';

/**
 * Which server is watched: the sending address the operator gave, the one the mail came from, the domain's A record, or
 * the shop's domain itself.
 */
export function watchedHost(judged: Pick<JudgedCase, 'caseFile' | 'facts'>): string | null {
  const { caseFile, facts } = judged;
  const { sendingAddress, shopDomain } = caseFile.answers;
  if (sendingAddress !== null) return sendingAddress;
  const leaving = facts.shopMail?.state === 'known' ? facts.shopMail.value.leaving.address : null;
  if (leaving !== null) return leaving;
  const records =
    facts.fromDomainRecords?.state === 'known' ? facts.fromDomainRecords.value.answers.A : undefined;
  const first = records?.outcome === 'found' ? records.records.at(-1)?.data : undefined;
  return first !== undefined && 'address' in first ? first.address : shopDomain;
}
