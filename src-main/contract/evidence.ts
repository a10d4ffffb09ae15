// What a verdict rests on, and what would settle one that is still open.

/** One thing that was seen: who was asked, what came back word for word, when, how long it took. */
export interface Evidence {
  /** e.g. `TXT shop.example.jp @ 192.0.2.53:53`, `order.eml`, `smtp mail.shop.example.jp:25` */
  readonly source: string;
  /** raw lines, unmasked and unfilled; made harmless where they are shown */
  readonly lines: readonly string[];
  /** ISO 8601, UTC */
  readonly at: string;
  readonly milliseconds?: number;
}

/** A piece of evidence that an operator can bring or ask for. */
export const evidenceKinds = [
  'dns',
  'shop-mail',
  'program-mail',
  'bounce',
  'maillog',
  'greeting',
  'answer',
  'receipt',
  'server-command',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Three verdicts, and `none` where a check does not apply to this shop. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'none';
