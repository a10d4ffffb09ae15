// When the shop's mail is taken out or another takes its place, so goes all that was gathered for what only it said: its
// envelope, its greeting, its address, its signatures. What the operator's own answers or the new mail lead to stays.
// No verdict may rest on a mail that is gone.
import { applyFacts, forgetFacts } from '../../case-file/apply.ts';
import type { CaseFile } from '../../case-file/case-file.ts';
import { ehloName } from '../../carriers/judges/reading.ts';
import { known, type Fact } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import { domainOf } from '../../protocols/message/address-list.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { messageIdParts } from '../../protocols/message/message-id.ts';

/** Gathered for the mail, and in part for the answers too. */
const gathered = [
  'shopMail',
  'envelopeDomainRecords',
  'ehloNameRecords',
  'messageIdDomainRecords',
  'mailServerComparison',
  'dkim',
  'fromDomainRecords',
  'reverseLookups',
  'blocklists',
  'spfEvaluations',
  'dmarc',
] as const;

/** @returns the case without the shop's mail; facts of another domain or address than the answers name go with it */
export function forgetShopMail(caseFile: CaseFile, at: string): CaseFile {
  return without(caseFile, null, at);
}

/**
 * @param next the mail that takes the place of the one before; it is not put in here
 * @returns the case without the mail before and without the facts that speak of names the new mail does not carry
 */
export function forgetForNext(caseFile: CaseFile, next: MailFacts, at: string): CaseFile {
  const { shopMail } = caseFile.facts;
  return shopMail?.state === 'known' && isSame(shopMail.value, next) ? caseFile : without(caseFile, next, at);
}

/** The very same mail once more: what is known of it stays true. */
function isSame(a: MailFacts, b: MailFacts): boolean {
  return (
    a.headers.map(({ raw }) => raw).join('') === b.headers.map(({ raw }) => raw).join('') && a.size === b.size
  );
}

function without(caseFile: CaseFile, next: MailFacts | null, at: string): CaseFile {
  const { answers, facts } = caseFile;
  const own = domainOf(next?.from[0] ?? answers.fromAddress ?? '') ?? answers.shopDomain;
  const mail = facts.shopMail?.state === 'known' ? facts.shopMail.value : null;
  const ofMail = mail?.leaving.address ?? null;
  const addresses = [next?.leaving.address ?? null, answers.sendingAddress];
  const stays = (address: string): boolean => address !== ofMail || addresses.includes(address);
  const envelope = domainOf(next?.leaving.envelopeSender ?? '');
  const server = facts.serverReport === undefined ? {} : { serverReport: facts.serverReport };
  const helo = next?.leaving.helo ?? ehloName(server)?.value ?? null;
  const right = next === null ? null : (messageIdParts(next.messageIds)?.right ?? null);
  const kept: Omit<Facts, 'answers'> = {
    ...part('fromDomainRecords', facts.fromDomainRecords, (value) =>
      same(value.domain, own) ? value : null,
    ),
    ...part('envelopeDomainRecords', facts.envelopeDomainRecords, (value) =>
      same(value.domain, envelope) ? value : null,
    ),
    ...part('ehloNameRecords', facts.ehloNameRecords, (value) => (same(value.domain, helo) ? value : null)),
    ...part('messageIdDomainRecords', facts.messageIdDomainRecords, (value) =>
      same(value.domain, right) ? value : null,
    ),
    ...part('mailServerComparison', facts.mailServerComparison, (rows) =>
      filled(rows.filter(({ zone }) => [envelope, helo].some((name) => isUnder(name, zone)))),
    ),
    ...part('reverseLookups', facts.reverseLookups, (rows) =>
      filled(rows.filter(({ address }) => stays(address))),
    ),
    ...part('blocklists', facts.blocklists, (rows) => filled(rows.filter(({ address }) => stays(address)))),
    ...part('spfEvaluations', facts.spfEvaluations, (rows) =>
      filled(
        rows.filter(
          ({ identity, domain, address }) =>
            same(domain, { 'header-from': own, envelope, helo }[identity]) && stays(address),
        ),
      ),
    ),
    ...part('dmarc', facts.dmarc, (value) =>
      same(value.fromDomain, own) ? { ...value, alignment: null } : null,
    ),
  };
  return applyFacts(forgetFacts(caseFile, gathered, at), kept, at);
}

function same(domain: string, name: string | null): boolean {
  return name !== null && domain.toLowerCase().replace(/\.$/, '') === name.toLowerCase().replace(/\.$/, '');
}

function isUnder(name: string | null, zone: string): boolean {
  return name !== null && `.${name.toLowerCase()}`.endsWith(`.${zone.toLowerCase().replace(/\.$/, '')}`);
}

function filled<Row>(rows: readonly Row[]): readonly Row[] | null {
  return rows.length === 0 ? null : rows;
}

/** Asked for the answers' sake too: that these did not answer stays true. */
const ofAnswers: ReadonlySet<string> = new Set([
  'fromDomainRecords',
  'reverseLookups',
  'blocklists',
  'spfEvaluations',
  'dmarc',
]);

/** A known fact with the part of its value that stays; nothing where none does. What never answered stays as it is. */
function part<Name extends (typeof gathered)[number], Value>(
  name: Name,
  fact: Fact<Value> | undefined,
  stays: (value: Value) => Value | null,
): { readonly [Key in Name]?: Fact<Value> } | object {
  if (fact === undefined) return {};
  if (fact.state !== 'known') return ofAnswers.has(name) ? { [name]: fact } : {};
  const value = stays(fact.value);
  return value === null ? {} : { [name]: known(value, fact.evidence, fact.at) };
}
