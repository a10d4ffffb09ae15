// What waits in a server's mail queue, as its own listing says it.

export interface QueuedMail {
  readonly queueId: string;
  /** empty for a bounce (null sender) */
  readonly sender: string;
  readonly recipients: readonly {
    readonly address: string;
    /** why it waits, the carrier's words where it has any; null where the listing gives none */
    readonly reason: string | null;
  }[];
}

export interface QueueFacts {
  readonly format: 'postfix' | 'postfix-json' | 'sendmail' | 'exim';
  /** at most 500 */
  readonly mails: readonly QueuedMail[];
  /** mails in the listing, also beyond those kept */
  readonly count: number;
}
