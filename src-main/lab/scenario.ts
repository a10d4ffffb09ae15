// A practice world as a value: the shop, its DNS, what is broken, how it is repaired, and what must come of it.
// Server behaviour follows server-facts 1.7 and 2.1 (EC-CUBE 2.12 on Postfix); addresses are documentation ones.
import type { Answers, Arrival, CarrierId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { ZoneText } from './zone.ts';

/** The shop's server as it was set up. */
export interface ShopSetup {
  readonly name: string;
  readonly domain: string;
  readonly fromAddress: string;
  /** public addresses, as the lab's DNS may say */
  readonly address: string;
  readonly address6: string | null;
  /** what the kernel calls itself */
  readonly hostName: string;
  /** a host name that would do, for the operator who follows the fix */
  readonly properHostName: string;
  readonly webUser: { readonly name: string; readonly id: number };
  readonly mta: 'postfix' | 'ssmtp';
  /** `smtp_helo_name`, null: the host name */
  readonly heloName: string | null;
  /** `-f` or sender_canonical: a fixed envelope sender, null: web user at the host name */
  readonly envelopeSender: string | null;
  /** `null`: EC-CUBE's null transport, nothing is handed over */
  readonly transport: 'mail' | 'null';
  /** port 25 towards the world, as the hosting firm leaves it */
  readonly outboundPort25: 'open' | 'closed';
  /** `smtp_tls_security_level`: CentOS 6 leaves it empty, newer systems say `may` */
  readonly outboundTls: 'none' | 'may';
  /** Postfix prefers IPv6 where the carrier has it */
  readonly usesIpv6: boolean;
  /** OpenDKIM signs what leaves, with an RSA key of so many bits; its record is in the shop's zone. null: nothing is signed */
  readonly dkimBits: number | null;
  /** `smtp_destination_recipient_limit`: recipients of one mail that share a transaction, Postfix's own 50 */
  readonly recipientLimit: number;
  readonly mail: MailMaking;
}

/** A newsletter that went out before the first order, played over real SMTP with the world's clock set back. */
export interface Mailing {
  readonly to: CarrierId;
  readonly mails: number;
  readonly recipientsPerMail: number;
  /** of its recipients, so many (0 to 1) have an address that nobody has; the first ones */
  readonly unknownShare: number;
  /** one recipient that all of its mails go to, in place of members */
  readonly recipient: string | null;
  /** connections at the same time */
  readonly atOnce: number;
  /** between one group of connections and the next */
  readonly secondsApart: number;
  /** how long each connection is held open before its mail is handed over */
  readonly secondsHeld: number;
  /** its first mail left so long before the first order */
  readonly hoursBefore: number;
}

/** What is odd about the mail itself. */
export interface MailMaking {
  readonly fillerBytes: number;
  readonly longestLine: number;
  /** long lines of its own that the shop's program puts into the header */
  readonly headerBytes: number;
  /** the shop's name stands in From as raw bytes, not as an encoded-word */
  readonly rawEightBitFrom: boolean;
  readonly emptyFrom: boolean;
  /** `one-for-all`: the shop's program writes the same one into every mail */
  readonly messageId: 'from-mta' | 'blank' | 'one-for-all';
  readonly duplicateSubject: boolean;
}

export const plainMail: MailMaking = {
  fillerBytes: 0,
  longestLine: 0,
  headerBytes: 0,
  rawEightBitFrom: false,
  emptyFrom: false,
  messageId: 'from-mta',
  duplicateSubject: false,
};

/** A name server of the world that does not do as its primary. */
export interface ServerFault {
  readonly nameServer: string;
  readonly behaviour: 'silent' | 'refuses' | 'fails' | 'lame' | 'out-of-date';
  /** what an out-of-date server still holds */
  readonly zones?: readonly ZoneText[];
}

export interface World {
  /** replace zones of the base world with the same name, or add to it */
  readonly zones: readonly ZoneText[];
  readonly serverFaults: readonly ServerFault[];
}

export interface Scenario {
  readonly id: string;
  readonly name: Text;
  readonly summary: Text;
  readonly shop: ShopSetup;
  readonly world: World;
  /** after its operator repaired what the panel or the hosting firm can repair; null: nothing to repair there */
  readonly repaired: {
    readonly world?: World;
    readonly shop?: Partial<ShopSetup>;
    readonly unblocks?: true;
    readonly unfilters?: true;
  } | null;
  /** phones that get each order's mail */
  readonly carriers: readonly CarrierId[];
  /** in the order in which they went out */
  readonly mailings: readonly Mailing[];
  /** the provider of the shop's mailboxes knows no address that bounces go to */
  readonly refusesBounces: boolean;
  /** carriers that have put the shop's address on their block list already */
  readonly blockedBy: readonly CarrierId[];
  /** carriers whose customers' phones take mail from listed senders only */
  readonly filteredBy: readonly CarrierId[];
  /** what the owner knows before any diagnosis */
  readonly answers: Partial<Answers>;
  readonly expected: {
    readonly before: Readonly<Partial<Record<CarrierId, Arrival>>>;
    /** after rename (where the name is wrong) and repair */
    readonly after: Readonly<Partial<Record<CarrierId, Arrival>>>;
    readonly needsRename: boolean;
  };
}
