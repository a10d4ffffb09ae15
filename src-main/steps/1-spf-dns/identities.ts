// Whose records STEP 1 looks at: header From, envelope sender, EHLO name, Message-ID and the addresses mail leaves from.
// The carriers judge different ones (carrier-rules 6): au the envelope, docomo and SoftBank the header From.
import type { Answers } from '../../contract/answers.ts';
import { DomainName, HostName, IpAddress } from '../../contract/inputs.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';

export interface SpfDnsInput {
  readonly answers: Answers;
  /** the shop's own mail, null while none was handed over */
  readonly shopMail: MailFacts | null;
  /** what the mail server says in EHLO by its own settings, for where no mail tells */
  readonly serverName?: string | null;
  /** domains whose DKIM signatures verified in that mail */
  readonly signedBy: readonly string[];
  /** a selector named by the engineer (`inspect domain --selector`) */
  readonly selector: string | null;
}

export interface SendingAddress {
  readonly address: string;
  readonly origin: 'answer' | 'mail' | 'guess';
}

export interface Identities {
  readonly fromAddress: string | null;
  readonly fromDomain: string | null;
  /** empty text: the null sender; null: not known */
  readonly envelopeSender: string | null;
  readonly envelopeDomain: string | null;
  readonly ehloName: string | null;
  readonly messageIdDomain: string | null;
  /** without guesses, which need the shop's A record first */
  readonly addresses: readonly SendingAddress[];
}

/** @returns the identities as far as answers and mail tell them, names made ASCII, broken ones kept as they are */
export function identitiesOf({
  answers,
  shopMail,
  serverName = null,
}: Pick<SpfDnsInput, 'answers' | 'shopMail' | 'serverName'>): Identities {
  const fromAddress = shopMail?.from[0] ?? answers.fromAddress ?? assumedFrom(answers.shopDomain);
  const envelopeSender = shopMail?.leaving.envelopeSender ?? null;
  const messageId = shopMail?.messageIds[0] ?? null;
  const addresses: SendingAddress[] = [];
  const add = (text: string | null | undefined, origin: SendingAddress['origin']): void => {
    const address = text === null || text === undefined ? undefined : IpAddress.safeParse(text).data;
    if (address !== undefined && !addresses.some((known) => known.address === address))
      addresses.push({ address, origin });
  };
  add(answers.sendingAddress, 'answer');
  add(publicAddress(shopMail?.leaving.address), 'mail');
  return {
    fromAddress,
    fromDomain: domainOf(fromAddress) ?? answers.shopDomain,
    envelopeSender,
    envelopeDomain: domainOf(envelopeSender),
    ehloName: hostOf(shopMail?.leaving.helo ?? serverName),
    messageIdDomain: domainOf(messageId?.replace(/^<|>$/g, '') ?? null),
    addresses,
  };
}

function assumedFrom(shopDomain: string | null): string | null {
  return shopDomain === null ? null : `postmaster@${shopDomain}`;
}

function domainOf(address: string | null): string | null {
  if (address === null) return null;
  const at = address.lastIndexOf('@');
  if (at < 0) return null;
  return hostOf(address.slice(at + 1));
}

function hostOf(name: string | null): string | null {
  if (name === null || name === '') return null;
  return HostName.safeParse(name).data ?? name.slice(0, 253);
}

/** Hops inside the server or its network say nothing about how the world sees it. */
function publicAddress(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const address = IpAddress.safeParse(text).data;
  if (address === undefined) return null;
  const inside = /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe80:)/;
  return inside.test(address) ? null : address;
}

/** @returns true for a name that can stand in DNS at all: at least two labels (localhost and the like can't) */
export function isAskable(name: string | null): name is string {
  return name !== null && DomainName.safeParse(name).success;
}
