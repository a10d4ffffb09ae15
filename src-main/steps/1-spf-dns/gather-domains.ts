// The records of each domain that a mail of the shop names, and the name servers of its own zone compared.
import { known, missing } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { RecordType } from '../../protocols/dns/answer.ts';
import { askDomainRecords, wholeDomain } from '../../protocols/dns/domain-records.ts';
import { compareNameServers } from '../../protocols/dns/each-name-server.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import { factOfAnswers } from './fact-of-answers.ts';
import type { Gathering } from './gathering.ts';
import { isAskable, type Identities } from './identities.ts';

type DomainFacts = Pick<
  Facts,
  | 'fromDomainRecords'
  | 'envelopeDomainRecords'
  | 'ehloNameRecords'
  | 'messageIdDomainRecords'
  | 'nameServerComparison'
  | 'mailServerComparison'
>;

const messageIdTypes: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT'];

/** @returns one fact a domain; missing with `no-sample` where only a mail could tell the domain */
export async function gatherDomains(identities: Identities, gathering: Gathering): Promise<DomainFacts> {
  const { fromDomain, envelopeDomain, ehloName, messageIdDomain } = identities;
  const [from, envelope, ehlo, messageId, comparison, mailComparison] = await Promise.all([
    recordsFact(fromDomain, wholeDomain, gathering),
    recordsFact(envelopeDomain, wholeDomain, gathering),
    recordsFact(ehloName, wholeDomain, gathering),
    recordsFact(messageIdDomain, messageIdTypes, gathering),
    comparisonFact(fromDomain, gathering),
    mailComparisonFact(identities, gathering),
  ]);
  return {
    fromDomainRecords: from,
    envelopeDomainRecords: envelope,
    ehloNameRecords: ehlo,
    messageIdDomainRecords: messageId,
    nameServerComparison: comparison,
    mailServerComparison: mailComparison,
  };
}

async function recordsFact(
  domain: string | null,
  types: readonly RecordType[],
  gathering: Gathering,
): Promise<NonNullable<Facts['fromDomainRecords']>> {
  if (domain === null) return missing('no-sample', [], gathering.at);
  const { records, answers } = await askDomainRecords(domain, types, gathering);
  return factOfAnswers(records, answers, gathering.at);
}

async function comparisonFact(
  domain: string | null,
  gathering: Gathering,
): Promise<NonNullable<Facts['nameServerComparison']>> {
  if (!isAskable(domain)) return missing('no-sample', [], gathering.at);
  const questions = (['A', 'AAAA', 'MX', 'TXT', 'NS'] as const).map((type) => ({ name: domain, type }));
  const compared = await compareNameServers(
    domain,
    [...questions, { name: `_dmarc.${domain}`, type: 'TXT' }],
    gathering,
  );
  if (compared === null) return missing('server-failure', [], gathering.at);
  return factOfAnswers(compared.comparison, compared.answers, gathering.at);
}

/** The names that only the mail tells: each asked of every name server of its own zone, which may be another firm's. */
async function mailComparisonFact(
  { fromDomain, envelopeDomain, ehloName }: Identities,
  gathering: Gathering,
): Promise<NonNullable<Facts['mailServerComparison']>> {
  if (envelopeDomain === null && ehloName === null) return missing('no-sample', [], gathering.at);
  const names = [...new Set([envelopeDomain, ehloName])].filter(
    (name) => name !== fromDomain && isAskable(name) && isPublicKind(hostNameKind(name)),
  );
  if (names.length === 0) return known([], [], gathering.at); // the From domain itself, or no names of the internet
  const compared = await Promise.all(
    names.filter(isAskable).map((name) =>
      compareNameServers(
        name,
        (['A', 'AAAA', 'MX', 'TXT'] as const).map((type) => ({ name, type })),
        gathering,
      ),
    ),
  );
  const found = compared.filter((entry) => entry !== null);
  if (found.length === 0) return missing('server-failure', [], gathering.at);
  return factOfAnswers(
    found.map(({ comparison }) => comparison),
    found.flatMap(({ answers }) => answers),
    gathering.at,
  );
}
