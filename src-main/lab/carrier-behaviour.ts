// What a receiving server of the practice world is: what it sees of its visitor, what it remembers, how it reacts.
import type { Arrival, CarrierId } from '../contract/answers.ts';
import type { ReceivedMail } from './received-mail.ts';

/** What a receiving server can find out about its visitor. `unknown`: DNS did not answer; never held against anybody. */
export interface Sight {
  /** has the name an A or MX record? */
  hasAddressOrMx(domain: string): Promise<'yes' | 'no' | 'unknown'>;
  /** has the name any A, MX or TXT record? */
  hasAnyRecord(domain: string): Promise<'yes' | 'no' | 'unknown'>;
  /** has the name an A or AAAA record? */
  resolves(name: string): Promise<'yes' | 'no' | 'unknown'>;
  /** PTR of the address at every name server of its zone */
  pointer(address: string): Promise<'yes' | 'no' | 'unknown'>;
  /** the first PTR name, for the Received line */
  pointerName(address: string): Promise<string | null>;
  /** does a PTR name lead back to the address? */
  leadsBack(address: string): Promise<'yes' | 'no' | 'unknown'>;
  /** SPF of one identity (RFC 7208 results) */
  spf(domain: string, visitor: Visitor, sender: string): Promise<string>;
  /** domains whose DKIM signature of the mail is valid (RFC 6376) */
  dkim(mail: ReceivedMail): Promise<readonly string[]>;
  /** DMARC of the header From: result, and the policy where it failed */
  dmarc(mail: ReceivedMail, visitor: Visitor, envelopeSender: string): Promise<DmarcSight>;
}

export interface DmarcSight {
  readonly result: 'pass' | 'fail' | 'none' | 'unknown';
  readonly policy: 'none' | 'quarantine' | 'reject';
}

export interface Visitor {
  /** public address, IPv4 or IPv6 */
  readonly address: string;
  readonly ehloName: string;
  readonly secure: boolean;
}

/** What a carrier remembers of an address: deliveries to numbers that do not exist, and a block that follows. */
export interface Memory {
  readonly unknownRecipients: number;
  readonly recipients: number;
  readonly blocked: boolean;
  /** connections that are open from there, the one in question included */
  readonly sessions: number;
}

export type Reaction =
  | { readonly kind: 'go-on' }
  | { readonly kind: 'refuse'; readonly code: number; readonly text: string }
  | { readonly kind: 'reset' };

/** The end of the mail: refused, or taken and put where the customer sees it (or not). */
export type Ending =
  | { readonly kind: 'refuse'; readonly code: number; readonly text: string }
  | { readonly kind: 'take'; readonly reply: string; readonly arrival: Arrival };

export interface CarrierBehaviour {
  readonly id: CarrierId;
  readonly hostName: string;
  readonly greeting: string;
  /** SIZE that the server announces, bytes */
  readonly sizeLimit: number;
  readonly sizeReply: string;
  readonly mostRecipients: number;
  /** domains it takes mail for; others are refused. null: not looked at */
  readonly ownDomains: readonly string[] | null;
  /** a connection that is older than so many seconds when the mail is there is broken off; null: never */
  readonly longestSession: number | null;
  /** so many mails with one Message-ID are taken; null: not counted */
  readonly mostWithOneId: number | null;
  readonly onConnect: (visitor: Pick<Visitor, 'address'>, sight: Sight, memory: Memory) => Promise<Reaction>;
  readonly onSender: (visitor: Visitor, sender: string, sight: Sight) => Promise<Reaction>;
  readonly onUnknownRecipient: (recipient: string) => Reaction;
  readonly onTooManyRecipients: Reaction;
  /** what the sender sees where the customer's own filter refuses */
  readonly filtered: Ending;
  readonly onMail: (visitor: Visitor, sender: string, mail: ReceivedMail, sight: Sight) => Promise<Ending>;
}

/** What most of them do about what they do not write about. */
export const usual = {
  mostRecipients: 100,
  ownDomains: null,
  longestSession: null,
  mostWithOneId: null,
} as const;

export const goOn: Reaction = { kind: 'go-on' };
export const refuse = (code: number, text: string): { kind: 'refuse'; code: number; text: string } => ({
  kind: 'refuse',
  code,
  text,
});
export const take = (reply: string, arrival: Arrival): Ending => ({ kind: 'take', reply, arrival });

/** Ours (carrier-rules 1): a block follows when this many were sent and a tenth or more did not exist. */
export function remembersAsBlocked({
  unknownRecipients,
  recipients,
  blocked,
}: Omit<Memory, 'sessions'>): boolean {
  return blocked || (recipients >= 20 && unknownRecipients >= recipients / 10);
}
