// What the record fixes of STEP 1 are made from: the judged case, read once.
import { panelOfNameServers } from '../../../dns-panels/index.ts';
import type { DnsPanel } from '../../../dns-panels/dns-panel.ts';
import { hostingOfName } from '../../../hosting/index.ts';
import type { Hosting } from '../../../hosting/hosting.ts';
import type { Language } from '../../../contract/text.ts';
import type { FactName, Facts, FactTypes } from '../../../facts/facts.ts';
import type { JudgedCase } from '../../judged-case.ts';
import { namesIn } from '../answers-of.ts';
import { identitiesOf, type Identities } from '../identities.ts';

export interface FixContext {
  readonly language: Language;
  readonly facts: Facts;
  readonly identities: Identities;
  readonly panel: DnsPanel | null;
  readonly hosting: Hosting | null;
  /** the zone's own domain, for host names relative to it */
  readonly zone: string | null;
  /** name that the server shall get, as far as anybody said or the DNS suggests */
  readonly serverName: string | null;
  readonly failed: (check: string) => boolean;
}

/** @returns the value of a fact, or null while it is missing */
export function valueOf<Name extends FactName>(facts: Facts, name: Name): FactTypes[Name] | null {
  const fact = facts[name];
  return fact?.state === 'known' ? fact.value : null;
}

export function fixContext({ caseFile, facts, findings, language }: JudgedCase): FixContext {
  const identities = identitiesOf({ answers: caseFile.answers, shopMail: valueOf(facts, 'shopMail') });
  const comparison = valueOf(facts, 'nameServerComparison');
  const records = valueOf(facts, 'fromDomainRecords');
  const nameServers = [
    ...(comparison?.servers.map(({ name }) => name) ?? []),
    ...namesIn(records?.answers.NS),
  ];
  const reverse = valueOf(facts, 'reverseLookups') ?? [];
  const names = reverse.flatMap(({ pointer }) => namesIn(pointer));
  const hosting = names.map(hostingOfName).find((found) => found !== null) ?? null;
  const { newHostName } = caseFile.answers;
  const domain = identities.fromDomain;
  return {
    language,
    facts,
    identities,
    panel: panelOfNameServers([...new Set(nameServers)]),
    hosting,
    zone: comparison?.zone ?? domain,
    serverName: newHostName ?? (domain === null ? null : `mail.${domain}`),
    failed: (check) => findings.get(check)?.verdict === 'fail',
  };
}
