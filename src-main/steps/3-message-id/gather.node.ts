// After a mail was read: DNS records of the names it carries, and its DKIM signatures. All questions at once.
import { known, missing, type Fact } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Resolver } from '../../ports.ts';
import { verifyDkim } from '../../protocols/dkim/verify.node.ts';
import type { DkimFacts } from '../../protocols/dkim/dkim-facts.ts';
import type { DnsAnswer, DomainRecords, NoAnswerReason, RecordType } from '../../protocols/dns/answer.ts';
import { askDomainRecords, wholeDomain } from '../../protocols/dns/domain-records.ts';
import { dnsEvidence } from '../../protocols/dns/evidence.ts';
import { domainOf } from '../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import { messageIdParts } from '../../protocols/message/message-id.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';

type MailRecords = Pick<
  Facts,
  'envelopeDomainRecords' | 'ehloNameRecords' | 'messageIdDomainRecords' | 'dkim'
>;

const messageIdTypes: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT'];

/**
 * @param mail the shop's mail
 * @param bytes its source, whole, for the signatures; null where only its facts are left
 * @param at ISO 8601 UTC
 * @param pasted the body came by a page: a signature that does not fit proves nothing then
 */
export async function gatherForMail(
  mail: MailFacts,
  bytes: Uint8Array | null,
  resolver: Resolver,
  at: string,
  signal?: AbortSignal,
  pasted = false,
): Promise<MailRecords> {
  const [envelope, ehlo, messageId, dkim] = await Promise.all([
    recordsOf(domainOf(mail.leaving.envelopeSender ?? ''), wholeDomain, resolver, at, signal),
    recordsOf(mail.leaving.helo, wholeDomain, resolver, at, signal),
    recordsOf(messageIdParts(mail.messageIds)?.right ?? null, messageIdTypes, resolver, at, signal),
    bytes === null || mail.notes.includes('cut-off') || mail.headerOnly === true
      ? null
      : signaturesOf(bytes, resolver, at, signal).then((fact) => (pasted ? onlyGood(fact) : fact)),
  ]);
  return {
    envelopeDomainRecords: envelope,
    ehloNameRecords: ehlo,
    messageIdDomainRecords: messageId,
    ...(dkim === null ? {} : { dkim }),
  };
}

/** @returns the records of a name; names that no name server of the internet can know are not asked */
export async function recordsOf(
  name: string | null,
  types: readonly RecordType[],
  resolver: Resolver,
  at: string,
  signal?: AbortSignal,
): Promise<Fact<DomainRecords>> {
  if (name === null || !isPublicKind(hostNameKind(name))) return missing('no-sample', [], at);
  const domain = name.toLowerCase().replace(/\.$/, '');
  const { records, answers } = await askDomainRecords(domain, types, { resolver, signal });
  const evidence = answers.map(dnsEvidence);
  const silent = answers.find((answer) => answer.outcome === 'no-answer');
  if (silent?.outcome === 'no-answer' && answers.every((answer) => answer.outcome === 'no-answer')) {
    return missing(reasonOf(silent.why), evidence, at);
  }
  return known(records, evidence, at);
}

async function signaturesOf(
  bytes: Uint8Array,
  resolver: Resolver,
  at: string,
  signal?: AbortSignal,
): Promise<Fact<DkimFacts>> {
  const { facts, answers } = await verifyDkim(bytes, resolver, signal);
  return known(facts, evidenceOf(answers), at);
}

function onlyGood(fact: Fact<DkimFacts>): Fact<DkimFacts> | null {
  const bad = fact.state === 'known' && fact.value.signatures.some(({ result }) => result !== 'pass');
  return bad ? null : fact;
}

function evidenceOf(answers: readonly DnsAnswer[]): ReturnType<typeof dnsEvidence>[] {
  return answers.slice(0, 50).map(dnsEvidence);
}

function reasonOf(
  why: NoAnswerReason,
): 'timeout' | 'refused' | 'server-failure' | 'unreachable' | 'cancelled' {
  return why === 'garbled' || why === 'not-implemented' || why === 'name-too-long' ? 'server-failure' : why;
}
