// What shall change in DNS, and so is read again at every name server.
import { factsOf, type CaseFile } from '../../case-file/case-file.ts';
import { parseIpAddress } from '../../contract/ip-address.ts';
import type { DnsAnswer } from '../../protocols/dns/answer.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import { watchedHost } from './watched-host.ts';

/** Seconds. Where the old records are not known: what most panels set. */
const usualTtl = 3600;

/** The new name; where only the PTR is to change, the name the server goes by already. */
export function hostToRead(caseFile: CaseFile): { name: string; address: string } | null {
  const address = parseIpAddress(watchedHost({ caseFile, facts: factsOf(caseFile) }) ?? '');
  if (address === null) return null;
  const { greeting, shopMail } = caseFile.facts;
  const own = [
    shopMail?.state === 'known' ? shopMail.value.leaving.helo : null,
    greeting?.state === 'known' ? greeting.value.name : null,
  ].find((name) => name !== null && isPublicKind(hostNameKind(name)));
  const name = caseFile.answers.newHostName ?? own ?? null;
  return name === null ? null : { name, address };
}

/** The record of before, where SPF does not pass and is to be changed. */
export function spfToRead({ answers, facts }: CaseFile): { domain: string; old: string | null } | null {
  const { spfEvaluations, fromDomainRecords } = facts;
  const fails = ['fail', 'softfail', 'permerror', 'none', 'neutral'];
  const isWrong =
    spfEvaluations?.state === 'known' &&
    spfEvaluations.value.some(
      ({ domain, result }) => domain === answers.shopDomain && fails.includes(result),
    );
  const text = fromDomainRecords?.state === 'known' ? fromDomainRecords.value.answers.TXT : undefined;
  if (!isWrong || answers.shopDomain === null || text === undefined || text.outcome === 'no-answer')
    return null;
  return { domain: answers.shopDomain, old: spfOf(text) };
}

/** @returns seconds that an old answer may still be told after the change, a week at most */
export function longestTtl({ facts }: CaseFile): number {
  const text =
    facts.fromDomainRecords?.state === 'known' ? facts.fromDomainRecords.value.answers.TXT : undefined;
  const pointers =
    facts.reverseLookups?.state === 'known' ? facts.reverseLookups.value.map(({ pointer }) => pointer) : [];
  const records = [...pointers, ...(text === undefined ? [] : [text])].flatMap((answer) =>
    answer.outcome === 'found' ? answer.records : [],
  );
  return Math.max(usualTtl, ...records.map(({ ttl }) => Math.min(ttl, 7 * 86_400)));
}

/** @returns the SPF records of an answer as one text, null where there is none (RFC 7208 4.5) */
export function spfOf(answer: DnsAnswer): string | null {
  if (answer.outcome !== 'found') return null;
  const records = answer.records.flatMap(({ data }) =>
    data.type === 'TXT' && /^v=spf1(?: |$)/i.test(data.strings.join('')) ? [data.strings.join('')] : [],
  );
  return records.length === 0 ? null : [...records].sort().join(' / ');
}
