// What the practice lab is doing, and what an operator can do to it.
import type { Arrival, CarrierId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { Dialer } from '../ports.ts';

export interface LabMail {
  readonly id: string;
  readonly carrier: CarrierId;
  readonly order: number;
  readonly at: string;
  readonly outcome: Arrival;
  /** the carrier's last reply word for word */
  readonly reply: string;
  readonly subject: string;
  /** the bounce that came back for it, for `mailSource`; absent where none could come back */
  readonly bounceId?: string;
  /** it stayed on the server (or was never written): nobody holds its source */
  readonly neverLeft?: true;
}

export interface LabState {
  readonly scenario: string;
  readonly name: Text;
  readonly summary: Text;
  /** host name the shop server runs under now */
  readonly hostName: string;
  /** set in its files but not in force until a reload or restart */
  readonly pendingHostName: string | null;
  readonly up: boolean;
  /** `127.0.0.1:PORT` of the lab's name server */
  readonly nameServer: string;
  /** whose servers run in this world */
  readonly carriers: readonly CarrierId[];
  readonly shop: {
    readonly domain: string;
    readonly fromAddress: string;
    /** as the lab's DNS says, documentation address */
    readonly address: string;
    /** where its ports really are */
    readonly host: string;
    /** real loopback ports by the port number they stand for: 25, 587, 443, 22 */
    readonly ports: Readonly<Record<string, number>>;
    /** an account of the shop's own submission service, for the submission test; it exists in this lesson only */
    readonly submission: { readonly user: string; readonly password: string };
  };
  readonly mails: readonly LabMail[];
}

/** A mail given to the shop's sendmail command. */
export interface HandedIn {
  readonly recipient: string;
  /** `-f`; null: the web user at the host name */
  readonly envelopeSender: string | null;
  /** header and body, one character a byte */
  readonly text: string;
  /** the operator switched the server's DKIM signing off for this one */
  readonly unsigned?: boolean;
}

/** The running lab. All servers are on loopback and stop with it. */
export interface Lab {
  state(): LabState;
  /** one order: the shop sends a mail to each carrier's test phone over real SMTP; resolves when all answered */
  buy(): Promise<void>;
  /** runs the shop's sendmail command with a mail; resolves to where it ended up */
  handIn(mail: HandedIn): Promise<Arrival>;
  rename(hostName: string): void;
  apply(how: 'reload' | 'restart-panel' | 'restart-ssh'): Promise<void>;
  /** repairs the DNS fault of the scenario, as its operator would in a panel */
  fixZone(): void;
  /** bytes of a mail as the customer's or the shop's own mail box holds it (a Bcc of each order, always delivered) */
  mailSource(id: string): Uint8Array | null;
  /** a mail of an ordinary mail program over another, healthy server */
  programMailSource(): Uint8Array;
  /** the shop server's mail log so far, as Postfix writes it */
  maillog(): string;
  /** PEM of the authority behind the practice servers' certificates */
  trust(): string;
  /** wraps a dialer so that the shop's documentation address and ports lead to the lab's loopback ports */
  dialerFor(base: Dialer): Dialer;
  /** told after every change of `state()` */
  onChange(listener: () => void): void;
  stop(): Promise<void>;
}
