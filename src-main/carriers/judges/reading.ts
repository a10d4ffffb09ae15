// What judges read from the facts, each with the evidence it came from; and how they answer.
// A judge takes whichever fact is there; a fact that is not there makes `unknown` and names what would settle it.
import type { Answers, CarrierId } from '../../contract/answers.ts';
import type { Evidence, EvidenceKind } from '../../contract/evidence.ts';
import type { Args, Text } from '../../contract/text.ts';
import type { Example, Judgement, Wording } from '../../checks/check.ts';
import { factOrigins, type FactName, type Facts, type FactTypes } from '../../facts/facts.ts';
import type { BouncedRecipient } from '../../protocols/dsn/bounce-facts.ts';
import type { CarrierFigures } from '../../protocols/maillog/maillog-facts.ts';
import type { MailFacts, MailPart } from '../../protocols/message/mail-facts.ts';
import { answers } from '../example-facts.ts';

/** The part of a rule that several carriers share: how it is judged and what is said then. */
export interface RulePart {
  readonly needs: readonly [];
  readonly judge: (known: object, facts: Facts) => Judgement;
  readonly wording: Wording;
  readonly examples: readonly Example[];
  readonly fixes?: readonly string[];
}

/** A value with where it was seen. */
export interface Seen<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
}

/** @returns the fact's value with its evidence, null when it is missing */
export function seen<Name extends FactName>(facts: Facts, name: Name): Seen<FactTypes[Name]> | null {
  const fact = facts[name];
  if (fact?.state !== 'known') return null;
  return { value: fact.value, evidence: fact.evidence };
}

const ofBody: ReadonlySet<MailPart> = new Set(['size', 'body', 'lines']);

/** The shop's sample mail, if that part of it is known. */
export function shopMailWith(facts: Facts, part: MailPart): Seen<MailFacts> | null {
  const mail = seen(facts, 'shopMail');
  if (mail === null || mail.value.told?.includes(part) === false) return null;
  // A header without its body says nothing about size, lines and characters.
  return mail.value.headerOnly === true && ofBody.has(part) ? null : mail;
}

export function passes(
  from: readonly (Seen<unknown> | null)[],
  args: Args = {},
  variant?: string,
): Judgement {
  return answer('pass', from, args, variant);
}

export function fails(from: readonly (Seen<unknown> | null)[], args: Args = {}, variant?: string): Judgement {
  return answer('fail', from, args, variant);
}

/** The rule does not apply to this shop, or can't be judged by anybody. */
export function doesNotApply(
  variant: string,
  from: readonly (Seen<unknown> | null)[] = [],
  args: Args = {},
): Judgement {
  return answer('none', from, args, variant);
}

/** Evidence was there but does not decide. */
export function open(
  variant: string,
  from: readonly (Seen<unknown> | null)[],
  settledBy: EvidenceKind | null,
  args: Args = {},
): Judgement {
  const judgement = answer('unknown', from, args, variant);
  return settledBy === null ? judgement : { ...judgement, settledBy };
}

/** The fact that would decide is not there: says why, and which evidence brings it. */
export function unsettled(facts: Facts, name: FactName, settledBy?: EvidenceKind): Judgement {
  const fact = facts[name];
  return {
    verdict: 'unknown',
    evidence: fact?.state === 'missing' ? fact.evidence : [],
    settledBy: settledBy ?? factOrigins[name].settledBy,
    missing: { fact: name, why: fact?.state === 'missing' ? fact.why : 'not-gathered' },
  };
}

function answer(
  verdict: Judgement['verdict'],
  from: readonly (Seen<unknown> | null)[],
  args: Args,
  variant: string | undefined,
): Judgement {
  const evidence = from.flatMap((one) => one?.evidence ?? []);
  return { verdict, args, evidence, ...(variant === undefined ? {} : { variant }) };
}

/** An answer of the operator as evidence of its own; null while it is not given. */
export function answered<Name extends keyof Answers>(
  facts: Facts,
  name: Name,
): Seen<NonNullable<Answers[Name]>> | null {
  const fact = facts.answers;
  if (fact?.state !== 'known') return null;
  const value = fact.value[name];
  if (value === null || value === 'unknown') return null;
  const lines = [typeof value === 'object' ? JSON.stringify(value) : String(value)];
  return { value, evidence: [{ source: `answer ${name}`, lines, at: fact.at }] };
}

/** Domain of the address that the customer sees: of the sample mail, else of the answers. */
export function headerFromAddress(facts: Facts): Seen<string> | null {
  const mail = shopMailWith(facts, 'from');
  const inMail = mail?.value.from[0];
  if (mail !== null && inMail !== undefined) return { value: inMail, evidence: mail.evidence };
  return answered(facts, 'fromAddress');
}

/** The envelope sender as the receiver saw it, '' for the null sender. */
export function envelopeSender(facts: Facts): Seen<string> | null {
  const mail = seen(facts, 'shopMail');
  const inMail = mail?.value.leaving.envelopeSender ?? mail?.value.returnPath;
  if (mail !== null && inMail !== undefined && inMail !== null) {
    return { value: inMail.replace(/^<|>$/g, ''), evidence: mail.evidence };
  }
  return null;
}

/** The domain most mails of the log leave under; only when no sample mail tells. */
export function envelopeDomain(facts: Facts): Seen<string> | null {
  const sender = envelopeSender(facts);
  if (sender !== null && sender.value.includes('@')) return { ...sender, value: domainOf(sender.value) };
  const log = seen(facts, 'maillog');
  const total = log?.value.envelopeDomains.reduce((sum, row) => sum + row.count, 0) ?? 0;
  const most = [...(log?.value.envelopeDomains ?? [])].sort((a, b) => b.count - a.count)[0];
  if (log === null || most === undefined || most.count * 2 <= total) return null;
  return { value: most.domain.toLowerCase(), evidence: log.evidence };
}

/**
 * What the server calls itself in EHLO: as the receiver of the sample mail wrote it down, else as the mail server's own
 * settings say. Behind a relay the settings tell nothing: there the carrier hears the relay's name.
 */
export function ehloName(facts: Facts): Seen<string> | null {
  const mail = seen(facts, 'shopMail');
  const name = mail?.value.leaving.helo ?? null;
  if (mail !== null && name !== null) return { value: name, evidence: mail.evidence };
  const server = seen(facts, 'serverReport');
  const told = server?.value.ehloName ?? null;
  const relayed = (server?.value.relay ?? '') !== '';
  return server === null || told === null || relayed ? null : { value: told, evidence: server.evidence };
}

/** @returns what stands after the last @, lower case, '' when there is none */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/[>.\s]+$/, '');
}

/** The log's figures of one carrier. */
export function carrierFigures(facts: Facts, carrier: CarrierId): Seen<CarrierFigures> | null {
  const log = seen(facts, 'maillog');
  const figures = log?.value.carriers.find((row) => row.carrier === carrier);
  return log === null || figures === undefined ? null : { value: figures, evidence: log.evidence };
}

/** The bounced recipients of one carrier, over all bounces handed over. */
export function carrierBounces(facts: Facts, carrier: CarrierId): Seen<readonly BouncedRecipient[]> | null {
  const bounces = seen(facts, 'bounces');
  if (bounces === null) return null;
  const rows = bounces.value.flatMap((one) => one.recipients).filter((row) => row.carrier === carrier);
  return rows.length === 0 ? null : { value: rows, evidence: bounces.evidence };
}

/** Nothing but order mails goes out: rules about volume do not touch this shop. */
export function ordersOnly(facts: Facts): Seen<unknown> | null {
  const newsletter = answered(facts, 'sendsNewsletter');
  return newsletter?.value === 'no' ? newsletter : null;
}

/** What is said where only order mails are sent. */
export const ordersOnlyWords: Text = {
  ja: '注文 1 件に 1 通だけ送っているため、このルールには当たりません。',
  en: 'Only one mail goes out per order, so this rule does not apply.',
};

export const ordersOnlyExample: Example['facts'] = answers({ sendsNewsletter: 'no' });

/** The example every rule has: with nothing known, nothing is said. */
export const nothingKnown: Example = { facts: {}, verdict: 'unknown' };
