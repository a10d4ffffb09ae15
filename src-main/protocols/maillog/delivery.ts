// What one line of a log says about a delivery. Positions point into the bytes of the line that is being read, so that
// nothing is copied unless a figure needs it.

export type DeliveryStatus = 'sent' | 'deferred' | 'bounced' | 'expired';

/** One attempt for one recipient. A single object is filled again for every line. */
export interface Delivery {
  time: number;
  status: DeliveryStatus;
  /** local forwarding: another queue id carries it on (pflogsumm counts it apart) */
  forwarded: boolean;
  /** handed to the machine's own mail daemon: no delivery yet (sendmail's two steps) */
  handedOver: boolean;
  idFrom: number;
  idTo: number;
  recipientFrom: number;
  recipientTo: number;
  relayFrom: number;
  relayTo: number;
  /** seconds since the mail came in, -1 where the line does not say */
  delay: number;
  /** seconds of connecting and sending, -1 where the line does not say */
  session: number;
  /** process that did it, 0 where unknown */
  process: number;
  dsnFrom: number;
  dsnTo: number;
  reasonFrom: number;
  reasonTo: number;
}

export function emptyDelivery(): Delivery {
  return {
    time: 0,
    status: 'sent',
    forwarded: false,
    handedOver: false,
    idFrom: 0,
    idTo: 0,
    recipientFrom: 0,
    recipientTo: 0,
    relayFrom: 0,
    relayTo: 0,
    delay: -1,
    session: -1,
    process: 0,
    dsnFrom: 0,
    dsnTo: 0,
    reasonFrom: 0,
    reasonTo: 0,
  };
}

/** Where the readers of each format put what they find. */
export interface LogEvents {
  readonly delivery: Delivery;
  /** `delivery` was filled */
  onDelivery(bytes: Uint8Array): void;
  /** a mail came in: its envelope sender (empty range: the null sender) and how many recipients, 0 where unknown */
  onSender(
    bytes: Uint8Array,
    idFrom: number,
    idTo: number,
    from: number,
    to: number,
    recipients: number,
  ): void;
  onMessageId(bytes: Uint8Array, idFrom: number, idTo: number, from: number, to: number): void;
  /** a local user put a mail in: name range, numeric id or -1 */
  onLocalUser(bytes: Uint8Array, from: number, to: number, userId: number): void;
  /** the queue is done with a mail */
  onRemoved(bytes: Uint8Array, idFrom: number, idTo: number): void;
  /** the whole mail was given up after its time in the queue */
  onExpired(bytes: Uint8Array, idFrom: number, idTo: number): void;
  onRejected(): void;
  onSign(code: string, bytes: Uint8Array, from: number, to: number): void;
}
