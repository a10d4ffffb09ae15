// What plain facts say, collected before it is made into real facts.
import { type mail } from '../carriers/example-facts.ts';
import type { Facts, ServerReport } from '../facts/facts.ts';
import type { DmarcFacts } from '../protocols/dmarc/dmarc-facts.ts';
import type { CarrierFigures, MaillogFacts } from '../protocols/maillog/maillog-facts.ts';
import type { MailPart } from '../protocols/message/mail-facts.ts';
import type { SpfEvaluation, SpfResult } from '../protocols/spf/trace.ts';

type Told = {
  -readonly [Field in keyof NonNullable<Parameters<typeof mail>[0]>]: NonNullable<
    Parameters<typeof mail>[0]
  >[Field];
};

/** What was said so far, before it is made into facts. */
export interface Draft {
  mail: Told;
  /** parts of the mail that were told */
  parts: MailPart[];
  mailTold: boolean;
  messageIdDomain: string | null;
  messageIdByApplication: boolean;
  domain: string;
  fromRecords: boolean | null;
  envelopeRecords: boolean | null;
  ehloRecords: boolean | null;
  reverse: Partial<Record<4 | 6, string>>;
  reverseLeadsBack: boolean;
  spf: Partial<Record<SpfEvaluation['identity'], SpfResult>>;
  spfRecords: number | null;
  dmarcPolicy: DmarcFacts['policy'] | undefined;
  dmarcResult: 'pass' | 'fail' | null;
  dkim: 'pass' | 'fail' | 'none' | null;
  blocklist: 'listed' | 'not-listed' | null;
  serversDiffer: boolean | null;
  figures: Partial<CarrierFigures>;
  figuresTold: boolean;
  log: Partial<MaillogFacts>;
  logTold: boolean;
  signs: string[];
  report: Partial<ServerReport>;
  bounces: unknown[];
  others: Facts;
}

export const emptyDraft = (domain: string): Draft => ({
  mail: { from: [`order@${domain}`] },
  parts: [],
  mailTold: false,
  messageIdDomain: null,
  messageIdByApplication: false,
  domain,
  fromRecords: null,
  envelopeRecords: null,
  ehloRecords: null,
  reverse: {},
  reverseLeadsBack: true,
  spf: {},
  spfRecords: null,
  dmarcPolicy: undefined,
  dmarcResult: null,
  dkim: null,
  blocklist: null,
  serversDiffer: null,
  figures: {},
  figuresTold: false,
  log: {},
  logTold: false,
  signs: [],
  report: {},
  bounces: [],
  others: {},
});
