// When the shop's mail is taken out again, so is all that was gathered for what only it said: its envelope, its greeting, its
// address, its signatures. What the operator's own answers lead to stays. No verdict may rest on a mail that is gone.
import { applyFacts, forgetFacts } from '../../case-file/apply.ts';
import type { CaseFile } from '../../case-file/case-file.ts';
import { known, type Fact } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import { domainOf } from '../../protocols/message/address-list.ts';

const onlyOfMail = [
  'shopMail',
  'envelopeDomainRecords',
  'ehloNameRecords',
  'messageIdDomainRecords',
  'mailServerComparison',
  'dkim',
] as const;
/** Gathered for the mail and for the answers alike: of these the answers' part stays. */
const shared = ['fromDomainRecords', 'reverseLookups', 'blocklists', 'spfEvaluations', 'dmarc'] as const;

/** @returns the case without the shop's mail; facts of another domain or address than the answers name go with it */
export function forgetShopMail(caseFile: CaseFile, at: string): CaseFile {
  const { answers, facts } = caseFile;
  const domain = domainOf(answers.fromAddress ?? '') ?? answers.shopDomain;
  const mail = facts.shopMail?.state === 'known' ? facts.shopMail.value : null;
  const ofMail = mail?.leaving.address ?? null;
  const stays = (address: string): boolean => address !== ofMail || address === answers.sendingAddress;
  const isOwn = (name: string): boolean => domain !== null && name.toLowerCase() === domain.toLowerCase();
  const kept: Omit<Facts, 'answers'> = {
    ...part('fromDomainRecords', facts.fromDomainRecords, (value) => (isOwn(value.domain) ? value : null)),
    ...part('reverseLookups', facts.reverseLookups, (rows) =>
      filled(rows.filter(({ address }) => stays(address))),
    ),
    ...part('blocklists', facts.blocklists, (rows) => filled(rows.filter(({ address }) => stays(address)))),
    ...part('spfEvaluations', facts.spfEvaluations, (rows) =>
      filled(rows.filter((row) => row.identity === 'header-from' && isOwn(row.domain) && stays(row.address))),
    ),
    ...part('dmarc', facts.dmarc, (value) =>
      isOwn(value.fromDomain) ? { ...value, alignment: null } : null,
    ),
  };
  return applyFacts(forgetFacts(caseFile, [...onlyOfMail, ...shared], at), kept, at);
}

function filled<Row>(rows: readonly Row[]): readonly Row[] | null {
  return rows.length === 0 ? null : rows;
}

/** A known fact with the part of its value that stays; nothing where none does. What never answered stays as it is. */
function part<Name extends (typeof shared)[number], Value>(
  name: Name,
  fact: Fact<Value> | undefined,
  stays: (value: Value) => Value | null,
): { readonly [Key in Name]?: Fact<Value> } | object {
  if (fact === undefined) return {};
  if (fact.state !== 'known') return { [name]: fact };
  const value = stays(fact.value);
  return value === null ? {} : { [name]: known(value, fact.evidence, fact.at) };
}
