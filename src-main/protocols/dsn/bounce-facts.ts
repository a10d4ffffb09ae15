// What a bounce says. RFC 3464 (reports), RFC 3463 (status codes); reasons are named as Sisimai names them.
import type { CarrierId } from '../../contract/answers.ts';

export interface BouncedRecipient {
  readonly recipient: string;
  /** carrier or provider by the address, `null` when not one of the rulebook */
  readonly carrier: CarrierId | null;
  /** Sisimai's word: userunknown, filtered, mailboxfull, suspend, rejected, blocked, … */
  readonly reason: string;
  /** x.y.z or '' */
  readonly status: string;
  /** three digits or '' */
  readonly replycode: string;
  /** connect, ehlo, mail, rcpt, data, end-of-data, after-acceptance or '' */
  readonly phase: string;
  readonly hard: boolean;
  readonly retryUseful: boolean;
  readonly diagnostic: string;
  /** host that refused, '' when it can't be told */
  readonly remote: string;
  /** who wrote the bounce, e.g. postfix, au, docomo, qmail */
  readonly agent: string;
  /** id of the phrase row that decided, '' when status or code decided */
  readonly phrase: string;
}

export interface BounceFacts {
  readonly name: string;
  /** bounce, or why it is none */
  readonly kind: 'bounce' | 'vacation' | 'feedback-report' | 'not-a-bounce';
  readonly date: string | null;
  readonly recipients: readonly BouncedRecipient[];
  /** Message-ID of the mail that came back, when the bounce carries it */
  readonly originalMessageId: string | null;
}
