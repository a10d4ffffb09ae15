// What a mail says about itself, read from its raw header lines. RFC 5322 (format), 5321 4.4 (trace fields).

/** One header field, byte for byte; `value` is unfolded and decoded for showing. */
export interface HeaderField {
  readonly name: string;
  readonly raw: string;
  readonly value: string;
}

/** One Received line, newest first in a mail. */
export interface ReceivedHop {
  readonly raw: string;
  /** what the sending side called itself (HELO/EHLO), null where the line has none */
  readonly helo: string | null;
  /** name by reverse lookup as the receiver noted it */
  readonly reverseName: string | null;
  readonly address: string | null;
  readonly by: string | null;
  readonly protocol: string | null;
  /** RFC 3848 keywords: ESMTPS and the like, or a TLS remark */
  readonly tls: boolean | null;
  /** local uid of `(Postfix, from userid N)` and its kin */
  readonly userId: string | null;
  readonly date: string | null;
  readonly style: string;
}

export type ReadingNote =
  | 'cut-off'
  | 'mixed-line-ends'
  | 'nul-bytes'
  | 'unknown-charset'
  | 'too-deep'
  | 'too-many-headers'
  | 'header-only'
  | 'bare-line-feeds'
  | 'bare-carriage-returns';

/** What can be known of a mail apart from the rest. */
export type MailPart = 'from' | 'message-id' | 'header' | 'lines' | 'body' | 'size' | 'signature';

export interface MailFacts {
  /** set where somebody told a few things about a mail that was not read: only these parts count. Absent: all was read */
  readonly told?: readonly MailPart[];
  /** file name as dropped */
  readonly name: string;
  /** which mail it is */
  readonly role: 'shop' | 'program';
  readonly size: number;
  readonly headerSize: number;
  readonly headers: readonly HeaderField[];
  readonly messageIds: readonly string[];
  readonly from: readonly string[];
  readonly fromRaw: string | null;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly senderHeader: string | null;
  readonly subject: string;
  /** UTC ISO 8601, null where Date is absent or can't be read */
  readonly date: string | null;
  readonly dateRaw: string | null;
  readonly returnPath: string | null;
  readonly received: readonly ReceivedHop[];
  /** EHLO name of the hop that left the shop, envelope sender, address that connected: best reading of the trace lines */
  readonly leaving: {
    readonly helo: string | null;
    readonly address: string | null;
    readonly envelopeSender: string | null;
    /** where each was read, e.g. `Received (2nd line)`, `Return-Path`, `Received-SPF` */
    readonly from: { readonly helo: string; readonly address: string; readonly envelopeSender: string };
  };
  readonly charset: string | null;
  readonly transferEncoding: string | null;
  readonly contentType: string | null;
  readonly longestLine: number;
  readonly rawEightBitHeaders: readonly string[];
  readonly bodyFaults: readonly string[];
  readonly authenticationResults: readonly string[];
  readonly notes: readonly ReadingNote[];
  /** ranked guess of who wrote it; signs are codes with the text they were seen in */
  readonly writers: readonly WriterGuess[];
  /** how Message-ID came about */
  readonly messageIdMaker: { readonly maker: string; readonly sign: string } | null;
  /** types of the MIME leaves in order, e.g. `text/plain` (at most 100) */
  readonly partTypes?: readonly string[];
  /** as a mail program shows it, for recognising the mail; attachment sizes in bytes */
  readonly shown?: {
    readonly from: string;
    readonly subject: string;
    readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[];
  };
  /** nothing follows the header: sizes and bodies can't be judged */
  readonly headerOnly?: boolean;
  /** the other mails of the same role that were handed over with it (at most 200) */
  readonly otherMails?: readonly {
    readonly name: string;
    readonly messageId: string;
    readonly date: string | null;
    readonly subject?: string;
    /** its place among those handed over together, for choosing it */
    readonly number?: number;
  }[];
  /** lines in the header that are no field (at most 10) */
  readonly strayHeaderLines?: readonly string[];
}

export interface WriterGuess {
  readonly software: string;
  readonly mta: string | null;
  readonly backEnd: 'mail()' | 'sendmail' | 'smtp' | null;
  readonly webUser: string | null;
  readonly certainty: 'likely' | 'possible' | 'unlikely';
  readonly signs: readonly { readonly sign: string; readonly seen: string }[];
}
