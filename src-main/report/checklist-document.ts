// The finished paper as a model: what it says, in one language, before it is HTML, Markdown or JSON.
// Every text in it is plain; whatever comes from outside has been made harmless and, where asked, masked.
import type { CarrierId } from '../contract/answers.ts';
import type { Verdict } from '../contract/evidence.ts';
import type { Language, RichText } from '../contract/text.ts';
import type { Mark } from '../contract/view/mark.ts';

/** The whole checklist: one page for the owner, then the engineer's pages. */
export interface ChecklistDocument {
  readonly language: Language;
  /** with `[練習]` in front in practice mode */
  readonly title: string;
  readonly shop: string;
  readonly practice: boolean;
  readonly masked: boolean;
  /** ISO 8601 UTC, the moment the paper was made for */
  readonly madeAt: string;
  /** the same day in words */
  readonly madeOn: string;
  readonly owner: OwnerPage;
  readonly engineer: EngineerPages;
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
  /** set in the fixed-width face: domains, addresses, host names */
  readonly mono: boolean;
}

export interface OwnerPage {
  readonly facts: readonly NamedValue[];
  readonly conclusion: {
    readonly headline: string;
    readonly tone: 'arrived' | 'open' | 'broken';
    /** label and sentence: what did not arrive, why (each cause found), what was changed, how it is now */
    readonly lines: readonly {
      readonly label: string;
      readonly sentences: readonly RichText[];
      /** further ones that stand in the engineer's pages alone */
      readonly more: number;
    }[];
    readonly stamp: { readonly top: string; readonly word: string; readonly date: string } | null;
  };
  readonly steps: readonly StepResult[];
  readonly carriers: readonly CarrierResult[];
  /** boxes to tick later; the higher `givesWay`, the sooner a sheet without room does without it */
  readonly next: readonly { readonly words: RichText; readonly givesWay: number }[];
}

export interface StepResult {
  readonly number: string;
  readonly name: string;
  readonly detail: string;
  readonly done: boolean;
  readonly mark: Mark;
  /** empty where nothing was found out yet */
  readonly time: string;
}

export interface CarrierResult {
  readonly id: CarrierId;
  readonly name: string;
  readonly before: Mark;
  readonly now: Mark;
  /** when the operator ticked it; empty where not */
  readonly tickedAt: string;
}

export interface EngineerPages {
  readonly causes: readonly CauseOnPaper[];
  readonly ruledOut: readonly CauseOnPaper[];
  readonly changes: readonly ValueChange[];
  readonly checks: readonly { readonly step: string; readonly rows: readonly CheckOnPaper[] }[];
  readonly spf: SpfOnPaper | null;
  readonly records: readonly RecordOnPaper[];
  readonly mails: readonly MailOnPaper[];
  readonly fixes: readonly FixOnPaper[];
  readonly bounces: readonly BounceOnPaper[];
  readonly maillog: MaillogOnPaper | null;
  readonly restart: RestartOnPaper | null;
  readonly sending: SendingOnPaper | null;
  readonly rules: readonly { readonly carrier: string; readonly rows: readonly RuleOnPaper[] }[];
  readonly evidence: readonly EvidenceOnPaper[];
}

export interface CauseOnPaper {
  readonly id: string;
  readonly title: string;
  readonly certainty: string;
  /** unlikely: named, not explained */
  readonly weak: boolean;
  readonly explanation: RichText;
  readonly reasons: readonly RichText[];
}

/** A value of the shop's mail or DNS as it was found and as it is now. */
export interface ValueChange {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

export interface CheckOnPaper {
  readonly id: string;
  readonly verdict: Verdict;
  readonly mark: Mark;
  readonly title: string;
  readonly sentence: RichText;
  /** what it means for the mail; only where it failed */
  readonly why: RichText | null;
  /** verdict before the change, where it differs */
  readonly before: Mark | null;
  /** for what is not judged: what would settle it */
  readonly settledBy: string | null;
  /** not judged because nothing was asked or handed over for it yet; pages name such checks together */
  readonly notAsked: boolean;
  /** numbers of `evidence` */
  readonly evidence: readonly number[];
}

export interface RuleOnPaper extends CheckOnPaper {
  readonly rule: string;
  readonly className: string;
  readonly source: {
    readonly title: string;
    readonly url: string;
    readonly read: string;
    readonly confidence: string;
    readonly caution: string | null;
  } | null;
}

export interface SpfOnPaper {
  readonly domain: string;
  readonly record: string;
  readonly terms: readonly {
    readonly term: string;
    readonly depth: number;
    readonly mark: Mark;
    readonly sentence: string;
    readonly cost: number;
  }[];
  readonly lookups: number;
  readonly voidLookups: number;
  readonly worstCaseLookups: number;
  readonly identities: readonly {
    readonly name: string;
    readonly domain: string;
    readonly mark: Mark;
    readonly sentence: string;
  }[];
  readonly nameServers: readonly {
    readonly name: string;
    readonly address: string;
    readonly mark: Mark;
    readonly serial: string;
  }[];
}

/** A DNS record that was to be entered, field by field. */
export interface RecordOnPaper {
  readonly title: string;
  readonly where: string;
  readonly fields: readonly NamedValue[];
}

export interface MailOnPaper {
  readonly title: string;
  readonly notes: readonly string[];
  readonly identities: readonly {
    readonly name: string;
    readonly technicalName: string;
    readonly value: string;
    readonly mark: Mark;
    readonly sentence: RichText;
  }[];
  readonly headers: readonly {
    readonly name: string;
    readonly value: string;
    readonly mark: Mark;
    readonly sentence: RichText;
  }[];
  readonly writers: readonly {
    readonly name: string;
    readonly certainty: string;
    readonly signs: readonly string[];
  }[];
}

export interface FixOnPaper {
  readonly title: string;
  readonly server: string;
  readonly applied: boolean;
  /** when it was ticked as done; empty where not */
  readonly appliedAt: string;
  readonly phases: readonly {
    readonly name: string;
    readonly commands: readonly {
      readonly title: string;
      readonly explains: string;
      readonly code: readonly string[];
    }[];
  }[];
}

export interface BounceOnPaper {
  readonly recipient: string;
  readonly carrier: string;
  readonly reason: string;
  readonly mark: Mark;
  readonly meaning: RichText;
  readonly diagnostic: string;
  readonly rules: string;
}

export interface MaillogOnPaper {
  readonly files: string;
  readonly period: string;
  readonly carriers: readonly {
    readonly name: string;
    readonly sent: number;
    readonly deferred: number;
    readonly bounced: number;
    readonly expired: number;
    readonly firstTry: string;
    readonly unknownUsers: string;
    readonly delay: string;
  }[];
  readonly signs: readonly { readonly title: string; readonly sentence: RichText; readonly mark: Mark }[];
}

export interface RestartOnPaper {
  readonly facts: readonly NamedValue[];
  readonly ports: readonly {
    readonly port: number;
    readonly name: string;
    readonly mark: Mark;
    readonly words: string;
  }[];
}

export interface SendingOnPaper {
  readonly facts: readonly NamedValue[];
  readonly ticks: readonly {
    readonly name: string;
    readonly mark: Mark;
    readonly at: string;
    readonly accepted: Mark | null;
  }[];
  readonly beforeAfter: readonly { readonly title: string; readonly before: Mark; readonly after: Mark }[];
  readonly transcript: readonly string[];
}

export interface EvidenceOnPaper {
  readonly number: number;
  readonly source: string;
  readonly at: string;
  readonly took: string;
  readonly lines: readonly string[];
  /** lines that were left out */
  readonly leftOut: number;
}
